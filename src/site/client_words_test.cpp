#include "site/client_words.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

namespace matwork {
namespace {

std::map<std::string, std::string> words_in(const std::string& language) {
  return nlohmann::json::parse(render_client_words({}, language, Words::in(language)));
}

std::string marks_of(std::string_view text) {
  std::string marks;
  for (const char* mark : {"{n}", "{m}", "{name}", "{size}", "{query}"}) {
    if (text.find(mark) != text.npos) marks += mark;
  }
  return marks;
}

TEST(ClientWords, AreThereInBothLanguagesWithTheSameMarks) {
  const auto en = words_in("en");
  const auto es = words_in("es");
  ASSERT_EQ(en.size(), es.size());
  EXPECT_GT(en.size(), 80U);
  for (const auto& [key, text] : en) {
    ASSERT_TRUE(es.contains(key)) << key;
    EXPECT_FALSE(text.empty()) << key;
    EXPECT_FALSE(es.at(key).empty()) << key;
    EXPECT_EQ(marks_of(text), marks_of(es.at(key))) << key;
  }
}

TEST(ClientWords, OfAnotherLanguageAreTheEnglishOnes) {
  EXPECT_EQ(words_in("fr"), words_in("en"));
  EXPECT_EQ(words_in("es-MX"), words_in("es"));
}

}  // namespace
}  // namespace matwork
