#include "exercise/prose.h"

#include <gtest/gtest.h>

namespace matwork {
namespace {

std::string described(std::string_view text) {
  std::string out;
  for (const auto& word : read_prose(text)) {
    if (!out.empty()) out += ' ';
    out += word.folded + "/" + std::to_string(word.clause) + "/" + std::to_string(word.sentence);
  }
  return out;
}

TEST(Prose, WordsAreFoldedAndKnowTheirClauseAndSentence) {
  EXPECT_EQ(described("Mantén, pues. Baja"), "manten/0/0 pues/1/0 baja/2/1");
  EXPECT_EQ(described("8-10 times"), "8/0/0 10/0/0 times/0/0");
  EXPECT_EQ(described("1.5 breaths; don't"), "1/0/0 5/0/0 breaths/0/0 dont/1/1");
  EXPECT_EQ(described("— … ¿?"), "");
}

std::string located(std::string written, std::string value, std::string_view words, std::size_t from = 0) {
  const SourceFile source("a.md", std::move(written));
  const Located<std::string> text{std::move(value), {0, static_cast<std::uint32_t>(source.text().size())}};
  const auto begin = text.value.find(words, from);
  return std::string(source.text(locate_words(source, text, begin, begin + words.size())));
}

TEST(Prose, WordsAreFoundAgainWhereWhiteSpaceWasCollapsed) {
  EXPECT_EQ(located("lift   the\r\n  leg", "lift the leg", "leg"), "leg");
  EXPECT_EQ(located("lift   the leg", "lift the leg", "lift the"), "lift   the");
  EXPECT_EQ(located("leg and leg", "leg and leg", "leg", 1), "leg");
}

TEST(Prose, WordsOverTwoLinesAreShownByTheFirst) {
  EXPECT_EQ(located("lift\n  the leg", "lift the leg", "lift the"), "lift");
  EXPECT_EQ(located("m\\u00E1s\nmore", "más more", "más"), "m\\u00E1s") << "written otherwise than it reads";
}

}  // namespace
}  // namespace matwork
