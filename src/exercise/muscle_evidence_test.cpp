#include <gtest/gtest.h>

#include "exercise/entry_fixture.h"
#include "exercise/muscle_evidence.h"

namespace matwork {
namespace {

using testing::understand_text;

/// The evidence of an article whose description is this text, as "id count"
/// parted by commas.
std::string named_in(std::string_view text, std::string language = "en") {
  const auto head = "title: Without any\ndescription: \"" + std::string(text) + "\"";
  const auto read = understand_text(head, {}, Kind::kArticle, std::move(language));
  std::string out;
  for (const auto& evidence : find_muscle_evidence(read.entry.value(), Vocabulary::standard())) {
    if (!out.empty()) out += ", ";
    out += std::string(Vocabulary::standard().id(evidence.term)) + " " + std::to_string(evidence.total());
  }
  return out;
}

TEST(MuscleEvidence, IsCountedByThePlaceWhereItStands) {
  const auto read = understand_text(
      "title: Calf rises\n"
      "description: Strong calves and hamstrings.\n"
      "equipment: [mat]\nmuscles: [calves]\ndifficulty: easy\nduration: 60\n"
      "steps: [Feel the calves., Lower with the calves.]\n"
      "faq: [{q: Do the calves burn?, a: \"Yes, the calves do.\"}]",
      "The calves lift you.\n\n## Calves\n\n| Muscle | Work |\n|---|---|\n| "
      "Calves | a lot |\n\n- Calves again\n");
  const auto found = find_muscle_evidence(read.entry.value(), Vocabulary::standard());
  ASSERT_EQ(found.size(), 2U);
  const auto& calves = Vocabulary::standard().id(found[0].term) == "calves" ? found[0] : found[1];
  EXPECT_EQ(calves.in_title, 1);
  EXPECT_EQ(calves.in_description, 1);
  EXPECT_EQ(calves.in_steps, 2);
  EXPECT_EQ(calves.in_text, 6);
  EXPECT_EQ(calves.total(), 10);
  EXPECT_LT(found[0].term, found[1].term);
}

TEST(MuscleEvidence, StepsThatStandInTheTextAreCountedOnce) {
  const auto read = understand_text(
      "title: T\ndescription: D\nequipment: [mat]\nmuscles: "
      "[calves]\ndifficulty: easy\nduration: 60",
      "## Execution\n\n1. Lift with the calves.\n");
  const auto found = find_muscle_evidence(read.entry.value(), Vocabulary::standard());
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].total(), 1);
}

TEST(MuscleEvidence, NamesAreFoundInTheLanguageOfTheDocument) {
  EXPECT_EQ(named_in("Tones the hamstrings, the inner thighs and the glutes."),
            "hip-adductors 1, hamstrings 1, glutes 1");
  EXPECT_EQ(named_in("Trabaja los isquiotibiales y los aductores.", "es"), "hip-adductors 1, hamstrings 1");
  EXPECT_EQ(named_in("Trabaja los gemelos y los glúteos.", "es-MX"), "calves 1, glutes 1");
  EXPECT_EQ(named_in("Nothing of the kind."), "");
}

TEST(MuscleEvidence, WordsThatMostlyNameAPlaceDoNotCount) {
  for (const char* text : {"Keep your back long.", "Feet on the mat.", "Lift your chest and your hips.",
                           "Draw your belly in.", "Knees under the hips, hands under the shoulders."}) {
    EXPECT_EQ(named_in(text), "") << text;
  }
  for (const char* text : {"Mantén la espalda larga.", "Los pies en el suelo.", "Eleva el pecho y las caderas.",
                           "Rodillas y manos en la colchoneta."}) {
    EXPECT_EQ(named_in(text, "es"), "") << text;
  }
}

TEST(MuscleEvidence, AMuscleThatIsADirectionIsNotWorked) {
  for (const char* text : {"Draw the heel towards the glutes.", "Bring one foot toward your glutes.", "Heel to glutes.",
                           "A heel near the hamstrings.", "Pull the toes TOWARDS calves."}) {
    EXPECT_EQ(named_in(text), "") << text;
  }
  for (const char* text : {"Lleva el talón hacia los glúteos.", "El pie cerca del glúteo.", "Talón hacia glúteos."}) {
    EXPECT_EQ(named_in(text, "es"), "") << text;
  }
  EXPECT_EQ(named_in("Press down and tighten the glutes."), "glutes 1");
  EXPECT_EQ(named_in("Towards the ceiling lift, then squeeze glutes."), "glutes 1");
}

TEST(MuscleEvidence, AMuscleThatIsToStayOutOfItIsNotWorked) {
  EXPECT_EQ(named_in("Pelvic floor without the glutes joining in. Relax the hamstrings."), "pelvic-floor 1");
  EXPECT_EQ(named_in("Suelo pélvico sin apretar los glúteos.", "es"), "pelvic-floor 1");
}

TEST(MuscleEvidence, TheLongestNameWins) {
  EXPECT_EQ(named_in("The gluteus maximus extends the hip."), "gluteus-maximus 1");
  EXPECT_EQ(named_in("The hip flexors shorten."), "hip-flexors 1");
}

TEST(MuscleEvidence, DoesNotDependOnCaseOrAccents) {
  EXPECT_EQ(named_in("GLÚTEOS y glúteos y Gluteos", "es"), "glutes 3");
  EXPECT_EQ(named_in("Hamstrings, HAMSTRINGS, hamstring"), "hamstrings 3");
}

TEST(MuscleEvidence, ToBeforeAVerbIsNoDirection) {
  EXPECT_EQ(named_in("A simple way to tone glutes."), "glutes 1");
  EXPECT_EQ(named_in("Made to work hamstrings."), "hamstrings 1");
}

}  // namespace
}  // namespace matwork
