#include <gtest/gtest.h>

#include "check/checks.h"
#include "library/library_fixture.h"

namespace matwork {
namespace {

using testing::document;
using testing::read_files;
using testing::words_at;
using Strings = std::vector<std::string>;

std::vector<Diagnostic> findings_in(const LibraryReading& reading) {
  Diagnostics findings;
  check_heading_order({reading.library, {}}, reading.library.entries.at(0), findings);
  return findings.list();
}

/// The words pointed at, one a finding.
Strings pointed_at(const std::string& body) {
  const auto reading = read_files({{"content/en/a.md", document("Swan", "", body)}});
  Strings out;
  for (const auto& finding : findings_in(reading)) out.push_back(words_at(finding));
  return out;
}

TEST(HeadingOrder, ASkippedLevelIsPointedAt) {
  EXPECT_EQ(pointed_at("## One\n\n#### Deep\n\ntext\n"), Strings{"#### Deep"});
  EXPECT_EQ(pointed_at("## One\r\n\r\n#### Deep\r\n\r\n"), Strings{"#### Deep"});
  EXPECT_EQ(pointed_at("### First\n\n## Second\n"), Strings{"### First"}) << "the text starts below its own parts";
}

TEST(HeadingOrder, OneLevelDownAndAnyNumberUpIsGood) {
  EXPECT_EQ(pointed_at("## One\n\n### Two\n\n#### Three\n\n## Four\n\n### Five\n"), Strings{});
}

TEST(HeadingOrder, PartsMayStartAtAnyLevelBecauseThePageSetsThemRight) {
  EXPECT_EQ(pointed_at("# One\n\n## Two\n\n# Three\n"), Strings{});
  EXPECT_EQ(pointed_at("### One\n\n### Two\n\n#### Three\n"), Strings{});
  EXPECT_EQ(pointed_at("# Only\n\ntext\n"), Strings{});
  EXPECT_EQ(pointed_at("no heading\n"), Strings{});
}

TEST(HeadingOrder, ASecondTitleIsToldOnceAndWhatComesBelowIsJudgedWithoutIt) {
  EXPECT_EQ(pointed_at("# Swan\n\n## One\n\n## Two\n"), Strings{"# Swan"});
  EXPECT_EQ(pointed_at("Swan\n====\n\n## One\n"), Strings{"Swan"});
  EXPECT_EQ(pointed_at("# Swan\n\n### One\n\n### Two\n"), Strings{"# Swan"});
  EXPECT_EQ(pointed_at("## One\n\n# Two\n\n# Three\n"), Strings{"# Two"}) << "parts of two levels";
}

TEST(HeadingOrder, SignsInCodeAreNoHeadings) { EXPECT_EQ(pointed_at("## One\n\n```\n#### no\n```\n"), Strings{}); }

TEST(HeadingOrder, OneHabitIsOneFindingWithTheLinesOfTheOthers) {
  const auto reading =
      read_files({{"content/en/a.md", document("Swan", "", "## A\n\n#### B\n\n#### C\n\n## D\n\n#### E\n")}});
  const auto findings = findings_in(reading);
  ASSERT_EQ(findings.size(), 1U);
  EXPECT_EQ(findings[0].message, "a heading of level 4 follows one of level 2");
  EXPECT_EQ(findings[0].label, "`###` is missing");
  ASSERT_EQ(findings[0].notes.size(), 2U);
  EXPECT_EQ(findings[0].notes[1], "1 more in line 13");
}

}  // namespace
}  // namespace matwork
