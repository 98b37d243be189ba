#include "site/words.h"

#include <gtest/gtest.h>

#include <set>

#include "diagnostics/codes.h"
#include "document/yaml.h"
#include "site/embedded.h"

namespace matwork {
namespace {

constexpr auto kWordCount = static_cast<std::size_t>(Word::kCount);

std::string marks_of(std::string_view text) {
  std::string marks;
  for (const char* mark : {"{n}", "{m}", "{name}", "{day}", "{month}", "{year}"}) {
    if (text.find(mark) != text.npos) marks += mark;
  }
  return marks;
}

TEST(Words, EveryWordIsThereInBothLanguagesWithTheSameMarks) {
  for (std::size_t i = 0; i < kWordCount; ++i) {
    const auto word = static_cast<Word>(i);
    const auto en = Words::in("en").get(word);
    const auto es = Words::in("es").get(word);
    EXPECT_FALSE(en.empty()) << key_of(word);
    EXPECT_FALSE(es.empty()) << key_of(word);
    EXPECT_EQ(marks_of(en), marks_of(es)) << key_of(word);
  }
}

TEST(Words, EveryWordHasAKeyOfItsOwn) {
  std::set<std::string_view> keys;
  for (std::size_t i = 0; i < kWordCount; ++i) EXPECT_TRUE(keys.insert(key_of(static_cast<Word>(i))).second);
  EXPECT_FALSE(keys.contains(""));
}

TEST(Words, TheFilesHoldNoWordThatNobodySays) {
  std::size_t languages = 0;
  for (const auto& file : site::embedded_files()) {
    if (!file.path.starts_with("words/")) continue;
    const SourceFile source(std::string(file.path), std::string(file.bytes));
    Diagnostics findings;
    const Span all{0, static_cast<std::uint32_t>(file.bytes.size())};
    const auto root =
        parse_yaml(source, all, {codes::kConfigSyntax, codes::kConfigSyntax, codes::kConfigSyntax}, findings);
    ASSERT_TRUE(root) << file.path;
    EXPECT_EQ(root->members.size(), kWordCount + 1) << file.path << ": every word, and the months";
    ++languages;
  }
  EXPECT_GE(languages, 2U);
}

TEST(Words, AreThoseOfTheMainLanguageElseTheEnglishOnes) {
  EXPECT_EQ(&Words::in("es-MX"), &Words::in("es"));
  EXPECT_EQ(&Words::in("en-GB"), &Words::in("en"));
  EXPECT_EQ(&Words::in("fr"), &Words::in("en"));
  EXPECT_NE(&Words::in("es"), &Words::in("en"));
}

TEST(Words, DurationsSayOnlyWhatThereIs) {
  const auto plain = [](int seconds) {
    auto text = Words::in("en").duration(seconds);
    for (auto at = text.find("\u00a0"); at != text.npos; at = text.find("\u00a0")) text.replace(at, 2, " ");
    return text;
  };
  EXPECT_EQ(plain(45), "45 s");
  EXPECT_EQ(plain(60), "1 min");
  EXPECT_EQ(plain(90), "1 min 30 s");
  EXPECT_EQ(plain(3600), "1 h");
  EXPECT_EQ(plain(3905), "1 h 5 min 5 s");
  EXPECT_EQ(plain(86400), "24 h");
  EXPECT_EQ(plain(3601), "1 h 1 s");
}

TEST(Words, EveryDurationCanBeReadBack) {
  for (int seconds = 1; seconds < 8000; seconds += 7) {
    const auto text = Words::in("es").duration(seconds);
    int total = 0;
    int number = 0;
    for (const char c : text) {
      if (c >= '0' && c <= '9') number = number * 10 + (c - '0');
      if (c != 'h' && c != 'm' && c != 's') continue;
      total += number * (c == 'h' ? 3600 : c == 'm' ? 60 : 1);
      number = 0;
    }
    EXPECT_EQ(total, seconds) << text;
  }
}

TEST(Words, OneAndSeveralAreCountedInTheirOwnWords) {
  EXPECT_EQ(Words::in("en").exercises(1), "1 exercise");
  EXPECT_EQ(Words::in("en").exercises(2), "2 exercises");
  EXPECT_EQ(Words::in("en").exercises(0), "0 exercises");
  EXPECT_EQ(Words::in("es").exercises(1), "1 ejercicio");
  EXPECT_EQ(Words::in("es").exercises(21), "21 ejercicios");
  EXPECT_EQ(Words::in("en").items(1), "1 page");
  EXPECT_EQ(Words::in("es").items(5), "5 páginas");
}

TEST(Words, DatesAreWrittenAsPeopleWriteThem) {
  EXPECT_EQ(Words::in("en").date({2024, 1, 5}), "5 January 2024");
  EXPECT_EQ(Words::in("es").date({2024, 12, 31}), "31 de diciembre de 2024");
  std::set<std::string> days;
  for (int month = 1; month <= 12; ++month) days.insert(Words::in("es").date({2024, month, 1}));
  EXPECT_EQ(days.size(), 12U);
}

TEST(Words, ANameMayHoldMarksAndIsFilledInAsItIs) {
  EXPECT_EQ(Words::in("en").with_name(Word::kAuthor, "{name} {n}"), "By {name} {n}");
  EXPECT_EQ(Words::in("en").with_numbers(Word::kPageOf, 2, 3), "Page 2 of 3");
}

}  // namespace
}  // namespace matwork
