#include "site/output_tree.h"

#include <gtest/gtest.h>

#include "site/site_fixture.h"

namespace matwork {
namespace {

using testing::bytes_of;
using testing::paths_of;
using testing::rich_files;
using testing::site_of;
using Strings = std::vector<std::string>;

OutputFile file(const std::string& path) {
  return {path, [path] { return path; }, {}, {}};
}

TEST(OutputTree, TwoFilesOfOnePathAreABugOfOurs) {
  OutputTree tree;
  tree.add(file("a/index.html"));
  tree.add(file("b"));
  tree.add(file("a/index.html"));
  EXPECT_THROW(tree.finish(), std::logic_error);
}

TEST(OutputTree, FilesAreInTheOrderOfTheirPathsAndFoundByThem) {
  OutputTree tree;
  for (const char* path : {"b", "a/z", "a/b", "a-b", "Z"}) tree.add(file(path));
  tree.finish();
  EXPECT_EQ(paths_of(tree), (Strings{"Z", "a-b", "a/b", "a/z", "b"}));
  for (const auto& path : paths_of(tree)) EXPECT_EQ(tree.find(path)->path, path);
  for (const char* none : {"", "a", "a/", "A/b", "c", "a/b/c"}) EXPECT_EQ(tree.find(none), nullptr) << none;
}

TEST(OutputTree, AFileIsMadeOrCopied) {
  const MemoryFileSystem disk{{"on/disk.jpg", "bytes"}};
  EXPECT_EQ(OutputTree::read({"a", [] { return std::string("made"); }, {}, {}}, disk).value(), "made");
  EXPECT_EQ(OutputTree::read({"a", nullptr, "on/disk.jpg", {}}, disk).value(), "bytes");
  EXPECT_FALSE(OutputTree::read({"a", nullptr, "gone.jpg"}, disk));
}

TEST(Site, IsTheSameForTwoBuildsAndEachFileForTwoMakings) {
  const auto one = site_of(rich_files());
  const auto two = site_of(rich_files());
  ASSERT_EQ(paths_of(one), paths_of(two));
  for (const auto& path : paths_of(one)) {
    EXPECT_EQ(bytes_of(one, path), bytes_of(two, path)) << path;
    EXPECT_EQ(bytes_of(one, path), bytes_of(one, path)) << path;
  }
}

TEST(Site, HasTheFilesThatSearchEnginesAndProgramsAskFor) {
  const auto tree = site_of(rich_files());
  for (const char* path : {"index.html", "es/index.html", "404.html", "robots.txt", "sitemap.xml", "index.xml",
                           "es/index.xml", "exercises/index.xml", "catalog.en.json", "catalog.es.json", "favicon.svg",
                           "en/index.html", "exercises/swan/index.html", "es/ejercicios/cisne/index.html",
                           "muscles/calves/index.html", "about.html", "images/swan.jpg", "es/niño/index.html"}) {
    EXPECT_NE(tree.find(path), nullptr) << path;
  }
}

TEST(Site, HasNoPathThatLeavesItOrHidesInIt) {
  auto files = rich_files();
  files["content/en/!!!/x.md"] = testing::document("X");
  files["content/en/~/...md"] = testing::document("Y");
  files["content/en/a/b.md"] = testing::document("Z", "aliases: [../../../../z, /../y/]");
  for (const auto& path : paths_of(site_of(files))) {
    EXPECT_FALSE(path.starts_with('/')) << path;
    for (const auto part : split(path, '/')) {
      EXPECT_FALSE(part.empty() || part == "." || part == "..") << path;
    }
  }
}

TEST(Site, AFileOfTheLibraryStandsInForOneOfOurs) {
  auto files = rich_files();
  files["static/robots.txt"] = "own";
  files["static/favicon.svg"] = "own";
  files["static/exercises/swan/index.html"] = "own";
  const auto tree = site_of(files);
  EXPECT_EQ(bytes_of(tree, "robots.txt"), "copied from root/static/robots.txt");
  EXPECT_EQ(bytes_of(tree, "favicon.svg"), "copied from root/static/favicon.svg");
  EXPECT_TRUE(bytes_of(tree, "exercises/swan/index.html").starts_with("<!doctype")) << "a page keeps its address";
}

}  // namespace
}  // namespace matwork
