#include <gtest/gtest.h>

#include "check/checks.h"
#include "library/library_fixture.h"

namespace matwork {
namespace {

using testing::exercise;
using testing::Files;
using testing::read_files;
using testing::words_at;
using Strings = std::vector<std::string>;

std::string keyed(const std::string& key, const std::string& more = {}) {
  return exercise("Title of " + key, "translationKey: " + key + "\n" + more);
}

/// Exercises of one language, each under its key with these lines.
Files library_of(const std::map<std::string, std::string>& exercises) {
  Files files;
  for (const auto& [key, more] : exercises) files["content/en/exercises/" + key + ".md"] = keyed(key, more);
  return files;
}

/// The findings as "code file words".
Strings said_of(const Files& files, unsigned jobs = 1) {
  const auto reading = read_files(files, jobs);
  Diagnostics findings;
  check_easier_and_harder({reading.library, {}}, findings);
  findings.sort();
  Strings out;
  for (const auto& finding : findings.list()) {
    const auto& path = finding.source->path();
    out.push_back(std::string(finding.code->id).substr(9) + " " + path.substr(path.rfind('/') + 1) + " " +
                  words_at(finding));
  }
  return out;
}

std::string message_of(const Files& files) {
  const auto reading = read_files(files);
  Diagnostics findings;
  check_easier_and_harder({reading.library, {}}, findings);
  return findings.list().at(0).message;
}

std::string help_of(const Files& files) {
  const auto reading = read_files(files);
  Diagnostics findings;
  check_easier_and_harder({reading.library, {}}, findings);
  return findings.list().at(0).help;
}

TEST(EasierAndHarder, ALadderThatIsNamedFromBothSidesIsGood) {
  EXPECT_EQ(said_of(library_of({{"a", "harder: [b]"}, {"b", "easier: [a]\nharder: [c]"}, {"c", "easier: b"}})),
            Strings{});
  EXPECT_EQ(said_of(library_of({{"a", "harder: [b, c]"}, {"b", "easier: [a]"}, {"c", "easier: [a]"}})), Strings{});
  EXPECT_EQ(said_of(library_of({{"a", ""}, {"b", ""}})), Strings{});
}

TEST(EasierAndHarder, AKeyThatNoExerciseHasIsReportedWithTheOneThatWasMeant) {
  EXPECT_EQ(said_of(library_of({{"swan", "easier: [\"dart\"]\nharder: [xyzzy]"}, {"dart", "harder: [swan]"}})),
            Strings{"unknown-exercise swan.md xyzzy"});
  EXPECT_EQ(help_of(library_of({{"exercise-dart", ""}, {"swan", "easier: [exercise-drat]"}})),
            "did you mean `exercise-dart`?");
  EXPECT_EQ(help_of(library_of({{"exercise-dart", ""}, {"swan", "easier: [Exercise Dart]"}})),
            "did you mean `exercise-dart`?");
  EXPECT_EQ(help_of(library_of({{"x-1", ""}, {"swan", "easier: [Title of x-1]"}})), "did you mean `x-1`?")
      << "named by its title";
  auto by_file = library_of({{"swan", "easier: [dart]"}});
  by_file["content/en/exercises/dart.md"] = keyed("exercise-77");
  EXPECT_EQ(help_of(by_file), "did you mean `exercise-77`?") << "named by its file";
  EXPECT_EQ(help_of(library_of({{"swan", "easier: [xyzzy]"}})),
            "write the `translationKey` of an exercise of this library");
}

TEST(EasierAndHarder, AKeyOfADocumentThatIsNoExerciseIsUnknown) {
  auto files = library_of({{"swan", "easier: [how]"}});
  files["content/en/articles/how.md"] = testing::document("How", "translationKey: how");
  EXPECT_EQ(said_of(files), Strings{"unknown-exercise swan.md how"});
}

TEST(EasierAndHarder, AnExerciseIsNotEasierThanItself) {
  const auto files = library_of({{"swan", "easier: [swan]"}});
  EXPECT_EQ(said_of(files), Strings{"unknown-exercise swan.md swan"});
  EXPECT_EQ(message_of(files), "an exercise cannot be easier than itself");
  EXPECT_EQ(message_of(library_of({{"swan", "harder: [swan]"}})), "an exercise cannot be harder than itself");
}

TEST(EasierAndHarder, TwoThatAreEasierThanEachOtherAreOneFinding) {
  const auto files = library_of({{"a", "easier: [b]"}, {"b", "easier: [a]"}});
  EXPECT_EQ(said_of(files), Strings{"easier-cycle b.md a"});
  EXPECT_EQ(message_of(files), "easier and easier, and back again: `a`, `b`, `a`");
  EXPECT_EQ(said_of(library_of({{"a", "easier: [b]\nharder: [b]"}, {"b", ""}})).size(), 1U)
      << "one document alone can say it";
  EXPECT_EQ(said_of(library_of({{"a", "harder: [b]"}, {"b", "harder: [a]"}})).size(), 1U);
}

TEST(EasierAndHarder, AWayBackIsToldWhole) {
  const auto files = library_of(
      {{"a", "easier: [b]\nharder: [c]"}, {"b", "easier: [c]\nharder: [a]"}, {"c", "easier: [a]\nharder: [b]"}});
  EXPECT_EQ(said_of(files), Strings{"easier-cycle a.md c"}) << "where it is said first";
  EXPECT_EQ(message_of(files), "easier and easier, and back again: `a`, `b`, `c`, `a`");
}

TEST(EasierAndHarder, EveryWayBackIsAFindingOfItsOwn) {
  EXPECT_EQ(
      said_of(library_of({{"a", "easier: [b]"}, {"b", "easier: [a]"}, {"x", "easier: [y]"}, {"y", "easier: [x]"}}))
          .size(),
      2U);
}

TEST(EasierAndHarder, AVeryLongWayIsToldInPart) {
  std::map<std::string, std::string> exercises;
  for (int i = 100; i < 300; ++i)
    exercises["k" + std::to_string(i)] = "easier: [k" + std::to_string(i == 299 ? 100 : i + 1) + "]";
  EXPECT_NE(message_of(library_of(exercises)).find("`k111`, 188 more, `k100`"), std::string::npos)
      << message_of(library_of(exercises));
}

TEST(EasierAndHarder, OneThatDoesNotSayTheSameBackIsToldOnce) {
  const auto files = library_of({{"a", "easier: [b]"}, {"b", ""}});
  EXPECT_EQ(said_of(files), Strings{"one-way-link a.md b"});
  EXPECT_EQ(message_of(files), "`b` does not name `a` as harder");
  EXPECT_EQ(help_of(files), "add `a` to `harder` in content/en/exercises/b.md");
  EXPECT_EQ(message_of(library_of({{"a", "harder: [b]"}, {"b", ""}})), "`b` does not name `a` as easier");
  EXPECT_EQ(said_of(library_of({{"a", "easier: [b, b]"}, {"b", ""}})).size(), 1U);
}

TEST(EasierAndHarder, WhatATranslationTakesOverIsToldInTheDocumentThatStatesIt) {
  Files files = library_of({{"a", "easier: [b, xyzzy]"}, {"b", ""}});
  files["content/es/ejercicios/a.md"] = keyed("a");
  files["content/es/ejercicios/b.md"] = keyed("b");
  EXPECT_EQ(said_of(files), (Strings{"one-way-link a.md b", "unknown-exercise a.md xyzzy"}));
  files["content/es/ejercicios/b.md"] = keyed("b", "harder: [a]");
  EXPECT_EQ(said_of(files), Strings{"unknown-exercise a.md xyzzy"}) << "said by the translation";
  EXPECT_EQ(said_of({{"content/en/exercises/a.md", keyed("a", "easier: [c]")},
                     {"content/es/ejercicios/c.md", keyed("c", "harder: [a]")}}),
            Strings{})
      << "a document of another language has the key";
}

TEST(EasierAndHarder, TheOrderOfReadingChangesNothing) {
  const auto files =
      library_of({{"a", "easier: [b]"}, {"b", "easier: [c]"}, {"c", "easier: [a, d, nobody]"}, {"d", ""}});
  EXPECT_EQ(said_of(files, 1), said_of(files, 8));
}

TEST(EasierAndHarder, AnExerciseWithoutAKeyIsStillToldWhatItNamesWrongly) {
  EXPECT_EQ(said_of({{"content/en/exercises/a.md", exercise("A", "easier: [nobody]")}}),
            Strings{"unknown-exercise a.md nobody"});
  EXPECT_EQ(
      said_of({{"content/en/exercises/a.md", exercise("A", "easier: [b]")}, {"content/en/exercises/b.md", keyed("b")}}),
      Strings{})
      << "it cannot be named back";
}

TEST(EasierAndHarder, OnlyExercisesAreAsked) {
  EXPECT_EQ(said_of({{"content/en/workouts/a.md", testing::document("A", "translationKey: a\neasier: [nobody]")}}),
            Strings{});
}

TEST(EasierAndHarder, ALongLadderIsWalkedWithoutRecursion) {
  std::map<std::string, std::string> exercises;
  for (int i = 0; i < 3000; ++i) exercises["k" + std::to_string(i)] = "easier: [k" + std::to_string(i + 1) + "]";
  const auto said = said_of(library_of(exercises));
  EXPECT_EQ(said.size(), 3000U) << "the last is unknown, all others are one way";
}

}  // namespace
}  // namespace matwork
