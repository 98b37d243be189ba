#include "site/own_pages.h"

#include <gtest/gtest.h>

#include "document/own_table.h"
#include "site/embedded.h"
#include "site/site_fixture.h"

namespace matwork {
namespace {

using testing::bytes_of;
using testing::document;
using testing::Files;
using testing::page_at;
using testing::rich_files;
using testing::site_of;
using Strings = std::vector<std::string>;

TEST(OwnPage, SpeaksTheLanguageOfItsPage) {
  const auto tree = site_of(rich_files());
  const auto privacy = page_at(tree, "privacy/index.html");
  const auto privacidad = page_at(tree, "es/privacidad/index.html");
  EXPECT_EQ(privacy.text_of("h1"), "Privacy");
  EXPECT_EQ(privacidad.text_of("h1"), "Privacidad");
  EXPECT_EQ(privacidad.find("html")->get("lang"), "es");
  EXPECT_GT(privacy.all("h2").size(), 3U);
  EXPECT_EQ(privacy.with("hreflang", "es").size(), 2U) << "in its head, and in the switch of languages";
  EXPECT_EQ(privacidad.with("hreflang", "en").at(0)->get("href"), "https://mat.example/lib/privacy/");
  EXPECT_EQ(privacy.with("aria-current", "page").at(0)->text, "Privacy") << "the last crumb";
}

TEST(OwnPage, FavouritesCarriesWhatScriptsFill) {
  const auto page = page_at(site_of(rich_files()), "es/favoritos/index.html");
  EXPECT_NE(page.find("mw-favourites"), nullptr);
  ASSERT_NE(page.find("mw-library-saver"), nullptr);
  EXPECT_EQ(page.find("mw-library-saver")->get("data-list"), "/offline.es.json");
  EXPECT_NE(page.find("mw-install"), nullptr);
  EXPECT_NE(page.text_of("noscript").find("JavaScript"), std::string::npos);
}

TEST(OwnPage, SearchEnginesAreToldOfPrivacyAndAboutAlone) {
  const auto tree = site_of(rich_files());
  const auto sitemap = bytes_of(tree, "sitemap.xml");
  for (const char* path : {"privacy", "es/privacidad", "about", "es/acerca"}) {
    EXPECT_NE(sitemap.find("https://mat.example/lib/" + std::string(path) + "/</loc>"), std::string::npos) << path;
    EXPECT_TRUE(page_at(tree, std::string(path) + "/index.html").with("content", "noindex").empty()) << path;
  }
  for (const char* path : {"favourites", "es/favoritos", "offline", "es/sin-conexion"}) {
    EXPECT_EQ(sitemap.find("/" + std::string(path) + "/<"), std::string::npos) << path;
    EXPECT_EQ(page_at(tree, std::string(path) + "/index.html").with("content", "noindex").size(), 1U) << path;
  }
}

TEST(OwnPage, ADocumentStandsInItsPlace) {
  auto files = rich_files();
  files["content/es/nosotros.md"] = document("Nosotros", "translationKey: about");
  files["content/en/privacy.md"] = document("Ours");
  const auto tree = site_of(files);
  EXPECT_EQ(tree.find("es/acerca/index.html"), nullptr);
  EXPECT_EQ(page_at(tree, "privacy/index.html").text_of("h1"), "Ours");
  const auto about = page_at(tree, "about/index.html");
  EXPECT_TRUE(about.with("rel", "alternate").empty()) << "the Spanish document does not name it either";
}

TEST(OwnPage, TextsAreThereInBothLanguagesWithTheSameParts) {
  const auto shape_of = [](const std::string& path) {
    const auto table = read_own_table(site::embedded_files(), path);
    std::string shape;
    for (const auto& member : table.members) {
      EXPECT_FALSE(member.value.text.empty() && member.value.items.empty()) << path;
      shape += member.key.value + " ";
      for (const auto& item : member.value.items) shape += item.find("heading") != nullptr ? "h" : "p";
    }
    return shape;
  };
  for (const char* page : {"favourites", "privacy", "offline", "about"}) {
    const auto path = "texts/" + std::string(page);
    EXPECT_EQ(shape_of(path + ".en.yaml"), shape_of(path + ".es.yaml")) << page;
  }
}

}  // namespace
}  // namespace matwork
