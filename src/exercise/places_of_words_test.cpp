#include <gtest/gtest.h>

#include "exercise/entry_fixture.h"

namespace matwork {
namespace {

/// A word that no vocabulary has, and ways to write a document in which it stands where a word should.
constexpr std::string_view kWord = "zzqñx🧘w";

const std::vector<std::string>& layouts() {
  static const std::vector<std::string> kAll{
      "muscles: [W]",
      "muscles: [ calves , W , core ]",
      "muscles: [\"calves\", \"W\"]",
      "muscles: ['W']",
      "muscles:\t[\tW\t]",
      "muscles:\n  - calves\n  - W",
      "muscles:\n- \"W\"   # a remark",
      "muscles:\n    -    'W'",
      "muscles: [calves,\n  W]",
      "muscles: W",
      "\"muscles\": [W]",
      "{title: Wx, muscles: [W]}",
      "equipment: [W]",
      "difficulty: W",
      "difficulty: >-\n  W",
      "difficulty: >\n  W\n",
      "difficulty: |\n    W",
      "difficulty: |-\n  W\nduration: 60",
      "start_position: \"W\"",
      "joint_actions:\n  - >-\n    W",
      "modifications: [{name: Small, level: W}]",
      "modifications:\n  - name: \"🧘 ñandú – é\"\n    level: \"W\"",
      "cautions:\n  - {advice: ñ🧘, condition: W}",
  };
  return kAll;
}

std::string replaced(std::string text, std::string_view mark, std::string_view with) {
  for (auto at = text.find(mark); at != std::string::npos; at = text.find(mark, at + with.size()))
    text.replace(at, mark.size(), with);
  return text;
}

/// The line and column where the word stands, counted as a person would: every sign is one.
Position counted(std::string_view text, std::size_t offset) {
  Position at;
  for (std::size_t i = 0; i < offset; ++i) {
    const bool starts_sign = (static_cast<unsigned char>(text[i]) & 0xC0U) != 0x80U;
    if (text[i] == '\n') {
      ++at.line;
      at.column = 1;
    } else if (starts_sign) {
      ++at.column;
    }
  }
  return at;
}

void expect_found(const std::string& head) {
  const auto read = testing::understand_text(head);
  std::size_t found = 0;
  for (const auto& finding : read.findings.list()) {
    if (!std::string_view(finding.code->id).starts_with("exercise/unknown-")) continue;
    ++found;
    EXPECT_EQ(read.source->text(finding.span), kWord) << head;
    EXPECT_NE(finding.message.find("`" + std::string(kWord) + "`"), std::string::npos) << finding.message;
    const auto at = read.source->position_at(finding.span.begin);
    const auto wanted = counted(read.source->text(), finding.span.begin);
    EXPECT_EQ(at.line, wanted.line) << head;
    EXPECT_EQ(at.column, wanted.column) << head;
  }
  EXPECT_EQ(found, 1U) << head;
}

TEST(PlacesOfWords, AreTheWordsThemselvesInEveryLayout) {
  for (const auto& layout : layouts())
    expect_found(replaced(layout, "W", kWord) + (layout.front() == '{' ? "" : "\ntitle: T"));
}

TEST(PlacesOfWords, AreRightAfterAccentsAndEmoji) {
  for (const auto& layout : layouts()) {
    if (layout.front() == '{') continue;
    expect_found("title: \"Él – ¡ñ! 🧘🏽‍♀️\"\ndescription: 'e\u0301 🤸'\n" +
                 replaced(layout, "W", kWord));
  }
}

TEST(PlacesOfWords, AreRightWithLineEndsOfWindows) {
  for (const auto& layout : layouts()) {
    const auto head = replaced(layout, "W", kWord) + (layout.front() == '{' ? "" : "\ntitle: T");
    expect_found(replaced(head, "\n", "\r\n"));
  }
}

}  // namespace
}  // namespace matwork
