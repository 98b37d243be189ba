#include <gtest/gtest.h>

#include <set>

#include "exercise/entry_fixture.h"

namespace matwork {
namespace {

using testing::complete_head;
using testing::kHeadWithoutSteps;
using testing::understand_text;
using testing::values_of;
using Strings = std::vector<std::string>;

constexpr std::string_view kManyHeadings =
    "Before.\n\n## Starting position\n\nLie down.\n\n### Feet\n\nFlat.\n\n## "
    "Breathing\n\nSlowly.\n\n"
    "## Tips\n\n- One\n\n## Tips\n\n## Something else\n\n> ## Quoted\n\nEnd.\n";

Strings anchors_of(const testing::Understood& read) {
  Strings names;
  for (const auto& anchor : read.entry->anchors) names.push_back(anchor.name);
  return names;
}

/// What the version of a modification is, and its name and description.
Strings modifications_of(const testing::Understood& read) {
  Strings out;
  for (const auto& m : read.facts().modifications) {
    const auto version = m.version ? std::string(Vocabulary::standard().id(*m.version)) : std::string("-");
    out.push_back(version + "|" + m.name.value + "|" + m.description.value);
  }
  return out;
}

TEST(ReadBody, EveryHeadingHasAnAnchorInTheOrderOfTheText) {
  const auto read = understand_text(complete_head(), kManyHeadings);
  EXPECT_EQ(anchors_of(read),
            (Strings{"starting-position", "feet", "breathing", "tips", "tips-1", "something-else", "quoted"}));
  const auto& nodes = read.entry->body.nodes();
  std::uint32_t before = 0;
  for (const auto& anchor : read.entry->anchors) {
    EXPECT_EQ(nodes.at(anchor.node).type, MarkdownType::kHeading);
    EXPECT_LT(before, anchor.node);
    before = anchor.node;
  }
}

TEST(ReadBody, AnchorsAreUnique) {
  for (const char* body : {"# A\n\n# A\n\n# A\n", "## ¡!\n\n## ?\n\n##\n", "## Él\n\n## ÉL\n\n## el\n"}) {
    const auto read = understand_text(complete_head(), body);
    const auto names = anchors_of(read);
    EXPECT_EQ(names.size(), 3U) << body;
    EXPECT_EQ(std::set<std::string>(names.begin(), names.end()).size(), names.size()) << body;
    EXPECT_EQ(std::count(names.begin(), names.end(), ""), 0) << body;
  }
}

TEST(ReadBody, AnchorsAreUniqueEvenWhereAHeadingLooksLikeACountedOne) {
  const auto names = anchors_of(understand_text(complete_head(), "## Tips\n\n## Tips 1\n\n## Tips\n"));
  EXPECT_EQ(std::set<std::string>(names.begin(), names.end()).size(), 3U);
}

TEST(ReadBody, SectionsEndWhereTheNextStartsAndTheLastAtTheEnd) {
  const auto read = understand_text(complete_head(), kManyHeadings);
  const auto& sections = read.entry->sections;
  const auto& nodes = read.entry->body.nodes();
  ASSERT_EQ(sections.size(), 5U);
  for (std::size_t i = 0; i < sections.size(); ++i) {
    EXPECT_EQ(sections[i].begin, nodes.at(sections[i].heading).end);
    EXPECT_EQ(sections[i].end, i + 1 < sections.size() ? sections[i + 1].heading : nodes.size());
    EXPECT_LE(sections[i].begin, sections[i].end);
  }
  EXPECT_EQ(sections[0].kind, SectionKind::kPosition);
  EXPECT_EQ(sections[1].kind, SectionKind::kBreathing);
  EXPECT_EQ(sections[4].kind, SectionKind::kNone);
  EXPECT_EQ(read.entry->find_section(SectionKind::kTips), &sections[2]);
  EXPECT_EQ(read.entry->find_section(SectionKind::kQuestions), nullptr);
}

TEST(ReadBody, TheHighestLevelInUseMakesTheSections) {
  EXPECT_EQ(understand_text(complete_head(), "### Tips\n\n#### Feet\n\n### Benefits\n").entry->sections.size(), 2U);
  EXPECT_EQ(understand_text(complete_head(), "### Tips\n\n# Swan\n\n## Benefits\n").entry->sections.size(), 1U);
  EXPECT_TRUE(understand_text(complete_head(), "Only words.\n").entry->sections.empty());
  EXPECT_TRUE(understand_text(complete_head(), "").entry->anchors.empty());
}

TEST(ReadBody, TheShortShapeHasItsStepsAndVersionsInTheText) {
  const auto read = understand_text(kHeadWithoutSteps,
                                    "## Execution\n\n1. Lie *down*.\n2. Slide one\n   "
                                    "heel.\n\n## Modifications\n\n"
                                    "- **Easier:** smaller slides\n- Harder: lift the "
                                    "heel\n- Arms up: reach\n- Slowly\n");
  EXPECT_EQ(read.codes(), Strings{});
  EXPECT_EQ(values_of(read.facts().steps), (Strings{"Lie down.", "Slide one heel."}));
  EXPECT_EQ(read.facts().steps_origin, StepsOrigin::kText);
  EXPECT_EQ(modifications_of(read),
            (Strings{"easier||smaller slides", "harder||lift the heel", "-|Arms up|reach", "-||Slowly"}));
  EXPECT_TRUE(read.entry->modifications_from_text);
  EXPECT_EQ(read.source->text(read.facts().steps[0].span), "1. Lie *down*.");
}

TEST(ReadBody, TheShortShapeIsReadInSpanishToo) {
  const auto read = understand_text(kHeadWithoutSteps,
                                    "## Ejecución\n\n1. Túmbate.\n2. Desliza un talón.\n\n## "
                                    "Modificaciones\n\n"
                                    "- **Más fácil:** menos recorrido\n- **Más difícil:** levanta el talón\n",
                                    Kind::kExercise, "es");
  EXPECT_EQ(values_of(read.facts().steps), (Strings{"Túmbate.", "Desliza un talón."}));
  EXPECT_EQ(modifications_of(read), (Strings{"easier||menos recorrido", "harder||levanta el talón"}));
}

TEST(ReadBody, ParagraphsAreTheStepsWhereThereIsNoList) {
  const auto read =
      understand_text(kHeadWithoutSteps, "## Steps\n\nLie down.\n\nSlide one\nheel.\n\n## Tips\n\nSmile.\n");
  EXPECT_EQ(values_of(read.facts().steps), (Strings{"Lie down.", "Slide one heel."}));
}

TEST(ReadBody, WhatTheHeadStatesIsNotReadAgain) {
  const auto read = understand_text(complete_head("modifications: [{name: Small, level: easier, description: Less.}]"),
                                    "## Steps\n\n1. From the text\n\n## Modifications\n\n- Harder: more\n");
  EXPECT_EQ(values_of(read.facts().steps), Strings{"Slide one heel away."});
  EXPECT_EQ(read.facts().steps_origin, StepsOrigin::kField);
  EXPECT_EQ(modifications_of(read), Strings{"easier|Small|Less."});
  EXPECT_FALSE(read.entry->modifications_from_text);
}

TEST(ReadBody, OnlyExercisesHaveStepsInTheirText) {
  const auto read = understand_text("title: T\ndescription: D", "## Steps\n\n1. Read this.\n", Kind::kArticle);
  EXPECT_TRUE(read.facts().steps.empty());
  EXPECT_EQ(read.facts().steps_origin, StepsOrigin::kNone);
  EXPECT_EQ(read.entry->sections.size(), 1U);
}

TEST(ReadBody, AnExecutionWithoutWordsGivesNoSteps) {
  const auto read = understand_text(kHeadWithoutSteps, "## Steps\n\n## Tips\n\n1. Not a step\n");
  EXPECT_TRUE(read.facts().steps.empty());
  EXPECT_EQ(read.facts().steps_origin, StepsOrigin::kNone);
}

}  // namespace
}  // namespace matwork
