#include <gtest/gtest.h>

#include "check/checks.h"
#include "library/library_fixture.h"

namespace matwork {
namespace {

using testing::document;
using testing::read_files;
using testing::words_at;

/// What is said about the translation, "words pointed at: message", or "".
std::string said(const std::string& source, const std::string& translation, const std::string& source_body = {},
                 const std::string& body = {}) {
  const auto reading =
      read_files({{"content/en/exercises/a.md", document("Swan", "translationKey: a\n" + source, source_body)},
                  {"content/es/ejercicios/a.md", document("Cisne", "translationKey: a\n" + translation, body)}});
  Diagnostics findings;
  for (const auto& item : reading.library.entries) check_translated_parts({reading.library, {}}, item, findings);
  if (findings.list().empty()) return {};
  EXPECT_EQ(findings.list().size(), 1U);
  return words_at(findings.list()[0]) + ": " + findings.list()[0].message;
}

TEST(TranslatedParts, AnotherNumberOfStepsIsReportedAtTheFirst) {
  EXPECT_EQ(said("steps: [Go up, Go down]", "steps: [Sube]"),
            "Sube: another number of steps (2 in the source, 1 here)");
}

TEST(TranslatedParts, AllThatDiffersIsOneFinding) {
  EXPECT_EQ(said("steps: [Go up, Go down]\nfaq: [{q: Why, a: So}]", "steps: [Sube]"),
            "Sube: another number of steps (2 in the source, 1 here) and questions (1 in the source, 0 here)");
}

TEST(TranslatedParts, WhatIsMissingWhollyIsReportedAtTheTitle) {
  EXPECT_EQ(said("steps: [Go up]", "weight: 1"), "Cisne: another number of steps (1 in the source, 0 here)");
  EXPECT_EQ(said("modifications: [{name: Low, level: easier, description: Less}]", "weight: 1"),
            "Cisne: another number of modifications (1 in the source, 0 here)");
}

TEST(TranslatedParts, AdviceThatWasNotTranslatedIsReported) {
  const std::string caution = "cautions: [{condition: glaucoma, severity: care, advice: Keep the head up., source: x}]";
  EXPECT_EQ(said(caution, "weight: 1"), "Cisne: another number of cautions with advice (1 in the source, 0 here)");
  EXPECT_EQ(said(caution, "cautions: [{condition: glaucoma, advice: Mantén la cabeza alta.}]"), "");
}

TEST(TranslatedParts, TheSameNumberIsRight) {
  EXPECT_EQ(said("steps: [Go up, Go down]", "steps: [Sube, Baja]"), "");
  EXPECT_EQ(said("weight: 1", "weight: 2"), "");
}

TEST(TranslatedParts, StepsInOtherPlacesAreNotCounted) {
  EXPECT_EQ(said("steps: [Go up, Go down]", "weight: 1", "", "## Ejecución\n\n1. Sube y baja\n"), "");
  EXPECT_EQ(said("weight: 1", "weight: 1", "## Execution\n\n1. Go up\n2. Go down\n", "## Palabras\n\n1. Sube\n"), "");
}

TEST(TranslatedParts, StepsInTheTextAreCounted) {
  EXPECT_EQ(said("weight: 1", "weight: 1", "## Execution\n\n1. Go up\n2. Go down\n", "## Ejecución\n\n1. Sube\n"),
            "1. Sube: another number of steps (2 in the source, 1 here)");
}

}  // namespace
}  // namespace matwork
