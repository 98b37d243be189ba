#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "site/feeds.h"
#include "site/site_fixture.h"

/// Feeds, sitemap, catalog, robots, redirects and the page for what is not there.
namespace matwork {
namespace {

using testing::bytes_of;
using testing::document;
using testing::Files;
using testing::Markup;
using testing::page_at;
using testing::rich_files;
using testing::site_of;
using testing::Syntax;
using Strings = std::vector<std::string>;

Markup xml_at(const OutputTree& tree, std::string_view path) {
  const auto bytes = bytes_of(tree, path);
  Markup markup(bytes, Syntax::kXml);
  EXPECT_EQ(markup.faults, Strings{}) << path;
  return markup;
}

TEST(Feed, HoldsTheTwentyNewestOfItsSection) {
  Files files;
  for (int i = 10; i < 40; ++i) {
    files["content/en/x/" + std::to_string(i) + ".md"] =
        document("N" + std::to_string(i), "date: 2025-01-" + std::to_string(i % 28 + 1));
  }
  files["content/en/y/z.md"] = document("Other", "date: 2026-01-01");
  const auto tree = site_of(files);
  const auto feed = xml_at(tree, "x/index.xml");
  ASSERT_EQ(feed.all("item").size(), 20U);
  EXPECT_EQ(feed.text_of("channel").find("Other"), std::string::npos);
  EXPECT_NE(feed.all("item")[0]->text.find("N27"), std::string::npos) << "the 28th of the month";
  EXPECT_EQ(feed.all("pubDate")[0]->text, "Tue, 28 Jan 2025 00:00:00 +0000");
  EXPECT_NE(xml_at(tree, "index.xml").all("item")[0]->text.find("Other"), std::string::npos);
}

TEST(Feed, IsLinkedFromItsPageAndNamesItself) {
  const auto tree = site_of(rich_files());
  const auto page = page_at(tree, "es/ejercicios/index.html");
  ASSERT_EQ(page.with("type", "application/rss+xml").size(), 2U) << "in the head and in the footer";
  const auto feed = xml_at(tree, "es/ejercicios/index.xml");
  EXPECT_EQ(feed.find("atom:link")->get("href"), "https://mat.example/lib/es/ejercicios/index.xml");
  EXPECT_EQ(feed.text_of("language"), "es");
  EXPECT_EQ(feed.all("item").size(), 1U);
}

TEST(Sitemap, HasTheDayOfTheLastChange) {
  const auto sitemap = xml_at(site_of(rich_files()), "sitemap.xml");
  for (const auto* url : sitemap.all("url")) {
    if (url->text.find("/exercises/swan/") != std::string::npos) {
      EXPECT_NE(url->text.find("2025-02-03"), std::string::npos);
    }
  }
  EXPECT_EQ(sitemap.all("lastmod").size(), 2U) << "of the two documents with a date";
}

TEST(Sitemap, PartsAreListedInAnIndex) {
  const SiteContext context(testing::share_library(rich_files()));
  const auto bytes = render_sitemap_index(context, 3);
  const Markup index(bytes, Syntax::kXml);
  EXPECT_EQ(index.faults, Strings{});
  ASSERT_EQ(index.all("loc").size(), 3U);
  EXPECT_EQ(index.all("loc")[2]->text, "https://mat.example/lib/sitemap-3.xml");
}

TEST(Robots, NameTheSitemap) {
  const auto text = bytes_of(site_of(rich_files()), "robots.txt");
  EXPECT_NE(text.find("Sitemap: https://mat.example/lib/sitemap.xml\n"), std::string::npos);
  EXPECT_NE(text.find("User-agent: *\nAllow: /\n"), std::string::npos);
}

TEST(Redirect, LeadsFromEveryAliasToItsPage) {
  const auto tree = site_of(rich_files());
  for (const char* path : {"old/swan/index.html", "bird/index.html", "swan.html"}) {
    const auto page = page_at(tree, path);
    EXPECT_EQ(page.with("http-equiv", "refresh").at(0)->get("content"), "0; url=/lib/exercises/swan/");
    EXPECT_EQ(page.with("rel", "canonical").at(0)->get("href"), "https://mat.example/lib/exercises/swan/");
    EXPECT_EQ(page.find("a")->get("href"), "/lib/exercises/swan/");
    EXPECT_EQ(page.find("html")->get("lang"), "en");
  }
}

TEST(NotFound, SpeaksEveryLanguageAndLeadsHome) {
  const auto page = page_at(site_of(rich_files()), "404.html");
  EXPECT_TRUE(page.with("rel", "canonical").empty());
  EXPECT_EQ(page.with("lang", "es").size(), 2U) << "its part, and the switch";
  EXPECT_FALSE(page.with("href", "/lib/").empty());
  EXPECT_FALSE(page.with("href", "/lib/es/").empty());
}

TEST(Catalog, HoldsEveryDocumentOfItsLanguageWithItsFacts) {
  const auto library = testing::share_library(rich_files());
  const auto tree = build_site(library);
  std::size_t documents = 0;
  for (LanguageIndex i = 0; i < library->languages.size(); ++i) {
    const auto json = nlohmann::json::parse(bytes_of(tree, "catalog." + library->languages[i].tag + ".json"));
    EXPECT_EQ(json.at("language"), library->languages[i].tag);
    documents += json.at("documents").size();
  }
  EXPECT_EQ(documents, library->entries.size());
  const auto catalog = nlohmann::json::parse(bytes_of(tree, "catalog.en.json"));
  for (const auto& item : catalog.at("documents")) {
    if (item.at("title") != "Swan") continue;
    EXPECT_EQ(item.at("kind"), "exercise");
    EXPECT_EQ(item.at("key"), "swan");
    EXPECT_EQ(item.at("url"), "https://mat.example/lib/exercises/swan/");
    EXPECT_EQ(item.at("level"), "beginner");
    EXPECT_EQ(item.at("seconds"), 90);
    EXPECT_EQ(item.at("muscles"), nlohmann::json({"calves"}));
    EXPECT_EQ(item.at("equipment"), nlohmann::json({"mat"}));
    EXPECT_EQ(item.at("video"), "abcdefghijk");
    EXPECT_EQ(item.at("steps").size(), 2U);
    EXPECT_EQ(item.at("modifications").size(), 3U);
    EXPECT_EQ(item.at("image"), "https://mat.example/lib/images/swan.jpg");
    EXPECT_EQ(item.at("translations").at("es"), "https://mat.example/lib/es/ejercicios/cisne/");
    return;
  }
  FAIL() << "the swan is not in the catalog";
}

TEST(Catalog, NamesTheExercisesOfAWorkout) {
  auto files = rich_files();
  files["content/en/workouts/short/calm.md"] =
      document("Calm", "", "- **Swan** (1 min)\n- **Windmill** (1 min)\n- **Swan** (2 min)\n");
  const auto catalog = nlohmann::json::parse(bytes_of(site_of(files), "catalog.en.json"));
  for (const auto& item : catalog.at("documents")) {
    if (item.at("title") != "Calm") {
      EXPECT_FALSE(item.contains("exercises"));
    } else {
      EXPECT_EQ(item.at("exercises"), nlohmann::json({"https://mat.example/lib/exercises/swan/"}));
    }
  }
}

TEST(BasePath, StandsBeforeEveryAddressWithinTheSite) {
  for (const std::string base :
       {"https://a.example/", "https://a.example/x/", "https://a.example/x/y%20z/", "http://a.example:81/x"}) {
    const auto tree = site_of(rich_files(), normalise_base_url(base));
    const auto path = normalise_base_url(base).substr(base.find("://") + 3);
    const auto prefix = path.substr(path.find('/'));
    for (const auto& file : tree.files()) {
      EXPECT_FALSE(("/" + file.path).starts_with("/x")) << "the base is no part of the paths on disk";
      if (!testing::is_page(file)) continue;
      const auto page = page_at(tree, file.path);
      for (const auto& element : page.elements) {
        for (const char* attribute : {"href", "src"}) {
          const auto value = element.get(attribute);
          if (value.starts_with('/')) {
            EXPECT_TRUE(value.starts_with(prefix)) << file.path << " " << value;
          }
        }
      }
    }
  }
}

}  // namespace
}  // namespace matwork
