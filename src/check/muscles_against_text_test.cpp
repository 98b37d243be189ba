#include <gtest/gtest.h>

#include "check/checks.h"
#include "library/library_fixture.h"

namespace matwork {
namespace {

using testing::document;
using testing::read_files;
using testing::words_at;

struct Exercise {
  std::string language = "en";
  std::string title = "Quiet work";
  std::string description = "Nothing named.";
  std::string muscles = "[calves]";
  std::string steps = "[Begin]";
  std::string body = {};
};

/// What the check says about one exercise, or "" when it says nothing.
std::string said_about(const Exercise& e) {
  const auto text = "---\ntitle: \"" + e.title + "\"\ndescription: \"" + e.description + "\"\nmuscles: " + e.muscles +
                    "\nsteps: " + e.steps + "\n---\n" + e.body;
  const auto folder = e.language == "es" ? "ejercicios" : "exercises";
  const auto reading = read_files({{"content/" + e.language + "/" + folder + "/a.md", text}});
  Diagnostics findings;
  check_muscles_against_text({reading.library, {}}, reading.library.entries.at(0), findings);
  if (findings.list().empty()) return {};
  const auto& finding = findings.list().at(0);
  EXPECT_EQ(findings.list().size(), 1U) << "all in one finding";
  EXPECT_EQ(std::string(finding.code->id), "exercise/muscles-against-text");
  EXPECT_EQ(words_at(finding), e.muscles);
  return finding.message;
}

TEST(MusclesAgainstText, ATargetThatIsNotStatedIsReported) {
  EXPECT_NE(said_about({.title = "Hamstring curl", .steps = "[Feel the hamstrings]"}).find("`hamstrings`"),
            std::string::npos);
  EXPECT_NE(
      said_about({.description = "For the hamstrings.", .body = "Strong hamstrings help.\n"}).find("`hamstrings`"),
      std::string::npos);
  EXPECT_NE(
      said_about(
          {.language = "es", .title = "Isquiotibiales", .muscles = "[gemelos]", .steps = "[Nota los isquiotibiales]"})
          .find("`isquiotibiales`"),
      std::string::npos);
  EXPECT_NE(
      said_about(
          {.language = "es", .description = "Para los aductores.", .muscles = "[gemelos]", .body = "Los aductores.\n"})
          .find("`aductores de cadera`"),
      std::string::npos);
}

TEST(MusclesAgainstText, AStatedTargetIsNot) {
  EXPECT_EQ(said_about({.title = "Hamstring curl", .muscles = "[hamstrings]", .steps = "[Feel the hamstrings]"}), "");
  EXPECT_EQ(
      said_about(
          {.title = "Hamstring curl", .muscles = "[calves, back of the thigh]", .steps = "[Feel the hamstrings]"}),
      "");
  EXPECT_EQ(
      said_about(
          {.language = "es", .title = "Isquiotibiales", .muscles = "[isquios]", .steps = "[Nota los isquiotibiales]"}),
      "");
}

TEST(MusclesAgainstText, ARegionAndItsGroupsDoNotContradictEachOther) {
  EXPECT_EQ(said_about({.title = "Abs", .muscles = "[rectus-abdominis]", .steps = "[Feel the abs]"}), "");
  EXPECT_EQ(said_about({.title = "Rectus abdominis", .muscles = "[abdominals]", .body = "The rectus abdominis.\n"}),
            "");
  EXPECT_EQ(said_about({.title = "Obliques", .muscles = "[abdominals]", .steps = "[Feel the obliques]"}), "");
}

TEST(MusclesAgainstText, OneMentionAloneMayBePassing) {
  EXPECT_EQ(said_about({.title = "Hamstring curl"}), "");
  EXPECT_EQ(said_about({.description = "Without strain in the hamstrings."}), "");
  EXPECT_EQ(said_about({.steps = "[Feel the hamstrings, Again the hamstrings]", .body = "The hamstrings.\n"}), "")
      << "named in neither title nor description";
}

TEST(MusclesAgainstText, SeveralMusclesAreOneFindingAndARegionAroundOneIsNotSaidAgain) {
  const auto message =
      said_about({.title = "Hamstrings and inner thighs", .body = "The hamstrings and the inner thighs.\n"});
  EXPECT_NE(message.find("`hamstrings`"), std::string::npos) << message;
  EXPECT_NE(message.find("`hip adductors`"), std::string::npos) << message;
  const auto region = said_about({.title = "Rectus abdominis and abs", .body = "The rectus abdominis, the abs.\n"});
  EXPECT_NE(region.find("`rectus abdominis`"), std::string::npos) << region;
  EXPECT_EQ(region.find("`abdominals`"), std::string::npos) << region;
}

TEST(MusclesAgainstText, OnlyExercisesThatStateMusclesAreChecked) {
  const auto text = document("Hamstrings", "muscles: [calves]", "The hamstrings.\n");
  const auto library =
      read_files({{"content/en/articles/a.md", text},
                  {"content/en/exercises/b.md", document("Hamstrings", "", "The hamstrings.\n")},
                  {"content/en/exercises/c.md", document("Hamstrings", "muscles: [xyzzy]", "The hamstrings.\n")}})
          .library;
  Diagnostics findings;
  for (const auto& item : library.entries) check_muscles_against_text({library, {}}, item, findings);
  EXPECT_TRUE(findings.list().empty());
}

}  // namespace
}  // namespace matwork
