#include "library/theme.h"

#include <gtest/gtest.h>

#include "library/settings_fixture.h"

namespace matwork {
namespace {

using testing::SettingsReading;
using Strings = std::vector<std::string>;

TEST(Theme, IsReadWhole) {
  const SettingsReading reading(
      "theme:\n"
      "  colours:\n"
      "    paper: \"#ffffff\"\n"
      "    deep: navy\n"
      "    dark: {ink: \"#eee\"}\n"
      "  fonts:\n"
      "    text: {family: Nunito, file: /fonts/nunito.woff2, italic: /fonts/nunito-italic.woff2, weights: 300-800}\n"
      "    titles: {family: Georgia}\n"
      "  logo: /images/logo.svg\n"
      "  stylesheet: /custom.css\n");
  EXPECT_EQ(reading.told(), Strings{});
  const auto& theme = reading.config.theme;
  EXPECT_EQ(to_hex(theme.colour(Scheme::kLight, Tone::kPaper)), "#ffffff");
  EXPECT_EQ(to_hex(theme.colour(Scheme::kLight, Tone::kDeep)), "#000080");
  EXPECT_EQ(to_hex(theme.colour(Scheme::kDark, Tone::kInk)), "#eeeeee");
  EXPECT_EQ(theme.colour(Scheme::kLight, Tone::kInk), standard_colour(Scheme::kLight, Tone::kInk));
  EXPECT_EQ(theme.colour(Scheme::kDark, Tone::kDeep), standard_colour(Scheme::kDark, Tone::kDeep));
  EXPECT_EQ(theme.text.family, "Nunito");
  EXPECT_EQ(theme.text.file.value, "/fonts/nunito.woff2");
  EXPECT_EQ(theme.text.italic.value, "/fonts/nunito-italic.woff2");
  EXPECT_EQ(theme.text.lightest, 300);
  EXPECT_EQ(theme.text.boldest, 800);
  EXPECT_EQ(theme.titles.family, "Georgia");
  EXPECT_EQ(theme.logo.value, "/images/logo.svg");
  EXPECT_EQ(theme.stylesheet.value, "/custom.css");
}

TEST(Theme, AColourThatIsNoneIsToldAndOursStays) {
  const SettingsReading reading("theme: {colours: {paper: \"#12345\", ink: \"red;}body{display:none\"}}");
  EXPECT_EQ(reading.told(), (Strings{"config/value: #12345", "config/value: red;}body{display:none"}));
  EXPECT_FALSE(reading.config.theme.light[0]);
  EXPECT_FALSE(reading.config.theme.light[1]);
}

TEST(Theme, AColourWithoutQuotesIsARemarkOfYaml) {
  const SettingsReading reading("theme:\n  colours:\n    paper: #f6f4f0\n    ink: \"#000\"\n");
  EXPECT_EQ(reading.told(), Strings{"config/value: paper"});
  EXPECT_NE(reading.findings.list()[0].help.find("quotes"), std::string::npos);
}

TEST(Theme, WhatIsReadMustStandOutFromItsPaperInBothSchemes) {
  const SettingsReading light("theme: {colours: {ink: \"#999999\", mat: \"#f6f4f0\"}}");
  EXPECT_EQ(light.told(), Strings{"config/low-contrast: #999999"}) << "nothing is read in the colour of the mat";
  const SettingsReading dark("theme: {colours: {dark: {warm: \"#5a2010\"}}}");
  EXPECT_EQ(dark.told(), Strings{"config/low-contrast: #5a2010"});
  EXPECT_NE(dark.findings.list()[0].message.find("in the dark"), std::string::npos);
  const SettingsReading enough(
      "theme: {colours: {paper: \"#ffffff\", ink: \"#767676\", deep: \"#767676\", warm: \"#767676\"}}");
  EXPECT_EQ(enough.told(), Strings{});
}

TEST(Theme, APaperIsComparedWithTheColoursThatStay) {
  const SettingsReading reading("theme: {colours: {paper: \"#333333\"}}");
  EXPECT_EQ(reading.told(), (Strings(3, "config/low-contrast: #333333"))) << "ink, deep and warm are the program's";
}

TEST(Theme, TheProgramsOwnColoursCanBeRead) {
  for (const auto scheme : {Scheme::kLight, Scheme::kDark}) {
    for (const auto tone : {Tone::kInk, Tone::kDeep, Tone::kWarm})
      EXPECT_GE(contrast(standard_colour(scheme, tone), standard_colour(scheme, Tone::kPaper)), kContrastOfText);
  }
}

TEST(Theme, AFamilyThatCouldEndAStylesheetsQuotesIsRefused) {
  for (const char* name : {R"('A"; src: url(x)')", R"('A\')", "'</style>'", "'a{b}'"}) {
    const SettingsReading reading(std::string("theme: {fonts: {text: {family: ") + name + "}}}");
    ASSERT_EQ(reading.findings.list().size(), 1U) << name;
    EXPECT_STREQ(reading.findings.list()[0].code->id, "config/value");
    EXPECT_EQ(reading.config.theme.text.family, "");
  }
  EXPECT_EQ(SettingsReading("theme: {fonts: {titles: {weights: 400}}}").told(), Strings{"config/value: weights"})
      << "a font has a name";
}

TEST(Theme, AnotherFieldIsUnknown) {
  EXPECT_EQ(SettingsReading("theme: {colour: {}, colours: {inc: \"#000\"}}").told(),
            (Strings{"config/unknown: inc", "config/unknown: colour"}));
}

}  // namespace
}  // namespace matwork
