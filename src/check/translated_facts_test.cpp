#include <gtest/gtest.h>

#include "check/checks.h"
#include "library/library_fixture.h"

namespace matwork {
namespace {

using testing::document;
using testing::read_files;
using testing::words_at;

/// What is said about a translation with these facts: "words pointed at: message", by their order.
std::vector<std::string> said(const std::string& source, const std::string& translation,
                              const std::string& folder = "exercises", const std::string& folder_es = "ejercicios") {
  const auto reading =
      read_files({{"content/en/" + folder + "/a.md", document("Swan", "translationKey: a\n" + source)},
                  {"content/es/" + folder_es + "/a.md", document("Cisne", "translationKey: a\n" + translation)}});
  Diagnostics findings;
  for (const auto& item : reading.library.entries) check_translated_facts({reading.library, {}}, item, findings);
  std::vector<std::string> out;
  for (const auto& finding : findings.list()) {
    EXPECT_EQ(finding.source->path(), "content/es/" + folder_es + "/a.md") << "always in the translation";
    out.push_back(words_at(finding) + ": " + finding.message);
  }
  return out;
}

using Said = std::vector<std::string>;

TEST(TranslatedFacts, AnotherNumberOrWordIsReportedWhereItStands) {
  EXPECT_EQ(said("duration: 45", "duration: 60"),
            (Said{"60: `duration` differs: the source says 45 s, this document 60 s"}));
  EXPECT_EQ(said("difficulty: beginner", "difficulty: avanzado"),
            (Said{"avanzado: `difficulty` differs: the source says beginner, this document advanced"}));
  EXPECT_EQ(said("duration: 20", "duration: 25", "workouts/short", "entrenamientos/cortos"),
            (Said{"25: `duration` differs: the source says 20 min, this document 25 min"}));
  EXPECT_EQ(said("sides: both", "sides: alternando").size(), 1U);
}

TEST(TranslatedFacts, TheSameInOtherWordsAgrees) {
  EXPECT_EQ(said("difficulty: beginner\nequipment: [mat]\nmuscles: [glutes]",
                 "difficulty: principiante\nequipment: [colchoneta]\nmuscles: [glúteos]"),
            Said{});
}

TEST(TranslatedFacts, AListIsComparedAsASet) {
  EXPECT_EQ(said("muscles: [glutes, hamstrings]", "muscles: [isquiotibiales, glúteos]"), Said{});
  EXPECT_EQ(said("equipment: [mat, small-ball]", "equipment: [mat, banda]"),
            (Said{"banda: `equipment` differs: the source says mat, small ball, this document mat, resistance band"}));
}

TEST(TranslatedFacts, ARegionAgreesWithItsMembers) {
  EXPECT_EQ(said("muscles: [core]", "muscles: [abdominales]"), Said{});
  EXPECT_EQ(said("muscles: [abdominals]", "muscles: [core]"), Said{});
  EXPECT_EQ(said("muscles: [core, glutes]", "muscles: [abdominales]").size(), 1U) << "the glutes are missing";
}

TEST(TranslatedFacts, WhatOnlyOneDocumentStatesCannotDisagree) {
  EXPECT_EQ(said("duration: 45\nmuscles: [core]", "weight: 1"), Said{}) << "taken over";
  EXPECT_EQ(said("weight: 1", "duration: 45"), Said{});
}

TEST(TranslatedFacts, EachLanguageMayHaveItsVideo) {
  EXPECT_EQ(said("video_id: abcdefghijk", "video_id: lmnopqrstuv"), Said{});
}

TEST(TranslatedFacts, DosesAndCautionsAreCompared) {
  EXPECT_EQ(
      said("dose: {repetitions: 8, sets: 2}", "dose: {repetitions: 10, sets: 2}"),
      (Said{"dose: `dose` differs: the source says 8 repetitions, 2 sets, this document 10 repetitions, 2 sets"}));
  EXPECT_EQ(said("cautions: [{condition: neck-pain, severity: avoid, source: s1}]",
                 "cautions: [{condition: neck-pain, severity: care, source: s1}]"),
            (Said{"neck-pain: `severity` differs: the source says avoid, this document take care"}));
  EXPECT_EQ(said("cautions: [{condition: neck-pain, severity: avoid, source: s1}]",
                 "cautions: [{condition: neck-pain, severity: avoid, source: s2}]"),
            (Said{"s2: `source` differs: the source says s1, this document s2"}));
  EXPECT_EQ(
      said("cautions: [{condition: neck-pain, severity: avoid, source: s1}]", "cautions: [{condition: neck-pain}]"),
      Said{})
      << "taken over";
}

TEST(TranslatedFacts, EasierAndHarderAreComparedInAnyOrder) {
  EXPECT_EQ(said("easier: [x, y]", "easier: [y, x]"), Said{});
  EXPECT_EQ(said("easier: [x, y]", "easier: [x, z]").size(), 1U);
}

}  // namespace
}  // namespace matwork
