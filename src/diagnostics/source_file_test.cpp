#include "diagnostics/source_file.h"

#include <gtest/gtest.h>

#include "base/parallel.h"
#include "base/text.h"

namespace matwork {
namespace {

const std::vector<std::string> kTexts{
    "",
    "\n",
    "one line without an end",
    "one\ntwo\nthree\n",
    "inhalá\nexhalá despacio\n\núltima sin fin",
    "🧘 sentada\n\t\tcon tabuladores\té\n",
    "dos\r\nlíneas\r\n\r\nde Windows",
    "mixed\r\nends\nhere\r\n",
    "\n\n\n",
    "old\rends\r\rof lines\r",
    "every\r\n\rend\n\r\r\nthere\ris\n",
    "not UTF-8: \xFF\xC3 here\nand \xE2\x80 there",
};

TEST(SourceFile, LeadsFromEveryOffsetToALineAndColumnAndBack) {
  for (const auto& text : kTexts) {
    const SourceFile source("a.md", text);
    for (std::size_t offset = 0; offset <= text.size();
         offset += offset < text.size() ? code_point_size(text, offset) : 1) {
      const auto at = source.position_at(static_cast<std::uint32_t>(offset));
      std::size_t back = source.line_begin(at.line);
      for (auto column = at.column; column > 1; --column) back += code_point_size(text, back);
      ASSERT_EQ(back, offset) << testing::PrintToString(text) << " " << at.line << ":" << at.column;
    }
  }
}

TEST(SourceFile, CountsLinesUpwardsAndColumnsFromOne) {
  for (const auto& text : kTexts) {
    const SourceFile source("a.md", text);
    auto before = source.position_at(0);
    EXPECT_EQ(before.line, 1U);
    EXPECT_EQ(before.column, 1U);
    for (std::size_t i = 0; i < text.size(); i += code_point_size(text, i)) {
      const auto after = source.position_at(static_cast<std::uint32_t>(i + code_point_size(text, i)));
      const bool new_line = text[i] == '\n' || (text[i] == '\r' && !text.substr(i + 1).starts_with('\n'));
      EXPECT_EQ(after.line, before.line + (new_line ? 1 : 0));
      EXPECT_EQ(after.column, new_line ? 1 : before.column + 1);
      before = after;
    }
  }
}

TEST(SourceFile, GivesLinesWithoutTheirEndsThatMakeUpTheText) {
  for (const auto& text : kTexts) {
    const SourceFile source("a.md", text);
    std::string whole;
    for (std::uint32_t line = 1; line <= source.line_count(); ++line) {
      const auto shown = source.line_text(line);
      EXPECT_EQ(shown.find_first_of("\r\n"), std::string_view::npos);
      const auto next = line < source.line_count() ? source.line_begin(line + 1) : text.size();
      const auto end = std::string_view(text).substr(source.line_begin(line) + shown.size(),
                                                     next - source.line_begin(line) - shown.size());
      EXPECT_TRUE(end.empty() || end == "\n" || end == "\r" || end == "\r\n") << testing::PrintToString(end);
      whole.append(shown).append(end);
    }
    EXPECT_EQ(whole, text);
  }
}

TEST(SourceFile, CountsAlikeInAVeryLongLine) {
  std::string text = "first\n";
  while (text.size() < 30'000) text += "wörds of 🧘 a line ";
  const SourceFile source("a.md", text);
  std::uint32_t column = 1;
  for (std::size_t i = 6; i < text.size(); i += code_point_size(text, i))
    ASSERT_EQ(source.position_at(static_cast<std::uint32_t>(i)).column, column++) << i;
}

TEST(SourceFile, CountsCodePointsAndATabAsOne) {
  const SourceFile source("a.md", "é🧘\tñ x");
  EXPECT_EQ(source.position_at(2).column, 2U);   // after é
  EXPECT_EQ(source.position_at(6).column, 3U);   // after the emoji
  EXPECT_EQ(source.position_at(7).column, 4U);   // after the tab
  EXPECT_EQ(source.position_at(10).column, 6U);  // x
}

TEST(SourceFile, HasOneEmptyLineWhenItIsEmpty) {
  const SourceFile source("a.md", "");
  EXPECT_EQ(source.line_count(), 1U);
  EXPECT_EQ(source.line_text(1), "");
}

TEST(SourceFile, HasALineAfterTheLastLineEnd) {
  EXPECT_EQ(SourceFile("a.md", "one\n").line_count(), 2U);
  EXPECT_EQ(SourceFile("a.md", "one").line_count(), 1U);
  EXPECT_EQ(SourceFile("a.md", "one\r\ntwo").line_text(2), "two");
}

TEST(SourceFile, BoundsWhatLiesBehindItsEnd) {
  const SourceFile source("a.md", "uno\ndos");
  EXPECT_EQ(source.position_at(1000).line, 2U);
  EXPECT_EQ(source.position_at(1000).column, 4U);
  EXPECT_EQ(source.text({4, 1000}), "dos");
  EXPECT_EQ(source.text({900, 1000}), "");
  EXPECT_EQ(source.text({5, 2}), "");
}

TEST(SourceFile, AnswersAllThreadsAlike) {
  const SourceFile source("a.md", kTexts[4]);
  std::vector<std::uint32_t> lines(source.text().size());
  parallel_for(lines.size(), 8,
               [&](std::size_t i) { lines[i] = source.position_at(static_cast<std::uint32_t>(i)).line; });
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const auto before = source.text().substr(0, i);
    EXPECT_EQ(lines[i], 1 + std::count(before.begin(), before.end(), '\n'));
  }
}

}  // namespace
}  // namespace matwork
