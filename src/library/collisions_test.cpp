#include <gtest/gtest.h>

#include "library/library_fixture.h"

/// Two things that want one address: one gets it, the other is told.
namespace matwork {
namespace {

using testing::codes_of;
using testing::document;
using testing::get_entry;
using testing::read_files;
using testing::words_at;
using Strings = std::vector<std::string>;

TEST(Collisions, TheFirstByPathKeepsTheAddressAndTheOtherIsLeftOut) {
  const auto reading = read_files({{"content/en/b.md", document("B", "slug: same")},
                                   {"content/en/a.md", document("A", "slug: same")},
                                   {"content/en/c.md", document("C", "url: /same/")}});
  EXPECT_EQ(codes_of(reading.findings), (Strings{"library/address-taken", "library/address-taken"}));
  EXPECT_EQ(words_at(reading.findings.list().at(0)), "same");
  EXPECT_EQ(words_at(reading.findings.list().at(1)), "/same/");
  EXPECT_NE(reading.findings.list().at(0).message.find("content/en/a.md"), std::string::npos);
  EXPECT_EQ(reading.library.documents_left_out, 2U);
  EXPECT_EQ(reading.library.entries.size(), 1U);
  EXPECT_EQ(get_entry(reading.library, "content/en/a.md").address, "/same/");
}

TEST(Collisions, AddressesThatDifferInCaseAloneAreOne) {
  const auto reading = read_files({{"content/en/a.md", document("A", "url: /Some/Page/")},
                                   {"content/en/b.md", document("B", "url: /some/page/")},
                                   {"content/es/c.md", document("C", "url: /SOME/PAGE/")}});
  EXPECT_EQ(codes_of(reading.findings), (Strings{"library/address-taken", "library/address-taken"}));
  EXPECT_EQ(get_entry(reading.library, "content/en/a.md").address, "/Some/Page/");
}

TEST(Collisions, TwoFormsOfOneAccentAreOneAddress) {
  const auto reading =
      read_files({{"content/en/ni\u00f1o.md", document("A")}, {"content/en/nin\u0303o.md", document("B")}});
  EXPECT_EQ(codes_of(reading.findings), Strings{"library/address-taken"});
}

TEST(Collisions, TheSameNameInTwoLanguagesIsNone) {
  const auto reading = read_files({{"content/en/a.md", document("A")}, {"content/es/a.md", document("A")}});
  EXPECT_EQ(codes_of(reading.findings), Strings{});
}

TEST(Collisions, APageAndTheIndexOfAFolderOfItsNameAreOneAddress) {
  const auto reading =
      read_files({{"content/en/mat/_index.md", document("Folder")}, {"content/en/mat.md", document("Page")}});
  EXPECT_EQ(codes_of(reading.findings), Strings{"library/address-taken"});
  EXPECT_EQ(reading.library.entries.size(), 1U);
}

TEST(Collisions, AnAliasNeverTakesAPage) {
  const auto reading = read_files({{"content/en/a.md", document("A", "aliases: [/b/, /old/, ../c]")},
                                   {"content/en/b.md", document("B")},
                                   {"content/en/c.md", document("C", "aliases: /old/")}});
  EXPECT_EQ(codes_of(reading.findings), (Strings{"library/alias-taken", "library/alias-taken", "library/alias-taken"}));
  EXPECT_EQ(words_at(reading.findings.list().at(0)), "/b/");
  EXPECT_EQ(words_at(reading.findings.list().at(1)), "../c");
  EXPECT_EQ(words_at(reading.findings.list().at(2)), "/old/");
  EXPECT_EQ(get_entry(reading.library, "content/en/a.md").aliases, Strings{"/old/"});
  EXPECT_TRUE(get_entry(reading.library, "content/en/c.md").aliases.empty());
  EXPECT_EQ(reading.library.entries.size(), 3U) << "an alias keeps no document out";
}

TEST(Collisions, AnAliasNeverTakesWhatTheProgramWrites) {
  const auto reading = read_files({{"content/en/exercises/a.md", document("A",
                                                                          "muscles: [calves]\naliases: [/404.html, /, "
                                                                          "/exercises/, /muscles/calves/]")}});
  Strings taken;
  for (const auto& finding : reading.findings.list()) {
    if (std::string(finding.code->id) == "library/alias-taken") taken.push_back(words_at(finding));
  }
  EXPECT_EQ(taken, (Strings{"/404.html", "/exercises/", "/muscles/calves/"}));
  EXPECT_TRUE(get_entry(reading.library, "content/en/exercises/a.md").aliases.empty());
}

TEST(Collisions, APageWinsOverAFileOfItsAddress) {
  const auto reading = read_files({{"content/en/a.md", document("A")},
                                   {"content/en/page.md", document("P", "url: /page.html")},
                                   {"static/a/index.html", "file"},
                                   {"static/page.html", "file"},
                                   {"static/own/index.html", "file"}});
  EXPECT_EQ(reading.library.find_address("/a/")->kind, AddressUse::Kind::kEntry);
  EXPECT_EQ(reading.library.find_address("/page.html")->kind, AddressUse::Kind::kEntry);
  EXPECT_EQ(reading.library.find_address("/own/")->kind, AddressUse::Kind::kFile);
  ASSERT_EQ(reading.library.files.size(), 1U);
  EXPECT_EQ(reading.library.files[0].address, "/own/index.html");
}

TEST(Collisions, OneAddressIsOneUseAndLeadsBackToIt) {
  const auto library =
      read_files({{"content/en/exercises/a.md", document("A", "muscles: [calves]\naliases: [/x/, /y.html]")},
                  {"content/en/exercises/_index.md", document("I")},
                  {"content/es/ejercicios/a.md", document("A", "url: /Z/")},
                  {"content/en/exercises/picture.jpg", "bytes"},
                  {"static/images/b c.jpg", "bytes"}})
          .library;
  for (EntryIndex i = 0; i < library.entries.size(); ++i) {
    const auto* use = library.find_address(library.entries[i].address);
    ASSERT_NE(use, nullptr);
    const bool section = use->kind == AddressUse::Kind::kSection && library.sections[use->index].index == i;
    EXPECT_TRUE(section || (use->kind == AddressUse::Kind::kEntry && use->index == i)) << library.entries[i].address;
    for (const auto& alias : library.entries[i].aliases) EXPECT_EQ(library.find_address(alias)->index, i);
  }
  for (const auto& file : library.files) {
    const auto* use = library.find_address(file.address);
    ASSERT_NE(use, nullptr) << file.address;
    EXPECT_EQ(&library.files[use->index], &file);
  }
  EXPECT_NE(library.find_address("/exercises/picture.jpg"), nullptr);
  EXPECT_NE(library.find_address("/images/b c.jpg"), nullptr);
}

TEST(Collisions, APageWhoseNameHasNoLetterDoesNotTakeItsFolder) {
  const auto reading =
      read_files({{"content/en/mat/!!!.md", document("Loud")}, {"content/en/mat/a.md", document("A")}});
  EXPECT_EQ(reading.library.find_address("/mat/")->kind, AddressUse::Kind::kSection);
  EXPECT_FALSE(reading.findings.list().empty());
}

TEST(Collisions, AnAliasThatDiffersFromAPageInCaseAloneIsTaken) {
  const auto reading =
      read_files({{"content/en/a.md", document("A", "aliases: /B/")}, {"content/en/b.md", document("B")}});
  EXPECT_EQ(codes_of(reading.findings), Strings{"library/alias-taken"});
}

}  // namespace
}  // namespace matwork
