#include <gtest/gtest.h>

#include "library/address.h"
#include "site/site_fixture.h"

/// Libraries whose names get in each other's way: what is published is there, and links lead to it.
namespace matwork {
namespace {

using testing::document;
using testing::exercise;
using testing::Files;
using testing::page_at;
using testing::site_of;

/// Every link within the site leads to a file of it.
void expect_no_dead_link(const Files& files) {
  const auto tree = site_of(files, "https://a.example/");
  for (const auto& file : tree.files()) {
    if (!testing::is_page(file)) continue;
    const auto page = page_at(tree, file.path);
    for (const auto& element : page.elements) {
      const auto href = element.has("href") ? element.get("href") : element.get("src");
      if (!href.starts_with('/')) continue;
      const auto address = decode_address(href.substr(0, href.find('#')));
      EXPECT_NE(tree.find(file_of(address)), nullptr) << href << " on " << file.path;
    }
  }
}

/// Every document that the library publishes has a page with its title.
void expect_every_document(const Files& files) {
  const auto library = testing::share_library(files);
  const auto tree = build_site(library);
  for (const auto& item : library->entries) {
    const auto path = file_of(item.address);
    ASSERT_NE(tree.find(path), nullptr) << item.entry.source->path();
    EXPECT_EQ(page_at(tree, path).text_of("h1"), item.entry.head.title.value) << path;
  }
}

TEST(AddressesOfFiles, OfUsualLibrariesAreAllThere) {
  expect_no_dead_link(testing::rich_files());
  expect_every_document(testing::rich_files());
}

TEST(AddressesOfFiles, NamesWithSignsAccentsAndSpacesAreAllThere) {
  Files files;
  for (const char* name : {"a b", "niño", "100% sure", "q?", "h#h", "plus+", "tilde~", "at@", "dot.dot", "comma,",
                           "semi;", "UPPER", "ÜBER", "普拉提", "quote\"", "amp&amp;", "-", "_", "x'y"}) {
    const auto path = std::string(name);
    files["content/en/exercises/" + path + ".md"] =
        exercise("Named " + std::to_string(files.size()), "", "[home](/)\n");
    files["content/en/f " + path + "/_index.md"] = document("Folder " + std::to_string(files.size()));
    files["static/files/" + path + ".jpg"] = "bytes";
  }
  files["content/en/pictures.md"] =
      document("Pictures", "", "![a](/files/a%20b.jpg) ![b](</files/niño.jpg>) ![c](/files/100%25%20sure.jpg)\n");
  expect_no_dead_link(files);
  expect_every_document(files);
  EXPECT_EQ(page_at(site_of(files), "pictures/index.html").all("img").size(), 3U);
}

TEST(AddressesOfFiles, ALinkThroughAnAliasLeadsSomewhere) {
  expect_no_dead_link({{"content/en/a.md", document("A", "aliases: [/Old/, /x.html, /b/c/]")},
                       {"content/en/b.md", document("B", "", "[a](/Old/) [a](/x.html) [a](/b/c) [a](/old/)\n")}});
}

TEST(AddressesOfFiles, ADocumentWithTheAddressOfASecondPageOfAListIsThere) {
  Files files{{"content/en/exercises/page/2.md", document("Two")}};
  for (int i = 0; i < 60; ++i) files["content/en/exercises/e" + std::to_string(i) + ".md"] = exercise("E");
  expect_no_dead_link(files);
  EXPECT_EQ(page_at(site_of(files), "exercises/page/2/index.html").text_of("h1"), "Two");
}

TEST(AddressesOfFiles, TheDefaultLanguageIsAtItsTagInLowerCase) {
  const auto tree = site_of({{"content/pt-BR/a.md", document("A")}, {"content/ru/a.md", document("A")}});
  EXPECT_NE(tree.find("pt-br/index.html"), nullptr);
}

}  // namespace
}  // namespace matwork
