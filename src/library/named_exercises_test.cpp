#include "library/named_exercises.h"

#include <gtest/gtest.h>

#include "library/library_fixture.h"

namespace matwork {
namespace {

using testing::document;
using testing::exercise;

testing::Files library_with(const std::string& body, const std::string& language = "en") {
  return {{"content/en/exercises/the-hundred.md",
           exercise("The Hundred", "translationKey: hundred\nother_names: [Hundreds of Beats]")},
          {"content/en/exercises/pelvic-curl.md", exercise("Pelvic Curl", "translationKey: curl")},
          {"content/en/exercises/leg-stretch.md", exercise("Stretch of One Long Leg", "translationKey: leg")},
          {"content/es/ejercicios/el-cien.md", exercise("El Cien", "translationKey: hundred")},
          {language == "es" ? "content/es/entrenamientos/cortos/a.md" : "content/en/workouts/short/a.md",
           document("Flow", "", body)}};
}

/// Each named exercise as "words > path", or "words > ?" for one that is not there.
std::vector<std::string> named(const std::string& body, const std::string& language = "en") {
  const auto reading = testing::read_files(library_with(body, language));
  const auto& library = reading.library;
  const ExerciseNames names(library);
  std::vector<std::string> out;
  for (const auto& item : library.entries) {
    for (const auto& found : find_named_exercises(library, names, item)) {
      EXPECT_EQ(item.entry.source->text(found.span), found.name);
      out.push_back(found.name + " > " + (found.entry ? library.entries[*found.entry].entry.place.name : "?"));
    }
  }
  return out;
}

using Named = std::vector<std::string>;

TEST(NamedExercises, AreFoundByTitleOtherNameAndFileName) {
  EXPECT_EQ(named("## Main (5 min)\n- **Hundred** – 100 beats\n- **Pelvic Curls** (1 min)\n- **Hundreds of beats**\n- "
                  "**Leg Stretch**\n"),
            (Named{"Hundred > the-hundred", "Pelvic Curls > pelvic-curl", "Hundreds of beats > the-hundred",
                   "Leg Stretch > leg-stretch"}));
}

TEST(NamedExercises, AreFoundWithWordsAroundThem) {
  EXPECT_EQ(
      named("- **The Hundred (head down)** (1 min)\n- **Modified Hundred** (1 min)\n- **Pelvic Curl Prep** (1 min)\n"),
      (Named{"The Hundred (head down) > the-hundred", "Modified Hundred > the-hundred",
             "Pelvic Curl Prep > pelvic-curl"}));
}

TEST(NamedExercises, APreparationIsNotTheExercise) {
  auto files = library_with("- **Hundred** (1 min)\n- **Roll Up** (1 min)\n- **Roll Up Prep** (1 min)\n");
  files["content/en/exercises/roll-up-prep.md"] = exercise("Roll Up Prep");
  const auto reading = testing::read_files(files);
  const ExerciseNames names(reading.library);
  EXPECT_FALSE(names.find("Roll Up", 0));
  EXPECT_TRUE(names.find("Roll Up Prep", 0));
}

TEST(NamedExercises, AreFoundByTheNameInAnotherLanguage) {
  EXPECT_EQ(named("- **Hundred** (1 min)\n- **Pelvic Curl** (1 min)\n", "es"),
            (Named{"Hundred > el-cien", "Pelvic Curl > pelvic-curl"}))
      << "in the language of the workout where there is one";
}

TEST(NamedExercises, OneThatIsNotThereIsNamedWhereThePlanTreatsItAsOne) {
  EXPECT_EQ(named("## Main (5 min)\n**Swan (1 min)**\n\n**Hundred**\n"), (Named{"Swan > ?", "Hundred > the-hundred"}));
  EXPECT_EQ(named("- **Hundred**\n- **Pelvic Curl**\n- **Swan**\n"),
            (Named{"Hundred > the-hundred", "Pelvic Curl > pelvic-curl", "Swan > ?"}))
      << "among others that are exercises";
  EXPECT_EQ(named("- **Sleep** well\n- **Water** helps\n- **Shoes** off\n"), Named{});
}

TEST(NamedExercises, RestsSeriesAndLabelsAreNone) {
  EXPECT_EQ(
      named("## Main (5 min)\n**Rest (1 min)**\n\n**Ab Series (2 min)**\n\n**For the legs:**\n\n**Breathing (1 min)**\n"
            "\n**Stretch of your choice (1 min)**\n"),
      Named{});
}

TEST(NamedExercises, AreSuggestedByTheirWords) {
  const auto reading = testing::read_files(library_with(""));
  const ExerciseNames names(reading.library);
  const auto suggested = [&](std::string_view name) {
    const auto near = names.suggest(name, 0);
    return near ? reading.library.entries[*near].entry.place.name : std::string();
  };
  EXPECT_EQ(suggested("Long Leg Stretch with One"), "leg-stretch");
  EXPECT_EQ(suggested("Pelvic Curll"), "pelvic-curl");
  EXPECT_EQ(suggested("Pelvic Clock"), "");
  EXPECT_EQ(suggested("Swan"), "");
}

}  // namespace
}  // namespace matwork
