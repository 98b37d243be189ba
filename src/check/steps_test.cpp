#include <gtest/gtest.h>

#include "check/checks.h"
#include "library/library_fixture.h"

namespace matwork {
namespace {

using testing::document;
using testing::read_files;
using testing::words_at;

using EntryCheckFunction = void (*)(const CheckContext&, const LibraryEntry&, Diagnostics&);

struct Said {
  std::string words;  ///< that the one finding points at; "" for none
  std::string message;
};

Said run(EntryCheckFunction check, std::string_view head, std::string_view body = {},
         std::string_view language = "en") {
  const auto folder = language == "es" ? "ejercicios" : "exercises";
  const auto path = "content/" + std::string(language) + "/" + folder + "/a.md";
  const auto reading = read_files({{path, document("Work", head, body)}});
  Diagnostics findings;
  check({reading.library, {}}, reading.library.entries.at(0), findings);
  if (findings.list().empty()) return {};
  EXPECT_EQ(findings.list().size(), 1U);
  return {words_at(findings.list().front()), findings.list().front().message};
}

std::string repeated(std::string_view words, int times) {
  std::string out;
  for (int i = 0; i < times; ++i) out.append(i == 0 ? "" : " ").append(words);
  return out;
}

TEST(StepVerbs, AStepThatNamesOnlyWhatIsHasNoVerb) {
  EXPECT_EQ(run(check_step_verbs, "steps: [Lie down, \"Arms by your sides, palms down\"]").words,
            "Arms by your sides, palms down");
  EXPECT_EQ(run(check_step_verbs, "steps: [Inhala, Los brazos a los lados del cuerpo]", {}, "es").words,
            "Los brazos a los lados del cuerpo");
  EXPECT_EQ(run(check_step_verbs, "", "## Execution\n\n1. Lift\n2. The **legs** together\n").words,
            "2. The **legs** together");
}

TEST(StepVerbs, WhatTellsToDoSomethingIsAStep) {
  for (const auto* step : {"Inhale", "Rest", "10 times", "Arms by your sides, then breathe", "Slowly lower", "Legs x 8",
                           "Other side", "Keeping the legs long", "Shoulders down", "Windmill"}) {
    EXPECT_EQ(run(check_step_verbs, "steps: [\"" + std::string(step) + "\"]").words,
              step == std::string("Shoulders down") ? step : "")
        << step;
  }
  for (const auto* step : {"Inhala", "Bájala", "Siéntate erguida", "Los brazos se alargan", "Despacio",
                           "La pierna sube", "Inhalando, las piernas largas", "Mantenga los brazos"}) {
    EXPECT_EQ(run(check_step_verbs, "steps: [\"" + std::string(step) + "\"]", {}, "es").words, "") << step;
  }
}

TEST(StepVerbs, LanguagesWithoutAListAreNotJudged) {
  EXPECT_EQ(run(check_step_verbs, "steps: [Arms by the sides]", {}, "fr").words, "");
}

TEST(LongSteps, AStepOfMoreThanTwoBreathsIsTooLong) {
  const auto long_step = "Lift " + repeated("slowly", 44);
  EXPECT_EQ(run(check_long_steps, "steps: [Begin, " + long_step + "]").words, long_step);
  EXPECT_EQ(run(check_long_steps, "steps: [Lift " + repeated("slowly", 43) + "]").words, "");
  EXPECT_EQ(run(check_long_steps, "steps: [Baja " + repeated("despacio", 44) + "]", {}, "es").words, "")
      << "Spanish needs more words";
}

TEST(LongSteps, ManyMovementsInOneStepAreTooMuch) {
  const auto many =
      run(check_long_steps, "steps: [\"Lift the head, reach forward, open the arms, twist, fold and roll down\"]");
  EXPECT_EQ(many.message, "this step has 6 movements");
  EXPECT_EQ(run(check_long_steps, "steps: [\"Inhale, lift. Exhale, lower. Repeat 8 times, then switch sides\"]").words,
            "");
}

TEST(LongSteps, AFoldedStepIsShownByItsFirstLine) {
  const auto text = repeated("slowly", 25) + "\n      " + repeated("gently", 25);
  EXPECT_EQ(run(check_long_steps, "steps:\n    - Lift " + text).words, "Lift " + repeated("slowly", 25));
}

TEST(StepOrder, WrittenNumbersGoUpByOne) {
  EXPECT_EQ(run(check_step_order, "steps: [\"Step 1: lie down\", \"Step 3: lift\", \"Step 2: lower\"]").words,
            "Step 3");
  EXPECT_EQ(run(check_step_order, "steps: [\"1. Lie down\", \"3. Lift\"]").message,
            "step 3 stands where step 2 is expected");
  EXPECT_EQ(run(check_step_order, "", "## Execution\n\n1. Lie down\n3. Lift\n2. Lower\n").words, "3");
  EXPECT_EQ(run(check_step_order, "steps: [Paso 1, Paso 1, Paso 2]", {}, "es").words, "");
}

TEST(StepOrder, RightNumbersAndOtherNumbersAreNone) {
  EXPECT_EQ(run(check_step_order, "steps: [\"1. Lie down\", \"2. Lift\"]").words, "");
  EXPECT_EQ(run(check_step_order, "steps: [\"1. Lie down\", \"2. Lift\", \"1. Turn over\", \"2. Lift\"]").words, "")
      << "the other side counts from one";
  EXPECT_EQ(run(check_step_order, "", "## Execution\n\n1. Lie down\n1. Lift\n1. Lower\n").words, "");
  EXPECT_EQ(run(check_step_order, "steps: [8 circles, 3 circles]").words, "");
  EXPECT_EQ(run(check_step_order, "steps: [\"5. Lift\", Lower]").words, "") << "not all are numbered";
}

TEST(StepOrder, TheFirstStepRepeatsNothing) {
  EXPECT_EQ(run(check_step_order, "steps: [Repeat 8 times, Lift the leg]").words, "Repeat");
  EXPECT_EQ(run(check_step_order, "steps: [Switch sides, Lift the leg]").words, "Switch sides");
  EXPECT_EQ(run(check_step_order, "steps: [Cambia de lado, Sube la pierna]", {}, "es").words, "Cambia de lado");
  EXPECT_EQ(run(check_step_order, "steps: [Lift the leg, Repeat 8 times]").words, "");
  EXPECT_EQ(run(check_step_order, "steps: [Change the weight to one foot, Lift]").words, "");
}

TEST(StepOrder, TheStartPositionComesBeforeTheMovement) {
  EXPECT_EQ(run(check_step_order, "steps: [Lift the hips, Lower, Start on your back]").words, "Start on your back");
  EXPECT_EQ(run(check_step_order, "steps: [Lift the hips, Repeat 8 times, Lie on your back]").words,
            "Lie on your back");
  EXPECT_EQ(run(check_step_order, "steps: [Lift the hips, Lower, Lie on your back]").words, "")
      << "a movement may end there";
  EXPECT_EQ(run(check_step_order, "steps: [Stand tall, Roll down, Start on your back]").words, "") << "two parts";
  EXPECT_EQ(run(check_step_order, "steps: [Lift the hips, Start to lower]").words, "");
  EXPECT_EQ(run(check_step_order, "steps: [Lift, Start on your back]", "## Starting position\n\nSit.\n").words, "");
}

TEST(StartPosition, OfATranslationThatSaysTheOppositeIsToldThere) {
  const auto reading = testing::read_files(
      {{"content/en/exercises/a.md", testing::exercise("Rise", "translationKey: a\nstart_position: prone")},
       {"content/es/ejercicios/a.md",
        "---\ntitle: Sube\ntranslationKey: a\nsteps: [Túmbate boca arriba, Sube]\n---\n"}});
  Diagnostics findings;
  for (const auto& item : reading.library.entries) check_start_position({reading.library, {}}, item, findings);
  ASSERT_EQ(findings.list().size(), 1U);
  EXPECT_EQ(findings.list()[0].source->path(), "content/es/ejercicios/a.md");
  EXPECT_EQ(findings.list()[0].message, "the source document says decúbito prono, and the steps start decúbito supino");
}

TEST(StartPosition, OneThatIsTakenOnTheWayIsNoContradiction) {
  EXPECT_EQ(
      run(check_start_position, "start_position: supine\nsteps: [\"Sit on the mat, then lie on your back\", Go]").words,
      "");
  EXPECT_EQ(run(check_start_position, "start_position: prone\nsteps: [Kneel, Lie on your front, Go]").words, "");
}

TEST(StartPosition, AStatedOneThatTheStepsContradictIsReported) {
  const auto said = run(check_start_position, "start_position: prone\nsteps: [Lie on your back]");
  EXPECT_EQ(said.words, "prone");
  EXPECT_EQ(said.message, "`start_position` says prone, and the steps start supine");
  EXPECT_EQ(run(check_start_position, "start_position: supine\nsteps: [Lie on your back]").words, "");
  EXPECT_EQ(run(check_start_position, "start_position: seated\nsteps: [Sit with the legs crossed]").words, "");
  EXPECT_EQ(run(check_start_position, "start_position: prone\nsteps: [Lift the arms]").words, "");
}

TEST(StartPosition, ADescriptionOfAnotherPositionIsReported) {
  const auto text = [](std::string_view description, std::string_view steps) {
    return "---\ntitle: Work\ndescription: \"" + std::string(description) + "\"\nsteps: " + std::string(steps) +
           "\n---\n";
  };
  const auto reading = read_files({{"content/exercises/a.md", text("Seated work for the spine.", "[Lie on your back]")},
                                   {"content/exercises/b.md", text("Seated work for the spine.", "[Sit tall]")}});
  Diagnostics findings;
  for (const auto& item : reading.library.entries) check_start_position({reading.library, {}}, item, findings);
  ASSERT_EQ(findings.list().size(), 1U);
  EXPECT_EQ(words_at(findings.list().front()), "Seated");
}

TEST(EasierVersion, HarderOnesAloneAreAdvisedAgainst) {
  const auto said =
      run(check_easier_version, "modifications: [{name: Held, level: harder}, {name: Slow, level: harder}]");
  EXPECT_EQ(said.words, "name");
  EXPECT_EQ(said.message, "all 2 modifications are harder, and none is easier");
  EXPECT_EQ(run(check_easier_version, "", "## Modifications\n\n- **Harder:** hold it\n").message,
            "the only modification is harder, and none is easier");
}

TEST(EasierVersion, AnEasierOrAnUnknownOneIsEnough) {
  EXPECT_EQ(run(check_easier_version, "modifications: [{name: Held, level: harder}, {name: Low, level: easier}]").words,
            "");
  EXPECT_EQ(run(check_easier_version, "modifications: [{name: Held, level: harder}, {name: Low}]").words, "");
  EXPECT_EQ(run(check_easier_version, "modifications: [{name: Held, level: xyzzy}]").words, "");
  EXPECT_EQ(run(check_easier_version, "easier: [bridge]\nmodifications: [{name: Held, level: harder}]").words, "");
  EXPECT_EQ(run(check_easier_version, "modifications: [{name: Held, level: harder}]",
                "## Modifications\n\nEasier: bend the knees.\n")
                .words,
            "");
  EXPECT_EQ(run(check_easier_version, "steps: [Lift]").words, "");
}

}  // namespace
}  // namespace matwork
