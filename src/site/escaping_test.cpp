#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <set>

#include "site/site_fixture.h"

/// A document in which every field tries to be a script: nothing of it runs, and all of it is shown.
namespace matwork {
namespace {

using testing::bytes_of;
using testing::Files;
using testing::Markup;
using testing::site_of;
using testing::Syntax;

/// What a hostile author writes, numbered, so that each field is known by its own.
std::string hostile(int number) {
  return "<script>alert(" + std::to_string(number) + ")</script>\"'><img src=x onerror=y>]]>&lt;" +
         std::to_string(number);
}

std::string quoted(const std::string& text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') out += '\\';
    out += c;
  }
  return out + "\"";
}

Files hostile_files(const std::string& folder = "content/en/exercises") {
  const auto field = [](int number) { return quoted(hostile(number)); };
  const auto head =
      "title: " + field(1) + "\ndescription: " + field(2) + "\nkeywords: [" + field(3) + "]\nauthor: " + field(4) +
      "\nimage: " + field(5) + "\nslug: " + field(6) + "\naliases: [" + field(7) + "]\ntranslationKey: " + field(8) +
      "\nvideo_id: " + field(9) + "\ndifficulty: " + field(10) + "\nmuscles: [calves, " + field(11) +
      "]\nequipment: [mat, " + field(12) + "]\nduration: 60\ndate: 2025-01-01\nsteps: [" + field(13) +
      "]\nmodifications: [{name: " + field(14) + ", level: easier, description: " + field(15) +
      "}, {name: " + field(16) + ", level: " + field(17) + "}]\nfaq: [{q: " + field(18) + ", a: " + field(19) + "}]\n";
  const auto body = "## `" + hostile(20) + "`\n\n`" + hostile(21) + "` [`" + hostile(22) + "`](https://a.example/?" +
                    "\"><script>x</script>) ![`" + hostile(23) + "`](/x\"onerror=)\n\n    " + hostile(24) + "\n\n| `" +
                    hostile(25) + "` |\n|---|\n| x |\n\n" + hostile(26) + "\n";
  Files files;
  files[folder + "/a.md"] = "---\n" + head + "---\n" + body;
  files[folder + "/_index.md"] =
      "---\ntitle: " + quoted(hostile(27)) + "\ndescription: " + quoted(hostile(28)) + "\n---\n";
  files["content/en/_index.md"] = "---\ntitle: " + quoted(hostile(29)) + "\n---\n";
  files["content/en/" + std::string("b<i>\"'&") + "/c.md"] = testing::document("In a folder");
  files["static/x\"><img src=y>.jpg"] = "bytes";
  files["matwork.yaml"] = "title: " + quoted(hostile(30)) + "\ndescription: " + quoted(hostile(31));
  return files;
}

void expect_tame(const Markup& page, std::string_view path) {
  EXPECT_EQ(page.faults, std::vector<std::string>{}) << path;
  for (const auto& element : page.elements) {
    if (element.name == "script") {
      EXPECT_TRUE(element.get("type") == "application/ld+json" || element.is_our_script()) << path;
    }
    if (element.name == "img") {
      EXPECT_NE(element.get("src"), "x") << path;
    }
    for (const auto& [name, value] : element.attributes) {
      EXPECT_FALSE(name.starts_with("on")) << path << " " << name;
      const bool address = name == "href" || name == "src";
      if (address) {
        EXPECT_EQ(value.find_first_of("<>\" "), std::string::npos) << path << " " << value;
      }
    }
  }
}

TEST(Escaping, NothingOfADocumentBecomesAnElementOnAnyPage) {
  for (const char* folder :
       {"content/en/exercises", "content/en/articles", "content/en/workouts/x", "content/en/teachers"}) {
    const auto tree = site_of(hostile_files(folder));
    std::size_t pages = 0;
    for (const auto& file : tree.files()) {
      if (!testing::is_page(file)) continue;
      const auto html = file.make();
      expect_tame(Markup(html, Syntax::kHtml), file.path);
      ++pages;
    }
    EXPECT_GT(pages, 4U);
  }
}

TEST(Escaping, AllOfItIsShownAsItWasWritten) {
  const auto library = testing::share_library(hostile_files());
  const auto& address = testing::get_entry(*library, "content/en/exercises/a.md").address;
  const auto html = bytes_of(build_site(library), address.substr(1) + "index.html");
  const Markup page(html, Syntax::kHtml);
  const auto main = page.text_of("main");
  for (const int shown : {1, 2, 4, 13, 14, 15, 16, 18, 19, 20, 21, 22, 24, 25}) {
    EXPECT_NE(main.find(hostile(shown)), std::string::npos) << "field " << shown;
  }
  EXPECT_EQ(page.text_of("h1"), hostile(1));
  EXPECT_EQ(page.with("name", "description").at(0)->get("content"), hostile(2));
  EXPECT_EQ(page.with("property", "og:title").at(0)->get("content"), hostile(1));
}

TEST(Escaping, ListsShowTheTitleAsItWasWritten) {
  const auto tree = site_of(hostile_files());
  for (const char* path : {"exercises/index.html", "muscles/calves/index.html", "index.html"}) {
    const auto html = bytes_of(tree, path);
    const auto text = Markup(html, Syntax::kHtml).text_of("body");
    EXPECT_NE(text.find(hostile(std::string_view(path) == "index.html" ? 27 : 1)), std::string::npos) << path;
  }
}

TEST(Escaping, StructuredDataHoldsTheTextItself) {
  const auto library = testing::share_library(hostile_files());
  const auto& address = testing::get_entry(*library, "content/en/exercises/a.md").address;
  const auto html = bytes_of(build_site(library), address.substr(1) + "index.html");
  const Markup page(html, Syntax::kHtml);
  ASSERT_EQ(page.data().size(), 1U);
  const auto json = nlohmann::json::parse(page.data()[0]->text);
  EXPECT_EQ(json.at("@graph").at(0).at("name"), hostile(1));
  EXPECT_EQ(json.at("@graph").at(0).at("step").at(0).at("text"), hostile(13));
}

TEST(Escaping, FeedsAndSitemapsAreWellFormedAndHoldTheTextItself) {
  const auto tree = site_of(hostile_files());
  const auto feed_bytes = bytes_of(tree, "exercises/index.xml");
  const Markup feed(feed_bytes, Syntax::kXml);
  EXPECT_EQ(feed.faults, std::vector<std::string>{});
  ASSERT_EQ(feed.all("item").size(), 1U);
  EXPECT_NE(feed.all("item")[0]->text.find(hostile(1)), std::string::npos);
  EXPECT_NE(feed.all("item")[0]->text.find(hostile(2)), std::string::npos);
  const auto sitemap_bytes = bytes_of(tree, "sitemap.xml");
  EXPECT_EQ(Markup(sitemap_bytes, Syntax::kXml).faults, std::vector<std::string>{});
}

TEST(Escaping, TheCatalogIsJsonThatHoldsTheTextItselfAndNoTag) {
  const auto bytes = bytes_of(site_of(hostile_files()), "catalog.en.json");
  EXPECT_EQ(bytes.find('<'), std::string::npos);
  const auto json = nlohmann::json::parse(bytes);
  std::set<std::string> titles;
  for (const auto& item : json.at("documents")) titles.insert(item.at("title").get<std::string>());
  EXPECT_TRUE(titles.contains(hostile(1)));
  EXPECT_TRUE(titles.contains(hostile(27)));
}

TEST(Escaping, ControlCharactersNeverReachAPage) {
  const auto tree =
      site_of({{"content/en/exercises/a.md",
                testing::exercise("T\\u0001\\u001b[31m\\u0085x", "author: \"\\0\\a\\e\"", "a &#1; &#27; b &#0; c\n")}});
  for (const auto& file : tree.files()) {
    if (!file.make || file.page.kind == PageId::Kind::kAsset || file.path.ends_with(".svg")) continue;
    const auto bytes = file.make();
    for (const char c : bytes) {
      ASSERT_TRUE(static_cast<unsigned char>(c) >= 0x20 || c == '\n' || c == '\t') << file.path;
    }
    EXPECT_FALSE(find_invalid_utf8(bytes)) << file.path;
  }
}

TEST(Escaping, CodePointsThatXmlForbidsNeverReachAFeed) {
  const auto bytes = bytes_of(site_of({{"content/en/a.md", testing::document("A\\uFFFF")}}), "index.xml");
  EXPECT_EQ(Markup(bytes, Syntax::kXml).faults, std::vector<std::string>{});
}

}  // namespace
}  // namespace matwork
