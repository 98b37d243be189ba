#include <gtest/gtest.h>

#include "library/library_fixture.h"

namespace matwork {
namespace {

using testing::document;
using testing::Files;
using testing::get_entry;
using testing::index_of;
using testing::read_files;

/// Every pair is mutual, every document is its own translation, and nothing is
/// paired across keys.
void expect_mutual(const Library& library) {
  for (EntryIndex i = 0; i < library.entries.size(); ++i) {
    const auto& item = library.entries[i];
    ASSERT_EQ(item.translations.size(), library.languages.size());
    EXPECT_EQ(item.translations[item.language], i) << item.address;
    for (LanguageIndex l = 0; l < library.languages.size(); ++l) {
      if (!item.translations[l]) continue;
      const auto& other = library.entries.at(*item.translations[l]);
      EXPECT_EQ(other.language, l) << item.address;
      EXPECT_EQ(other.translations[item.language], i) << item.address << " and " << other.address;
      const auto& one = item.entry.head.translation_key.value;
      const auto& two = other.entry.head.translation_key.value;
      EXPECT_TRUE(one == two || one.empty() || two.empty()) << one << " and " << two;
    }
  }
}

TEST(Translations, AreThoseWithTheSameKeyWhateverTheirPath) {
  const auto library = read_files({{"content/en/exercises/swan.md", document("Swan", "translationKey: swan")},
                                   {"content/es/ejercicios/cisne.md", document("Cisne", "translationKey: swan")},
                                   {"content/de/schwan.md", document("Schwan", "translationKey: swan")},
                                   {"content/es/otro.md", document("Otro", "translationKey: other")}})
                           .library;
  const auto& swan = get_entry(library, "content/en/exercises/swan.md");
  EXPECT_EQ(swan.translations[*library.find_language("es")], index_of(library, "content/es/ejercicios/cisne.md"));
  EXPECT_EQ(swan.translations[*library.find_language("de")], index_of(library, "content/de/schwan.md"));
  const auto& other = get_entry(library, "content/es/otro.md");
  EXPECT_FALSE(other.translations[*library.find_language("en")]);
  expect_mutual(library);
}

TEST(Translations, WithoutAKeyAreThoseAtTheSamePath) {
  const auto library = read_files({{"content/en/mat/swan.md", document("Swan")},
                                   {"content/es/mat/swan.md", document("Cisne")},
                                   {"content/en/_index.md", document("Home")},
                                   {"content/es/_index.md", document("Inicio")},
                                   {"content/es/swan.md", document("Otro cisne")}})
                           .library;
  EXPECT_EQ(get_entry(library, "content/en/mat/swan.md").translations[1], index_of(library, "content/es/mat/swan.md"));
  EXPECT_EQ(get_entry(library, "content/en/_index.md").translations[1], index_of(library, "content/es/_index.md"));
  EXPECT_FALSE(get_entry(library, "content/es/swan.md").translations[0]);
  expect_mutual(library);
}

TEST(Translations, WithoutAKeyPairsWithTheOneAtItsPathThatHasOne) {
  const auto library = read_files({{"content/en/mat/swan.md", document("Swan", "translationKey: swan")},
                                   {"content/es/mat/swan.md", document("Cisne")},
                                   {"content/es/otro.md", document("Otro")}})
                           .library;
  EXPECT_EQ(get_entry(library, "content/es/mat/swan.md").translations[0], index_of(library, "content/en/mat/swan.md"));
  EXPECT_EQ(get_entry(library, "content/en/mat/swan.md").translations[1], index_of(library, "content/es/mat/swan.md"));
}

TEST(Translations, AStatedKeyGoesBeforeAPath) {
  const auto library = read_files({{"content/en/swan.md", document("Swan", "translationKey: swan")},
                                   {"content/es/cisne.md", document("Cisne", "translationKey: swan")},
                                   {"content/es/swan.md", document("Otro")}})
                           .library;
  EXPECT_EQ(get_entry(library, "content/en/swan.md").translations[1], index_of(library, "content/es/cisne.md"));
  EXPECT_FALSE(get_entry(library, "content/es/swan.md").translations[0]);
  expect_mutual(library);
}

TEST(Translations, AKeyThatLooksLikeAPathIsNoPath) {
  const auto library = read_files({{"content/en/mat/swan.md", document("Swan")},
                                   {"content/es/a.md", document("A", "translationKey: mat/swan")}})
                           .library;
  EXPECT_FALSE(get_entry(library, "content/en/mat/swan.md").translations[1]);
  expect_mutual(library);
}

TEST(Translations, ASecondDocumentWithTheKeyHasNoneAndTheFirstKeepsThem) {
  const auto library = read_files({{"content/en/a.md", document("A", "translationKey: k")},
                                   {"content/en/b.md", document("B", "translationKey: k")},
                                   {"content/es/a.md", document("A", "translationKey: k")},
                                   {"content/es/b.md", document("B", "translationKey: k")}})
                           .library;
  EXPECT_EQ(get_entry(library, "content/en/a.md").translations[1], index_of(library, "content/es/a.md"));
  EXPECT_FALSE(get_entry(library, "content/en/b.md").translations[1]);
  EXPECT_FALSE(get_entry(library, "content/es/b.md").translations[0]);
  expect_mutual(library);
}

TEST(Translations, ADraftOrABrokenDocumentIsNoTranslation) {
  const auto library = read_files({{"content/en/a.md", document("A", "translationKey: k")},
                                   {"content/es/a.md", document("A", "translationKey: k\ndraft: true")},
                                   {"content/en/b.md", document("B", "translationKey: m")},
                                   {"content/es/b.md", "---\ntranslationKey: m\n---\n"}})
                           .library;
  EXPECT_EQ(library.entries.size(), 2U);
  EXPECT_FALSE(get_entry(library, "content/en/a.md").translations[1]);
  EXPECT_FALSE(get_entry(library, "content/en/b.md").translations[1]);
  expect_mutual(library);
}

TEST(Translations, AreMutualInALibraryOfManyKeysAndLanguages) {
  Files files;
  std::uint32_t random = 7;
  const auto draw = [&](std::uint32_t below) {
    random = random * 1664525U + 1013904223U;
    return (random >> 16) % below;
  };
  for (int i = 0; i < 200; ++i) {
    const char* language = std::array{"en", "es", "fr", "pt-BR"}.at(draw(4));
    const auto path =
        "content/" + std::string(language) + "/f" + std::to_string(draw(5)) + "/d" + std::to_string(draw(20)) + ".md";
    files[path] = document("T" + std::to_string(i), draw(3) == 0 ? "" : "translationKey: k" + std::to_string(draw(25)));
  }
  const auto library = read_files(files).library;
  EXPECT_EQ(library.languages.size(), 4U);
  expect_mutual(library);
}

}  // namespace
}  // namespace matwork
