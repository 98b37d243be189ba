#include <gtest/gtest.h>

#include "check/checks.h"
#include "library/library_fixture.h"

namespace matwork {
namespace {

using testing::Files;
using testing::read_files;
using testing::words_at;
using Strings = std::vector<std::string>;

std::string page(const std::string& title, const std::string& description, const std::string& more = {}) {
  return "---\ntitle: \"" + title + "\"\ndescription: " + description + "\n" + more + "---\n";
}

/// Each finding as "title swan.md: words; message".
Strings said_about(const Files& files) {
  const auto reading = read_files(files);
  Diagnostics findings;
  check_repeated_texts({reading.library, {}}, findings);
  Strings out;
  for (const auto& finding : findings.list()) {
    const bool title = std::string_view(finding.code->id) == "text/title-repeated";
    out.push_back((title ? "title " : "description ") + finding.source->path() + ": " + words_at(finding) + "; " +
                  finding.message);
  }
  return out;
}

TEST(RepeatedTexts, OneTitleOfTwoExercisesIsToldAtTheSecond) {
  EXPECT_EQ(said_about({{"content/en/exercises/a.md", page("Swan", "Up")},
                        {"content/en/exercises/b.md", page("Swan", "Down")}}),
            Strings{"title content/en/exercises/b.md: Swan; `content/en/exercises/a.md` has this title too"});
}

TEST(RepeatedTexts, CaseAccentsSignsAndSpacesDoNotTellTitlesApart) {
  EXPECT_EQ(said_about({{"content/es/ejercicios/a.md", page("Círculos de  tobillo", "Uno")},
                        {"content/es/ejercicios/b.md", page("circulos de Tobillo!", "Dos")}})
                .size(),
            1U);
  EXPECT_EQ(said_about({{"content/es/ejercicios/a.md", page("Caña", "Uno")},
                        {"content/es/ejercicios/b.md", page("Cana", "Dos")}}),
            Strings{})
      << "ñ is a letter of its own";
}

TEST(RepeatedTexts, OneTitleInTwoLanguagesIsNoRepetition) {
  EXPECT_EQ(said_about({{"content/en/exercises/a.md", page("Swan", "Up")},
                        {"content/es/ejercicios/a.md", page("Swan", "Up")}}),
            Strings{});
}

TEST(RepeatedTexts, AnArticleAboutAnExerciseMayBeCalledAsItIs) {
  EXPECT_EQ(said_about({{"content/en/exercises/swan.md", page("Swan", "Up")},
                        {"content/en/articles/swan.md", page("Swan", "Where it comes from")}}),
            Strings{});
}

TEST(RepeatedTexts, FoldersMayBeCalledAlike) {
  EXPECT_EQ(said_about({{"content/en/exercises/mat/_index.md", page("Mat", "Exercises on the mat")},
                        {"content/en/workouts/mat/_index.md", page("Mat", "Workouts on the mat")}}),
            Strings{});
}

TEST(RepeatedTexts, ADocumentThatIsThereTwiceIsOneCauseAndIsToldElsewhere) {
  const auto twice = page("Swan", "Up", "translationKey: swan\n");
  EXPECT_EQ(said_about({{"content/en/exercises/a.md", twice}, {"content/en/exercises/b.md", twice}}), Strings{});
  EXPECT_EQ(said_about({{"content/en/exercises/a.md", twice},
                        {"content/en/exercises/b.md", twice},
                        {"content/en/exercises/c.md", page("Swan", "Down")}}),
            Strings{"title content/en/exercises/c.md: Swan; `content/en/exercises/a.md` has this title too"});
}

TEST(RepeatedTexts, ADescriptionIsToldAcrossKindsAndByItsFirstLine) {
  EXPECT_EQ(said_about({{"content/en/exercises/a.md", page("Swan", "Up and\n  down")},
                        {"content/en/workouts/b.md", page("Morning", ">\n  Up\n  and down.")}}),
            Strings{"description content/en/workouts/b.md: Up; `content/en/exercises/a.md` has this description too"});
}

TEST(RepeatedTexts, NothingIsNoRepetition) {
  EXPECT_EQ(said_about({{"content/en/exercises/a.md", page("One", "\"\"")},
                        {"content/en/exercises/b.md", page("Two", "\"…\"")},
                        {"content/en/exercises/c.md", page("Three", "\"!\"")}}),
            Strings{});
}

TEST(RepeatedTexts, ManyAreNamedByTheFirstThreeAndTheirNumber) {
  Files files;
  for (const char* name : {"a", "b", "c", "d", "e"})
    files["content/en/exercises/" + std::string(name) + ".md"] = page("Swan", name);
  const auto reading = read_files(files);
  Diagnostics findings;
  check_repeated_texts({reading.library, {}}, findings);
  ASSERT_EQ(findings.list().size(), 4U);
  EXPECT_EQ(findings.list().at(3).message, "`content/en/exercises/a.md` has this title too");
  EXPECT_EQ(findings.list().at(3).notes, (Strings{"so has `content/en/exercises/b.md`",
                                                  "so has `content/en/exercises/c.md`", "5 documents have it in all"}));
}

}  // namespace
}  // namespace matwork
