#include "base/text.h"

#include <gtest/gtest.h>

#include <random>

namespace matwork {
namespace {

/// An encoder of our own, so that the decoder is not tested by itself.
std::string encode(unsigned code) {
  const auto byte = [](unsigned value) { return static_cast<char>(static_cast<unsigned char>(value)); };
  const auto tail = [&](unsigned shift) { return byte(0x80U | ((code >> shift) & 0x3FU)); };
  if (code < 0x80) return {byte(code)};
  if (code < 0x800) return {byte(0xC0U | (code >> 6U)), tail(0)};
  if (code < 0x10000) return {byte(0xE0U | (code >> 12U)), tail(6), tail(0)};
  return {byte(0xF0U | (code >> 18U)), tail(12), tail(6), tail(0)};
}

bool is_surrogate(unsigned code) { return code >= 0xD800 && code <= 0xDFFF; }

std::string random_bytes(std::mt19937& random) {
  // Often the bytes that matter: starts and middles of sequences.
  constexpr std::string_view kInteresting = "a \xC3\xA9\xE2\x80\xA6\xF0\x9F\xA7\x98\xED\xA0\xC0\xFF\xF4\x90";
  std::string out(random() % 12, ' ');
  for (char& c : out) c = kInteresting[random() % kInteresting.size()];
  return out;
}

TEST(Utf8, IsEveryCodePointExceptSurrogates) {
  for (unsigned code = 1; code <= 0x10FFFF; ++code) {
    const auto bytes = encode(code);
    ASSERT_EQ(find_invalid_utf8(bytes).has_value(), is_surrogate(code)) << std::hex << code;
    if (is_surrogate(code)) continue;
    ASSERT_EQ(code_point_size(bytes, 0), bytes.size()) << std::hex << code;
    ASSERT_EQ(count_code_points(bytes), 1U) << std::hex << code;
  }
}

TEST(Utf8, IsNotOverlongNorCutShortNorTooHigh) {
  const std::string_view kWrong[] = {"\xC0\x80",
                                     "\xC1\xBF",
                                     "\xE0\x80\x80",
                                     "\xE0\x9F\xBF",
                                     "\xF0\x80\x80\x80",
                                     "\xF0\x8F\xBF\xBF",
                                     "\xF4\x90\x80\x80",
                                     "\xF5\x80\x80\x80",
                                     "\xC3",
                                     "\xE2\x80",
                                     "\xF0\x9F\xA7",
                                     "\x80",
                                     "\xBF",
                                     "\xFE",
                                     "\xFF",
                                     "\xC3(",
                                     "\xE2(\x80",
                                     "\xED\xA0\x80"};
  for (const auto wrong : kWrong) {
    EXPECT_EQ(find_invalid_utf8(wrong), 0U);
    EXPECT_EQ(find_invalid_utf8("inhalá " + std::string(wrong) + " exhalá"), 8U);
  }
  EXPECT_EQ(find_invalid_utf8(""), std::nullopt);
}

TEST(Utf8, IsValidBeforeTheFirstWrongByteAndWrongAtIt) {
  std::mt19937 random(1);
  for (int i = 0; i < 20'000; ++i) {
    const auto text = random_bytes(random);
    const auto at = find_invalid_utf8(text);
    if (!at) continue;
    ASSERT_EQ(find_invalid_utf8(text.substr(0, *at)), std::nullopt);
    ASSERT_EQ(find_invalid_utf8(text.substr(*at)), 0U);
  }
}

TEST(CodePoints, TakeTheirBytesTogetherAndNoneTwice) {
  std::mt19937 random(2);
  for (int i = 0; i < 20'000; ++i) {
    const auto text = random_bytes(random);
    std::size_t offset = 0;
    std::size_t count = 0;
    while (offset < text.size()) {
      const auto size = code_point_size(text, offset);
      const auto part = text.substr(offset, size);
      ASSERT_TRUE(size == 1 || find_invalid_utf8(part) == std::nullopt);
      offset += size;
      ++count;
    }
    ASSERT_EQ(offset, text.size());
    ASSERT_EQ(count_code_points(text), count);
  }
  EXPECT_EQ(count_code_points("bebé 🧘"), 6U);
  EXPECT_EQ(count_code_points("\xFF\xFE"), 2U);
}

TEST(Shorten, NeverGivesMoreThanTheLimitNorHalfALetter) {
  const std::string text = "Estirá la columna, un brazo larguísimo y después el otro 🧘 sin apuro";
  for (std::size_t limit = 1; limit < 90; ++limit) {
    const auto cut = shorten(text, limit);
    EXPECT_LE(count_code_points(cut), limit);
    EXPECT_EQ(find_invalid_utf8(cut), std::nullopt);
    if (cut == text) continue;
    ASSERT_TRUE(cut.ends_with("…"));
    EXPECT_TRUE(text.starts_with(cut.substr(0, cut.size() - std::string_view("…").size())));
  }
}

TEST(Shorten, LeavesWhatFits) {
  EXPECT_EQ(shorten("púa", 3), "púa");
  EXPECT_EQ(shorten("", 0), "");
}

TEST(Shorten, CutsAfterAWordAndInALongWordOnlyWhenItMust) {
  EXPECT_EQ(shorten("breathe in slowly", 12), "breathe in…");
  EXPECT_EQ(shorten("electroencefalografista", 8), "electro…");
  EXPECT_EQ(shorten("breathe in", 9), "breathe…");
  EXPECT_EQ(shorten("breathe  in", 10), "breathe…");  // no space before the dots
}

TEST(Space, IsCollapsedOnce) {
  EXPECT_EQ(collapse_space("  roll \t up\r\n\n slowly "), "roll up slowly");
  EXPECT_EQ(collapse_space(" \t\r\n\f\v "), "");
  for (const char* text : {"", " a", "a  b ", "\tá\n\nb\v", "x\f\r y"}) {
    const auto once = collapse_space(text);
    EXPECT_EQ(collapse_space(once), once);
    EXPECT_EQ(trim(once), once);
  }
}

TEST(Space, PartsWordsOfWhichNoneIsEmpty) {
  EXPECT_EQ(split_words(" roll\tup \n"), (std::vector<std::string_view>{"roll", "up"}));
  EXPECT_TRUE(split_words(" \n ").empty());
  EXPECT_EQ(trim("\t a b \n"), "a b");
  EXPECT_EQ(trim("  "), "");
}

TEST(Split, GivesBackWhatJoinJoined) {
  const std::vector<std::vector<std::string>> kLists{{""}, {"", ""}, {"a"}, {"a", "", "b"}, {"é", "ñ", ""}};
  for (const auto& parts : kLists) {
    const auto joined = join(parts, "/");
    const auto again = split(joined, '/');
    EXPECT_EQ(std::vector<std::string>(again.begin(), again.end()), parts) << joined;
  }
  EXPECT_EQ(join({}, ", "), "");
}

TEST(Lower, KnowsEveryScriptAndNoLocale) {
  EXPECT_EQ(lower("ROLL Up 100"), "roll up 100");
  EXPECT_EQ(lower("PELOTITA PEQUEÑA Y ÁNGEL"), "pelotita pequeña y ángel");
  EXPECT_EQ(lower("ЙОГА ΩΜΕΓΑ"), "йога ωμεγα");
}

TEST(Lower, ComposesSoThatOneLetterIsWrittenOneWay) {
  EXPECT_EQ(lower("E\xCC\x81l"), "él");
  EXPECT_EQ(lower("N\xCC\x83u"), "ñu");
}

TEST(Lower, ChangesNothingTheSecondTime) {
  for (const char* text : {"ÁRBOL", "Straße", "İstanbul", "ǅ", "A\xCC\x8A", "half\xFFway Ñ", "🧘 YOGA"}) {
    const auto once = lower(text);
    EXPECT_EQ(lower(once), once);
    EXPECT_EQ(find_invalid_utf8(once), std::nullopt);
  }
}

}  // namespace
}  // namespace matwork
