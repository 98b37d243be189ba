#include "diagnostics/diagnostic.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "diagnostics/render.h"

namespace matwork {
namespace {

constexpr Code kDose{"exercise/dose", Severity::kWarning, "a dose"};
constexpr Code kTitle{"field/title", Severity::kError, "a title"};
constexpr Code kAdvice{"style/advice", Severity::kNote, "advice"};

struct Place {
  const SourceFile* source;
  Span span;
  const Code* code;
  const char* message;
};

Diagnostics sorted(const std::vector<Place>& places) {
  Diagnostics findings;
  for (const auto& place : places) findings.add(*place.code, *place.source, place.span, place.message);
  findings.sort();
  return findings;
}

TEST(Diagnostics, AreSortedAlikeInWhateverOrderTheyWereMade) {
  const SourceFile first("content/en/a.md", "abc\ndef");
  const SourceFile second("content/en/b.md", "abc\ndef");
  // In the order in which they are to be read.
  const std::vector<Place> expected{{&first, {0, 3}, &kTitle, "same place, other text"},
                                    {&first, {0, 3}, &kTitle, "same place, text"},
                                    {&first, {0, 4}, &kDose, "longer"},
                                    {&first, {4, 4}, &kDose, "later"},
                                    {&first, {4, 4}, &kTitle, "another code"},
                                    {&second, {0, 1}, &kAdvice, "another file"}};
  std::vector<std::size_t> order{0, 1, 2, 3, 4, 5};
  do {
    std::vector<Place> shuffled;
    for (const auto i : order) shuffled.push_back(expected[i]);
    const auto findings = sorted(shuffled);
    for (std::size_t i = 0; i < expected.size(); ++i) {
      ASSERT_EQ(findings.list()[i].message, expected[i].message);
      ASSERT_EQ(findings.list()[i].code, expected[i].code);
      ASSERT_EQ(findings.list()[i].span, expected[i].span);
    }
  } while (std::next_permutation(order.begin(), order.end()));
}

TEST(Diagnostics, KeepTheOrderOfMakingUntilSorted) {
  const SourceFile source("a.md", "text");
  Diagnostics findings;
  findings.add(kDose, source, {2, 3}, "second place");
  findings.add(kDose, source, {0, 1}, "first place");
  EXPECT_EQ(findings.list().front().message, "second place");
}

TEST(Diagnostics, TakeTheSeverityOfTheirCode) {
  const SourceFile source("a.md", "text");
  Diagnostics findings;
  EXPECT_FALSE(findings.has_error());
  findings.add(kDose, source, {}, "w");
  findings.add(kAdvice, source, {}, "n");
  findings.add(kDose, source, {}, "w");
  EXPECT_FALSE(findings.has_error());
  findings.add(kTitle, source, {}, "e");
  EXPECT_TRUE(findings.has_error());
  EXPECT_EQ(findings.count(Severity::kError), 1U);
  EXPECT_EQ(findings.count(Severity::kWarning), 2U);
  EXPECT_EQ(findings.count(Severity::kNote), 1U);
}

TEST(Diagnostics, AreMovedOverWhole) {
  const SourceFile source("a.md", "text");
  Diagnostics one;
  Diagnostics other;
  one.add(kDose, source, {}, "one");
  other.add(kTitle, source, {1, 2}, "two")
      .with_label("here")
      .with_note("why")
      .with_note("and why")
      .with_help("mend")
      .with_fix({{1, 2}, "x"});
  one.append(std::move(other));
  ASSERT_EQ(one.list().size(), 2U);
  const auto& moved = one.list().back();
  EXPECT_EQ(moved.message, "two");
  EXPECT_EQ(moved.label, "here");
  EXPECT_EQ(moved.notes, (std::vector<std::string>{"why", "and why"}));
  EXPECT_EQ(moved.help, "mend");
  EXPECT_EQ(moved.fix.value().replacement, "x");
}

TEST(Summary, CountsInTheSingularAndThePlural) {
  const SourceFile source("a.md", "text");
  Diagnostics findings;
  EXPECT_EQ(render_summary(findings, 1), "nothing to mend in 1 document\n");
  findings.add(kTitle, source, {}, "e");
  EXPECT_EQ(render_summary(findings, 0), "1 error in 0 documents\n");
  findings.add(kTitle, source, {}, "e");
  findings.add(kAdvice, source, {}, "n");
  EXPECT_EQ(render_summary(findings, 2), "2 errors, 1 note in 2 documents\n");
  findings.add(kDose, source, {}, "w");
  EXPECT_EQ(render_summary(findings, 2), "2 errors, 1 warning, 1 note in 2 documents\n");
}

}  // namespace
}  // namespace matwork
