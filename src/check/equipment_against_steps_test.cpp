#include <gtest/gtest.h>

#include "check/checks.h"
#include "library/library_fixture.h"

namespace matwork {
namespace {

using testing::read_files;
using testing::words_at;

struct Exercise {
  std::string equipment = "[mat]";
  std::string steps;  ///< one step a line
  std::string body = {};
  std::string language = "en";
};

std::string document_of(const Exercise& e) {
  std::string text = "---\ntitle: \"Quiet work\"\nequipment: " + e.equipment + "\n";
  if (!e.steps.empty()) text += "steps:\n  - \"" + e.steps + "\"\n";
  return text + "---\n" + e.body;
}

LibraryReading reading_of(const Exercise& e) {
  const std::string folder = e.language == "es" ? "ejercicios" : "exercises";
  return read_files({{"content/" + e.language + "/" + folder + "/a.md", document_of(e)}});
}

Diagnostics findings_in(const LibraryReading& reading) {
  Diagnostics findings;
  for (const auto& item : reading.library.entries) check_equipment_against_steps({reading.library, {}}, item, findings);
  return findings;
}

/// The words that findings point at, with ";" between.
std::string needed_in(const Exercise& e) {
  const auto reading = reading_of(e);
  std::string out;
  const auto findings = findings_in(reading);
  for (const auto& finding : findings.list()) {
    EXPECT_EQ(std::string(finding.code->id), "exercise/equipment-against-steps");
    out += (out.empty() ? "" : ";") + words_at(finding);
  }
  return out;
}

std::string needed_in_step(const std::string& step) { return needed_in({.steps = step}); }
std::string needed_in_spanish(const std::string& step) { return needed_in({.steps = step, .language = "es"}); }

TEST(EquipmentAgainstSteps, AThingPutToUseIsNeeded) {
  EXPECT_EQ(needed_in_step("Lean your shoulders against the wall"), "wall");
  EXPECT_EQ(needed_in_step("Slide down the wall"), "wall");
  EXPECT_EQ(needed_in_step("Sit on the edge of a sturdy chair"), "chair");
  EXPECT_EQ(needed_in_step("Hold a soft ball between the ankles"), "ball");
  EXPECT_EQ(needed_in_step("Kneel with one hand on each block"), "block");
  EXPECT_EQ(needed_in_step("Loop the band around both feet"), "band");
  EXPECT_EQ(needed_in_step("Lie with the foam roller under your spine"), "roller");
  EXPECT_EQ(needed_in_step("Stand tall with light weights in your hands"), "weights");
  EXPECT_EQ(needed_in_step("Press the magic circle"), "circle");
  EXPECT_EQ(needed_in_step("Put one foot in the strap"), "strap");
}

TEST(EquipmentAgainstSteps, SpanishStepsNeedThingsToo) {
  EXPECT_EQ(needed_in_spanish("Apoya los hombros contra la pared"), "pared");
  EXPECT_EQ(needed_in_spanish("Siéntate en una silla firme"), "silla");
  EXPECT_EQ(needed_in_spanish("Aprieta la pelota con las rodillas"), "pelota");
  EXPECT_EQ(needed_in_spanish("Sujeta un aro entre las manos"), "aro");
  EXPECT_EQ(needed_in_spanish("Ponte en el borde de un banco"), "banco");
}

TEST(EquipmentAgainstSteps, WhatIsListedIsNotMissed) {
  EXPECT_EQ(needed_in({.equipment = "[mat, wall]", .steps = "Lean against the wall"}), "");
  EXPECT_EQ(needed_in({.equipment = "[small ball]", .steps = "Squeeze the ball"}), "");
  EXPECT_EQ(needed_in({.equipment = "[stability ball]", .steps = "Sit on the ball"}), "");
  EXPECT_EQ(needed_in({.equipment = "[reformer]", .steps = "Put one foot in the strap"}), "");
  EXPECT_EQ(needed_in({.equipment = "[bench]", .steps = "Sit on the bench"}), "");
  EXPECT_EQ(needed_in({.equipment = "[pared]", .steps = "Apoya las manos en la pared", .language = "es"}), "");
}

TEST(EquipmentAgainstSteps, ADirectionIsNoNeed) {
  EXPECT_EQ(needed_in_step("Reach one arm towards the wall"), "");
  EXPECT_EQ(needed_in_step("Turn to face the wall, then reach to the wall"), "");
  EXPECT_EQ(needed_in_step("Look at a spot on the wall"), "");
  EXPECT_EQ(needed_in_spanish("Lleva el talón hacia la pared"), "");
  EXPECT_EQ(needed_in_spanish("La mirada en la pared"), "");
}

TEST(EquipmentAgainstSteps, APictureIsNoNeed) {
  EXPECT_EQ(needed_in_step("Curl up into a tight ball"), "");
  EXPECT_EQ(needed_in_step("Round the arms like holding a big ball"), "");
  EXPECT_EQ(needed_in_step("Sit back as if on a chair"), "");
  EXPECT_EQ(needed_in_step("Imagine your back against a wall"), "");
  EXPECT_EQ(needed_in_step("Return to your wall sit"), "");
  EXPECT_EQ(needed_in_spanish("Redondea el cuerpo como una pelota"), "");
  EXPECT_EQ(needed_in_spanish("Baja como si hubiera una silla"), "");
  EXPECT_EQ(needed_in_spanish("Rueda en forma de pelota"), "");
}

TEST(EquipmentAgainstSteps, APartOfTheBodyIsNoThing) {
  EXPECT_EQ(needed_in_step("Press into the ball of the foot"), "");
  EXPECT_EQ(needed_in_step("Feel the breath under your abdominal wall"), "");
  EXPECT_EQ(needed_in_step("Roll over the IT band"), "");
  EXPECT_EQ(needed_in_step("Place the ring finger on the knee"), "");
  EXPECT_EQ(needed_in_spanish("Pon las manos sobre la pared abdominal"), "");
  EXPECT_EQ(needed_in_spanish("Lleva las piernas en mesa"), "");
}

TEST(EquipmentAgainstSteps, AnOfferIsNoNeed) {
  EXPECT_EQ(needed_in_step("Hold a chair if needed"), "");
  EXPECT_EQ(needed_in_step("You can put a pillow under your head"), "");
  EXPECT_EQ(needed_in_step("Place a block under the hips for more support"), "");
  EXPECT_EQ(needed_in_step("Rest your hands on the floor or on a block"), "");
  EXPECT_EQ(needed_in_step("Hold a band or your feet"), "");
  EXPECT_EQ(needed_in_step("Roll up without the band"), "");
  EXPECT_EQ(needed_in_spanish("Apóyate en una silla si lo necesitas"), "");
  EXPECT_EQ(needed_in_spanish("Sujeta la silla para mayor equilibrio"), "");
  EXPECT_EQ(needed_in_spanish("Descansa la frente sobre la colchoneta o un cojín"), "");
}

TEST(EquipmentAgainstSteps, OneOfSeveralThingsIsOneNeed) {
  const Exercise choice{.steps = "Squeeze a ball, block or pillow between the knees"};
  EXPECT_EQ(needed_in(choice), "ball, block or pillow");
  EXPECT_EQ(findings_in(reading_of(choice)).list().at(0).message,
            "the steps need `ball, block or pillow`, and `equipment` lists none of them");
  EXPECT_EQ(needed_in({.equipment = "[block]", .steps = choice.steps}), "");
  EXPECT_EQ(needed_in_step("Hook the feet under a strap or weight"), "strap or weight");
  EXPECT_EQ(needed_in_spanish("Pon una pelota pequeña, bloque o almohada entre las rodillas"),
            "pelota pequeña, bloque o almohada");
}

TEST(EquipmentAgainstSteps, AThingIsSaidOnceAndSeveralThingsEach) {
  EXPECT_EQ(needed_in_step("Lean on the wall\"\n  - \"Push off the wall"), "wall");
  EXPECT_EQ(needed_in_step("Hold a ring\"\n  - \"Lean on the wall"), "ring;wall");
}

TEST(EquipmentAgainstSteps, TheStartPositionCountsAndAdviceDoesNot) {
  const Exercise e{.steps = {},
                   .body =
                       "## Starting position\n\nStand with your *back* against the wall.\n\n"
                       "## Execution\n\n1. Slide up.\n\n## Tips\n\n- Hold a ring.\n\n"
                       "## Modifications\n\n- **Easier:** on a chair\n"};
  EXPECT_EQ(needed_in(e), "wall");
  EXPECT_EQ(findings_in(reading_of(e)).list().at(0).message,
            "the start position needs `wall`, and `equipment` does not list it");
}

TEST(EquipmentAgainstSteps, TellsWhatToAddAndWhatIsListed) {
  const auto reading = reading_of({.steps = "Squeeze the ball"});
  const auto findings = findings_in(reading);
  ASSERT_EQ(findings.list().size(), 1U);
  EXPECT_EQ(findings.list()[0].notes, std::vector<std::string>{"`equipment` in line 3 lists: mat"});
  EXPECT_EQ(findings.list()[0].help,
            "add `small ball` or `stability ball` to `equipment`, or say here how it goes without");
}

TEST(EquipmentAgainstSteps, WordsAreFoundInBlocksAndAfterAccents) {
  const auto reading = read_files({{"content/es/ejercicios/a.md",
                                    "---\r\ntitle: Uno\r\nequipment: [colchoneta]\r\nsteps:\r\n  - >-\r\n    ¡Ánimo! "
                                    "Sostén\r\n    la pelota pequeña\r\n---\r\n"}});
  const auto findings = findings_in(reading);
  ASSERT_EQ(findings.list().size(), 1U);
  EXPECT_EQ(words_at(findings.list()[0]), "pelota");
  EXPECT_EQ(findings.list()[0].source->position_at(findings.list()[0].span.begin).line, 7U);
}

TEST(EquipmentAgainstSteps, WhoListsNothingIsAskedByAnotherCode) {
  const auto reading =
      read_files({{"content/en/exercises/a.md", "---\ntitle: A\nsteps: [Lean on the wall]\n---\n"},
                  {"content/en/workouts/b.md", "---\ntitle: B\nequipment: [mat]\nsteps: [Lean on the wall]\n---\n"},
                  {"content/pt/exercises/c.md", "---\ntitle: C\nequipment: [mat]\nsteps: [Lean on the wall]\n---\n"}});
  EXPECT_TRUE(findings_in(reading).list().empty());
}

}  // namespace
}  // namespace matwork
