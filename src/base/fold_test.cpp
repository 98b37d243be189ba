#include <gtest/gtest.h>

#include <random>

#include "base/text.h"

namespace matwork {
namespace {

std::string random_text(std::mt19937& random) {
  static const std::vector<std::string> kPieces{
      "a", "B",  "z",  "7", " ", "-", "_", ".",  "'",        "’",        "é", "Ñ",  "ñ",
      "ü", "Ç",  "ß",  "İ", "º", "½", "…", "🧘", "\xCC\x81", "\xCC\x83", "n", "\t", "\xC2\xA0",
      "N", "\n", "\"", "ﬁ", "Σ", "ς", "й", "漢", "कि",       "(",        ")", "/",  "\xFF",
  };
  std::string out;
  for (auto count = random() % 10; count > 0; --count) out += kPieces[random() % kPieces.size()];
  return out;
}

TEST(Fold, ChangesNothingTheSecondTime) {
  std::mt19937 random(3);
  for (int i = 0; i < 20'000; ++i) {
    const auto text = random_text(random);
    const auto once = fold(text);
    ASSERT_EQ(fold(once), once) << testing::PrintToString(text);
  }
}

TEST(Fold, GivesWordsPartedByOneSpace) {
  std::mt19937 random(4);
  for (int i = 0; i < 20'000; ++i) {
    const auto folded = fold(random_text(random));
    ASSERT_EQ(collapse_space(folded), folded) << testing::PrintToString(folded);
    ASSERT_EQ(folded.find_first_of("-_.'\"()/"), std::string::npos) << folded;
    ASSERT_EQ(find_invalid_utf8(folded), std::nullopt);
  }
}

TEST(Fold, MakesTheSpellingsOfAWordTheSame) {
  for (const char* written :
       {"Glúteo  mayor", "gluteo-mayor", "GLÚTEO_MAYOR", " glu\xCC\x81teo/mayor. ", "gluteo—mayor"}) {
    EXPECT_EQ(fold(written), "gluteo mayor") << written;
  }
}

TEST(Fold, KeepsTheTildeOfSpanish) {
  EXPECT_EQ(fold("Muñeca"), "muñeca");
  EXPECT_EQ(fold("MUN\xCC\x83"
                 "ECA"),
            "muñeca");
  EXPECT_NE(fold("caña"), fold("cana"));
}

TEST(Fold, TakesEveryOtherAccentOff) { EXPECT_EQ(fold("áéíóúü ÀÈÌ âêô ãõ ç Å"), "aeiouu aei aeo ao c a"); }

TEST(Fold, DropsApostrophesAndFullStopsWithoutASpace) {
  EXPECT_EQ(fold("Child's pose"), "childs pose");
  EXPECT_EQ(fold("child’s pose"), "childs pose");
  EXPECT_EQ(fold("T.V.A."), "tva");
}

TEST(Fold, OfSignsAloneIsEmpty) {
  for (const char* text : {"", " ", "---", "…", "🧘", "¿!?", "\xCC\x81"}) EXPECT_EQ(fold(text), "") << text;
}

TEST(Fold, KeepsLettersOfOtherScripts) {
  EXPECT_EQ(fold("ЙОГА"), fold("йога"));
  EXPECT_EQ(fold("瑜伽"), "瑜伽");
  EXPECT_EQ(fold("STRASSE"), fold("Straße"));
}

TEST(Fold, FoldsAroundABrokenByte) { EXPECT_EQ(fold("GLÚTEO\xFFMAYOR"), "gluteo mayor"); }

std::string random_word(std::mt19937& random) {
  static const std::vector<std::string> kLetters{"a", "b", "ñ", "é", "🧘"};
  std::string out;
  for (auto count = random() % 7; count > 0; --count) out += kLetters[random() % kLetters.size()];
  return out;
}

TEST(EditDistance, IsZeroForTheSameWordOnlyAndTheSameBothWays) {
  std::mt19937 random(5);
  for (int i = 0; i < 5'000; ++i) {
    const auto a = random_word(random);
    const auto b = random_word(random);
    const auto distance = edit_distance(a, b, 20);
    ASSERT_EQ(distance == 0, a == b) << a << " " << b;
    ASSERT_EQ(distance, edit_distance(b, a, 20)) << a << " " << b;
    ASSERT_LE(distance, std::max(count_code_points(a), count_code_points(b)));
  }
}

TEST(EditDistance, StopsOneAboveTheLimit) {
  std::mt19937 random(6);
  for (int i = 0; i < 5'000; ++i) {
    const auto a = random_word(random);
    const auto b = random_word(random);
    const auto whole = edit_distance(a, b, 20);
    for (std::size_t limit = 0; limit < 5; ++limit) {
      ASSERT_EQ(edit_distance(a, b, limit), std::min(whole, limit + 1)) << a << " " << b << " " << limit;
    }
  }
}

TEST(EditDistance, CountsOneForALetterMoreLessOtherOrSwapped) {
  EXPECT_EQ(edit_distance("bridge", "brdge", 5), 1U);
  EXPECT_EQ(edit_distance("bridge", "briddge", 5), 1U);
  EXPECT_EQ(edit_distance("bridge", "bricge", 5), 1U);
  EXPECT_EQ(edit_distance("bridge", "birdge", 5), 1U);
  EXPECT_EQ(edit_distance("muñeca", "muneca", 5), 1U);  // a letter, though two bytes
  EXPECT_EQ(edit_distance("", "púa", 5), 3U);
  EXPECT_EQ(edit_distance("ca", "abc", 5), 3U);  // alignment: a swapped pair is not opened again
}

}  // namespace
}  // namespace matwork
