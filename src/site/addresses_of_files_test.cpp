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
    files["static/files/" + path + ".jpg"] = testing::jpeg_header(8, 6);
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

TEST(AddressesOfFiles, ASecondPageOfAListStaysOneBesideADocumentOfItsAddress) {
  Files files{{"content/en/exercises/page/2.md", document("Two")}};
  for (int i = 0; i < 60; ++i) files["content/en/exercises/e" + std::to_string(i) + ".md"] = exercise("E");
  expect_no_dead_link(files);
  EXPECT_EQ(page_at(site_of(files), "exercises/page/2/index.html").text_of("h1"), "Exercises, page 2");
}

TEST(AddressesOfFiles, AFileOfTheLibraryStandsInThePlaceOfOneThatEverySiteHas) {
  const auto tree = site_of({{"content/en/a.md", document("A")},
                             {"static/robots.txt", "own"},
                             {"static/404.html", "own"},
                             {"static/favicon.svg", "own"},
                             {"static/catalog.en.json", "own"},
                             {"static/sitemap.xml", "own"}});
  for (const char* path : {"robots.txt", "404.html", "favicon.svg", "catalog.en.json", "sitemap.xml"})
    EXPECT_EQ(testing::bytes_of(tree, path), std::string("copied from root/static/") + path);
}

/// Names that get in each other's way on one disk or another: whatever wins, the site can be listed, every document
/// that is published has its page, and no link is dead.
TEST(AddressesOfFiles, ThatCollideInEveryWayAreStillOneFileEach) {
  Files files;
  const std::vector<std::string> urls{"/Exercises/",
                                      "/exercises/",
                                      "/x.html",
                                      "/X.html/y/",
                                      "/x.html/y/",
                                      "/sitemap.xml",
                                      "/sitemap.xml/",
                                      "/Sitemap.XML/a/",
                                      "/404.html",
                                      "/robots.txt/b",
                                      "/favicon.svg/",
                                      "/style.0123456789abcdef.css/",
                                      "/sitemap-1.xml/",
                                      "/index.xml/",
                                      "/exercises/index.xml/",
                                      "/Catalog.EN.json/",
                                      "/en/",
                                      "/EN/",
                                      "/muscles/",
                                      "/Muscles/",
                                      "/muscles/calves/",
                                      "/muscles/Calves/",
                                      "/muscles/calves/page/2/",
                                      "/Exercises/Page/2/",
                                      "/page/2/",
                                      "/ES/",
                                      "/a./",
                                      "/a/",
                                      "/a../b/",
                                      "/exercises/page.html",
                                      "/exercises/page/",
                                      "/Index.html",
                                      "/niño/",
                                      "/NIN\u0303O/",
                                      "/",
                                      "/es/../x",
                                      "/muscles.html/",
                                      "/levels/beginner/x.html"};
  for (std::size_t i = 0; i < urls.size(); ++i) {
    files["content/en/u" + std::to_string(i) + ".md"] = exercise("U" + std::to_string(i), "url: \"" + urls[i] + "\"");
    files["content/en/v" + std::to_string(i) + ".md"] =
        exercise("V" + std::to_string(i), "aliases: [\"" + urls[i] + "\"]");
    files["static" + urls[i] + (urls[i].ends_with('/') ? "index.html" : "")] = "file";
    files["static" + urls[i] + (urls[i].ends_with('/') ? "INDEX.html" : "/below.txt")] = "file";
  }
  for (int i = 0; i < 60; ++i) files["content/en/exercises/e" + std::to_string(i) + ".md"] = exercise("E");
  for (int i = 0; i < 3; ++i) files["content/es/ejercicios/e" + std::to_string(i) + ".md"] = exercise("E");
  const auto tree = site_of(files);
  EXPECT_GT(tree.files().size(), 100U);
  expect_every_document(files);
  expect_no_dead_link(files);
}

TEST(AddressesOfFiles, TheDefaultLanguageIsAtItsTagInLowerCase) {
  const auto tree = site_of({{"content/pt-BR/a.md", document("A")}, {"content/ru/a.md", document("A")}});
  EXPECT_NE(tree.find("pt-br/index.html"), nullptr);
}

}  // namespace
}  // namespace matwork
