#include "library/link_settings.h"

#include <gtest/gtest.h>

#include "library/library_fixture.h"
#include "library/library_reader.h"

namespace matwork {
namespace {

using testing::exercise;
using testing::Files;
using testing::read_files;
using Strings = std::vector<std::string>;

constexpr const char* kSquare = "<svg viewBox=\"0 0 10 10\"></svg>";

Files library_with(const std::string& settings, Files more = {}) {
  more["matwork.yaml"] = settings;
  more["content/en/exercises/swan.md"] = exercise("Swan", "translationKey: swan");
  more["content/es/ejercicios/cisne.md"] = testing::document("Cisne", "translationKey: swan");
  return more;
}

Strings told(const Diagnostics& findings) {
  Strings out;
  for (const auto& finding : findings.list())
    out.push_back(std::string(finding.code->id) + ": " + testing::words_at(finding));
  return out;
}

TEST(LinkedSettings, FilesOfTheThemeAreThoseOfTheLibrary) {
  const auto reading = read_files(
      library_with("theme: {logo: /logo.svg, stylesheet: /own.css, fonts: {text: {family: A, file: /a.woff2}}}",
                   {{"static/logo.svg", kSquare}, {"static/own.css", "a{}"}, {"static/a.woff2", "font"}}));
  EXPECT_EQ(told(reading.findings), Strings{});
  EXPECT_EQ(reading.library.logo.address, "/logo.svg");
  EXPECT_EQ(reading.library.logo.width, 10U);
  EXPECT_EQ(reading.library.config.theme.stylesheet.value, "/own.css");
  EXPECT_EQ(reading.library.config.theme.text.file.value, "/a.woff2");
}

TEST(LinkedSettings, FilesThatAreNotThereAreToldAndLeftOut) {
  const auto reading = read_files(library_with(
      "theme: {logo: /gone.svg, stylesheet: /exercises/, fonts: {titles: {family: A, file: ../../etc/passwd}}}"));
  EXPECT_EQ(told(reading.findings),
            (Strings{"config/value: /exercises/", "config/value: /gone.svg", "config/value: ../../etc/passwd"}));
  EXPECT_EQ(reading.library.logo.address, "");
  EXPECT_EQ(reading.library.config.theme.stylesheet.value, "");
  EXPECT_EQ(reading.library.config.theme.titles.file.value, "");
}

TEST(LinkedSettings, ALogoIsAPictureAndBetterASquare) {
  const auto wide =
      read_files(library_with("theme: {logo: /wide.svg}", {{"static/wide.svg", "<svg viewBox='0 0 40 10'/>"}}));
  EXPECT_EQ(told(wide.findings), Strings{"config/value: /wide.svg"});
  EXPECT_NE(wide.findings.list()[0].message.find("40 wide and 10 high"), std::string::npos);
  EXPECT_EQ(wide.library.logo.address, "/wide.svg") << "it is shown all the same";
  const auto broken = read_files(library_with("theme: {logo: /a.png}", {{"static/a.png", "no picture"}}));
  EXPECT_EQ(told(broken.findings), Strings{"config/value: /a.png"});
  EXPECT_EQ(broken.library.logo.address, "");
  const auto other = read_files(library_with("theme: {logo: /a.gif}", {{"static/a.gif", kSquare}}));
  EXPECT_EQ(told(other.findings), Strings{"config/value: /a.gif"}) << "a file of another kind";
}

TEST(LinkedSettings, AMenuLeadsWhereItSays) {
  const auto reading = read_files(library_with(
      "menu:\n  - {title: All, address: /exercises/}\n  - {title: Swan, address: content/en/exercises/swan.md}\n"
      "  - {title: Steps, address: /exercises/swan/#steps}\n  - {title: Out, address: https://other.example/}\n"
      "  - {title: Own, address: /favourites/}\n"));
  EXPECT_EQ(told(reading.findings), Strings{});
  for (const LanguageIndex language : {0U, 1U}) {
    const auto& menu = reading.library.menus[language];
    ASSERT_EQ(menu.size(), 5U);
    EXPECT_EQ(menu[0].address, "/exercises/");
    EXPECT_EQ(menu[1].address, "/exercises/swan/");
    EXPECT_EQ(menu[2].fragment, "steps");
    EXPECT_TRUE(menu[3].outside);
    EXPECT_EQ(menu[3].address, "https://other.example/");
    EXPECT_EQ(menu[4].address, "/favourites/");
  }
}

TEST(LinkedSettings, ADeadEntryIsToldOnceAndLeftOut) {
  const auto reading =
      read_files(library_with("menu: [{title: Gone, address: /gone/}, {title: Bad, address: \"javascript:alert(1)\"}, "
                              "{title: Home, address: /}]"));
  EXPECT_EQ(told(reading.findings), (Strings{"link/dead: /gone/", "link/dead: javascript:alert(1)"}));
  for (const auto& menu : reading.library.menus) EXPECT_EQ(menu.size(), 1U);
}

TEST(LinkedSettings, AMenuForALanguageThatIsNotThereIsTold) {
  const auto reading = read_files(library_with("menu: {fr: [{title: Tout, address: /}]}"));
  EXPECT_EQ(told(reading.findings), Strings{"config/value: Tout"});
  EXPECT_TRUE(reading.library.menus[0].empty()) << "then the sections are the menu";
}

TEST(LinkedSettings, ALogoThatChangesIsReadAgain) {
  auto disk = testing::disk_with(library_with("theme: {logo: /logo.svg}", {{"static/logo.svg", kSquare}}));
  LibraryReader reader(disk, "root", {});
  ASSERT_TRUE(reader.read());
  disk.write_file("root/static/logo.svg", "<svg viewBox='0 0 7 7'/>");
  const std::vector<std::string> changed{"static/logo.svg"};
  EXPECT_EQ(reader.update(changed).value(), Effort::kAll);
  EXPECT_EQ(reader.state().library->logo.width, 7U);
}

}  // namespace
}  // namespace matwork
