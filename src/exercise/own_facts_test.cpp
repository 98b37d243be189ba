#include <gtest/gtest.h>

#include "exercise/entry_fixture.h"

namespace matwork {
namespace {

using testing::complete_head;
using testing::understand_text;
using Strings = std::vector<std::string>;

std::string id(TermIndex term) { return std::string(Vocabulary::standard().id(term)); }

/// What is found about these lines, as "code words"; nothing else is wrong with the document.
Strings said(const std::string& lines) {
  const auto read = understand_text(complete_head(lines));
  Strings out;
  for (const auto& finding : read.findings.list())
    out.push_back(std::string(finding.code->id) + " " + std::string(read.source->text(finding.span)));
  return out;
}

TEST(OwnFacts, AreReadByTheirNamesInTheLanguageOfTheDocument) {
  const auto read = understand_text(
      "title: Péndulo\nother_names: [El reloj]\nstart_position: boca arriba\njoint_actions: [flexión de cadera]\n"
      "spinal_actions: [rotación]\nphase: calentamiento\nsides: lados alternos\neasier: [a]\nharder: [b, c]",
      {}, Kind::kExercise, "es");
  EXPECT_TRUE(read.findings.list().empty());
  const auto& facts = read.facts();
  EXPECT_EQ(testing::values_of(facts.other_names), Strings{"El reloj"});
  EXPECT_EQ(id(facts.start_position->term), "supine");
  EXPECT_EQ(testing::ids_of(facts.joint_actions), Strings{"hip-flexion"});
  EXPECT_EQ(testing::ids_of(facts.spinal_actions), Strings{"spine-rotation"});
  EXPECT_EQ(id(facts.phase->term), "warm-up");
  EXPECT_EQ(id(facts.sides->term), "alternating");
  EXPECT_EQ(testing::values_of(facts.easier), Strings{"a"});
  EXPECT_EQ(testing::values_of(facts.harder), (Strings{"b", "c"}));
}

TEST(OwnFacts, UnknownWordsAreSaidWithWhatWasMeant) {
  const auto read = understand_text(complete_head("start_position: suppine"));
  EXPECT_EQ(read.codes(), Strings{"exercise/unknown-word"});
  EXPECT_EQ(read.pointed_at(), "suppine");
  EXPECT_EQ(read.finding().help, "did you mean `Supine`?");
  EXPECT_EQ(said("sides: left"), Strings{"exercise/unknown-word left"});
  EXPECT_EQ(said("cautions: [{condition: grumpiness, severity: care}]"),
            Strings{"exercise/unknown-condition grumpiness"});
}

TEST(OwnFacts, ADoseHoldsNumbersRangesAndPatterns) {
  const auto read = understand_text(
      complete_head("dose: {repetitions: 6-8, sets: 2, tempo: 2-1-3, breath_pattern: \"5-5\", hold: 3}"));
  EXPECT_TRUE(read.findings.list().empty());
  const auto& dose = read.facts().dose.value();
  EXPECT_EQ(dose.repetitions.least, 6);
  EXPECT_EQ(dose.repetitions.most, 8);
  EXPECT_EQ(dose.sets, 2);
  EXPECT_EQ(dose.tempo_s, (std::vector<int>{2, 1, 3}));
  EXPECT_EQ(dose.breath_pattern_s, (std::vector<int>{5, 5}));
  EXPECT_EQ(dose.hold_s, 3);
  EXPECT_EQ(read.source->text(dose.span), "dose");
}

TEST(OwnFacts, ADoseThatCannotBeDoneIsSaid) {
  EXPECT_EQ(said("dose: {sets: 2}"), Strings{"exercise/bad-dose dose"});
  EXPECT_EQ(said("dose: {repetitions: 8, sets: 40}"), Strings{"exercise/bad-dose 40"});
  EXPECT_EQ(said("dose: {repetitions: 8, hold: 0}"), Strings{"exercise/bad-dose 0"});
  EXPECT_EQ(said("dose: {repetitions: 8-6}"), Strings{"field/wrong-type 8-6"});
  EXPECT_EQ(said("dose: {breaths: many}"), Strings{"field/wrong-type many"});
  EXPECT_EQ(said("dose: {repetitions: 8, tempo: fast}"), Strings{"field/wrong-type fast"});
  EXPECT_EQ(said("dose: {repetitions: 8, tempo: 1-2-3-4-5}"), Strings{"field/wrong-type 1-2-3-4-5"});
  EXPECT_EQ(said("dose: 8"), Strings{"field/wrong-type 8"});
  EXPECT_EQ(said("dose: {repetitions: 8, rpetitions: 9}"), Strings{"field/unknown rpetitions"});
}

TEST(OwnFacts, ACautionHasAConditionAndWhatItsSourceSays) {
  const auto read =
      understand_text(complete_head("cautions:\n  - {condition: neck pain, severity: avoid, advice: Leave the head "
                                    "down., source: [a, b], date: 2026-03-09}"));
  EXPECT_TRUE(read.findings.list().empty());
  const auto& caution = read.facts().cautions.at(0);
  EXPECT_EQ(id(caution.condition), "neck-pain");
  EXPECT_EQ(id(*caution.severity), "avoid");
  EXPECT_EQ(caution.advice.value, "Leave the head down.");
  EXPECT_EQ(testing::values_of(caution.sources), (Strings{"a", "b"}));
  EXPECT_EQ(to_iso(*caution.date), "2026-03-09");
  EXPECT_EQ(read.source->text(caution.span), "neck pain");
  EXPECT_EQ(said("cautions: [{severity: avoid}]"), Strings{"field/missing severity"});
}

TEST(OwnFacts, ASourceNeedsAnIdAndATitle) {
  const auto read = understand_text(complete_head(
      "sources:\n  - {id: own-2026, title: Our own notes, authors: A. Writer, year: 2026, where: /notes/}"));
  EXPECT_TRUE(read.findings.list().empty());
  EXPECT_EQ(read.facts().sources.at(0).id.value, "own-2026");
  EXPECT_EQ(read.facts().sources.at(0).year, 2026);
  EXPECT_EQ(said("sources: [{id: own-2026}]"), Strings{"field/missing id"});
}

TEST(OwnFacts, ASilenceNeedsACodeAndAReason) {
  EXPECT_EQ(said("silence: [{code: link/dead}]"), Strings{"field/missing code"});
  const auto read = understand_text(complete_head("silence: [{code: link/dead, reason: Soon.}]"));
  EXPECT_EQ(read.head().silences.at(0).code.value, "link/dead");
  EXPECT_EQ(read.head().silences.at(0).reason, "Soon.");
}

}  // namespace
}  // namespace matwork
