#include "library/link.h"

#include <gtest/gtest.h>

#include "library/library_fixture.h"

namespace matwork {
namespace {

using testing::document;
using testing::Files;
using testing::get_entry;
using testing::read_files;
using Kind = LinkTarget::Kind;

Files some_files() {
  return {{"matwork.yaml", "base_url: https://mat.example/site"},
          {"content/en/exercises/mat/swan.md", document("Swan", "aliases: [/bird/]", "## Common mistakes\n\n## Él\n")},
          {"content/en/exercises/mat/roll up.md", document("Roll up")},
          {"content/en/exercises/mat/_index.md", document("Mat", "", "## First\n")},
          {"content/en/exercises/mat/draft.md", document("Draft", "draft: true")},
          {"content/en/exercises/mat/sheet.pdf", "bytes"},
          {"content/en/page.md", document("Page", "url: /page.html")},
          {"content/es/niño.md", document("Niño")},
          {"static/images/mat.jpg", "bytes"}};
}

/// "page /address/#fragment" for a link in the document about the swan.
std::string follow(std::string_view url, const std::string& from = "content/en/exercises/mat/swan.md") {
  static const auto reading = read_files(some_files());
  const auto& library = reading.library;
  const auto target = follow_link(library, get_entry(library, from), url);
  constexpr std::array kNames{"page", "file", "external", "dead", "dead-fragment", "unsafe"};
  auto out = std::string(kNames.at(static_cast<std::size_t>(target.kind)));
  if (!target.address.empty()) out += " " + target.address;
  return target.fragment.empty() ? out : out + "#" + target.fragment;
}

TEST(Link, PathsAreFollowedFromTheRootAndFromTheDocument) {
  EXPECT_EQ(follow("/exercises/mat/swan/"), "page /exercises/mat/swan/");
  EXPECT_EQ(follow("/exercises/mat/swan"), "page /exercises/mat/swan/");
  EXPECT_EQ(follow("../roll-up/"), "page /exercises/mat/roll-up/");
  EXPECT_EQ(follow(".."), "page /exercises/mat/");
  EXPECT_EQ(follow("."), "page /exercises/mat/swan/");
  EXPECT_EQ(follow(""), "page /exercises/mat/swan/");
  EXPECT_EQ(follow("/"), "page /");
  EXPECT_EQ(follow("../../../../.."), "page /");
  EXPECT_EQ(follow("/page.html"), "page /page.html");
  EXPECT_EQ(follow("/bird/"), "page /bird/");
  EXPECT_EQ(follow(" /exercises/ "), "page /exercises/");
  EXPECT_EQ(follow("/es/ni%C3%B1o/"), "page /es/niño/");
  EXPECT_EQ(follow("/es/niño/"), "page /es/niño/");
}

TEST(Link, AQueryIsNoPartOfThePath) {
  EXPECT_EQ(follow("/exercises/?page=2"), "page /exercises/");
  EXPECT_EQ(follow("?x=/y"), "page /exercises/mat/swan/");
  EXPECT_EQ(follow("/exercises/mat/swan/?a#common-mistakes"), "page /exercises/mat/swan/#common-mistakes");
}

TEST(Link, FragmentsAreHeadingsOfThePage) {
  EXPECT_EQ(follow("#common-mistakes"), "page /exercises/mat/swan/#common-mistakes");
  EXPECT_EQ(follow("/exercises/mat/swan/#%C3%A9l"), "page /exercises/mat/swan/#él");
  EXPECT_EQ(follow("/exercises/mat/#first"), "page /exercises/mat/#first");
  EXPECT_EQ(follow("#top"), "page /exercises/mat/swan/#top");
  EXPECT_EQ(follow("#"), "page /exercises/mat/swan/");
  EXPECT_EQ(follow("#Common-Mistakes"), "dead-fragment /exercises/mat/swan/#Common-Mistakes");
  EXPECT_EQ(follow("../roll-up/#nowhere"), "dead-fragment /exercises/mat/roll-up/#nowhere");
  EXPECT_EQ(follow("/exercises/#nowhere"), "dead-fragment /exercises/#nowhere");
  EXPECT_EQ(follow("/images/mat.jpg#anything"), "file /images/mat.jpg#anything");
}

TEST(Link, APathOnDiskLeadsToItsPage) {
  EXPECT_EQ(follow("roll up.md"), "page /exercises/mat/roll-up/");
  EXPECT_EQ(follow("roll%20up.md"), "page /exercises/mat/roll-up/");
  EXPECT_EQ(follow("../../page.md"), "page /page.html");
  EXPECT_EQ(follow("_index.md#first"), "page /exercises/mat/#first");
  EXPECT_EQ(follow("/content/es/niño.md"), "page /es/niño/");
  EXPECT_EQ(follow("draft.md"), "dead");
  EXPECT_EQ(follow("gone.md"), "dead");
}

TEST(Link, FilesOfTheLibraryAreFound) {
  EXPECT_EQ(follow("/images/mat.jpg"), "file /images/mat.jpg");
  EXPECT_EQ(follow("/exercises/mat/sheet.pdf"), "file /exercises/mat/sheet.pdf");
  EXPECT_EQ(follow("/sitemap.xml"), "file /sitemap.xml");
  EXPECT_EQ(follow("/images/"), "dead");
  EXPECT_EQ(follow("/images/MAT.jpg"), "dead");
}

TEST(Link, WhatIsNotPublishedIsDead) {
  EXPECT_EQ(follow("/nowhere/"), "dead");
  EXPECT_EQ(follow("/exercises/mat/draft/"), "dead");
  EXPECT_EQ(follow("../draft/"), "dead");
  EXPECT_EQ(follow("/en/exercises/"), "dead");
  EXPECT_EQ(follow("/%00"), "dead");
  EXPECT_EQ(follow("/%ff/"), "dead");
}

TEST(Link, TheSitesOwnAddressIsInside) {
  EXPECT_EQ(follow("https://mat.example/site/exercises/"), "page /exercises/");
  EXPECT_EQ(follow("https://mat.example/site/nowhere/"), "dead");
  EXPECT_EQ(follow("https://mat.example/site/#x"), "dead-fragment /#x");
  EXPECT_EQ(follow("https://mat.example/other/"), "external https://mat.example/other/");
  EXPECT_EQ(follow("https://mat.example.evil/site/"), "external https://mat.example.evil/site/");
}

TEST(Link, OnlyFourSchemesLeaveTheSite) {
  for (const std::string url :
       {"https://a.example/b?c#d", "http://a.example", "HTTPS://a.example", "mailto:a@b.example", "tel:+34600"}) {
    EXPECT_EQ(follow(url), "external " + url);
  }
  for (const char* url :
       {"javascript:alert(1)", "JaVaScRiPt:alert(1)", "java\tscript:alert(1)", "java\nscript:alert(1)",
        "\x01javascript:alert(1)", " javascript:alert(1)", "javascript\x0b:alert(1)", "data:text/html,x", "vbscript:x",
        "file:///etc/passwd", "ftp://a.example", "blob:https://a.example", "x-y+z.1:go", "about:blank",
        "\\\\a.example\\b", "/\\a.example", "..\\x"}) {
    EXPECT_EQ(follow(url).substr(0, 6), "unsafe") << url;
  }
}

TEST(Link, AnAddressWithoutASchemeNamesNoOtherHost) {
  for (const char* url : {"//a.example/b", " //a.example", "//a.example"})
    EXPECT_EQ(follow(url).substr(0, 6), "unsafe") << url;
  for (const char* url : {"/\t/a.example", "///a.example", "a/b:c", "1:2"})
    EXPECT_NE(follow(url).substr(0, 8), "external") << url;
}

TEST(Picture, LiesInStaticOrBesideTheBundle) {
  auto files = some_files();
  files["content/en/exercises/bow/index.md"] = document("Bow");
  files["content/en/exercises/bow/bow 1.jpg"] = "bytes";
  const auto library = read_files(files).library;
  const auto& swan = get_entry(library, "content/en/exercises/mat/swan.md");
  const auto& bow = get_entry(library, "content/en/exercises/bow/index.md");
  EXPECT_EQ(find_picture_file(library, swan, "/images/mat.jpg")->path, "root/static/images/mat.jpg");
  EXPECT_EQ(find_picture_file(library, bow, "bow 1.jpg")->path, "root/content/en/exercises/bow/bow 1.jpg");
  EXPECT_EQ(find_picture_file(library, bow, "bow%201.jpg")->address, "/exercises/bow/bow 1.jpg");
  for (const char* none :
       {"", "/", "/images/", "/images/gone.jpg", "https://a.example/b.jpg", "//a.example/b.jpg", "/page.html",
        "/exercises/", "data:image/png;base64,x", "/sitemap.xml", "../../../../../etc/passwd"}) {
    EXPECT_EQ(find_picture_file(library, swan, none), nullptr) << none;
  }
}

TEST(Picture, LiesBesideADocumentThatIsNoBundle) {
  const auto library = read_files({{"content/en/exercises/swan.md", document("Swan")},
                                   {"content/en/exercises/swan.jpg", "bytes"},
                                   {"content/en/bow/index.md", document("Bow", "slug: arrow")},
                                   {"content/en/bow/bow.jpg", "bytes"}})
                           .library;
  EXPECT_NE(find_picture_file(library, get_entry(library, "content/en/exercises/swan.md"), "swan.jpg"), nullptr);
  EXPECT_NE(find_picture_file(library, get_entry(library, "content/en/bow/index.md"), "bow.jpg"), nullptr);
}

}  // namespace
}  // namespace matwork
