#include "diagnostics/apply_fixes.h"

#include <gtest/gtest.h>

#include "diagnostics/codes.h"

namespace matwork {
namespace {

const SourceFile& source() {
  static const SourceFile file("a.md", "one twoo thre\r\n");
  return file;
}

void mend(Diagnostics& findings, Span span, std::string with, const SourceFile& file = source()) {
  findings.add(codes::kSpelling, file, span, "m").with_fix({span, std::move(with)});
}

TEST(ApplyFixes, ChangesTheSpansAndNoOtherByte) {
  Diagnostics findings;
  mend(findings, {9, 13}, "three");
  mend(findings, {4, 8}, "two");
  findings.add(codes::kDeadLink, source(), {0, 3}, "without a fix");
  const auto fixed = apply_fixes(source(), findings.list());
  EXPECT_EQ(fixed.text, "one two three\r\n");
  EXPECT_EQ(fixed.applied, 2U);
}

TEST(ApplyFixes, OfTwoThatOverlapTakesTheFirst) {
  Diagnostics findings;
  mend(findings, {6, 10}, "X");
  mend(findings, {4, 8}, "two");
  const auto fixed = apply_fixes(source(), findings.list());
  EXPECT_EQ(fixed.text, "one two thre\r\n");
  EXPECT_EQ(fixed.applied, 1U);
}

TEST(ApplyFixes, CanTakeAwayAndPutInBetween) {
  Diagnostics findings;
  mend(findings, {0, 4}, "");
  mend(findings, {13, 13}, "e");
  EXPECT_EQ(apply_fixes(source(), findings.list()).text, "twoo three\r\n");
}

TEST(ApplyFixes, PassesOverFindingsOfOtherFiles) {
  const SourceFile other("b.md", "one");
  Diagnostics findings;
  mend(findings, {0, 3}, "X", other);
  EXPECT_EQ(apply_fixes(source(), findings.list()).text, source().text());
}

}  // namespace
}  // namespace matwork
