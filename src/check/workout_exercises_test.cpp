#include <gtest/gtest.h>

#include "check/checks.h"
#include "library/library_fixture.h"

namespace matwork {
namespace {

using testing::document;
using testing::exercise;
using testing::words_at;

/// What is said about a workout in a library with The Hundred and a Long Leg Stretch.
std::vector<std::string> said(const std::string& body) {
  const auto reading = testing::read_files({{"content/en/exercises/the-hundred.md", exercise("The Hundred")},
                                            {"content/en/exercises/stretch.md", exercise("Long Leg Stretch")},
                                            {"content/en/workouts/short/a.md", document("Flow", "", body)}});
  Diagnostics findings;
  check_workout_exercises({reading.library, {}}, findings);
  std::vector<std::string> out;
  for (const auto& finding : findings.list())
    out.push_back(words_at(finding) + ": " + finding.message + "; " + finding.help);
  return out;
}

using Said = std::vector<std::string>;

TEST(WorkoutExercises, OnesThatAreNotThereAreOneFinding) {
  EXPECT_EQ(said("- **Swan** (1 min)\n- **Hundred** (1 min)\n- **Seal** (1 min)\n- **Swan** (1 min)\n"),
            (Said{"Swan: the library has no exercises `Swan`, `Seal`; write a document for each, or call them as the "
                  "library does"}));
}

TEST(WorkoutExercises, OneWithANearNameIsReportedByItself) {
  EXPECT_EQ(
      said("- **Leg Stretch, Long** (1 min)\n"),
      (Said{"Leg Stretch, Long: the library has no exercise `Leg Stretch, Long`; did you mean `Long Leg Stretch`? "
            "If the two are one, give it `Leg Stretch, Long` in `other_names`"}));
}

TEST(WorkoutExercises, ManyAreCounted) {
  std::string body;
  for (char c = 'a'; c < 'm'; ++c) body += std::string("- **Swan") + c + "** (1 min)\n";
  const auto all = said(body);
  ASSERT_EQ(all.size(), 1U);
  EXPECT_NE(all[0].find("and 4 more"), std::string::npos) << all[0];
}

TEST(WorkoutExercises, ALibraryWithoutExercisesIsNotAsked) {
  const auto reading =
      testing::read_files({{"content/en/workouts/short/a.md", document("Flow", "", "- **Swan** (1 min)\n")}});
  Diagnostics findings;
  check_workout_exercises({reading.library, {}}, findings);
  EXPECT_TRUE(findings.list().empty());
}

}  // namespace
}  // namespace matwork
