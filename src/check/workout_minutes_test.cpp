#include <gtest/gtest.h>

#include "check/checks.h"
#include "library/library_fixture.h"

namespace matwork {
namespace {

using testing::document;
using testing::read_files;
using testing::words_at;

/// What is said about a workout: "words pointed at: message".
std::vector<std::string> said(const std::string& head, const std::string& body, const std::string& title = "Flow",
                              const std::string& folder = "workouts/short") {
  const auto reading = read_files({{"content/en/" + folder + "/a.md", document(title, head, body)}});
  Diagnostics findings;
  check_workout_minutes({reading.library, {}}, reading.library.entries.at(0), findings);
  std::vector<std::string> out;
  for (const auto& finding : findings.list()) out.push_back(words_at(finding) + ": " + finding.message);
  return out;
}

using Said = std::vector<std::string>;

constexpr const char* kThreeParts = "## Warm-Up (3 min)\n## Main (20 min)\n## Cool-Down (2 min)\n";

TEST(WorkoutMinutes, PartsThatDoNotAddUpToTheDurationAreReported) {
  EXPECT_EQ(said("duration: 20", kThreeParts), (Said{"20: the parts take 25 min, and `duration` says 20 min"}));
  EXPECT_EQ(said("duration: 40", kThreeParts), (Said{"40: the parts take 25 min, and `duration` says 40 min"}));
  EXPECT_EQ(said("duration: 25", kThreeParts), Said{});
}

TEST(WorkoutMinutes, TheTitleIsAskedWhereThereIsNoDuration) {
  EXPECT_EQ(said("weight: 1", kThreeParts, "20-Minute Flow"),
            (Said{"20-Minute Flow: the parts take 25 min, and the title says 20 min"}));
  EXPECT_EQ(said("weight: 1", kThreeParts), Said{});
}

TEST(WorkoutMinutes, TheTextIsAskedWhereTheTitleSaysNothing) {
  EXPECT_EQ(said("weight: 1", "This gentle 30-minute evening workout is for all.\n\n" + std::string(kThreeParts)),
            (Said{"30-minute: the parts take 25 min, and the text says 30 min"}));
  EXPECT_EQ(said("weight: 1", "Una rutina tranquila de 40 minutos para todos.\n\n" + std::string(kThreeParts)),
            (Said{"40 minutos: the parts take 25 min, and the text says 40 min"}));
  EXPECT_EQ(said("weight: 1", "A 25-minute session.\n\n" + std::string(kThreeParts)), Said{});
  EXPECT_EQ(said("weight: 1", "Take a 10-minute walk before this workout.\n\n" + std::string(kThreeParts)), Said{});
  EXPECT_EQ(said("weight: 1", "Wait 30 minutes after a meal.\n\n" + std::string(kThreeParts)), Said{});
  EXPECT_EQ(said("weight: 1", std::string(kThreeParts) + "\nThis 50-minute workout ends here.\n"), Said{});
}

TEST(WorkoutMinutes, TitleAndDurationSayTheSame) {
  EXPECT_EQ(said("duration: 30", "", "20-Minute Flow"), (Said{"30: the title says 20 min, and `duration` 30 min"}));
  EXPECT_EQ(said("duration: 20", "", "20-Minute Flow"), Said{});
  EXPECT_EQ(said("duration: 20", "", "The 1-Minute Plank"), Said{});
}

TEST(WorkoutMinutes, ItemsThatDoNotAddUpToTheirHeadingAreReportedAtItsTime) {
  EXPECT_EQ(said("weight: 1", "## Warm-Up (3 minutes)\n\n**Cat-Cow (2 min)**\n\n**Roll Down (2.5 min)**\n"),
            (Said{"3 minutes: the parts of `Warm-Up` take 4.5 min, and it says 3 min"}));
  EXPECT_EQ(said("weight: 1", "## Warm-Up (5 minutes)\n\n- Cat-Cow: 1 min\n- Roll Down: 2 min\n").size(), 1U);
}

TEST(WorkoutMinutes, OneCauseIsOneFinding) {
  EXPECT_EQ(said("duration: 5", "## Warm-Up (5 min)\n\n- Cat: 1 min\n- Dog: 2 min\n\n## Main (2 min)\n").size(), 1U)
      << "with 3 minutes at the heading the whole is right";
}

TEST(WorkoutMinutes, RoundingAndGoingFromOneToTheNextIsNothing) {
  EXPECT_EQ(said("duration: 27", kThreeParts), Said{});
  EXPECT_EQ(said("weight: 1", "## Main (3 min)\n\n- Cat: 80 sec\n- Dog: 80 sec\n"), Said{});
  EXPECT_EQ(said("duration: 25", "## Main (20-25 min)\n## Calm (2-4 min)\n"), Said{});
}

TEST(WorkoutMinutes, PartsWithoutATimeMayTakeTheRest) {
  EXPECT_EQ(said("weight: 1", "## Main (10 min)\n\n**Cat (1 min)**\n\n**Dog**\n\n**Swan (1 min)**\n"), Said{});
  EXPECT_EQ(said("duration: 30", "## Warm-Up\n## Main (10 min)\n## Calm (2 min)\n"), Said{});
  EXPECT_EQ(said("duration: 30", "- Cat: 5 min\n- Dog: 5 min\n"), Said{}) << "a list may be done again";
}

TEST(WorkoutMinutes, RoundsFillTheTime) {
  EXPECT_EQ(said("weight: 1", "## Circuit (9 min)\n\nThree rounds:\n\n- Cat: 1 min\n- Dog: 2 min\n"), Said{});
}

TEST(WorkoutMinutes, ASummaryAtTheTopIsNotCountedTwice) {
  EXPECT_EQ(said("duration: 25",
                 "- Warm-Up: 3 min\n- Main: 20 min\n- Cool-Down: 2 min\n\n# Plan\n" + std::string(kThreeParts)),
            Said{});
}

TEST(WorkoutMinutes, ATimeOfSomethingElseIsNotAdded) {
  EXPECT_EQ(said("duration: 20", "## Main (20 min)\n## Advice for later\n- **Before bed** (30 min)\n"), Said{});
}

TEST(WorkoutMinutes, DaysAndChoicesAreOpen) {
  EXPECT_EQ(said("duration: 10", "## Monday (20 min)\n## Friday (25 min)\n", "Flow", "programs"), Said{});
  EXPECT_EQ(said("duration: 10", "## Main (10 min)\n## Bonus (5 min)\n"), Said{});
  EXPECT_EQ(said("duration: 10", "## Main (9 min)\n## Long (9 min)\n", "A Week of Flow"), Said{});
}

TEST(WorkoutMinutes, ADayInTheTitleIsNoPlanOfDays) {
  EXPECT_EQ(said("duration: 10", kThreeParts, "21-Day Reset"), Said{});
  EXPECT_EQ(said("duration: 10", kThreeParts, "Sunday Session, Day after Day").size(), 1U);
}

TEST(WorkoutMinutes, ExercisesHaveNoParts) {
  EXPECT_EQ(said("duration: 60", kThreeParts, "Swan", "exercises"), Said{});
}

}  // namespace
}  // namespace matwork
