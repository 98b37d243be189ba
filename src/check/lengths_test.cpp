#include <gtest/gtest.h>

#include "check/checks.h"
#include "library/library_fixture.h"

namespace matwork {
namespace {

using testing::read_files;
using testing::words_at;
using Strings = std::vector<std::string>;

/// Each finding as "code: words".
Strings said_about(const std::string& head, const std::string& language = "en") {
  const auto reading = read_files({{"content/" + language + "/a.md", "---\n" + head + "\n---\n"}});
  Diagnostics findings;
  check_lengths({reading.library, {}}, reading.library.entries.at(0), findings);
  Strings out;
  for (const auto& finding : findings.list()) out.push_back(std::string(finding.code->id) + ": " + words_at(finding));
  return out;
}

std::string letters(std::size_t count, std::string_view letter = "á") {
  std::string out;
  for (std::size_t i = 0; i < count; ++i) out += letter;
  return out;
}

TEST(Lengths, ATitleOf70LettersIsGoodAndWhatStandsBehindIsPointedAt) {
  EXPECT_EQ(said_about("title: " + letters(70)), Strings{});
  EXPECT_EQ(said_about("title: \"" + letters(70) + "bcd\""), Strings{"text/title-length: bcd"});
}

TEST(Lengths, ADescriptionMayHave20To200Letters) {
  EXPECT_EQ(said_about("title: A\ndescription: " + letters(20)), Strings{});
  EXPECT_EQ(said_about("title: A\ndescription: " + letters(200)), Strings{});
  EXPECT_EQ(said_about("title: A\ndescription: '" + letters(200) + "é'"), Strings{"text/description-length: é"});
  EXPECT_EQ(said_about("title: A\ndescription: For the back."), Strings{"text/description-length: For the back."});
}

TEST(Lengths, ADescriptionOverSeveralLinesIsShownByItsFirst) {
  EXPECT_EQ(said_about("title: A\ndescription: >\n  For\n  all."), Strings{"text/description-length: For"});
  EXPECT_EQ(said_about("title: A\ndescription: |\n  First line\n  " + letters(200)),
            Strings{"text/description-length: First line"});
}

TEST(Lengths, AMissingDescriptionIsNotAShortOne) {
  EXPECT_EQ(said_about("title: A"), Strings{});
  EXPECT_EQ(said_about("title: A\ndescription: \"\""), Strings{});
}

TEST(Lengths, ShortIsNotJudgedInOtherLanguages) {
  EXPECT_EQ(said_about("title: A\ndescription: 背中の運動", "ja"), Strings{});
  EXPECT_EQ(said_about("title: A\ndescription: Para todos.", "es-MX").size(), 1U);
}

}  // namespace
}  // namespace matwork
