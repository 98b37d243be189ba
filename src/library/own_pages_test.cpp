#include "library/own_pages.h"

#include <gtest/gtest.h>

#include "library/library_fixture.h"

namespace matwork {
namespace {

using testing::codes_of;
using testing::document;
using testing::exercise;
using testing::Files;
using testing::read_files;
using Strings = std::vector<std::string>;

Files two_languages(Files more = {}) {
  more["content/en/exercises/swan.md"] = exercise("Swan", "translationKey: swan");
  more["content/es/ejercicios/cisne.md"] = testing::document("Cisne", "translationKey: swan");
  return more;
}

TEST(OwnPages, LieInTheWordsOfEachLanguage) {
  const auto library = read_files(two_languages()).library;
  Strings addresses;
  for (const auto& page : library.own_pages) {
    EXPECT_TRUE(page.generated);
    ASSERT_NE(library.find_address(page.address), nullptr);
    EXPECT_EQ(library.find_address(page.address)->kind, AddressUse::Kind::kOwnPage);
    addresses.push_back(page.address);
  }
  EXPECT_EQ(addresses, (Strings{"/favourites/", "/privacy/", "/offline/", "/about/", "/es/favoritos/",
                                "/es/privacidad/", "/es/sin-conexion/", "/es/acerca/"}));
  EXPECT_EQ(own_page_address(OwnPageKind::kOffline, {"fr", "/fr", "", ""}), "/fr/offline/");
  EXPECT_EQ(own_page_address(OwnPageKind::kAbout, {"pt-BR", "/pt-br", "", ""}), "/pt-br/sobre/");
}

void expect_taken(const Files& more, const std::string& address) {
  const auto reading = read_files(two_languages(more));
  const auto& about = reading.library.own_page(OwnPageKind::kAbout, 0);
  EXPECT_EQ(codes_of(reading.findings), Strings{});
  EXPECT_FALSE(about.generated);
  EXPECT_EQ(about.address, address);
  EXPECT_TRUE(reading.library.own_page(OwnPageKind::kAbout, 1).generated) << "Spanish has none of its own";
}

TEST(OwnPages, GiveWayToWhatAnAuthorHas) {
  expect_taken({{"content/en/about.md", document("About")}}, "/about/");
  expect_taken({{"content/en/us.md", document("Us", "translationKey: about")}}, "/us/");
  expect_taken({{"static/about/index.html", "bytes"}}, "/about/");
  expect_taken({{"content/en/us.md", document("Us", "aliases: [/about/]")}}, "/about/");
  expect_taken({{"content/en/about/_index.md", document("About")}}, "/about/");
}

TEST(OwnPages, AKeyStandsOnlyForThePagesThatDocumentsCanBe) {
  const auto library =
      read_files(two_languages({{"content/en/mine.md", document("Mine", "translationKey: offline")}})).library;
  EXPECT_EQ(library.own_page(OwnPageKind::kOffline, 0).address, "/offline/");
  EXPECT_TRUE(library.own_page(OwnPageKind::kOffline, 0).generated);
}

TEST(OwnPages, AFileInTheWayLeavesNone) {
  const auto reading = read_files(two_languages({{"static/favourites", "bytes"}}));
  EXPECT_EQ(codes_of(reading.findings), Strings{});
  const auto& page = reading.library.own_page(OwnPageKind::kFavourites, 0);
  EXPECT_EQ(page.address, "");
  EXPECT_FALSE(page.generated);
}

TEST(OwnPages, CanBeLinkedTo) {
  const auto reading =
      read_files(two_languages({{"content/en/exercises/roll.md", exercise("Roll", "", "[a](/privacy/)\n")}}));
  ASSERT_NE(reading.library.find_address("/privacy/"), nullptr);
}

}  // namespace
}  // namespace matwork
