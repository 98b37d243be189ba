#include <gtest/gtest.h>

#include "exercise/entry_fixture.h"

/// Doses, cautions and the words of movement: what is said of those that cannot be understood.
namespace matwork {
namespace {

using testing::complete_head;
using testing::ids_of;
using testing::understand_text;
using Strings = std::vector<std::string>;

void expect_only(const std::string& line, const char* code, const char* pointed_at) {
  const auto read = understand_text(complete_head(line));
  ASSERT_EQ(read.codes(), Strings{code}) << line;
  EXPECT_EQ(read.pointed_at(), pointed_at) << line;
  EXPECT_FALSE(read.finding().help.empty()) << line;
}

TEST(StatedFacts, AnUnknownConditionIsReportedAtTheWordAndTheOthersStay) {
  const auto read = understand_text(
      complete_head("cautions: [{condition: gluacoma, source: x}, {condition: \"Neck  Pain\", source: y}]"));
  ASSERT_EQ(read.codes(), Strings{"exercise/unknown-condition"});
  EXPECT_EQ(read.pointed_at(), "gluacoma");
  EXPECT_EQ(read.finding().help, "did you mean `Glaucoma`?");
  ASSERT_EQ(read.facts().cautions.size(), 1U);
  EXPECT_EQ(Vocabulary::standard().id(read.facts().cautions[0].condition), "neck-pain");
}

TEST(StatedFacts, AConditionIsKnownByEverydayNamesOfItsLanguage) {
  const auto read =
      understand_text(complete_head("cautions: [{condition: Hernia de Disco, source: x}]"), {}, Kind::kExercise, "es");
  EXPECT_EQ(read.findings.count(Severity::kWarning), 0U);
  EXPECT_EQ(Vocabulary::standard().id(read.facts().cautions.at(0).condition), "disc-herniation");
}

TEST(StatedFacts, UnknownWordsOfMovementAreReportedUnderOneCode) {
  for (const auto& [line, word] : std::vector<std::pair<std::string, const char*>>{
           {"start_position: floating", "floating"},
           {"joint_actions: [hip-flexion, elbow-wiggling]", "elbow-wiggling"},
           {"spinal_actions: [\"wavy spine\"]", "wavy spine"},
           {"phase: middle", "middle"},
           {"sides: sometimes", "sometimes"},
           {"cautions: [{condition: glaucoma, severity: perhaps, source: x}]", "perhaps"}}) {
    expect_only(line, "exercise/unknown-word", word);
  }
  EXPECT_EQ(
      ids_of(understand_text(complete_head("joint_actions: [hip-flexion, elbow-wiggling]")).facts().joint_actions),
      Strings{"hip-flexion"});
}

TEST(StatedFacts, AnUnknownWordIsPointedAtInABlockAndBehindAccents) {
  expect_only("other_names: [ñandú]\nspinal_actions: [spine-flexion, \"ondulación\"]", "exercise/unknown-word",
              "ondulación");
  expect_only("spinal_actions:\n  - spine-flexion\n  - >-\n    ondulación rara\n", "exercise/unknown-word",
              "ondulación rara");
}

TEST(StatedFacts, ADoseThatSaysNeitherHowOftenNorHowLongIsReported) {
  expect_only("dose: {sets: 3}", "exercise/bad-dose", "dose");
  expect_only("dose:\n  tempo: 2-1-3", "exercise/bad-dose", "dose");
  EXPECT_FALSE(understand_text(complete_head("dose: {sets: 3}")).facts().dose);
}

TEST(StatedFacts, ANumberThatCannotBeMeantIsReportedAtTheNumber) {
  expect_only("dose: {repetitions: 8, sets: 0}", "exercise/bad-dose", "0");
  expect_only("dose: {repetitions: 8, sets: 21}", "exercise/bad-dose", "21");
  expect_only("dose: {repetitions: 8, hold: 601}", "exercise/bad-dose", "601");
  expect_only("dose: {repetitions: 8, tempo: \"0-0-0\"}", "exercise/bad-dose", "0-0-0");
  expect_only("dose: {breaths: 8, breath_pattern: 0}", "exercise/bad-dose", "0");
}

TEST(StatedFacts, OneMistakeInADoseIsOneFinding) {
  expect_only("dose: {hold: 9999}", "exercise/bad-dose", "9999");
  expect_only("dose: {repetitions: many}", "field/wrong-type", "many");
  expect_only("dose: {repetitions: 0}", "field/wrong-type", "0");
  EXPECT_FALSE(understand_text(complete_head("dose: {repetitions: many}")).facts().dose);
}

TEST(StatedFacts, WhatIsGoodOfADoseStays) {
  const auto read = understand_text(complete_head("dose: {repetitions: 6-8, sets: 99, hold: 5}"));
  ASSERT_TRUE(read.facts().dose);
  EXPECT_EQ(read.facts().dose->repetitions.least, 6);
  EXPECT_EQ(read.facts().dose->repetitions.most, 8);
  EXPECT_EQ(read.facts().dose->sets, 1);
  EXPECT_EQ(read.facts().dose->hold_s, 5);
}

}  // namespace
}  // namespace matwork
