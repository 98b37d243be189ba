#include "check/mend_spaces.h"

#include <gtest/gtest.h>

namespace matwork {
namespace {

std::string mended(std::string_view written, ScalarStyle style = ScalarStyle::kDouble, bool with_signs = true) {
  return mend_spaces(written, style, with_signs).text;
}

bool is_good(std::string_view written, bool with_signs = true) {
  return mend_spaces(written, ScalarStyle::kDouble, with_signs).faults.empty();
}

TEST(MendSpaces, EndsAndRunsAndTabs) {
  EXPECT_EQ(mended(" two  words\tthree "), "two words three");
  EXPECT_EQ(mended("  "), "");
  EXPECT_EQ(mended("\u00A0niño \u00A0 caña\u00A0"), "niño caña");
}

TEST(MendSpaces, SignsThatNobodySees) {
  EXPECT_EQ(mended("a\u200Bb\uFEFF"), "ab");
  EXPECT_EQ(mended("a \u200B b"), "a b");
  EXPECT_TRUE(is_good("👩\u200D🏫 teaches")) << "joins a picture";
}

TEST(MendSpaces, ASpaceBeforeACommaOrAFullStop) {
  EXPECT_EQ(mended("Lift , lower ."), "Lift, lower.");
  EXPECT_EQ(mended("(once) , twice"), "(once), twice");
  EXPECT_TRUE(is_good("wait … then, .5 kg, see .org and ..."));
  EXPECT_TRUE(is_good("Respira: ¿listo? ¡Ya! ; bien : así"));
  EXPECT_TRUE(is_good("a - , b")) << "what stands before is no word";
}

TEST(MendSpaces, NoBreakSpacesThatAreMeantStay) {
  EXPECT_TRUE(is_good("hold 10\u00A0s, 5\u202F%, Dr.\u00A0Who, one\u00A0– two"));
  EXPECT_EQ(mended("one\u00A0two,\u202Fthree"), "one two, three");
}

TEST(MendSpaces, TwoSpacesAfterASentenceAreAHabit) {
  EXPECT_TRUE(is_good("Go up.  Go down!  Really?  Yes"));
  EXPECT_EQ(mended("Go up.   Go down"), "Go up. Go down");
}

TEST(MendSpaces, OtherLanguagesKeepTheirSigns) {
  EXPECT_TRUE(is_good("bonjour\u00A0toi , oui\u200Bnon .", false));
  EXPECT_EQ(mended(" un  deux ", ScalarStyle::kDouble, false), "un deux");
}

TEST(MendSpaces, EscapesAreNoWhiteSpace) {
  EXPECT_EQ(mended("a\\  b"), "a\\  b") << "an escaped space and one more";
  EXPECT_EQ(mended("end\\ "), "end\\ ");
  EXPECT_EQ(mended("\\tindented  \\\"word\\\" ,"), "\\tindented \\\"word\\\" ,");
  EXPECT_EQ(mended("back\\\\ "), "back\\\\");
  EXPECT_EQ(mended("back\\ ", ScalarStyle::kSingle), "back\\");
}

TEST(MendSpaces, APlainTextIsOnlyMendedWhereItStaysATextWithoutQuotes) {
  const auto is_safe = [](std::string_view written) { return mend_spaces(written, ScalarStyle::kPlain, true).is_safe; };
  EXPECT_TRUE(is_safe("two  words"));
  EXPECT_TRUE(is_safe("ángulo  recto"));
  for (const char* written :
       {"a:\u00A0\u00A0b", "a:\u200B b", "a b\u00A0 #c d", "-\u00A0a  b", "\u200B- a", "\u200Bnull", "12\u200B",
        "\u200B2026-03-01", "\u200B", "\u200B{a", "\u200B\"a", "a  b:\u200B", "No\u200B"})
    EXPECT_FALSE(is_safe(written)) << written;
}

TEST(MendSpaces, WhatWasMendedIsNotMendedAgain) {
  const std::vector<std::string> parts{" ", "  ", "\t", "\u00A0", "\u200B", ",", ".", "a", "1", "\\ ", "ñ", "''"};
  for (std::size_t i = 0; i < parts.size() * parts.size() * parts.size() * parts.size(); ++i) {
    std::string text;
    for (auto rest = i; text.size() < 24 && rest > 0; rest /= parts.size()) text += parts[rest % parts.size()];
    for (const auto style : {ScalarStyle::kPlain, ScalarStyle::kSingle, ScalarStyle::kDouble}) {
      const auto once = mended(text, style);
      EXPECT_TRUE(mend_spaces(once, style, true).faults.empty()) << "`" << text << "` `" << once << "`";
    }
  }
}

TEST(MendSpaces, FaultsPointAtTheWhiteSpaceInItsOrder) {
  const auto found = mend_spaces("añ  b ,", ScalarStyle::kDouble, true).faults;
  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(found[0].begin, 3U);
  EXPECT_EQ(found[0].end, 5U);
  EXPECT_EQ(found[0].what, "two spaces in a row");
  EXPECT_EQ(found[1].begin, 6U);
  EXPECT_EQ(found[1].end, 7U);
  EXPECT_EQ(found[1].what, "white space before a comma");
}

}  // namespace
}  // namespace matwork
