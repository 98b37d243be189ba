#include "exercise/stated_dose.h"

#include <gtest/gtest.h>

#include "exercise/entry_fixture.h"

namespace matwork {
namespace {

using testing::complete_head;
using testing::understand_text;

/// Seconds that a dose takes at least, written as in a document.
double seconds_of(const std::string& dose, const std::string& sides = {}) {
  const auto read = understand_text(complete_head("dose: " + dose + (sides.empty() ? "" : "\nsides: " + sides)));
  const auto& facts = read.facts();
  return least_time(facts.dose.value(), sides_of_dose(facts, Vocabulary::standard())).seconds();
}

TEST(StatedDose, RepetitionsTakeTheirTempoElseTheLeastTimeOfOne) {
  EXPECT_EQ(seconds_of("{repetitions: 8}"), 24);
  EXPECT_EQ(seconds_of("{repetitions: 8, tempo: 2-1-3}"), 48);
  EXPECT_EQ(seconds_of("{repetitions: 8, tempo: 1-1}"), 16) << "the author's tempo counts, quick as it is";
  EXPECT_EQ(seconds_of("{repetitions: 6-8, tempo: 5}"), 30) << "the lower number of a range";
}

TEST(StatedDose, AHoldIsOnTopOfTheMovementOrTheStayInItsTempo) {
  EXPECT_EQ(seconds_of("{repetitions: 4, hold: 10}"), 52);
  EXPECT_EQ(seconds_of("{repetitions: 4, hold: 10, tempo: 2-10-2}"), 56);
  EXPECT_EQ(seconds_of("{repetitions: 4, hold: 10, tempo: 2-1-2}"), 56) << "the longer of the two";
  EXPECT_EQ(seconds_of("{repetitions: 4, hold: 10, tempo: 2-2}"), 56);
  EXPECT_EQ(seconds_of("{hold: 30}"), 30);
  EXPECT_EQ(seconds_of("{hold: 30, tempo: 2-1-2}"), 30) << "without repetitions there is nothing to pace";
}

TEST(StatedDose, BreathsTakeTheirPatternElseTheLeastTimeOfOne) {
  EXPECT_EQ(seconds_of("{breaths: 10, breath_pattern: 5-5}"), 100);
  EXPECT_EQ(seconds_of("{breaths: 10}"), 30);
  EXPECT_EQ(seconds_of("{breaths: 5, repetitions: 5, breath_pattern: 4-4}"), 40) << "the breaths of the repetitions";
  EXPECT_EQ(seconds_of("{breaths: 5, repetitions: 5, tempo: 3-3-4}"), 50);
}

TEST(StatedDose, SidesThatTakeTurnsDoubleItAndSetsMultiplyIt) {
  EXPECT_EQ(seconds_of("{repetitions: 8}", "both"), 24);
  EXPECT_EQ(seconds_of("{repetitions: 8}", "one-then-other"), 48);
  EXPECT_EQ(seconds_of("{repetitions: 8}", "alternating"), 48);
  EXPECT_EQ(seconds_of("{repetitions: 8, sets: 3}"), 72);
  EXPECT_EQ(seconds_of("{hold: 20, sets: 2}", "one-then-other"), 80);
  EXPECT_EQ(seconds_of("{breaths: 4, breath_pattern: 3-5, sets: 2}", "one-then-other"), 128);
  EXPECT_EQ(seconds_of("{breaths: 4, breath_pattern: 5-5}", "alternating"), 40) << "both sides move within a breath";
}

TEST(StatedDose, TheTimeNeverShrinksWhenAPartOfItGrows) {
  double last = 0;
  for (int n = 1; n < 40; ++n) {
    const auto number = std::to_string(n);
    const auto now = seconds_of("{repetitions: " + number + ", hold: " + number + ", tempo: 1-2-1}");
    EXPECT_GT(now, last) << n;
    last = now;
  }
}

bool contradicted(const std::string& dose, const std::string& step, const std::string& sides = {}) {
  const auto read = understand_text(std::string(testing::kHeadWithoutSteps) + "\nsteps: [\"" + step +
                                    "\"]\ndose: " + dose + (sides.empty() ? "" : "\nsides: " + sides));
  const auto& facts = read.facts();
  const auto in_steps = read_dose(facts, "en");
  return in_steps && is_contradicted(facts.dose.value(), *in_steps,
                                     sides_of_dose(facts, Vocabulary::standard()) != SidesOfDose::kTogether);
}

TEST(StatedDose, AnotherNumberInTheStepsContradictsIt) {
  EXPECT_TRUE(contradicted("{repetitions: 8}", "Repeat 12 times."));
  EXPECT_TRUE(contradicted("{repetitions: 6-8}", "Repeat 10 to 12 times."));
  EXPECT_TRUE(contradicted("{repetitions: 8}", "Repeat 12 times on each side.", "one-then-other"));
}

TEST(StatedDose, NumbersThatCanBothBeTrueDoNot) {
  EXPECT_FALSE(contradicted("{repetitions: 8}", "Repeat 8 times."));
  EXPECT_FALSE(contradicted("{repetitions: 8-12}", "Repeat 10 times."));
  EXPECT_FALSE(contradicted("{repetitions: 10}", "Repeat 8 to 12 times."));
  EXPECT_FALSE(contradicted("{repetitions: 8}", "Alternate 16 times.", "alternating")) << "both sides together";
  EXPECT_FALSE(contradicted("{repetitions: 16}", "Repeat 8 times on each side."));
  EXPECT_FALSE(contradicted("{breaths: 10}", "Repeat 12 times.")) << "breaths are no repetitions";
  EXPECT_FALSE(contradicted("{repetitions: 8}", "Go on as you like."));
  EXPECT_TRUE(contradicted("{repetitions: 8}", "Repeat 16 times.")) << "with both sides at once there is no half";
}

}  // namespace
}  // namespace matwork
