#include <gtest/gtest.h>

#include "check/checks.h"
#include "exercise/dose.h"
#include "library/library_fixture.h"

namespace matwork {
namespace {

using testing::document;
using testing::read_files;
using testing::words_at;
using Strings = std::vector<std::string>;

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

Strings said_of(const testing::Files& files) {
  const auto reading = read_files(files);
  Diagnostics findings;
  for (const auto& item : reading.library.entries) check_dose_fits({reading.library, {}}, item, findings);
  Strings out;
  for (const auto& finding : findings.list()) {
    EXPECT_FALSE(finding.help.empty());
    out.push_back(std::string(finding.code->id).substr(9) + " " + finding.source->path().substr(8, 2) + " " +
                  words_at(finding));
  }
  return out;
}

Strings said_of(const std::string& head) { return said_of({{"content/en/exercises/a.md", document("A", head)}}); }

TEST(DoseFits, AStatedDoseGoesBeforeTheOneInTheSteps) {
  const std::string dose = "dose: {repetitions: 8, tempo: 2-1-3}\n";
  EXPECT_EQ(said_of(dose + "duration: 45"), Strings{"dose-does-not-fit en 45"});
  EXPECT_EQ(said_of(dose + "duration: 48"), Strings{});
  EXPECT_EQ(said_of(dose + "duration: 48\nsteps: [Repeat 8 times on each side for 3 sets.]"), Strings{});
  EXPECT_EQ(said_of(dose + "duration: 60\nsides: alternating"), Strings{"dose-does-not-fit en 60"});
  EXPECT_EQ(said_of("duration: 60\ndose: {breaths: 10, breath_pattern: 5-5}"), Strings{"dose-does-not-fit en 60"});
  EXPECT_EQ(said_of("duration: 20\ndose: {hold: 30}"), Strings{"dose-does-not-fit en 20"});
}

TEST(DoseFits, TheMessageSaysWhichDoseAndTheNoteHowLongOneTakes) {
  const auto of = [](const std::string& head) {
    const auto reading = read_files({{"content/en/exercises/a.md", document("A", head)}});
    Diagnostics findings;
    check_dose_fits({reading.library, {}}, reading.library.entries.at(0), findings);
    return findings.list().at(0).message + "; " + findings.list().at(0).notes.at(0);
  };
  EXPECT_EQ(
      of("duration: 60\ndose: {repetitions: 6-8, tempo: 5-2-5, sets: 2}\nsides: one-then-other"),
      "6–8 repetitions on each side, 2 sets do not fit in 60 s; `dose` states it, in line 5; each repetition takes "
      "12 s as it is written");
  EXPECT_EQ(of("duration: 20\ndose: {repetitions: 8}"),
            "8 repetitions do not fit in 20 s; `dose` states it, in line 5; a controlled repetition takes 3 s or more");
  EXPECT_EQ(of("duration: 20\ndose: {breaths: 8}"),
            "8 breaths do not fit in 20 s; `dose` states it, in line 5; a breath takes 3 s or more");
  EXPECT_EQ(of("duration: 20\ndose: {hold: 30}"), "a hold of 30 s does not fit in 20 s; `dose` states it, in line 5");
  EXPECT_EQ(of("duration: 20\nsteps: [Repeat 8 times.]"),
            "8 repetitions do not fit in 20 s; the steps say it, in line 5; a controlled repetition takes 3 s or more");
}

TEST(DoseFits, ADoseAgainstTheStepsIsReportedAtTheDose) {
  EXPECT_EQ(said_of("dose: {repetitions: 8}\nsteps: [Repeat 12 times.]"), Strings{"bad-dose en dose"});
  EXPECT_EQ(said_of("dose: {repetitions: 8}\nsteps: [Repeat 8 times.]"), Strings{});
}

TEST(DoseFits, WhatATranslationTakesOverIsToldOnce) {
  const std::string key = "translationKey: a\n";
  const std::string dose = key + "duration: 30\ndose: {repetitions: 12}\n";
  const auto pair = [&](const std::string& english, const std::string& spanish) {
    return said_of({{"content/en/exercises/a.md", document("A", english)},
                    {"content/es/ejercicios/a.md", document("A", key + spanish)}});
  };
  EXPECT_EQ(pair(dose, ""), Strings{"dose-does-not-fit en 30"});
  EXPECT_EQ(pair(dose, "steps: [Repite 8 veces.]"),
            (Strings{"dose-does-not-fit en 30", "bad-dose es Repite 8 veces."}));
  EXPECT_EQ(pair(key + "dose: {repetitions: 12}\nsteps: [Repeat 8 times.]", "steps: [Repite 8 veces.]"),
            Strings{"bad-dose en dose"});
  EXPECT_EQ(pair(dose + "", "duration: 20"), (Strings{"dose-does-not-fit en 30", "dose-does-not-fit es 20"}))
      << "a time of its own is its own mistake";
  EXPECT_EQ(pair(key + "duration: 30", "steps: [Repite 12 veces.]"), Strings{"dose-does-not-fit es Repite 12 veces."});
}

}  // namespace
}  // namespace matwork
