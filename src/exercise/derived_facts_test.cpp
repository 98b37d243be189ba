#include "exercise/derived_facts.h"

#include <gtest/gtest.h>

#include "exercise/entry_fixture.h"

namespace matwork {
namespace {

using testing::understand_text;

struct Texts {
  std::string steps = "[Breathe]";
  std::string description = "Quiet work.";
  std::string body = {};
  std::string language = "en";
};

struct Derived {
  testing::Understood understood;
  DerivedFacts facts;

  std::string at(Span span) const { return std::string(understood.source->text(span)); }
  std::string position() const {
    return facts.start_position ? std::string(Vocabulary::standard().id(facts.start_position->term)) : "";
  }
  std::string sides() const { return facts.sides ? std::string(Vocabulary::standard().id(facts.sides->term)) : ""; }
};

Derived derive(const Texts& texts) {
  const auto head = "title: Work\ndescription: \"" + texts.description + "\"\nsteps: " + texts.steps;
  Derived out{understand_text(head, texts.body, Kind::kExercise, texts.language), {}};
  out.facts = derive_facts(*out.understood.entry, Vocabulary::standard());
  return out;
}

std::string sides_of(std::string steps, std::string language = "en") {
  return derive({.steps = std::move(steps), .language = std::move(language)}).sides();
}

TEST(DerivedFacts, TheFirstStepTellsTheStartPosition) {
  const auto derived = derive({.steps = "[\"Lie on your back, knees bent\", Lift the hips]"});
  EXPECT_EQ(derived.position(), "supine");
  EXPECT_EQ(derived.facts.start_position->from, DerivedFrom::kStep);
  EXPECT_EQ(derived.at(derived.facts.start_position->span), "Lie on your back");
}

TEST(DerivedFacts, AStepThatMakesReadyMayComeBeforeAndAMovementMayNot) {
  EXPECT_EQ(derive({.steps = "[Place a cushion on the mat, Lie on your back]"}).position(), "supine");
  EXPECT_EQ(derive({.steps = "[Lift one arm, Lie on your back]"}).position(), "");
}

TEST(DerivedFacts, ASectionAboutThePositionWinsAndTheDescriptionComesLast) {
  const auto section = derive({.body = "## Starting position\n\nSit **tall** on the mat.\n"});
  EXPECT_EQ(section.position(), "seated");
  EXPECT_EQ(section.facts.start_position->from, DerivedFrom::kSection);
  const auto described = derive({.description = "Lying on the side, one leg rises."});
  EXPECT_EQ(described.position(), "side-lying");
  EXPECT_EQ(described.at(described.facts.start_position->span), "Lying on the side");
}

TEST(DerivedFacts, PlacesThatContradictEachOtherDeriveNothing) {
  EXPECT_EQ(derive({.steps = "[Lie on your back]", .description = "Seated work."}).position(), "");
  EXPECT_EQ(derive({.steps = "[Lie on your back]", .body = "## Starting position\n\nStand tall.\n"}).position(), "");
  EXPECT_EQ(derive({.steps = "[Sit or stand tall]"}).position(), "");
  EXPECT_EQ(derive({.steps = "[Sit with the legs crossed]", .description = "Seated work."}).position(), "cross-legged");
}

TEST(DerivedFacts, SidesChangeAfterRepetitionsOrAHold) {
  EXPECT_EQ(sides_of("[Lift the leg, \"Repeat 8 times, then switch sides\"]"), "one-then-other");
  EXPECT_EQ(sides_of("[Fold forward, Hold for 30 seconds, Repeat on the other side]"), "one-then-other");
  EXPECT_EQ(sides_of("[Levanta la pierna, \"Repite 8 veces y cambia de lado\"]", "es"), "one-then-other");
  EXPECT_EQ(sides_of("[Lie on your side, Lift the top leg, Repeat 8 times on each side]"), "one-then-other");
}

TEST(DerivedFacts, ToAlternateIsAlternating) {
  EXPECT_EQ(sides_of("[Lift one knee, \"Alternate sides, 8 times each\"]"), "alternating");
  EXPECT_EQ(sides_of("[Eleva una rodilla, Alterna 8 veces por lado]", "es"), "alternating");
}

TEST(DerivedFacts, BothSidesWorkWhereStepsSayAtTheSameTime) {
  EXPECT_EQ(sides_of("[Lift both arms and both legs at the same time]"), "both");
  EXPECT_EQ(sides_of("[Levanta ambas piernas al mismo tiempo]", "es"), "both");
  EXPECT_EQ(sides_of("[Lift both arms at the same time, Lift the right leg]"), "");
}

TEST(DerivedFacts, OpenSidesAreNotDerived) {
  EXPECT_EQ(sides_of("[Lift one leg, Switch legs, Repeat 8 times]"), "") << "in turn, or half by half";
  EXPECT_EQ(sides_of("[Turn to the right, \"Pulse 3 times\", \"Return to the center, repeat on the other side\"]"), "");
  EXPECT_EQ(sides_of("[Turn, \"Repeat 8 times each side\"]"), "");
  EXPECT_EQ(sides_of("[Alternate front and back]"), "");
  EXPECT_EQ(sides_of("[\"Repeat 8 times, then switch sides\", Alternate legs]"), "");
}

TEST(DerivedFacts, OtherLanguagesAndOtherDocumentsHaveNone) {
  EXPECT_EQ(derive({.steps = "[Lie on your back]", .language = "fr"}).position(), "");
  auto page = understand_text("title: Work\nsteps: [Lie on your back]", {}, Kind::kArticle);
  EXPECT_FALSE(derive_facts(*page.entry, Vocabulary::standard()).start_position);
}

}  // namespace
}  // namespace matwork
