#include <gtest/gtest.h>

#include "check/checks.h"
#include "library/library_fixture.h"

namespace matwork {
namespace {

using testing::document;
using testing::read_files;
using testing::words_at;

/// "words pointed at; message" of the only finding, or "".
std::string said_about(const std::string& keywords, const std::string& language = "en") {
  const auto reading = read_files({{"content/" + language + "/a.md", document("Swan", "keywords: " + keywords)}});
  Diagnostics findings;
  check_keywords({reading.library, {}}, reading.library.entries.at(0), findings);
  if (findings.list().empty()) return {};
  EXPECT_EQ(findings.list().size(), 1U) << "all in one finding";
  return words_at(findings.list()[0]) + "; " + findings.list()[0].message;
}

TEST(Keywords, RepeatedOnesAreTheSameAfterFolding) {
  EXPECT_EQ(said_about("[swan, back, Swan]"), "Swan; the keyword `Swan` is there already");
  EXPECT_EQ(said_about("[side bend, \"side-bends\"]"), "side-bends; the keyword `side-bends` is there already");
  EXPECT_EQ(said_about("[glúteo, gluteos]", "es"), "gluteos; the keyword `gluteos` is there already");
}

TEST(Keywords, OtherWordsOrAnotherOrderAreOtherKeywords) {
  EXPECT_EQ(said_about("[mat pilates, pilates mat]"), "");
  EXPECT_EQ(said_about("[caña, cana]", "es"), "");
  EXPECT_EQ(said_about("[\"…\", \"!\"]"), "");
}

TEST(Keywords, PluralsOfOtherLanguagesAreNotGuessed) { EXPECT_EQ(said_about("[pas, pa]", "fr"), ""); }

TEST(Keywords, OneWordInMostOfThemIsTold) {
  EXPECT_EQ(said_about("[pilates swan, pilates back, mat Pilates, pilates chest, pilates spine, breath]"),
            "pilates back; `pilates` stands in 5 of 6 keywords");
  EXPECT_EQ(said_about("[swan pilates, back pilates, mat pilates, chest pilates]"), "") << "four may share a word";
  EXPECT_EQ(said_about("[pilates a, pilates b, pilates c, pilates d, pilates e, swan, chest]"), "") << "five of seven";
  EXPECT_EQ(said_about("[work for hips, care for backs, help for necks, rest for arms, time for legs]"), "")
      << "words that join";
}

TEST(Keywords, AWordIsCountedOnceAKeyword) { EXPECT_EQ(said_about("[swan swan swan swan swan, back]"), ""); }

TEST(Keywords, TwelveAreEnough) {
  const std::string twelve = "a1, b2, c3, d4, e5, f6, g7, h8, i9, j10, k11, l12";
  EXPECT_EQ(said_about("[" + twelve + "]"), "");
  EXPECT_EQ(said_about("[" + twelve + ", m13]"), "m13; 13 keywords are more than anybody is found by");
}

TEST(Keywords, OneTextWithCommasIsAList) {
  EXPECT_EQ(said_about("\"swan, back, swan\""), "swan, back, swan; the keyword `swan` is there already");
  EXPECT_EQ(said_about("\"swan, , back\""), "");
}

}  // namespace
}  // namespace matwork
