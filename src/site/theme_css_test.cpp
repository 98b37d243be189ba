#include "site/theme_css.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "site/assets.h"
#include "site/site_fixture.h"

namespace matwork {
namespace {

using testing::bytes_of;
using testing::exercise;
using testing::Files;
using testing::site_of;
using Strings = std::vector<std::string>;

std::string without_spaces(std::string_view text) {
  std::string out(text);
  std::erase_if(out, [](char c) { return c == ' ' || c == '\n'; });
  return out;
}

/// The stylesheet that the program brings.
std::string own_stylesheet() {
  const auto& assets = Assets::get();
  const auto at = std::find(assets.all.begin(), assets.all.end(), assets.style) - assets.all.begin();
  return without_spaces(asset_bytes(static_cast<std::uint32_t>(at)));
}

TEST(ThemeCss, StandardColoursAreThoseOfTheStylesheet) {
  const auto css = own_stylesheet();
  for (const auto scheme : {Scheme::kLight, Scheme::kDark}) {
    for (std::size_t i = 0; i < kTones; ++i) {
      const auto tone = static_cast<Tone>(i);
      const auto declared = "--" + std::string(to_string(tone)) + ":" + to_hex(standard_colour(scheme, tone));
      EXPECT_NE(css.find(declared), std::string::npos) << declared << " (src/library/theme.cpp, web/style)";
    }
  }
}

TEST(ThemeCss, SetsPropertiesThatTheStylesheetHas) {
  Theme theme;
  theme.light.fill(*parse_colour("#767676"));
  theme.light[0] = *parse_colour("#ffffff");
  theme.text.family = "A";
  theme.titles.family = "B";
  const auto own = own_stylesheet();
  const auto css = render_theme(theme, "");
  std::size_t properties = 0;
  for (auto at = css.find("--"); at != css.npos; at = css.find("--", at + 1)) {
    const auto name = css.substr(at, css.find(':', at) - at);
    EXPECT_NE(own.find("var(" + name), std::string::npos) << name << " does nothing";
    ++properties;
  }
  EXPECT_EQ(properties, kTones + 3) << "soft ink and two families";
}

TEST(ThemeCss, WithoutAThemeThereIsNone) { EXPECT_EQ(render_theme({}, "/lib"), ""); }

TEST(ThemeCss, SaysWhatTheLibrarySays) {
  Theme theme;
  theme.light[0] = *parse_colour("#ffffff");
  theme.dark[3] = *parse_colour("#abcdef");
  theme.text = {"Own Face", {"/fonts/own face.woff2", {}}, {}, 300, 800};
  theme.titles = {"serif", {}, {}, 400, 700};
  const auto css = render_theme(theme, "/lib");
  EXPECT_TRUE(
      css.starts_with("@font-face{font-family:\"Own Face\";src:url(\"/lib/fonts/own%20face.woff2\") "
                      "format(\"woff2\");font-weight:300 800;font-style:normal;font-display:swap}\n"))
      << css;
  EXPECT_NE(css.find("@media screen{:root{--paper:#ffffff;}}"), std::string::npos) << css;
  EXPECT_NE(css.find("--text:\"Own Face\",system-ui, sans-serif;--titles:serif;"), std::string::npos) << css;
  EXPECT_NE(css.find("@media screen and (prefers-color-scheme:dark){:root{--deep:#abcdef;}}"), std::string::npos)
      << css;
  EXPECT_EQ(std::count(css.begin(), css.end(), '{'), std::count(css.begin(), css.end(), '}'));
}

TEST(ThemeCss, WhatFollowsFromPaperAndInkCanBeRead) {
  Theme theme;
  theme.light[0] = *parse_colour("#ffffff");
  for (const char* ink : {"#000000", "#444444"}) {
    theme.light[1] = *parse_colour(ink);
    EXPECT_EQ(render_theme(theme, "").find("--soft:"), std::string::npos) << "as it follows in the stylesheet";
  }
  for (const char* ink : {"#6b6b6b", "#767676"}) {
    theme.light[1] = *parse_colour(ink);
    const auto css = render_theme(theme, "");
    const auto soft = parse_colour(css.substr(css.find("--soft:") + 7, 7));
    ASSERT_TRUE(soft) << css;
    EXPECT_GE(contrast(*soft, *theme.light[0]), kContrastOfText) << ink;
  }
}

TEST(Theme, IsAFileOfTheSiteThatIsNamedByItsContent) {
  Files files{{"content/en/exercises/a.md", exercise("A")}};
  const auto themes_of = [&](const std::string& settings) {
    files["matwork.yaml"] = settings;
    Strings found;
    for (const auto& path : testing::paths_of(site_of(files))) {
      if (path.starts_with("assets/theme-")) found.push_back(path);
    }
    return found;
  };
  EXPECT_EQ(themes_of("title: T"), Strings{});
  const auto one = themes_of("theme: {colours: {mat: \"#123456\"}}");
  const auto other = themes_of("theme: {colours: {mat: \"#123457\"}}");
  ASSERT_EQ(one.size(), 1U);
  ASSERT_EQ(other.size(), 1U);
  EXPECT_NE(one, other);
  EXPECT_EQ(bytes_of(site_of(files), other[0]), "@media screen{:root{--mat:#123457;}}\n");
}

}  // namespace
}  // namespace matwork
