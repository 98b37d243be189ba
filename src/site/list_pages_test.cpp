#include <gtest/gtest.h>

#include "site/pages.h"
#include "site/site_fixture.h"

namespace matwork {
namespace {

using testing::document;
using testing::exercise;
using testing::Files;
using testing::Markup;
using testing::page_at;
using testing::site_of;
using Strings = std::vector<std::string>;

/// So many exercises, whose titles sort by number.
Files exercises(int count) {
  Files files;
  for (int i = 0; i < count; ++i) {
    const auto number = std::to_string(1000 + i);
    files["content/en/exercises/e" + number + ".md"] = exercise("Number " + number);
  }
  files["content/en/exercises/_index.md"] = document("Exercises", "", "Words under the list.\n");
  return files;
}

/// The titles of the rows of a list.
Strings rows_of(const Markup& page) {
  Strings titles;
  for (const auto* heading : page.all("h2")) {
    if (heading->text.starts_with("Number")) titles.push_back(heading->text);
  }
  return titles;
}

std::string relation(const Markup& page, const char* rel) {
  for (const auto* link : page.with("rel", rel)) {
    if (link->name == "a") return link->get("href");
  }
  return {};
}

TEST(ListPages, ShowAtMostFortyEightAndAllTogetherEachOnce) {
  EXPECT_EQ(kItemsPerPage, 48U);
  for (const int count : {1, 47, 48, 49, 96, 97, 150}) {
    const auto tree = site_of(exercises(count));
    for (const std::string list : {"exercises", "muscles/calves"}) {
      Strings seen;
      std::size_t pages = 0;
      for (auto path = list + "/index.html"; tree.find(path) != nullptr;
           path = list + "/page/" + std::to_string(pages + 1) + "/index.html") {
        const auto rows = rows_of(page_at(tree, path));
        EXPECT_LE(rows.size(), kItemsPerPage) << path;
        seen.insert(seen.end(), rows.begin(), rows.end());
        ++pages;
      }
      EXPECT_EQ(pages, count_pages(static_cast<std::size_t>(count))) << list;
      ASSERT_EQ(seen.size(), static_cast<std::size_t>(count)) << list;
      EXPECT_TRUE(std::is_sorted(seen.begin(), seen.end())) << list;
      EXPECT_EQ(std::adjacent_find(seen.begin(), seen.end()), seen.end()) << list;
    }
  }
}

TEST(ListPages, ASecondPageIsThereForFortyNineAndNotForFortyEight) {
  EXPECT_EQ(site_of(exercises(48)).find("exercises/page/2/index.html"), nullptr);
  const auto tree = site_of(exercises(49));
  EXPECT_NE(tree.find("exercises/page/2/index.html"), nullptr);
  EXPECT_EQ(tree.find("exercises/page/3/index.html"), nullptr);
  EXPECT_EQ(tree.find("exercises/page/1/index.html"), nullptr) << "the first page has one address";
}

TEST(ListPages, PagesLeadToTheirNeighbours) {
  const auto tree = site_of(exercises(100));
  const auto first = page_at(tree, "exercises/index.html");
  const auto second = page_at(tree, "exercises/page/2/index.html");
  const auto third = page_at(tree, "exercises/page/3/index.html");
  EXPECT_EQ(relation(first, "prev"), "");
  EXPECT_EQ(relation(first, "next"), "/exercises/page/2/");
  EXPECT_EQ(relation(second, "prev"), "/exercises/");
  EXPECT_EQ(relation(second, "next"), "/exercises/page/3/");
  EXPECT_EQ(relation(third, "next"), "");
}

TEST(ListPages, EachPageHasATitleAndAnAddressOfItsOwn) {
  const auto tree = site_of(exercises(49));
  const auto first = page_at(tree, "exercises/index.html");
  const auto second = page_at(tree, "exercises/page/2/index.html");
  EXPECT_NE(first.text_of("title"), second.text_of("title"));
  EXPECT_EQ(second.with("rel", "canonical").at(0)->get("href"), "https://example.org/exercises/page/2/");
  EXPECT_NE(first.with("name", "description").at(0)->get("content"),
            second.with("name", "description").at(0)->get("content"));
}

TEST(ListPages, OnlyTheFirstPageNamesTranslations) {
  auto files = exercises(49);
  files["content/en/exercises/_index.md"] = document("Exercises", "translationKey: e");
  files["content/es/ejercicios/_index.md"] = document("Ejercicios", "translationKey: e");
  const auto tree = site_of(files);
  EXPECT_EQ(page_at(tree, "exercises/index.html").with("hreflang", "x-default").size(), 1U);
  const auto second = page_at(tree, "exercises/page/2/index.html");
  EXPECT_TRUE(second.with("hreflang", "x-default").empty());
  for (const auto* link : second.with("hreflang", "es"))
    EXPECT_EQ(link->get("href"), "/es/") << "a list has other items there";
}

TEST(ListPages, TheWordsOfASectionStandOnItsFirstPageOnly) {
  const auto tree = site_of(exercises(49));
  EXPECT_NE(page_at(tree, "exercises/index.html").text_of("main").find("Words under the list."), std::string::npos);
  EXPECT_EQ(page_at(tree, "exercises/page/2/index.html").text_of("main").find("Words under the list."),
            std::string::npos);
}

TEST(ListPages, TheSitemapNamesEveryPage) {
  const auto bytes = testing::bytes_of(site_of(exercises(100)), "sitemap.xml");
  const Markup sitemap(bytes, testing::Syntax::kXml);
  std::size_t pages = 0;
  for (const auto* loc : sitemap.all("loc")) pages += loc->text.find("/page/") == std::string::npos ? 0U : 1U;
  EXPECT_GE(pages, 4U) << "of the section and of the muscle";
}

TEST(ListPages, AnEmptySectionSaysWhatItIsAndListsNothing) {
  const auto tree = site_of({{"content/en/empty/_index.md", document("Nothing yet", "", "Soon.\n")}});
  const auto page = page_at(tree, "empty/index.html");
  EXPECT_EQ(page.text_of("h1"), "Nothing yet");
  EXPECT_TRUE(page.data().empty() || page.data()[0]->text.find("ItemList") == std::string::npos);
  EXPECT_NE(page.text_of("main").find("Soon."), std::string::npos);
}

TEST(ListPages, TheHomeLeadsToEverySectionAndTerm) {
  const auto tree = site_of(testing::rich_files());
  const auto page = page_at(tree, "index.html");
  for (const char* href :
       {"/lib/exercises/", "/lib/articles/", "/lib/muscles/calves/", "/lib/equipment/mat/", "/lib/levels/beginner/"}) {
    EXPECT_FALSE(page.with("href", href).empty()) << href;
  }
  const auto spanish = page_at(tree, "es/index.html");
  EXPECT_FALSE(spanish.with("href", "/lib/es/musculos/pantorrillas/").empty());
  for (const auto* link : spanish.all("a")) {
    const bool other = link->has("hreflang");
    EXPECT_TRUE(other || !link->get("href").starts_with("/lib/") || link->get("href").starts_with("/lib/es/"))
        << link->get("href");
  }
}

TEST(ListPages, ListAddressesCountFromOne) {
  EXPECT_EQ(list_address("/a/", 1), "/a/");
  EXPECT_EQ(list_address("/a/", 2), "/a/page/2/");
  EXPECT_EQ(count_pages(0), 1U);
}

}  // namespace
}  // namespace matwork
