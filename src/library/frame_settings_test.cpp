#include "library/frame_settings.h"

#include <gtest/gtest.h>

#include "library/page_words.h"
#include "library/settings_fixture.h"

namespace matwork {
namespace {

using testing::SettingsReading;
using Strings = std::vector<std::string>;

TEST(Menu, IsOneListForAllLanguagesOrOneForEach) {
  const SettingsReading one("menu: [{title: All, address: /exercises/}]");
  EXPECT_EQ(one.told(), Strings{});
  EXPECT_EQ(one.config.menus.at("")[0].title.value, "All");
  const SettingsReading each(
      "menu:\n  en: [{title: All, address: /exercises/}]\n  es:\n    - {title: Todo, address: /es/}\n");
  EXPECT_EQ(each.told(), Strings{});
  EXPECT_EQ(each.config.menus.at("es")[0].address.value, "/es/");
  EXPECT_FALSE(each.config.menus.contains(""));
}

TEST(Menu, WhatIsNoMenuIsTold) {
  EXPECT_EQ(SettingsReading("menu: All").told(), Strings{"config/value: All"});
  EXPECT_EQ(SettingsReading("menu: [All, {title: Only}]").told(),
            (Strings{"config/value: All", "config/value: title"}));
  EXPECT_EQ(SettingsReading("menu: {english: []}").told(), Strings{"config/value: english"});
  EXPECT_EQ(SettingsReading("menu: [{title: A, address: /, icon: x}]").told(), Strings{"config/unknown: icon"});
}

TEST(OwnWords, AreReadByLanguageAndKey) {
  const SettingsReading reading(
      "words:\n  en: {skip: \"To the text\", search-open: Find}\n  es: {exercises-one: \"{n} movimiento\"}\n");
  EXPECT_EQ(reading.told(), Strings{});
  EXPECT_EQ(reading.config.words.at("en").at("skip"), "To the text");
  EXPECT_EQ(reading.config.words.at("en").at("search-open"), "Find");
  EXPECT_EQ(reading.config.words.at("es").at("exercises-one"), "{n} movimiento");
}

TEST(OwnWords, AnUnknownKeyIsToldWithTheOneThatWasMeant) {
  const SettingsReading reading("words: {en: {serch-open: Find, nothing-like-it-at-all: x}}");
  EXPECT_EQ(reading.told(), (Strings{"config/unknown: serch-open", "config/unknown: nothing-like-it-at-all"}));
  EXPECT_NE(reading.findings.list()[0].help.find("`search-open`"), std::string::npos);
  EXPECT_EQ(reading.findings.list()[1].help.find("did you mean"), std::string::npos);
}

TEST(OwnWords, MarksThatNothingFillsAreTold) {
  const SettingsReading reading("words: {en: {skip: \"Skip {n}\", exercises-other: \"{n} moves of {m}\"}}");
  EXPECT_EQ(reading.told(), (Strings{"config/value: Skip {n}", "config/value: {n} moves of {m}"}));
  EXPECT_TRUE(reading.config.words.at("en").empty());
}

TEST(OwnWords, OtherShapesAreTold) {
  EXPECT_EQ(SettingsReading("words: Hello").told(), Strings{"config/value: Hello"});
  EXPECT_EQ(SettingsReading("words: {en: Hello}").told(), Strings{"config/value: Hello"});
  EXPECT_EQ(SettingsReading("words: {en: {skip: [a]}}").told(), Strings{"config/value: [a]"});
  EXPECT_EQ(SettingsReading("words: {nowhere: {skip: a}}").told(), Strings{"config/value: nowhere"});
}

TEST(PageWord, MonthsAreNone) {
  EXPECT_FALSE(find_page_word("months").known);
  EXPECT_TRUE(find_page_word("skip").known);
  EXPECT_TRUE(find_page_word("offline-save").known);
}

}  // namespace
}  // namespace matwork
