#include <gtest/gtest.h>

#include "check/checks.h"
#include "exercise/dose.h"
#include "library/library_fixture.h"

namespace matwork {
namespace {

using testing::document;
using testing::read_files;
using testing::words_at;

std::vector<Diagnostic> findings_for(std::string_view duration, std::string_view step,
                                     const std::string& folder = "en/exercises") {
  const auto head = "duration: " + std::string(duration) + "\nsteps: [\"Begin.\", \"" + std::string(step) + "\"]";
  const auto reading = read_files({{"content/" + folder + "/a.md", document("A", head)}});
  Diagnostics findings;
  check_dose_fits({reading.library, {}}, reading.library.entries.at(0), findings);
  for (const auto& finding : findings.list()) {
    EXPECT_EQ(std::string(finding.code->id), "exercise/dose-does-not-fit");
    EXPECT_EQ(words_at(finding), duration);
  }
  return findings.list();
}

TEST(DoseFits, ADoseThatNeedsMoreTimeThanThereIsIsReported) {
  EXPECT_EQ(findings_for("20", "Repeat 10 times.").size(), 1U);
  EXPECT_EQ(findings_for("40", "Repeat 10 times on each side.").size(), 1U);
  EXPECT_EQ(findings_for("20", "Repite 10 veces.", "es/ejercicios").size(), 1U);
  EXPECT_EQ(findings_for("40", "Repite 10 veces con cada pierna.", "es/ejercicios").size(), 1U);
}

TEST(DoseFits, ADoseThatFitsIsNot) {
  EXPECT_EQ(findings_for("60", "Repeat 10 times.").size(), 0U);
  EXPECT_EQ(findings_for("60", "Repeat 10 times on each side.").size(), 0U);
  EXPECT_EQ(findings_for("60", "Repite 10 veces.", "es/ejercicios").size(), 0U);
}

TEST(DoseFits, TheLeastTimeItselfStillFits) {
  Dose dose;
  dose.repetitions = 10;
  const auto least = static_cast<int>(least_duration_s(dose));
  EXPECT_EQ(findings_for(std::to_string(least), "Repeat 10 times.").size(), 0U);
  EXPECT_EQ(findings_for(std::to_string(least - 1), "Repeat 10 times.").size(), 1U);
}

TEST(DoseFits, WhatIsAdvisedIsEnough) {
  for (const char* step :
       {"Repeat 12 times on each side.", "Hold for 7 seconds and repeat 9 times.", "Perform 3 sets of 15 reps"}) {
    const auto findings = findings_for("10", step);
    ASSERT_EQ(findings.size(), 1U) << step;
    const auto& help = findings[0].help;
    const auto digits = help.find_first_of("0123456789");
    const auto advised = help.substr(digits, help.find_first_not_of("0123456789", digits) - digits);
    EXPECT_EQ(findings_for(advised, step).size(), 0U) << help;
  }
}

TEST(DoseFits, NeverFiresMoreWhenTheDurationGrowsOrTheDoseShrinks) {
  for (const char* step : {"Repeat 8 times.", "Repeat 8 times per leg.", "Hold for 4 seconds. Repeat 8 times."}) {
    bool fits = false;
    for (int seconds = 5; seconds < 200; seconds += 5) {
      const bool now = findings_for(std::to_string(seconds), step).empty();
      EXPECT_TRUE(now || !fits) << step << " at " << seconds;
      fits = now;
    }
    EXPECT_TRUE(fits) << step;
  }
}

TEST(DoseFits, WithoutDurationOrDoseThereIsNothingToSay) {
  EXPECT_EQ(findings_for("10", "Repeat as you like.").size(), 0U);
  EXPECT_EQ(findings_for("\"\"", "Repeat 100 times.").size(), 0U);
  EXPECT_EQ(findings_for("1", "Repeat 100 times.").size(), 0U) << "the duration has a finding of its own";
  EXPECT_EQ(findings_for("10", "Repeat 100 times.", "en/workouts/short").size(), 0U);
  EXPECT_EQ(findings_for("10", "Répétez 100 fois.", "fr/exercises").size(), 0U);
}

TEST(DoseFits, TheNoteNamesTheLineOfTheDose) {
  const auto findings = findings_for("10", "Repeat 10 times.");
  ASSERT_EQ(findings.size(), 1U);
  ASSERT_FALSE(findings[0].notes.empty());
  EXPECT_NE(findings[0].notes[0].find("line 5"), std::string::npos) << findings[0].notes[0];
}

}  // namespace
}  // namespace matwork
