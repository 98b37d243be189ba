#include <gtest/gtest.h>

#include "check/checks.h"
#include "library/library_fixture.h"

namespace matwork {
namespace {

using testing::read_files;
using testing::words_at;

struct Exercise {
  std::string level;
  std::string description = "Quiet work.";
  std::string title = "Swan";
  std::string language = "en";
  std::string folder = "exercises";
};

/// The word that the finding points at, or "" without a finding.
std::string contradicted_in(const Exercise& e) {
  const auto text = "---\ntitle: \"" + e.title + "\"\ndescription: \"" + e.description + "\"\ndifficulty: " + e.level +
                    "\nkeywords: [advanced, beginner]\n---\nAn advanced move for beginners.\n";
  const auto reading = read_files({{"content/" + e.language + "/" + e.folder + "/a.md", text}});
  Diagnostics findings;
  check_level_against_text({reading.library, {}}, reading.library.entries.at(0), findings);
  if (findings.list().empty()) return {};
  EXPECT_EQ(findings.list().size(), 1U);
  EXPECT_EQ(std::string(findings.list()[0].code->id), "exercise/level-against-text");
  return words_at(findings.list()[0]);
}

std::string contradicted_in(const std::string& level, const std::string& description) {
  return contradicted_in({.level = level, .description = description});
}

std::string contradicted_in_spanish(const std::string& level, const std::string& description) {
  return contradicted_in({.level = level, .description = description, .language = "es"});
}

TEST(LevelAgainstText, AnExerciseThatIsCalledAnotherLevelIsReported) {
  EXPECT_EQ(contradicted_in("beginner", "An advanced balance on one hand."), "advanced");
  EXPECT_EQ(contradicted_in("intermediate", "An advanced balance on one hand."), "advanced");
  EXPECT_EQ(contradicted_in("advanced", "The swan is a slow beginner stretch."), "beginner");
  EXPECT_EQ(contradicted_in_spanish("principiante", "Un equilibrio lateral avanzado."), "avanzado");
  EXPECT_EQ(contradicted_in_spanish("intermedio", "Una variación del puente avanzada."), "avanzada");
}

TEST(LevelAgainstText, ATitleIsAName) {
  EXPECT_EQ(contradicted_in({.level = "beginner", .title = "Advanced Swan"}), "Advanced");
  EXPECT_EQ(contradicted_in({.level = "beginner", .title = "Swan (Advanced)"}), "Advanced");
  EXPECT_EQ(contradicted_in({.level = "principiante", .title = "Cisne avanzado", .language = "es"}), "avanzado");
  EXPECT_EQ(contradicted_in({.level = "beginner", .title = "On the way to the Advanced Swan"}), "");
  EXPECT_EQ(contradicted_in({.level = "beginner", .title = "Advanced Mat Series", .folder = "workouts/short"}),
            "Advanced");
}

TEST(LevelAgainstText, ReadersTwoLevelsAwayAreReported) {
  EXPECT_EQ(contradicted_in("advanced", "A calm stretch, perfect for beginners."), "beginners");
  EXPECT_EQ(contradicted_in("beginner", "Balance work for advanced students."), "advanced");
  EXPECT_EQ(contradicted_in("intermediate", "A calm stretch for beginners."), "");
  EXPECT_EQ(contradicted_in_spanish("avanzado", "Trabajo suave para principiantes."), "principiantes");
}

TEST(LevelAgainstText, TheLevelThatIsStatedIsNot) {
  EXPECT_EQ(contradicted_in("advanced", "An advanced balance."), "");
  EXPECT_EQ(contradicted_in_spanish("avanzado", "Un equilibrio avanzado."), "");
  EXPECT_EQ(contradicted_in("all-levels", "An advanced balance."), "");
}

TEST(LevelAgainstText, WhatIsSaidOfOthersIsNot) {
  EXPECT_EQ(contradicted_in("beginner", "A first step that prepares for the advanced swan."), "");
  EXPECT_EQ(contradicted_in("beginner", "The way to a more advanced swan."), "");
  EXPECT_EQ(contradicted_in("advanced", "From beginner to advanced."), "");
  EXPECT_EQ(contradicted_in("advanced", "For all levels, also for beginners."), "");
  EXPECT_EQ(contradicted_in("advanced", "A balance that beginners should leave out."), "");
  EXPECT_EQ(contradicted_in("advanced", "A balance, not for beginners."), "");
  EXPECT_EQ(contradicted_in("beginner", "A gentle sequence at an advanced age."), "");
  EXPECT_EQ(contradicted_in("beginner", "A stretch of the hips before advanced work."), "");
  EXPECT_EQ(contradicted_in_spanish("principiante", "Prepara para el cisne avanzado."), "");
  EXPECT_EQ(contradicted_in_spanish("principiante", "Trabajo suave en la edad avanzada."), "");
  EXPECT_EQ(contradicted_in_spanish("principiante", "Un camino hacia el cisne avanzado."), "");
}

TEST(LevelAgainstText, EasyAndHardMeanMuchElse) {
  EXPECT_EQ(contradicted_in("advanced", "An easy breath and a basic shape."), "");
  EXPECT_EQ(contradicted_in("beginner", "A hard floor and a challenging thought."), "");
}

TEST(LevelAgainstText, OtherLanguagesAndDocumentsWithoutALevelAreNot) {
  EXPECT_EQ(contradicted_in({.level = "beginner", .description = "An advanced balance.", .language = "pt"}), "");
  EXPECT_EQ(contradicted_in({.level = "beginner", .description = "An advanced balance.", .folder = "articles"}), "");
  const auto reading =
      read_files({{"content/en/exercises/a.md", "---\ntitle: A\ntranslationKey: a\ndifficulty: beginner\n---\n"},
                  {"content/es/ejercicios/a.md",
                   "---\ntitle: B\ntranslationKey: a\ndescription: Un equilibrio avanzado.\n---\n"}});
  Diagnostics findings;
  for (const auto& item : reading.library.entries) check_level_against_text({reading.library, {}}, item, findings);
  EXPECT_TRUE(findings.list().empty()) << "the level is the English document's";
}

}  // namespace
}  // namespace matwork
