#include "library/collections.h"

#include <gtest/gtest.h>

#include "library/library_fixture.h"

namespace matwork {
namespace {

using testing::document;
using testing::exercise;
using testing::Files;
using testing::read_files;
using testing::titles_of;
using Strings = std::vector<std::string>;

constexpr const char* kQuestion = "faq: [{q: Why?, a: Because.}]";

Strings shown(const Library& library, CollectionKind kind, LanguageIndex language = 0) {
  const auto* collection = library.find_collection(kind, language);
  return collection == nullptr ? Strings{"no page"} : titles_of(library, collection->entries);
}

TEST(Collections, AreOnlyThereWhereThereIsSomethingToShow) {
  const auto library = read_files({{"content/en/notes/a.md", document("A")}}).library;
  EXPECT_TRUE(library.collections.empty());
  EXPECT_EQ(library.find_address("/questions/"), nullptr);
}

TEST(Collections, GatherQuestionsOfEveryKindOfDocument) {
  const auto library = read_files({{"content/en/exercises/a.md", exercise("B", kQuestion)},
                                   {"content/en/exercises/b.md", exercise("C")},
                                   {"content/en/articles/c.md", document("A", kQuestion)}})
                           .library;
  EXPECT_EQ(shown(library, CollectionKind::kQuestions), (Strings{"A", "B"}));
  EXPECT_EQ(shown(library, CollectionKind::kVideos), Strings{"no page"});
  EXPECT_EQ(shown(library, CollectionKind::kGlossary), Strings{}) << "there, and made of words";
}

TEST(Collections, ShowOnlyRealVideosOfExercises) {
  const auto library = read_files({{"content/en/exercises/a.md", exercise("Real", "video_id: abcdefghijk")},
                                   {"content/en/exercises/b.md", exercise("Placeholder", "video_id: dQw4w9WgXcQ")},
                                   {"content/en/articles/c.md", document("Article", "video_id: abcdefghijk")}})
                           .library;
  EXPECT_EQ(shown(library, CollectionKind::kVideos), Strings{"Real"});
}

TEST(Collections, LieUnderTheWordsOfTheirLanguage) {
  const auto library = read_files({{"content/en/exercises/a.md", exercise("A", kQuestion)},
                                   {"content/es/ejercicios/a.md", exercise("A", kQuestion)},
                                   {"content/pt/a.md", document("A", kQuestion)},
                                   {"content/de/a.md", document("A", kQuestion)}})
                           .library;
  for (const char* address :
       {"/questions/", "/es/preguntas/", "/pt/perguntas/", "/de/questions/", "/glossary/", "/es/glosario/"}) {
    ASSERT_NE(library.find_address(address), nullptr) << address;
    EXPECT_EQ(library.find_address(address)->kind, AddressUse::Kind::kCollection) << address;
  }
}

TEST(Collections, GiveWayToADocumentAtTheirAddress) {
  const auto library = read_files({{"content/en/exercises/a.md", exercise("A", kQuestion)},
                                   {"content/en/questions.md", document("My own")},
                                   {"content/en/videos/channel.md", document("Channel")},
                                   {"content/en/exercises/b.md", exercise("B", "video_id: abcdefghijk")}})
                           .library;
  EXPECT_EQ(shown(library, CollectionKind::kQuestions), Strings{"no page"});
  EXPECT_EQ(library.find_address("/questions/")->kind, AddressUse::Kind::kEntry);
  EXPECT_EQ(library.find_address("/videos/")->kind, AddressUse::Kind::kSection);
}

TEST(Collections, AreNotMadeWhereAPageOfTheirsIsTaken) {
  Files files{{"content/en/x.md", document("In the way", "url: /questions/page/2/")}};
  for (int i = 10; i < 30; ++i)
    files["content/en/exercises/e" + std::to_string(i) + ".md"] = exercise("E" + std::to_string(i), kQuestion);
  const auto library = read_files(files).library;
  EXPECT_EQ(shown(library, CollectionKind::kQuestions), Strings{"no page"});
  EXPECT_EQ(library.find_address("/questions/"), nullptr);
}

TEST(UsedTerms, AreThoseThatTheDocumentsOfALanguageStateOrShow) {
  const auto library =
      read_files({{"content/en/exercises/a.md", document("A", "muscles: [calves]\nsteps: [Lie on your back, Lift]")},
                  {"content/en/workouts/w.md", document("W", "difficulty: advanced")},
                  {"content/es/ejercicios/a.md", document("A", "phase: warm-up")}})
          .library;
  const auto ids = [&](LanguageIndex language) {
    Strings out;
    for (const auto term : library.used_terms[language]) out.emplace_back(library.vocabulary->id(term));
    return out;
  };
  EXPECT_EQ(ids(0), (Strings{"calves", "supine", "advanced"}));
  EXPECT_EQ(ids(1), Strings{"warm-up"});
}

}  // namespace
}  // namespace matwork
