#include "health/health_sources.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "health/embedded.h"
#include "tests/golden.h"
#include "vocabulary/vocabulary.h"

namespace matwork {
namespace {

const HealthSources& sources() { return HealthSources::standard(); }
const HealthSource& get(std::string_view id) {
  const auto* found = sources().find(id);
  if (found == nullptr) throw std::out_of_range(std::string(id));
  return *found;
}

TEST(HealthSources, EveryEntryIsReadWithWhatAReaderNeedsToFindIt) {
  EXPECT_EQ(sources().all().size(), 129U);
  std::set<std::string> ids;
  std::size_t statements = 0;
  for (const auto& source : sources().all()) {
    EXPECT_TRUE(ids.insert(source.id).second) << source.id;
    EXPECT_EQ(sources().find(source.id), &source);
    EXPECT_FALSE(source.title.empty() || source.authors.empty() || source.where.empty() || source.kind.empty())
        << source.id;
    EXPECT_TRUE(!source.year || (*source.year > 1900 && *source.year < 2100)) << source.id;
    statements += source.supports.size();
    for (const auto& statement : source.supports) {
      EXPECT_FALSE(statement.statement.empty() || statement.feature.empty()) << source.id;
    }
  }
  EXPECT_EQ(statements, 231U);
}

TEST(HealthSources, TheFilesAreEmbeddedAsTheyAre) {
  ASSERT_EQ(health::embedded_files().size(), 2U);
  for (const auto& file : health::embedded_files()) {
    EXPECT_EQ(file.bytes, testing::read_text(testing::source_path("data/health/" + std::string(file.path))));
  }
}

TEST(HealthSources, EveryEntryIsAmongTheReferences) {
  const auto references = testing::read_text(testing::source_path("docs/health.bib"));
  for (const auto& source : sources().all()) {
    EXPECT_NE(references.find("{" + source.id + ",\n"), std::string::npos) << source.id;
  }
}

TEST(HealthSources, EveryConditionSpeaksForConditionsOfTheVocabularyOrForNone) {
  const std::set<std::string> none{"general", "site-wording", "adherence", "dose", "pilates-method", "red-flags"};
  std::map<std::string, bool> covered;
  for (const auto& source : sources().all()) {
    for (const auto& statement : source.supports) {
      EXPECT_TRUE(!none.contains(statement.condition) || statement.covers.empty()) << statement.condition;
      covered[statement.condition] = covered[statement.condition] || !statement.covers.empty();
      for (const auto& id : statement.covers) {
        EXPECT_TRUE(Vocabulary::standard().find_id(TermKind::kCondition, id)) << id;
      }
    }
  }
  for (const auto& [condition, any] : covered) EXPECT_EQ(any, !none.contains(condition)) << condition;
}

TEST(HealthSources, ASourceAboutTheWholeSpeaksForItsPartsAndNotTheOtherWayRound) {
  EXPECT_EQ(sources().support(get("mottola-2018-canada"), "pregnancy-t1", "avoid"), Support::kEnough);
  EXPECT_EQ(sources().support(get("jasien-2015"), "pregnancy", "care"), Support::kNone);
  const auto& supine = get("nhs-supine-16wk-secondhand");
  EXPECT_EQ(sources().support(supine, "pregnancy-t2", "modify"), Support::kEnough);
  EXPECT_EQ(sources().support(supine, "pregnancy-t2", "avoid"), Support::kWeaker);
  EXPECT_EQ(sources().support(supine, "pregnancy-t1", "modify"), Support::kWeaker) << "only what it says of all weeks";
}

TEST(HealthSources, AStatementThatIsNarrowerThanItsHeadingBearsOutOnlyWhatItIsOf) {
  EXPECT_EQ(sources().support(get("wells-2014-risks"), "pregnancy", "care"), Support::kNone) << "of pre-eclampsia";
  EXPECT_EQ(sources().support(get("henry-1999"), "older-adult", "care"), Support::kNone) << "of long lists";
  const auto& sciatica = get("nlm-healthday-yoga");
  EXPECT_EQ(sources().support(sciatica, "sciatica", "care"), Support::kEnough);
  EXPECT_EQ(sources().support(sciatica, "disc-herniation", "care"), Support::kNone);
}

TEST(HealthSources, AStrongerStatementBearsOutAWeakerCaution) {
  const auto& glaucoma = get("jasien-2015");
  for (const char* severity : {"avoid", "modify", "care", ""}) {
    EXPECT_EQ(sources().support(glaucoma, "glaucoma", severity), Support::kEnough) << severity;
  }
}

TEST(HealthSources, GoodAndPlainFactsBearOutNoCaution) {
  for (const char* severity : {"avoid", "modify", "care", ""}) {
    EXPECT_EQ(sources().support(get("uk-cmo-pregnancy-2019"), "postpartum", severity), Support::kNone);
    EXPECT_EQ(sources().support(get("korfitsen-2023-hip"), "hip-replacement", severity), Support::kNone) << "info";
    EXPECT_EQ(sources().support(get("oliveira-2025-knee"), "knee-osteoarthritis", severity), Support::kNone)
        << "favour";
  }
}

TEST(HealthSources, SignsAtWhichToStopAskForCareAndNotToAvoid) {
  const auto& acog = get("acog-804");
  EXPECT_EQ(sources().support(acog, "pregnancy", "care"), Support::kEnough);
  EXPECT_EQ(sources().support(acog, "pregnancy", "avoid"), Support::kWeaker);
}

TEST(HealthSources, WhatNobodyReadIsNeverCited) {
  std::size_t unread = 0;
  for (const auto& source : sources().all()) {
    if (source.verified != HealthBasis::kExistenceOnly) continue;
    ++unread;
    for (const auto& term : Vocabulary::standard().terms()) {
      if (term.kind != TermKind::kCondition) continue;
      EXPECT_EQ(sources().support(source, term.id, ""), Support::kNone) << source.id << " " << term.id;
    }
  }
  EXPECT_EQ(unread, 5U);
}

TEST(HealthSources, ThoseThatSpeakOfAConditionAreListedInTheOrderOfTheFileWithWhatTheySpeakOf) {
  std::vector<std::string> ids;
  for (const auto* source : sources().supporting("knee-osteoarthritis", "care")) ids.push_back(source->id);
  EXPECT_EQ(ids, std::vector<std::string>{"eorthopod-floor-sitting"});
  EXPECT_EQ(sources().features(get("eorthopod-floor-sitting"), "knee-osteoarthritis", ""),
            std::vector<std::string_view>{"deep-knee-flexion"});
  EXPECT_EQ(sources().features(get("mottola-2018-canada"), "pregnancy", "avoid"),
            std::vector<std::string_view>{"fall-risk"})
      << "the supine position it would only change";
  EXPECT_TRUE(sources().supporting("acute-pain", "").empty());
  EXPECT_TRUE(sources().supporting("no-such-condition", "").empty());
}

TEST(HealthSources, AnIdIsWrittenExactly) {
  EXPECT_EQ(sources().find("acog"), nullptr);
  EXPECT_EQ(sources().find("ACOG-804"), nullptr);
  EXPECT_EQ(sources().find(""), nullptr);
}

}  // namespace
}  // namespace matwork
