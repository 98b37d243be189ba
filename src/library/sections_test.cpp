#include <gtest/gtest.h>

#include "library/library_fixture.h"

namespace matwork {
namespace {

using testing::document;
using testing::Files;
using testing::get_entry;
using testing::read_files;
using testing::titles_of;
using Strings = std::vector<std::string>;

const LibrarySection& section_at(const Library& library, const Strings& folders, LanguageIndex language = 0) {
  const auto* found = library.find_section(language, folders);
  if (found == nullptr) throw std::out_of_range("no such section");
  return *found;
}

TEST(Sections, AreTheHomesTheTopFoldersAndFoldersWithAnIndex) {
  const auto library = read_files({{"content/en/exercises/mat/deep/swan.md", document("Swan")},
                                   {"content/en/exercises/wall/_index.md", document("Wall")},
                                   {"content/en/about.md", document("About")},
                                   {"content/es/a.md", document("A")}})
                           .library;
  Strings addresses;
  for (const auto& section : library.sections) addresses.push_back(section.address);
  EXPECT_EQ(addresses, (Strings{"/", "/exercises/", "/exercises/wall/", "/es/"}));
  EXPECT_EQ(library.find_section(0, {"exercises", "mat"}), nullptr);
  EXPECT_FALSE(section_at(library, {}).parent);
  EXPECT_EQ(&library.sections[*section_at(library, {"exercises", "wall"}).parent], &section_at(library, {"exercises"}));
  EXPECT_TRUE(section_at(library, {"exercises", "wall"}).index);
  EXPECT_FALSE(section_at(library, {"exercises"}).index);
}

TEST(Sections, HoldAllThatLiesBelowThem) {
  const auto library = read_files({{"content/en/a/_index.md", document("A")},
                                   {"content/en/a/b/_index.md", document("B")},
                                   {"content/en/a/b/c/deep.md", document("Deep")},
                                   {"content/en/a/near.md", document("Near")},
                                   {"content/en/top.md", document("Top")}})
                           .library;
  EXPECT_EQ(titles_of(library, section_at(library, {"a", "b"}).entries), Strings{"Deep"});
  EXPECT_EQ(titles_of(library, section_at(library, {"a"}).entries), (Strings{"Deep", "Near"}));
  EXPECT_EQ(titles_of(library, section_at(library, {}).entries), (Strings{"Deep", "Near", "Top"}));
  EXPECT_EQ(library.sections[*get_entry(library, "content/en/a/b/c/deep.md").section].address, "/a/b/");
  EXPECT_EQ(library.sections[*get_entry(library, "content/en/top.md").section].address, "/");
}

TEST(Sections, ListByWeightThenDateThenTitle) {
  const auto library = read_files({{"content/en/x/1.md", document("zebra", "weight: 2")},
                                   {"content/en/x/2.md", document("heavy", "weight: 10")},
                                   {"content/en/x/3.md", document("light", "weight: -1")},
                                   {"content/en/x/4.md", document("old", "date: 2020-01-01")},
                                   {"content/en/x/5.md", document("new", "date: 2026-01-01")},
                                   {"content/en/x/6.md", document("Ábaco")},
                                   {"content/en/x/7.md", document("abad")},
                                   {"content/en/x/8.md", document("same")},
                                   {"content/en/x/9.md", document("same", "slug: other")}})
                           .library;
  const auto& section = section_at(library, {"x"});
  EXPECT_EQ(titles_of(library, section.entries),
            (Strings{"light", "zebra", "heavy", "new", "old", "Ábaco", "abad", "same", "same"}));
  EXPECT_LT(section.entries[7], section.entries[8]) << "by path, where all else is the same";
}

TEST(Sections, ChildrenStandByWeightThenTitleWhichIsTheFolderWithoutAnIndex) {
  const auto library = read_files({{"content/en/b/_index.md", document("Bravo")},
                                   {"content/en/a/_index.md", document("Zulu")},
                                   {"content/en/c/_index.md", document("Yankee", "weight: 1")},
                                   {"content/en/d/page.md", document("Page")}})
                           .library;
  Strings addresses;
  for (const auto child : section_at(library, {}).children) addresses.push_back(library.sections[child].address);
  EXPECT_EQ(addresses, (Strings{"/c/", "/b/", "/d/", "/a/"}));
}

TEST(Sections, ABundleIsAPageOfTheFolderAboveIt) {
  const auto library = read_files({{"content/en/exercises/swan/index.md", document("Swan")},
                                   {"content/en/exercises/roll.md", document("Roll")},
                                   {"content/en/about/index.md", document("About us")}})
                           .library;
  EXPECT_EQ(titles_of(library, section_at(library, {"exercises"}).entries), (Strings{"Roll", "Swan"}));
  EXPECT_EQ(library.sections[*get_entry(library, "content/en/about/index.md").section].address, "/");
  EXPECT_EQ(library.find_section(0, {"about"}), nullptr) << "a page is no section in the menu";
  EXPECT_EQ(library.find_address("/about/")->kind, AddressUse::Kind::kEntry);
}

TEST(Sections, OfALanguageHoldItsOwnDocumentsOnly) {
  const auto library =
      read_files({{"content/en/mat/a.md", document("English")}, {"content/es/mat/a.md", document("Español")}}).library;
  EXPECT_EQ(titles_of(library, section_at(library, {"mat"}, 0).entries), Strings{"English"});
  EXPECT_EQ(titles_of(library, section_at(library, {"mat"}, 1).entries), Strings{"Español"});
  EXPECT_EQ(section_at(library, {}, 1).address, "/es/");
}

TEST(Sections, AFolderWhoseNameHasNoLetterIsNoAddressOfItsOwn) {
  const auto library = read_files({{"content/en/!!!/swan.md", document("Swan")}}).library;
  EXPECT_EQ(get_entry(library, "content/en/!!!/swan.md").address, "/swan/");
  for (const auto& section : library.sections)
    EXPECT_EQ(section.address.find("//"), std::string::npos) << section.address;
}

TEST(Sections, EveryPublishedPageIsInTheHomeOfItsLanguageOnce) {
  Files files;
  for (int i = 0; i < 60; ++i) {
    const auto number = std::to_string(i);
    files["content/" + std::string(i % 2 == 0 ? "en" : "es") + "/f" + std::to_string(i % 7) + "/g" +
          std::to_string(i % 3) + "/" + (i % 5 == 0 ? "_index" : "p" + number) + ".md"] = document("T" + number);
  }
  const auto library = read_files(files).library;
  std::vector<int> seen(library.entries.size(), 0);
  for (const auto& section : library.sections) {
    if (!section.folders.empty()) continue;
    for (const auto index : section.entries) {
      EXPECT_EQ(library.entries[index].language, section.language);
      ++seen[index];
    }
  }
  for (EntryIndex i = 0; i < library.entries.size(); ++i) {
    EXPECT_EQ(seen[i], library.entries[i].entry.is_section() ? 0 : 1) << library.entries[i].address;
  }
}

}  // namespace
}  // namespace matwork
