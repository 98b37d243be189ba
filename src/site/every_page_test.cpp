#include <gtest/gtest.h>

#include <array>
#include <nlohmann/json.hpp>
#include <set>

#include "library/address.h"
#include "site/site_fixture.h"

/// What holds for every page of a site, whatever is on it.
namespace matwork {
namespace {

using testing::bytes_of;
using testing::for_every_page;
using testing::Markup;
using testing::page_at;
using testing::rich_files;
using testing::site_of;
using testing::Syntax;

constexpr std::string_view kHost = "https://mat.example";
constexpr std::string_view kBase = "/lib";

bool is_redirect(const Markup& page) { return !page.with("http-equiv", "refresh").empty(); }

/// The file that a link within the site leads to, or null.
const OutputFile* file_behind(const OutputTree& tree, std::string_view href) {
  const auto address =
      decode_address(href.substr(kBase.size(), href.find('#') - std::min(href.find('#'), kBase.size())));
  return tree.find(file_of(address));
}

TEST(EveryPage, IsWellFormedWithOneTitleAndOneHeadingAboveAll) {
  for_every_page([](const OutputTree&, const std::string&, const Markup& page) {
    EXPECT_EQ(page.all("html").size(), 1U);
    EXPECT_EQ(page.all("title").size(), 1U);
    EXPECT_FALSE(page.text_of("title").empty());
    EXPECT_FALSE(page.find("html")->get("lang").empty());
    if (is_redirect(page)) return;
    EXPECT_EQ(page.all("main").size(), 1U);
    EXPECT_EQ(page.all("h1").size(), 1U);
  });
}

TEST(EveryPage, RunsOnlyOurScriptAndAsksNothingOfAnotherHost) {
  for_every_page([](const OutputTree&, const std::string&, const Markup& page) {
    for (const auto& element : page.elements) {
      if (element.name == "script") {
        EXPECT_TRUE(element.get("type") == "application/ld+json" || element.is_our_script());
      }
      EXPECT_NE(element.name, "iframe");
      EXPECT_NE(element.name, "style");
      for (const auto& [name, value] : element.attributes) {
        EXPECT_FALSE(name.starts_with("on")) << name;
        EXPECT_NE(name, "style");
      }
      if (element.has("src")) {
        EXPECT_TRUE(element.get("src").starts_with(kBase)) << element.get("src");
      }
      if (element.name != "link") continue;
      const auto rel = element.get("rel");
      if (rel == "stylesheet" || rel == "icon") {
        EXPECT_TRUE(element.get("href").starts_with(kBase)) << element.get("href");
      }
    }
  });
}

TEST(EveryPage, SendsNoReferrerAndHasAPolicy) {
  for_every_page([](const OutputTree&, const std::string&, const Markup& page) {
    if (is_redirect(page)) return;
    ASSERT_EQ(page.with("name", "referrer").size(), 1U);
    EXPECT_EQ(page.with("name", "referrer")[0]->get("content"), "no-referrer");
    ASSERT_EQ(page.with("http-equiv", "Content-Security-Policy").size(), 1U);
    EXPECT_TRUE(
        page.with("http-equiv", "Content-Security-Policy")[0]->get("content").starts_with("default-src 'none'"));
  });
}

TEST(EveryPage, LinksOnlyToFilesThatAreThereAndToHeadingsThatAreThere) {
  for_every_page([](const OutputTree& tree, const std::string& path, const Markup& page) {
    for (const auto& element : page.elements) {
      const auto href = element.has("href") ? element.get("href") : element.get("src");
      if (href.empty() || href.starts_with("https://out.example") || href.starts_with("mailto:")) continue;
      if (href.starts_with("https://www.youtube-nocookie.com/")) continue;
      if (href.starts_with('#')) {
        EXPECT_EQ(page.with("id", decode_address(href.substr(1))).size(), 1U) << href;
        continue;
      }
      const auto local = href.starts_with(kHost) ? href.substr(kHost.size()) : href;
      ASSERT_TRUE(local.starts_with(std::string(kBase) + "/")) << href;
      const auto* target = file_behind(tree, local);
      ASSERT_NE(target, nullptr) << href;
      const auto hash = local.find('#');
      if (hash == local.npos) continue;
      const auto id = decode_address(local.substr(hash + 1));
      if (element.name == "use") {
        EXPECT_NE(bytes_of(tree, target->path).find("id=\"" + id + "\""), std::string::npos) << href << " on " << path;
        continue;
      }
      EXPECT_EQ(page_at(tree, target->path).with("id", id).size(), 1U) << href << " on " << path;
    }
  });
}

TEST(EveryPage, ThatIsIndexedNamesItsOwnAddressAndTheSitemapDoesToo) {
  const auto tree = site_of(rich_files());
  const auto bytes = bytes_of(tree, "sitemap.xml");
  const Markup sitemap(bytes, Syntax::kXml);
  ASSERT_EQ(sitemap.faults, std::vector<std::string>{});
  std::set<std::string> listed;
  for (const auto* loc : sitemap.all("loc")) EXPECT_TRUE(listed.insert(loc->text).second) << loc->text;
  for_every_page([&](const OutputTree&, const std::string& path, const Markup& page) {
    const auto canonical = page.with("rel", "canonical");
    const bool unlisted = is_one_of(path, std::array{"404.html", "favourites/index.html", "es/favoritos/index.html",
                                                     "offline/index.html", "es/sin-conexion/index.html"});
    if (unlisted || is_redirect(page)) {
      EXPECT_EQ(page.with("name", "robots").at(0)->get("content"), "noindex");
      return;
    }
    ASSERT_EQ(canonical.size(), 1U);
    const auto own = std::string(kHost) + std::string(kBase) + encode_address("/" + path);
    const auto folder = own.ends_with("/index.html") ? own.substr(0, own.size() - 10) : own;
    EXPECT_EQ(canonical[0]->get("href"), folder);
    EXPECT_EQ(listed.erase(folder), 1U) << folder << " is not in the sitemap";
    EXPECT_EQ(page.with("property", "og:url").at(0)->get("content"), folder);
  });
  EXPECT_EQ(listed, std::set<std::string>{});
}

TEST(EveryPage, StructuredDataIsJsonWithWholeNodes) {
  for_every_page([](const OutputTree&, const std::string&, const Markup& page) {
    for (const auto* script : page.data()) {
      const auto json = nlohmann::json::parse(script->text, nullptr, false);
      ASSERT_FALSE(json.is_discarded());
      EXPECT_EQ(json.at("@context"), "https://schema.org");
      EXPECT_FALSE(json.at("@graph").empty());
      for (const auto& node : json.at("@graph")) {
        EXPECT_TRUE(node.contains("@type"));
        for (const auto& [key, value] : node.items()) EXPECT_FALSE(value.is_null() || value == "") << key;
      }
    }
  });
}

}  // namespace
}  // namespace matwork
