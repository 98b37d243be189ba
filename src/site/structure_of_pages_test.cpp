#include <gtest/gtest.h>

#include <set>

#include "site/site_fixture.h"

/// Headings, ids, tables and pictures: what a reader with a screen reader goes by.
namespace matwork {
namespace {

using testing::for_every_page;
using testing::Markup;
using testing::page_at;
using testing::site_of;

TEST(StructureOfPages, SkipsNoLevelOfHeadings) {
  for_every_page([](const OutputTree&, const std::string&, const Markup& page) {
    int level = 0;
    for (const auto& element : page.elements) {
      const bool heading =
          element.name.size() == 2 && element.name[0] == 'h' && element.name[1] >= '1' && element.name[1] <= '6';
      if (!heading) continue;
      EXPECT_LE(element.name[1] - '0', level + 1) << element.text;
      level = element.name[1] - '0';
    }
  });
}

TEST(StructureOfPages, UsesEachIdOnceAndLabelsPointAtOne) {
  for_every_page([](const OutputTree&, const std::string&, const Markup& page) {
    std::set<std::string> ids;
    for (const auto& element : page.elements) {
      if (element.has("id")) {
        EXPECT_TRUE(ids.insert(element.get("id")).second) << element.get("id");
      }
    }
    for (const auto& element : page.elements) {
      if (element.has("aria-labelledby")) {
        EXPECT_TRUE(ids.contains(element.get("aria-labelledby")));
      }
    }
  });
}

TEST(StructureOfPages, HeadingsNamedLikePartsOfOursTakeNoIdOfOurs) {
  std::string body;
  for (const char* name :
       {"Content", "Steps", "Versions", "Questions", "Related", "Browse", "Sections", "part.steps"}) {
    body += "## " + std::string(name) + "\n\nWords.\n\n";
  }
  const auto more = "modifications: [{name: A, level: easier}]\nfaq: [{q: Q, a: A}]";
  const auto tree = site_of({{"content/en/exercises/a.md", testing::exercise("A", more, body)},
                             {"content/en/exercises/b.md", testing::exercise("B")},
                             {"content/en/exercises/deep/_index.md", testing::document("Deep")},
                             {"content/en/exercises/_index.md", testing::document("E", "", body)},
                             {"content/en/_index.md", testing::document("Home", "", body)}});
  for (const char* path : {"exercises/a/index.html", "exercises/index.html", "index.html"}) {
    std::set<std::string> ids;
    for (const auto& element : page_at(tree, path).elements) {
      if (element.has("id")) {
        EXPECT_TRUE(ids.insert(element.get("id")).second) << path << " " << element.get("id");
      }
    }
  }
}

TEST(StructureOfPages, PicturesHaveWordsAndTablesHaveNoEmptyTitles) {
  for_every_page([](const OutputTree&, const std::string&, const Markup& page) {
    for (const auto* picture : page.all("img")) EXPECT_TRUE(picture->has("alt"));
    for (const auto* title : page.all("th")) EXPECT_FALSE(title->text.empty());
    for (const auto* link : page.all("a"))
      EXPECT_FALSE(trim(link->text).empty() && trim(link->get("aria-label")).empty());
    for (const auto* list : page.all("ul")) EXPECT_FALSE(trim(list->text).empty());
  });
}

}  // namespace
}  // namespace matwork
