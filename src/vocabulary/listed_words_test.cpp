#include <gtest/gtest.h>

#include "vocabulary/vocabulary.h"

/// What lists, glossaries and indices ask of the vocabulary.
namespace matwork {
namespace {

using Strings = std::vector<std::string>;

const Vocabulary& standard() { return Vocabulary::standard(); }

TermIndex get(TermKind kind, std::string_view id) { return standard().find_id(kind, id).value(); }

Strings others(TermKind kind, std::string_view id, std::string_view language) {
  auto all = standard().other_forms(kind, language);
  const auto& forms = all[get(kind, id)];
  return {forms.begin(), forms.end()};
}

bool holds(const Strings& all, std::string_view one) { return std::find(all.begin(), all.end(), one) != all.end(); }

TEST(OtherForms, AreThoseOfTheLanguageInTheOrderOfTheTables) {
  EXPECT_EQ(others(TermKind::kPosition, "kneeling", "en"), (Strings{"tall kneeling", "high kneeling"}));
  EXPECT_EQ(others(TermKind::kPosition, "kneeling", "es"), (Strings{"arrodillada", "arrodillado"}));
}

TEST(OtherForms, AreNeverTheNameNorTheId) {
  for (const auto kind : {TermKind::kMuscle, TermKind::kEquipment, TermKind::kLevel, TermKind::kCondition}) {
    for (const char* language : {"en", "es", "pt"}) {
      for (const auto& [term, forms] : standard().other_forms(kind, language)) {
        for (const auto form : forms) {
          EXPECT_NE(fold_term(form, language), fold_term(standard().name(term, language), language)) << form;
          EXPECT_NE(form, standard().id(term));
        }
      }
    }
  }
}

TEST(OtherForms, OfAMuscleGroupHoldItsAnatomicalNames) {
  EXPECT_TRUE(holds(others(TermKind::kMuscle, "hip-adductors", "en"), "Musculus gracilis"));
}

TEST(Regions, AreFoundAroundGroupsAndOtherRegions) {
  const auto around = [&](std::string_view id) {
    Strings out;
    for (const auto region : standard().regions_around(get(TermKind::kMuscle, id)))
      out.emplace_back(standard().id(region));
    return out;
  };
  EXPECT_TRUE(holds(around("rectus-abdominis"), "abdominals"));
  EXPECT_TRUE(holds(around("obliques"), "abdominals"));
  EXPECT_FALSE(holds(around("abdominals"), "obliques"));
  EXPECT_FALSE(holds(around("abdominals"), "abdominals"));
}

TEST(Lengths, HoldTheirLongestTime) {
  const auto length = [](int seconds) { return std::string(standard().id(standard().length_of(seconds))); };
  EXPECT_EQ(length(1), "up-to-1-minute");
  EXPECT_EQ(length(60), "up-to-1-minute");
  EXPECT_EQ(length(61), "1-to-2-minutes");
  EXPECT_EQ(length(120), "1-to-2-minutes");
  EXPECT_EQ(length(300), "2-to-5-minutes");
  EXPECT_EQ(length(301), "over-5-minutes");
  EXPECT_EQ(length(86'400), "over-5-minutes");
}

TEST(Lengths, StayAsTheyAreInALibraryWithWordsOfItsOwn) {
  const SourceFile source("vocabulary.yaml",
                          "lengths:\n  - {id: over-5-minutes, name: {en: Long}}\nequipment: [{id: a}]");
  Diagnostics findings;
  const auto own = extend_vocabulary(standard(), source, findings);
  EXPECT_EQ(own.length_of(400), standard().length_of(400));
  EXPECT_EQ(own.name(own.length_of(400), "en"), "Over 5 minutes");
  EXPECT_EQ(findings.list().size(), 1U) << "no part of the vocabulary is called so";
}

TEST(Paragraphs, AreTakenFromALibrarysOwnWords) {
  const SourceFile source("vocabulary.yaml",
                          "equipment:\n  - {id: arc, paragraph: {en: A half barrel., es: Medio barril.}}\n"
                          "  - {id: mat, paragraph: A text}\n");
  Diagnostics findings;
  const auto own = extend_vocabulary(standard(), source, findings);
  const auto& arc = own.term(own.find_id(TermKind::kEquipment, "arc").value());
  EXPECT_EQ(arc.paragraph.in_language("es"), "Medio barril.");
  EXPECT_EQ(arc.paragraph.in_language("pt"), "");
  ASSERT_EQ(findings.list().size(), 1U);
  EXPECT_EQ(findings.list().front().message, "`paragraph` should say it by language");
}

}  // namespace
}  // namespace matwork
