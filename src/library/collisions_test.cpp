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

TEST(Collisions, AListThatDiffersInCaseAloneKeepsItsAddress) {
  const auto reading = read_files({{"content/en/a.md", document("A", "url: /Exercises/")},
                                   {"content/en/b.md", document("B", "url: /MUSCLES/CALVES/")},
                                   {"content/en/exercises/swan.md", document("Swan", "muscles: [calves]")}});
  EXPECT_EQ(codes_of(reading.findings), Strings{"library/address-taken"});
  EXPECT_EQ(words_at(reading.findings.list().at(0)), "/Exercises/");
  EXPECT_EQ(reading.library.find_address("/exercises/")->kind, AddressUse::Kind::kSection);
  EXPECT_EQ(reading.library.find_address("/muscles/calves/"), nullptr) << "a document stands in the place of a word";
}

TEST(Collisions, ADocumentMayStandInThePlaceOfAListOfItsVeryAddress) {
  const auto reading = read_files(
      {{"content/en/about/us.md", document("Us", "url: /about/")}, {"content/en/about/more.md", document("More")}});
  EXPECT_EQ(codes_of(reading.findings), Strings{});
  EXPECT_EQ(reading.library.find_address("/about/")->kind, AddressUse::Kind::kEntry);
}

TEST(Collisions, AHomeStaysWhereReadersArrive) {
  const auto reading = read_files({{"content/en/_index.md", document("Home", "url: /start/")},
                                   {"content/en/a.md", document("A", "url: /")},
                                   {"content/es/_index.md", document("Inicio", "url: /es/")},
                                   {"content/es/a.md", document("A", "url: /ES/")}});
  EXPECT_EQ(codes_of(reading.findings),
            (Strings{"field/bad-address", "field/bad-address", "library/address-taken", "library/address-taken"}));
  EXPECT_EQ(reading.library.find_address("/")->kind, AddressUse::Kind::kSection);
  EXPECT_EQ(reading.library.find_address("/es/")->kind, AddressUse::Kind::kSection);
}

TEST(Collisions, AFurtherPageOfAListKeepsItsAddress) {
  testing::Files files{{"content/en/exercises/page/2.md", document("Two")},
                       {"content/en/exercises/page/3.md", document("Three")},
                       {"content/en/m.md", document("M", "url: /Muscles/Calves/Page/2/")},
                       {"content/en/n.md", document("N", "url: /exercises/page/02/")}};
  for (int i = 0; i < 60; ++i)
    files["content/en/exercises/e" + std::to_string(i) + ".md"] = document("E", "muscles: [calves]");
  const auto reading = read_files(files);
  EXPECT_EQ(codes_of(reading.findings), (Strings{"library/address-taken", "library/address-taken"}));
  EXPECT_EQ(words_at(reading.findings.list().at(0)), "Two");
  EXPECT_EQ(words_at(reading.findings.list().at(1)), "/Muscles/Calves/Page/2/");
  EXPECT_EQ(reading.library.find_address("/exercises/page/2/")->kind, AddressUse::Kind::kGenerated);
  EXPECT_EQ(reading.library.find_address("/muscles/calves/page/2/")->kind, AddressUse::Kind::kGenerated);
  EXPECT_EQ(get_entry(reading.library, "content/en/exercises/page/3.md").address, "/exercises/page/3/");
}

TEST(Collisions, WhatEverySiteHasKeepsItsAddress) {
  for (const char* url : {"/404.html", "/sitemap.xml/", "/ROBOTS.txt/x/", "/favicon.svg/", "/catalog.en.json/",
                          "/style.0123456789abcdef.css/", "/sitemap-12.xml/"}) {
    const auto reading = read_files(
        {{"content/en/a.md", document("A", "url: " + std::string(url))}, {"content/en/b.md", document("B")}});
    EXPECT_EQ(codes_of(reading.findings), Strings{"library/address-taken"}) << url;
    EXPECT_EQ(words_at(reading.findings.list().at(0)), url);
  }
}

TEST(Collisions, ANameIsAFileOrAFolderNeverBoth) {
  const auto reading = read_files({{"content/en/a.md", document("A", "url: /x.html")},
                                   {"content/en/b.md", document("B", "url: /X.html/y/")},
                                   {"content/en/c.md", document("C", "aliases: [/c, /x.html/z/]")},
                                   {"content/en/d.md", document("D", "url: /d.html/e/")},
                                   {"content/en/e.md", document("E", "url: /d.html")},
                                   {"static/a/b", "file"},
                                   {"static/c", "file"}});
  EXPECT_EQ(codes_of(reading.findings), (Strings{"library/address-taken", "library/address-taken", "library/file-taken",
                                                 "library/alias-taken", "library/alias-taken"}));
  EXPECT_EQ(words_at(reading.findings.list().at(0)), "/X.html/y/");
  EXPECT_EQ(words_at(reading.findings.list().at(1)), "/d.html");
  EXPECT_EQ(reading.findings.list().at(2).source->path(), "static/c");
}

TEST(Collisions, AnAddressThatADiskCannotHoldIsToldAndLeftOut) {
  std::string growing;  // a letter of two bytes whose small form has three
  for (int i = 0; i < 126; ++i) growing += "\u023A";
  std::string folders;
  for (int i = 0; i < 30; ++i) folders += std::string(40, static_cast<char>('a' + i % 26)) + "/";
  const auto reading = read_files({{"content/en/" + growing + ".md", document("Growing")},
                                   {"content/en/" + folders + "deep.md", document("Deep")},
                                   {"content/en/fine.md", document("Fine")}});
  EXPECT_EQ(codes_of(reading.findings), (Strings{"field/bad-address", "field/bad-address"}));
  EXPECT_EQ(words_at(reading.findings.list().at(0)), "Deep");
  EXPECT_EQ(words_at(reading.findings.list().at(1)), "Growing");
  EXPECT_EQ(reading.library.documents_left_out, 2U);
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
