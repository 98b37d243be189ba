#include <gtest/gtest.h>

#include "check/checks.h"
#include "library/library_fixture.h"

namespace matwork {
namespace {

using testing::read_files;
using testing::words_at;

const std::string kWarmUp = "### Warm-up (2 minutes)\n\n- Breathe\n- Circle the arms\n\n";
const std::string kAdvice = "Move with care and rest when you like.\n\n";

/// The words that the finding points at, or "".
std::string empty_part_of(const std::string& body, const std::string& more = {},
                          const std::string& path = "content/en/workouts/short/a.md") {
  const auto reading = read_files({{path, testing::document("Evening", more, body)}});
  Diagnostics findings;
  check_workout_nothing_to_do({reading.library, {}}, reading.library.entries.at(0), findings);
  if (findings.list().empty()) return {};
  EXPECT_EQ(findings.list().size(), 1U);
  EXPECT_EQ(std::string(findings.list()[0].code->id), "workout/nothing-to-do");
  return words_at(findings.list()[0]);
}

std::string empty_main(const std::string& main) {
  return empty_part_of("## The workout\n\n" + kWarmUp + "### Main workout (16 minutes)\n\n" + main);
}

TEST(WorkoutNothingToDo, AMainPartOfGeneralAdviceIsReported) {
  EXPECT_EQ(empty_main(kAdvice), "Main workout (16 minutes)");
  EXPECT_EQ(empty_main(""), "Main workout (16 minutes)");
  EXPECT_EQ(empty_main(kAdvice + "### Cool-down (2 minutes)\n\n- Rest\n"), "Main workout (16 minutes)");
  EXPECT_EQ(empty_part_of("## The main part\n\n" + kAdvice), "The main part");
  EXPECT_EQ(empty_part_of("### Entrenamiento principal (16 minutos)\n\nEscucha a tu cuerpo.\n", "",
                          "content/es/entrenamientos/cortos/a.md"),
            "Entrenamiento principal (16 minutos)");
}

TEST(WorkoutNothingToDo, AdviceInAListIsStillAdvice) {
  EXPECT_EQ(empty_main(kAdvice + "**Tips for the back:**\n\n- Move slowly\n- Breathe\n"), "Main workout (16 minutes)");
  EXPECT_EQ(empty_main(kAdvice + "#### Tips\n\n- Move slowly\n"), "Main workout (16 minutes)");
}

TEST(WorkoutNothingToDo, APartThatNamesMovesIsNot) {
  EXPECT_EQ(empty_main("- Swan\n- Swimming\n"), "");
  EXPECT_EQ(empty_main("1. Swan\n"), "");
  EXPECT_EQ(empty_main("| Exercise | Times |\n| --- | --- |\n| Swan | 8 |\n"), "");
  EXPECT_EQ(empty_main("#### Swan\n\nSlowly.\n"), "");
  EXPECT_EQ(empty_main("**Swan**, slowly.\n"), "");
  EXPECT_EQ(empty_main("Do [the swan](/exercises/swan/).\n"), "");
}

TEST(WorkoutNothingToDo, ProseThatSaysWhatToDoIsNot) {
  EXPECT_EQ(empty_main("Curl up and down 10 times.\n"), "");
  EXPECT_EQ(empty_main("When you are warm, curl up and down 10 times.\n"), "");
  EXPECT_EQ(empty_main("Flow through the Swan and the Saw.\n"), "");
  EXPECT_EQ(empty_main("Lie on your back and let the knees sway.\n"), "");
}

TEST(WorkoutNothingToDo, OneMainPartWithMovesIsEnough) {
  EXPECT_EQ(empty_main(kAdvice + "### Floor series (5 minutes)\n\n- Swan\n"), "");
  EXPECT_EQ(empty_part_of("## The workout (20 minutes)\n\n" + kWarmUp + "### Legs (16 min)\n\n- Swan\n"), "");
}

TEST(WorkoutNothingToDo, AHeadingAroundTimedPartsIsNoPart) {
  EXPECT_EQ(empty_part_of("## The workout (20 minutes)\n\n" + kWarmUp + "### Legs (16 min)\n\n" + kAdvice),
            "Legs (16 min)");
}

TEST(WorkoutNothingToDo, WorkoutsWithoutATimedPartAreNotJudged) {
  EXPECT_EQ(empty_part_of("## About\n\n" + kAdvice), "");
  EXPECT_EQ(empty_part_of(""), "");
  EXPECT_EQ(empty_part_of(kWarmUp), "");
  EXPECT_EQ(empty_part_of("## When you need 10 minutes\n\n" + kAdvice), "");
}

TEST(WorkoutNothingToDo, AVideoOrStepsAreSomethingToDo) {
  const auto body = "## Main part (9 min)\n\n" + kAdvice;
  EXPECT_EQ(empty_part_of(body, "video_id: abcdefghijk"), "");
  EXPECT_EQ(empty_part_of(body, "steps: [Sit, Breathe]"), "");
  EXPECT_EQ(empty_part_of(body), "Main part (9 min)");
}

TEST(WorkoutNothingToDo, OnlyWorkoutsAndProgrammesInLanguagesThatWeReadAre) {
  const auto body = "## Main part (9 min)\n\n" + kAdvice;
  EXPECT_EQ(empty_part_of(body, "", "content/en/workouts/programs/a.md"), "Main part (9 min)");
  EXPECT_EQ(empty_part_of(body, "", "content/en/articles/a.md"), "");
  EXPECT_EQ(empty_part_of(body, "", "content/pt/workouts/short/a.md"), "");
}

}  // namespace
}  // namespace matwork
