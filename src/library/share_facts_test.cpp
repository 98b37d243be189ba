#include <gtest/gtest.h>

#include "library/library_fixture.h"

namespace matwork {
namespace {

using testing::codes_of;
using testing::document;
using testing::exercise;
using testing::Files;
using testing::get_entry;
using testing::read_files;

const char* const kFacts =
    "translationKey: rise\nstart_position: standing\nsides: each side\nphase: warm-up\njoint_actions: [ankle "
    "plantarflexion]\n"
    "spinal_actions: [neutral-spine]\ndose: {repetitions: 8, tempo: 2-1-3}\neasier: [sink]\n"
    "cautions:\n  - {condition: glaucoma, severity: care, advice: Keep the head up., source: some-source}";

Files pair(const std::string& in_spanish) {
  return {{"content/en/exercises/rise.md", exercise("Rise", kFacts)},
          {"content/es/ejercicios/sube.md", document("Sube", "translationKey: rise\n" + in_spanish)}};
}

const Facts& spanish(const LibraryReading& reading) {
  return get_entry(reading.library, "content/es/ejercicios/sube.md").entry.facts;
}

std::string id(const LibraryReading& reading, TermIndex term) {
  return std::string(reading.library.vocabulary->id(term));
}

TEST(ShareFacts, ATranslationHasTheFactsThatItsSourceStates) {
  const auto reading = read_files(pair("steps: [Sube, Baja]"));
  const auto& facts = spanish(reading);
  EXPECT_EQ(id(reading, facts.start_position->term), "standing");
  EXPECT_EQ(id(reading, facts.sides->term), "one-then-other");
  EXPECT_EQ(id(reading, facts.phase->term), "warm-up");
  EXPECT_EQ(id(reading, facts.joint_actions.at(0).term), "ankle-plantarflexion");
  EXPECT_EQ(id(reading, facts.muscles.at(0).term), "calves");
  EXPECT_EQ(facts.dose->tempo_s, (std::vector<int>{2, 1, 3}));
  EXPECT_EQ(facts.duration_s->value, 90);
  EXPECT_EQ(facts.easier.at(0).value, "sink");
  EXPECT_TRUE(facts.inherited.has(Fact::kMuscles));
  EXPECT_EQ(facts.steps.at(0).value, "Sube") << "words are its own";
}

TEST(ShareFacts, WhatATranslationStatesItselfIsLeftAsItIs) {
  const auto reading = read_files(pair("duration: 120\nmuscles: [glúteos]"));
  const auto& facts = spanish(reading);
  EXPECT_EQ(facts.duration_s->value, 120);
  EXPECT_EQ(id(reading, facts.muscles.at(0).term), "glutes");
  EXPECT_FALSE(facts.inherited.has(Fact::kDuration));
}

TEST(ShareFacts, AFieldThatWasNotUnderstoodIsNotTakenOver) {
  const auto reading = read_files(pair("muscles: [zzz]"));
  EXPECT_TRUE(spanish(reading).muscles.empty());
}

TEST(ShareFacts, OfACautionTheTranslationCarriesTheWords) {
  const auto without = read_files(pair(""));
  ASSERT_EQ(spanish(without).cautions.size(), 1U);
  EXPECT_EQ(spanish(without).cautions[0].advice.value, "") << "English words are not shown in Spanish";
  EXPECT_EQ(spanish(without).cautions[0].sources.at(0).value, "some-source");

  const auto with = read_files(pair("cautions:\n  - {condition: glaucoma, advice: Mantén la cabeza alta.}"));
  ASSERT_EQ(spanish(with).cautions.size(), 1U);
  EXPECT_EQ(spanish(with).cautions[0].advice.value, "Mantén la cabeza alta.");
  EXPECT_EQ(id(with, *spanish(with).cautions[0].severity), "care");
  EXPECT_EQ(spanish(with).cautions[0].sources.at(0).value, "some-source");
}

TEST(ShareFacts, OfATranslationPointAtItsOwnTitle) {
  const auto reading = read_files(pair(""));
  const auto& entry = get_entry(reading.library, "content/es/ejercicios/sube.md").entry;
  EXPECT_EQ(entry.source->text(entry.facts.muscles[0].span), "Sube");
  EXPECT_EQ(entry.source->text(entry.facts.cautions[0].span), "Sube");
}

TEST(ShareFacts, DocumentsOfTheDefaultLanguageTakeNothingFromTranslations) {
  const auto reading = read_files({{"content/en/exercises/rise.md", document("Rise", "translationKey: rise")},
                                   {"content/es/ejercicios/sube.md", exercise("Sube", "translationKey: rise")}});
  EXPECT_TRUE(get_entry(reading.library, "content/en/exercises/rise.md").entry.facts.muscles.empty());
}

TEST(ShareFacts, PagesOfTermsCountTheFactsThatWereTakenOver) {
  const auto reading = read_files(pair(""));
  const auto calves = reading.library.vocabulary->find_id(TermKind::kMuscle, "calves").value();
  EXPECT_NE(reading.library.find_term_page(calves, *reading.library.find_language("es")), nullptr);
}

}  // namespace
}  // namespace matwork
