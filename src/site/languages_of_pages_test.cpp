#include <gtest/gtest.h>

#include "site/site_fixture.h"

/// How a page and its translations know of each other.
namespace matwork {
namespace {

using testing::document;
using testing::Files;
using testing::is_page;
using testing::Markup;
using testing::page_at;
using testing::rich_files;
using testing::site_of;

constexpr std::string_view kSite = "https://mat.example/lib";

/// The alternates of a page: language to address.
std::map<std::string, std::string> alternates_of(const Markup& page) {
  std::map<std::string, std::string> out;
  for (const auto* link : page.all("link")) {
    if (!link->has("hreflang")) continue;
    EXPECT_EQ(link->get("rel"), "alternate");
    EXPECT_TRUE(out.emplace(link->get("hreflang"), link->get("href")).second) << link->get("hreflang");
  }
  return out;
}

std::string canonical_of(const Markup& page) {
  const auto found = page.with("rel", "canonical");
  return found.empty() ? std::string() : found[0]->get("href");
}

/// Where the switch of languages leads, by the language it offers; the language of the page has no way.
std::map<std::string, std::string> ways_of(const Markup& page) {
  std::map<std::string, std::string> out;
  for (const auto& element : page.elements) {
    if (element.name == "a" && element.has("hreflang")) out[element.get("hreflang")] = element.get("href");
  }
  return out;
}

TEST(Alternates, AreMutualCompleteAndNameADefault) {
  const auto tree = site_of(rich_files());
  std::map<std::string, std::map<std::string, std::string>> by_address;
  for (const auto& file : tree.files()) {
    if (!is_page(file)) continue;
    const auto page = page_at(tree, file.path);
    if (const auto alternates = alternates_of(page); !alternates.empty()) by_address[canonical_of(page)] = alternates;
  }
  EXPECT_GE(by_address.size(), 12U);
  for (const auto& [address, alternates] : by_address) {
    SCOPED_TRACE(address);
    EXPECT_TRUE(alternates.contains("x-default"));
    EXPECT_EQ(alternates.at("x-default"), alternates.at("en")) << "the default language";
    bool names_itself = false;
    for (const auto& [language, other] : alternates) {
      names_itself = names_itself || (other == address && language != "x-default");
      ASSERT_TRUE(by_address.contains(other)) << other;
      EXPECT_EQ(by_address.at(other), alternates) << "both sides name the same pages";
    }
    EXPECT_TRUE(names_itself);
  }
}

TEST(Alternates, AreThoseOfTheTranslation) {
  const auto tree = site_of(rich_files());
  const std::map<std::string, std::string> swan{{"en", std::string(kSite) + "/exercises/swan/"},
                                                {"es", std::string(kSite) + "/es/ejercicios/cisne/"},
                                                {"x-default", std::string(kSite) + "/exercises/swan/"}};
  EXPECT_EQ(alternates_of(page_at(tree, "exercises/swan/index.html")), swan);
  EXPECT_EQ(alternates_of(page_at(tree, "es/ejercicios/cisne/index.html")), swan);
  EXPECT_TRUE(alternates_of(page_at(tree, "exercises/roll/index.html")).empty());
  EXPECT_EQ(alternates_of(page_at(tree, "index.html")).at("es"), std::string(kSite) + "/es/");
  EXPECT_EQ(alternates_of(page_at(tree, "muscles/calves/index.html")).at("es"),
            std::string(kSite) + "/es/musculos/pantorrillas/");
}

TEST(Alternates, WithoutTheDefaultLanguageNameTheFirstThatThereIs) {
  const auto tree = site_of({{"content/en/a.md", document("A")},
                             {"content/es/b.md", document("B", "translationKey: b")},
                             {"content/fr/b.md", document("B", "translationKey: b")}},
                            "https://a.example/");
  const auto alternates = alternates_of(page_at(tree, "fr/b/index.html"));
  EXPECT_EQ(alternates.size(), 3U);
  EXPECT_EQ(alternates.at("x-default"), "https://a.example/es/b/");
}

TEST(Alternates, InOneLanguageThereAreNone) {
  const auto tree = site_of({{"content/a.md", document("A")}});
  EXPECT_TRUE(alternates_of(page_at(tree, "a/index.html")).empty());
  EXPECT_TRUE(page_at(tree, "a/index.html").with("class", "languages").empty());
}

TEST(Alternates, InTheSitemapAreThoseOfThePages) {
  const auto tree = site_of(rich_files());
  const auto bytes = testing::bytes_of(tree, "sitemap.xml");
  const Markup sitemap(bytes, testing::Syntax::kXml);
  ASSERT_EQ(sitemap.faults, std::vector<std::string>{});
  std::size_t links = 0;
  for (const auto* link : sitemap.all("xhtml:link")) {
    EXPECT_EQ(link->get("rel"), "alternate");
    EXPECT_TRUE(link->get("href").starts_with(kSite)) << link->get("href");
    links += link->get("href") == std::string(kSite) + "/es/ejercicios/cisne/" ? 1U : 0U;
  }
  EXPECT_EQ(links, 2U) << "once at each of the two pages";
}

TEST(LanguageSwitch, LeadsToTheTranslationOrToTheHomeOfTheLanguage) {
  const auto tree = site_of(rich_files());
  const auto swan = ways_of(page_at(tree, "exercises/swan/index.html"));
  EXPECT_EQ(swan, (std::map<std::string, std::string>{{"es", "/lib/es/ejercicios/cisne/"}}));
  EXPECT_EQ(ways_of(page_at(tree, "es/ejercicios/cisne/index.html")).at("en"), "/lib/exercises/swan/");
  EXPECT_EQ(ways_of(page_at(tree, "exercises/roll/index.html")).at("es"), "/lib/es/");
  EXPECT_EQ(ways_of(page_at(tree, "es/niño/index.html")).at("en"), "/lib/");
  const auto page = page_at(tree, "es/niño/index.html");
  ASSERT_EQ(page.with("class", "languages").size(), 1U);
  EXPECT_NE(page.with("class", "languages")[0]->text.find("Español"), std::string::npos);
}

TEST(LanguageOfAPage, IsStatedWithItsDirection) {
  const auto tree = site_of(
      {{"content/en/a.md", document("A")}, {"content/es/a.md", document("A")}, {"content/ar/a.md", document("A")}});
  const auto root = [&](const char* path) { return *page_at(tree, path).find("html"); };
  EXPECT_EQ(root("a/index.html").get("lang"), "en");
  EXPECT_EQ(root("a/index.html").get("dir"), "ltr");
  EXPECT_EQ(root("es/a/index.html").get("lang"), "es");
  EXPECT_EQ(root("ar/a/index.html").get("dir"), "rtl");
}

TEST(LanguageOfAPage, ItsDefaultTagLeadsToTheRoot) {
  const auto tree = site_of(rich_files());
  const auto page = page_at(tree, "en/index.html");
  EXPECT_EQ(canonical_of(page), std::string(kSite) + "/");
  EXPECT_EQ(page.with("http-equiv", "refresh").at(0)->get("content"), "0; url=/lib/");
  EXPECT_EQ(site_of({{"content/en/a.md", document("A")}}).find("en/index.html"), nullptr) << "one language needs none";
}

}  // namespace
}  // namespace matwork
