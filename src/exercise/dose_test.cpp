#include <gtest/gtest.h>

#include "exercise/dose.h"

namespace matwork {
namespace {

std::optional<Dose> dose_of(std::initializer_list<const char*> steps, std::string_view language = "en") {
  Facts facts;
  std::uint32_t at = 0;
  for (const char* step : steps) {
    facts.steps.push_back({step, {at, at + 1}});
    ++at;
  }
  return read_dose(facts, language);
}

struct Reading {
  const char* step;
  int repetitions;
  int most;
  int sides;
  int sets;
  double hold_s;
};

void expect_readings(std::initializer_list<Reading> readings, std::string_view language) {
  for (const auto& expected : readings) {
    const auto dose = dose_of({"Lie on the mat.", expected.step}, language);
    ASSERT_TRUE(dose) << expected.step;
    EXPECT_EQ(dose->repetitions, expected.repetitions) << expected.step;
    EXPECT_EQ(dose->most_repetitions, expected.most) << expected.step;
    EXPECT_EQ(dose->sides, expected.sides) << expected.step;
    EXPECT_EQ(dose->sets, expected.sets) << expected.step;
    EXPECT_EQ(dose->hold_s, expected.hold_s) << expected.step;
    EXPECT_EQ(dose->span, (Span{1, 2})) << expected.step;
  }
}

TEST(Dose, IsReadOutOfEnglishSteps) {
  expect_readings({{"Repeat 8 times.", 8, 8, 1, 1, 0},
                   {"Repeat 8-10 times.", 8, 10, 1, 1, 0},
                   {"Repeat 8–10 times.", 8, 10, 1, 1, 0},
                   {"Repeat 8 to 10 times.", 8, 10, 1, 1, 0},
                   {"Repeat 8 or 10 times.", 8, 10, 1, 1, 0},
                   {"REPEAT 6 TIMES", 6, 6, 1, 1, 0},
                   {"Perform 12 repetitions", 12, 12, 1, 1, 0},
                   {"Complete 5 reps per leg", 5, 5, 2, 1, 0},
                   {"Repeat 8 times on each side.", 8, 8, 2, 1, 0},
                   {"Repeat 6 each arm.", 6, 6, 2, 1, 0},
                   {"Repeat 8 times, then change.", 8, 8, 2, 1, 0},
                   {"Repeat 8 times, then switch sides.", 8, 8, 2, 1, 0},
                   {"Repeat 8 times, then repeat with the other leg.", 8, 8, 2, 1, 0},
                   {"Perform 3 sets of 10 reps.", 10, 10, 1, 3, 0},
                   {"Repeat 10 times; 2 rounds.", 10, 10, 1, 2, 0},
                   {"Hold for 5 seconds, then repeat 4 times.", 4, 4, 1, 1, 5},
                   {"Hold for 5-10 seconds and repeat 4 times.", 4, 4, 1, 1, 5},
                   {"Hold for 2 breaths. Repeat 4 times.", 4, 4, 1, 1, 2 * kLeastBreath_s},
                   {"Pause for 1 second (repeat 9 times).", 9, 9, 1, 1, 1}},
                  "en");
}

TEST(Dose, IsReadOutOfSpanishSteps) {
  expect_readings({{"Repite 8 veces.", 8, 8, 1, 1, 0},
                   {"Repite de 8 a 10 veces.", 8, 10, 1, 1, 0},
                   {"Repite 8 o 10 veces.", 8, 10, 1, 1, 0},
                   {"Haz 12 repeticiones", 12, 12, 1, 1, 0},
                   {"Realiza 5 repeticiones por pierna", 5, 5, 2, 1, 0},
                   {"Repite 8 veces con cada brazo.", 8, 8, 2, 1, 0},
                   {"Repite 8 veces. Repite con la otra pierna.", 8, 8, 2, 1, 0},
                   {"Repite 8 veces, luego cambia.", 8, 8, 2, 1, 0},
                   {"Haz 3 series de 10 repeticiones.", 10, 10, 1, 3, 0},
                   {"Mantén 5 segundos. Repite 4 veces.", 4, 4, 1, 1, 5},
                   {"Sostén la postura 3 respiraciones y repite 4 veces.", 4, 4, 1, 1, 3 * kLeastBreath_s},
                   {"Alterna 10 veces en total.", 10, 10, 1, 1, 0}},
                  "es");
}

TEST(Dose, IsReadAcrossStepsInWhateverOrderTheyStand) {
  for (const auto& dose : {dose_of({"Hold for 3 seconds.", "Repeat 5 times.", "Repeat on the other side."}),
                           dose_of({"Repeat 5 times.", "Hold for 3 seconds.", "Repeat on the other side."}),
                           dose_of({"Repeat on the other side.", "Hold for 3 seconds.", "Repeat 5 times."})}) {
    ASSERT_TRUE(dose);
    EXPECT_EQ(dose->repetitions, 5);
    EXPECT_EQ(dose->sides, 2);
    EXPECT_EQ(dose->hold_s, 3);
  }
}

TEST(Dose, ATotalIsForBothSidesTogether) {
  EXPECT_EQ(dose_of({"Alternate 10 times in total, 5 on each side."})->sides, 1);
  EXPECT_EQ(dose_of({"Repeat 10 times, changing legs; 10 altogether per side."})->sides, 1);
  EXPECT_EQ(dose_of({"Alterna 12 veces en total, 6 por lado."}, "es")->sides, 1);
}

TEST(Dose, WhatIsCountedFasterThanARepetitionIsNone) {
  for (const char* step :
       {"Repeat 20 small pulses.", "Perform 100 beats", "Repeat 8 circles each way", "Complete 10 taps",
        "Repeat 6 kicks per side", "Repeat the roll 5 times", "Perform 10 quickly"}) {
    EXPECT_FALSE(dose_of({step})) << step;
  }
  for (const char* step : {"Haz 20 pulsos", "Repite 8 círculos", "Haz 10 toques rápidos", "Realiza 6 patadas"}) {
    EXPECT_FALSE(dose_of({step}, "es")) << step;
  }
  EXPECT_EQ(dose_of({"Perform 20 pulses.", "Repeat 4 times."})->repetitions, 4);
}

TEST(Dose, StepsWithoutADoseGiveNothing) {
  EXPECT_FALSE(dose_of({}));
  for (const char* step : {"", "Lie down.", "Bend both knees to 90 degrees.", "Hold for 30 seconds.", "Repeat.",
                           "Repeat as often as you like.", "Repeat for 30 seconds", "Repeat for 1 minute", "3 sets",
                           "8 times a week", "Repeat 0 times", "Repeat 501 times", "Repeat 99999999999999999999 times",
                           "Repeat -8x times", "Rest for 10 breaths"}) {
    EXPECT_FALSE(dose_of({step})) << step;
  }
}

TEST(Dose, TwoNumbersOfRepetitionsAreUnsureAndGiveNothing) {
  EXPECT_FALSE(dose_of({"Repeat 8 times.", "Repeat all of it 3 times."}));
  EXPECT_FALSE(dose_of({"Repeat 8 times, repeat 4 times"}));
  EXPECT_FALSE(dose_of({"Repite 8 veces.", "Repite todo 3 veces."}, "es"));
}

TEST(Dose, ARangeNeedsItsLargerNumberLast) {
  const auto dose = dose_of({"Repeat 10-8 times."});
  EXPECT_TRUE(!dose || dose->repetitions <= dose->most_repetitions);
  EXPECT_EQ(dose_of({"Repeat 8-8 times."}).value_or(Dose{8, 8, 1, 1, 0, {}}).repetitions, 8);
}

TEST(Dose, OnlyEnglishAndSpanishAreRead) {
  EXPECT_TRUE(dose_of({"Repeat 8 times."}, "en-GB"));
  EXPECT_TRUE(dose_of({"Repite 8 veces."}, "es-MX"));
  EXPECT_FALSE(dose_of({"Repeat 8 times."}, "fr"));
  EXPECT_FALSE(dose_of({"Repeat 8 times."}, "pt-BR"));
}

TEST(Dose, TheLeastDurationGrowsWithEveryPartOfIt) {
  Dose dose;
  dose.repetitions = 8;
  EXPECT_EQ(least_duration_s(dose), 8 * kLeastRepetition_s);
  for (const auto part : {&Dose::repetitions, &Dose::sides, &Dose::sets}) {
    auto more = dose;
    more.*part *= 2;
    EXPECT_EQ(least_duration_s(more), 2 * least_duration_s(dose));
  }
  auto held = dose;
  held.hold_s = 2;
  EXPECT_EQ(least_duration_s(held), least_duration_s(dose) + 8 * 2);
}

TEST(Dose, NumbersOfStepsAreNoRepetitions) {
  EXPECT_FALSE(dose_of({"Repeat steps 2 to 4."}));
  EXPECT_FALSE(dose_of({"Repite los pasos 2 a 4."}, "es"));
  EXPECT_EQ(dose_of({"Repeat 8 times.", "Repeat steps 1-3."})->repetitions, 8);
}

TEST(Dose, CambiaDeLadoIsAChangeOfSides) {
  for (const char* step : {"Cambia de lado.", "Cambia de pierna.", "Cambiar de brazo."}) {
    EXPECT_EQ(dose_of({"Repite 8 veces.", step}, "es")->sides, 2) << step;
  }
}

TEST(Dose, AChangeOfSidesInTheSameClauseCounts) {
  EXPECT_EQ(dose_of({"Repeat 8 times and switch sides."})->sides, 2);
  EXPECT_EQ(dose_of({"Repite 8 veces y cambia."}, "es")->sides, 2);
}

TEST(Dose, APartForEachSideIsNotCountedOnTopOfTheWhole) {
  const auto dose = dose_of({"Alternate 10 times, 5 on each side."});
  EXPECT_TRUE(!dose || dose->sides * dose->repetitions <= 10);
}

}  // namespace
}  // namespace matwork
