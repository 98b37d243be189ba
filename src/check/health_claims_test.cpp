#include <gtest/gtest.h>

#include "check/checks.h"
#include "library/library_fixture.h"

namespace matwork {
namespace {

using testing::read_files;
using testing::words_at;

Diagnostics findings_in(const LibraryReading& reading) {
  Diagnostics findings;
  for (const auto& item : reading.library.entries) check_health_claims({reading.library, {}}, item, findings);
  return findings;
}

/// The words that findings point at, with ";" between.
std::string pointed_at(const LibraryReading& reading) {
  std::string out;
  const auto findings = findings_in(reading);
  for (const auto& finding : findings.list()) {
    EXPECT_EQ(std::string(finding.code->id), "text/health-claim");
    out += (out.empty() ? "" : ";") + words_at(finding);
  }
  return out;
}

std::string claimed_in(const std::string& text) {
  return pointed_at(read_files({{"content/en/exercises/a.md", testing::document("Quiet work", "", text + "\n")}}));
}

std::string claimed_in_spanish(const std::string& text) {
  return pointed_at(read_files({{"content/es/ejercicios/a.md", testing::document("Quieto", "", text + "\n")}}));
}

TEST(HealthClaims, CuringAndTreatingAConditionIsOne) {
  EXPECT_EQ(claimed_in("This roll cures sciatica for good."), "cures sciatica");
  EXPECT_EQ(claimed_in("A gentle way to treat your herniated disc."), "treat your herniated disc");
  EXPECT_EQ(claimed_in("It heals injuries."), "heals injuries");
  EXPECT_EQ(claimed_in("It straightens scoliosis."), "straightens scoliosis");
  EXPECT_EQ(claimed_in("A natural osteoporosis cure."), "osteoporosis cure");
  EXPECT_EQ(claimed_in_spanish("Este giro cura la ciática."), "cura la ciática");
  EXPECT_EQ(claimed_in_spanish("Ayuda a corregir la escoliosis."), "corregir la escoliosis");
}

TEST(HealthClaims, TheSameVerbsWithoutAConditionAreNot) {
  EXPECT_EQ(claimed_in("Treat yourself to a slow breath, and treat each side alike."), "");
  EXPECT_EQ(claimed_in("Lift the heels, correct the knees, fix your gaze."), "");
  EXPECT_EQ(claimed_in("Reverse the circle and straighten the spine."), "");
  EXPECT_EQ(claimed_in("Keep the core engaged to prevent rolling."), "");
  EXPECT_EQ(claimed_in_spanish("Se trata de respirar con calma."), "");
  EXPECT_EQ(claimed_in_spanish("Endereza las piernas y corrige la mirada."), "");
  EXPECT_EQ(claimed_in_spanish("Una colección curada para la ciática."), "");
}

TEST(HealthClaims, WhatCarefulAuthorsWriteIsNone) {
  for (const char* text :
       {"Nobody should say that Pilates cures arthritis.", "Few studies show that it cures arthritis.",
        "It is a mistake to believe that it prevents osteoporosis.",
        "Whether it prevents falls in osteoporosis is unknown.", "Be wary of anyone who promises to cure scoliosis.",
        "After treatment for cancer the chest is tight.", "Asthma treatment comes first."})
    EXPECT_EQ(claimed_in(text), "") << text;
  for (const char* text : {"Nadie debería decir que cura la escoliosis.",
                           "Desconfía de quien promete curar la escoliosis.", "La clase trata sobre la osteoporosis."})
    EXPECT_EQ(claimed_in_spanish(text), "") << text;
}

TEST(HealthClaims, TheAdviceOfACautionIsReadToo) {
  EXPECT_EQ(pointed_at(read_files(
                {{"content/en/exercises/a.md",
                  testing::exercise("Rise", "cautions: [{condition: glaucoma, advice: It cures glaucoma.}]")}})),
            "cures glaucoma");
}

TEST(HealthClaims, PreventingIsOneAndATipIsNot) {
  EXPECT_EQ(claimed_in("Strong muscles prevent osteoporosis."), "prevent osteoporosis");
  EXPECT_EQ(claimed_in("It helps to prevent back pain."), "prevent back pain");
  EXPECT_EQ(claimed_in("Rest on your fists to prevent wrist pain."), "");
  EXPECT_EQ(claimed_in("## Tips\n\n- A cushion prevents knee pain."), "");
  EXPECT_EQ(claimed_in("Strong hips prevent injuries."), "");
  EXPECT_EQ(claimed_in_spanish("Previene el dolor lumbar."), "Previene el dolor lumbar");
  EXPECT_EQ(claimed_in_spanish("Apoya los puños para prevenir dolor de muñeca."), "");
}

TEST(HealthClaims, RelievingADiseaseIsOneAndEasingAnAcheIsNot) {
  EXPECT_EQ(claimed_in("It relieves sciatica."), "relieves sciatica");
  EXPECT_EQ(claimed_in("Sciatica relief in ten minutes."), "Sciatica relief");
  EXPECT_EQ(claimed_in("It relieves tension in the neck."), "");
  EXPECT_EQ(claimed_in("It may relieve back pain."), "");
  EXPECT_EQ(claimed_in_spanish("Alivia la ciática."), "Alivia la ciática");
  EXPECT_EQ(claimed_in_spanish("Alivia la tensión."), "");
}

TEST(HealthClaims, SafeForAConditionIsOne) {
  EXPECT_EQ(claimed_in("Safe for osteoporosis."), "Safe for osteoporosis");
  EXPECT_EQ(claimed_in("Safe during all trimesters."), "Safe during all trimesters");
  EXPECT_EQ(claimed_in("A pregnancy-safe series."), "pregnancy-safe");
  EXPECT_EQ(claimed_in("Safe for your neck, safe for most bodies, safe for children."), "");
  EXPECT_EQ(claimed_in_spanish("Un ejercicio seguro para el embarazo."), "seguro para el embarazo");
  EXPECT_EQ(claimed_in_spanish("Seguro para la práctica diaria."), "");
}

TEST(HealthClaims, WhatTheBodyDoesForItselfIsNoWorkOfAnExercise) {
  EXPECT_EQ(claimed_in("A twist to detoxify."), "detoxify");
  EXPECT_EQ(claimed_in("Breathing flushes out toxins."), "flushes out toxins");
  EXPECT_EQ(claimed_in("The twist massages your inner organs."), "massages your inner organs");
  EXPECT_EQ(claimed_in("The roll massages the muscles beside the spine."), "");
  EXPECT_EQ(claimed_in("Take a digital detox first."), "");
  EXPECT_EQ(claimed_in_spanish("El giro elimina toxinas."), "elimina toxinas");
  EXPECT_EQ(claimed_in_spanish("Masajea los órganos internos."), "Masajea los órganos");
  EXPECT_EQ(claimed_in_spanish("La posición elimina la ayuda de los brazos."), "");
}

TEST(HealthClaims, BonesBloodPressureBirthAndTheGapAreLeftToProfessionals) {
  EXPECT_EQ(claimed_in("It builds bone."), "builds bone");
  EXPECT_EQ(claimed_in("It lowers your blood pressure."), "lowers your blood pressure");
  EXPECT_EQ(claimed_in("For an easier birth."), "easier birth");
  EXPECT_EQ(claimed_in("These curls close the gap of a diastasis."), "close the gap of a diastasis");
  EXPECT_EQ(claimed_in("Weight-bearing for the bones. Holding the breath raises blood pressure."), "");
  EXPECT_EQ(claimed_in("Close the gap between the thighs."), "");
  EXPECT_EQ(claimed_in_spanish("Aumenta la densidad ósea."), "Aumenta la densidad ósea");
  EXPECT_EQ(claimed_in_spanish("Baja la presión arterial."), "Baja la presión arterial");
}

TEST(HealthClaims, APromiseThatIsTakenBackIsNone) {
  EXPECT_EQ(claimed_in("This does not cure sciatica."), "");
  EXPECT_EQ(claimed_in("Nobody says it is never safe for osteoporosis."), "");
  EXPECT_EQ(claimed_in("Is this safe for pregnancy?"), "");
  EXPECT_EQ(claimed_in("Ask your doctor whether it is safe for pregnancy."), "");
  EXPECT_EQ(claimed_in("A physiotherapist can treat your sciatica."), "");
  EXPECT_EQ(claimed_in_spanish("No cura la ciática."), "");
  EXPECT_EQ(claimed_in_spanish("¿Es seguro para el embarazo?"), "");
  EXPECT_EQ(claimed_in("Does it cure sciatica? It cures sciatica."), "cures sciatica") << "only the question is none";
}

TEST(HealthClaims, OneKindIsSaidOnceADocument) {
  const auto reading = read_files(
      {{"content/en/articles/a.md", testing::document("Twists", "", "Twists detox.\n\nThey detox.\n\n- Detox!\n")}});
  const auto findings = findings_in(reading);
  ASSERT_EQ(findings.list().size(), 1U);
  EXPECT_EQ(findings.list()[0].message, "`detox` promises what no exercise does");
  EXPECT_EQ(findings.list()[0].notes, std::vector<std::string>{"said again in lines 7, 9"});
}

TEST(HealthClaims, EveryPlaceThatIsReadIsLookedAt) {
  EXPECT_EQ(pointed_at(read_files({{"content/en/exercises/a.md",
                                    "---\ntitle: Sciatica Relief\ndescription: >-\n  Slow work\n  that builds bone\n"
                                    "keywords: [detox]\nsteps: [Wring the organs out]\nfaq:\n  - q: Why?\n"
                                    "    a: \"It \\\"detoxifies\\\".\"\n---\n| A |\n| --- |\n| cures scoliosis |\n"}})),
            "Sciatica Relief;builds bone;Wring the organs;detoxifies;cures scoliosis");
}

TEST(HealthClaims, StoriesOfTeachersAndOtherLanguagesAreNotRead) {
  EXPECT_EQ(pointed_at(read_files({{"content/en/teachers/a.md", testing::document("A", "", "She cures sciatica.\n")},
                                   {"content/pt/exercises/a.md", testing::document("A", "", "Cures sciatica.\n")}})),
            "");
  EXPECT_EQ(claimed_in("The method was made to rehabilitate injuries."), "");
}

TEST(HealthClaims, OneSentenceOfAThousandClaimsIsReadOnce) {
  std::string text;
  for (int i = 0; i < 20'000; ++i) text += "cures sciatica and ";
  EXPECT_EQ(claimed_in(text), "cures sciatica");
  EXPECT_EQ(claimed_in("not " + text), "");
}

}  // namespace
}  // namespace matwork
