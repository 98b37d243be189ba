#include "server/responder.h"

#include <gtest/gtest.h>

namespace matwork {
namespace {

OutputTree some_site() {
  OutputTree tree;
  for (const char* path : {"index.html", "exercises/swan/index.html", "es/niño/index.html", "page.html", "404.html",
                           "style.css", "a b/index.html", "data.json", "100%/index.html"}) {
    tree.add({path, [path] { return std::string("page ") + path; }, {}});
  }
  tree.add({"picture.jpg", nullptr, "disk/picture.jpg"});
  tree.add({"lost.jpg", nullptr, "disk/lost.jpg"});
  tree.finish();
  return tree;
}

/// The reply of a site that lives below `base_path`.
Reply get(std::string_view target, const std::string& base_path = "", std::string_view method = "GET") {
  static const auto tree = some_site();
  static const MemoryFileSystem disk{{"disk/picture.jpg", "bytes"}};
  return Responder(tree, disk, base_path).respond(method, target);
}

TEST(Responder, ServesTheFilesOfTheTree) {
  EXPECT_EQ(get("/").body, "page index.html");
  EXPECT_EQ(get("/index.html").body, "page index.html");
  EXPECT_EQ(get("/exercises/swan/").body, "page exercises/swan/index.html");
  EXPECT_EQ(get("/page.html").body, "page page.html");
  EXPECT_EQ(get("/picture.jpg").body, "bytes");
  EXPECT_EQ(get("/exercises/swan/").status, 200);
}

TEST(Responder, EscapesAndAccentsLeadToTheFile) {
  EXPECT_EQ(get("/es/ni%C3%B1o/").body, "page es/niño/index.html");
  EXPECT_EQ(get("/es/niño/").body, "page es/niño/index.html");
  EXPECT_EQ(get("/a%20b/").body, "page a b/index.html");
  EXPECT_EQ(get("/100%25/").body, "page 100%/index.html");
  EXPECT_EQ(get("/%65xercises/swan/").body, "page exercises/swan/index.html");
}

TEST(Responder, AQueryAndAFragmentAreNoPartOfThePath) {
  EXPECT_EQ(get("/?q=/x").body, "page index.html");
  EXPECT_EQ(get("/page.html?a=b#c").body, "page page.html");
  EXPECT_EQ(get("/page.html#c").status, 200);
}

TEST(Responder, AFolderWithoutItsSlashIsRedirectedToIt) {
  const auto reply = get("/exercises/swan");
  EXPECT_EQ(reply.status, 301);
  EXPECT_EQ(reply.location, "/exercises/swan/");
  EXPECT_EQ(get("/es/ni%C3%B1o").location, "/es/ni%C3%B1o/");
  EXPECT_EQ(get("/a%20b").location, "/a%20b/");
  EXPECT_EQ(get("/exercises").status, 404) << "a folder that is no page";
}

TEST(Responder, RedirectsStayOnThisHost) {
  for (const char* target : {"//exercises/swan", "//evil.example", "/\\evil.example", "//evil.example/%2e%2e", "///"}) {
    const auto reply = get(target);
    EXPECT_NE(reply.status, 301) << target;
    EXPECT_EQ(reply.location, "") << target;
  }
}

TEST(Responder, WhatIsNotThereGetsThePageOfTheSite) {
  for (const char* target : {"/gone/", "/gone.html", "/Page.html", "/exercises/swan/index", "/picture.jpg/",
                             "/exercises/swan/index.html/"}) {
    EXPECT_EQ(get(target).status, 404) << target;
    EXPECT_EQ(get(target).body, "page 404.html") << target;
    EXPECT_EQ(get(target).content_type, "text/html; charset=utf-8") << target;
  }
}

TEST(Responder, NoPathLeadsOutOfTheTree) {
  for (const char* target : {"/../etc/passwd", "/%2e%2e/etc/passwd", "/..%2fetc/passwd", "/exercises/../../etc/passwd",
                             "/%00", "/page.html%00", "/page.html%00.jpg", "/disk/picture.jpg", "/./page.html",
                             "//page.html", "/%ff", "/..", "/%5c..%5cx"}) {
    EXPECT_EQ(get(target).status, 404) << target;
  }
  for (const char* target : {"", "page.html", "*", "http://a.example/", "../x"})
    EXPECT_GE(get(target).status, 400) << target;
}

TEST(Responder, WithoutA404PageItSaysSoInWords) {
  OutputTree tree;
  tree.finish();
  const auto reply = Responder(tree, MemoryFileSystem({}), "").respond("GET", "/");
  EXPECT_EQ(reply.status, 404);
  EXPECT_FALSE(reply.body.empty());
}

TEST(Responder, OnlyGetAndHeadAreAnswered) {
  EXPECT_EQ(get("/", "", "HEAD").status, 200);
  EXPECT_EQ(get("/", "", "HEAD").body, get("/").body) << "its length is told; the server leaves it out";
  for (const char* method : {"POST", "PUT", "DELETE", "OPTIONS", "TRACE", "get", ""})
    EXPECT_EQ(get("/", "", method).status, 405) << method;
}

TEST(Responder, ASiteBelowABasePathAnswersThereOnly) {
  EXPECT_EQ(get("/lib/", "/lib").body, "page index.html");
  EXPECT_EQ(get("/lib", "/lib").body, "page index.html");
  EXPECT_EQ(get("/lib/page.html", "/lib").status, 200);
  EXPECT_EQ(get("/lib/exercises/swan", "/lib").location, "/lib/exercises/swan/");
  for (const char* target : {"/", "/page.html", "/library/", "/lib.html", "/libpage.html", "/LIB/"}) {
    EXPECT_EQ(get(target, "/lib").status, 404) << target;
  }
}

TEST(Responder, AFileThatCannotBeReadIsOurFault) {
  EXPECT_EQ(get("/lost.jpg").status, 500);
  EXPECT_NE(get("/lost.jpg").body.find("lost.jpg"), std::string::npos);
}

TEST(ContentType, FollowsTheEndingInAnyCase) {
  EXPECT_EQ(content_type_of("a/index.html"), "text/html; charset=utf-8");
  EXPECT_EQ(content_type_of("a.css"), "text/css; charset=utf-8");
  EXPECT_EQ(content_type_of("a.JPG"), "image/jpeg");
  EXPECT_EQ(content_type_of("a.svg"), "image/svg+xml");
  EXPECT_EQ(content_type_of("index.xml"), "application/xml");
  EXPECT_EQ(content_type_of("catalog.en.json"), "application/json");
  EXPECT_EQ(content_type_of("a.woff2"), "font/woff2");
  for (const char* unknown : {"", "a", "a.exe", "html", "a.html.gz"})
    EXPECT_EQ(content_type_of(unknown), "application/octet-stream") << unknown;
}

}  // namespace
}  // namespace matwork
