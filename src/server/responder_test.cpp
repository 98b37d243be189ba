#include "server/responder.h"

#include <gtest/gtest.h>

#include "server/accents.h"
#include "server/disk_fixture.h"
#include "server/media_type.h"

namespace matwork {
namespace {

/// The files that are copied.
const testing::DiskFolder& folder() {
  static const testing::DiskFolder made("responder");
  made.write("picture.jpg", "0123456789");
  made.write("long.txt", std::string(5000, 'x'));
  return made;
}

OutputTree some_site() {
  OutputTree tree;
  for (const char* path : {"index.html", "exercises/swan/index.html", "es/niño/index.html", "page.html", "404.html",
                           "style.css", "a b/index.html", "data.json", "100%/index.html"}) {
    tree.add({path, [path] { return std::string("page ") + path; }, {}});
  }
  tree.add({"long.html", [] { return std::string(5000, 'a') + "end"; }, {}});
  tree.add({decompose_accents("decomposed/é.html"), [] { return std::string("from another disk"); }, {}});
  tree.add({"picture.jpg", nullptr, folder() / "picture.jpg"});
  tree.add({"long.txt", nullptr, folder() / "long.txt"});
  tree.add({"lost.jpg", nullptr, folder() / "lost.jpg"});
  tree.add({"folder.jpg", nullptr, folder() / "."});
  tree.finish();
  return tree;
}

using Fields = std::vector<std::pair<std::string, std::string>>;

Reply get(std::string_view target, Fields fields = {}, std::string_view method = "GET") {
  static const auto tree = some_site();
  static const TreeResponder responder(tree);
  return responder.respond({std::string(method), std::string(target), 11, std::move(fields)});
}

std::string content(std::string_view target, Fields fields = {}) { return get(target, std::move(fields)).content(); }

TEST(Responder, ServesTheFilesOfTheTree) {
  EXPECT_EQ(content("/"), "page index.html");
  EXPECT_EQ(content("/index.html"), "page index.html");
  EXPECT_EQ(content("/exercises/swan/"), "page exercises/swan/index.html");
  EXPECT_EQ(content("/page.html"), "page page.html");
  EXPECT_EQ(content("/picture.jpg"), "0123456789");
  EXPECT_EQ(get("/exercises/swan/").status, 200);
  EXPECT_EQ(get("/style.css").field("Content-Type"), "text/css; charset=utf-8");
}

TEST(Responder, EveryAnswerSaysThatNothingIsGuessedKeptOrFramed) {
  for (const char* target : {"/", "/gone", "/exercises/swan", "/picture.jpg", "bad"}) {
    const auto reply = get(target);
    EXPECT_EQ(reply.field("X-Content-Type-Options"), "nosniff") << target;
    EXPECT_EQ(reply.field("Referrer-Policy"), "no-referrer") << target;
    EXPECT_EQ(reply.field("Content-Security-Policy"), "frame-ancestors 'none'") << target;
    EXPECT_EQ(reply.field("Cross-Origin-Resource-Policy"), "same-origin") << target;
    EXPECT_EQ(reply.field("Cache-Control"), "no-cache") << target;
  }
}

TEST(Responder, EscapesAndAccentsLeadToTheFile) {
  EXPECT_EQ(content("/es/ni%C3%B1o/"), "page es/niño/index.html");
  EXPECT_EQ(content("/es/niño/"), "page es/niño/index.html");
  EXPECT_EQ(content("/a%20b/"), "page a b/index.html");
  EXPECT_EQ(content("/100%25/"), "page 100%/index.html");
  EXPECT_EQ(content("/%65xercises/swan/"), "page exercises/swan/index.html");
}

TEST(Responder, AnAccentMayBeWrittenInOneCharacterOrInTwo) {
  EXPECT_EQ(content("/es/nin%CC%83o/"), "page es/niño/index.html");
  EXPECT_EQ(content("/decomposed/%C3%A9.html"), "from another disk");
  EXPECT_EQ(get("/es/nin%CC%83o").field("Location"), "/es/ni%C3%B1o/");
}

TEST(Responder, AQueryAndAFragmentAreNoPartOfThePath) {
  EXPECT_EQ(content("/?q=/x"), "page index.html");
  EXPECT_EQ(content("/page.html?a=b#c"), "page page.html");
  EXPECT_EQ(get("/page.html#c").status, 200);
}

TEST(Responder, ATargetMayNameTheHostItIsAskedOf) {
  EXPECT_EQ(content("http://localhost:8080/page.html"), "page page.html");
  EXPECT_EQ(content("http://localhost"), "page index.html");
  EXPECT_EQ(get("http://evil.example/exercises/swan").field("Location"), "/exercises/swan/");
}

TEST(Responder, AFolderWithoutItsSlashIsRedirectedToIt) {
  const auto reply = get("/exercises/swan");
  EXPECT_EQ(reply.status, 301);
  EXPECT_EQ(reply.field("Location"), "/exercises/swan/");
  EXPECT_EQ(get("/es/ni%C3%B1o").field("Location"), "/es/ni%C3%B1o/");
  EXPECT_EQ(get("/a%20b").field("Location"), "/a%20b/");
  EXPECT_EQ(get("/a%20b?x=1").field("Location"), "/a%20b/?x=1");
  EXPECT_EQ(get("/exercises").status, 404) << "a folder that is no page";
}

TEST(Responder, RedirectsStayOnThisHost) {
  for (const char* target : {"//exercises/swan", "//evil.example", "/\\evil.example", "//evil.example/%2e%2e", "///",
                             "/%2f%2fevil.example", "/%5cevil.example"}) {
    const auto reply = get(target);
    EXPECT_NE(reply.status, 301) << target;
    EXPECT_EQ(reply.field("Location"), "") << target;
  }
}

TEST(Responder, WhatIsNotThereGetsThePageOfTheSite) {
  for (const char* target : {"/gone/", "/gone.html", "/Page.html", "/exercises/swan/index", "/picture.jpg/",
                             "/exercises/swan/index.html/"}) {
    EXPECT_EQ(get(target).status, 404) << target;
    EXPECT_EQ(content(target), "page 404.html") << target;
    EXPECT_EQ(get(target).field("Content-Type"), "text/html; charset=utf-8") << target;
  }
}

TEST(Responder, NoPathLeadsOutOfTheTree) {
  for (const char* target : {"/../etc/passwd", "/%2e%2e/etc/passwd", "/..%2fetc/passwd", "/exercises/../../etc/passwd",
                             "/%00", "/page.html%00", "/page.html%00.jpg", "/disk/picture.jpg", "/./page.html",
                             "//page.html", "/%ff", "/..", "/%5c..%5cx", "/tmp/", "//tmp"}) {
    EXPECT_EQ(get(target).status, 404) << target;
  }
  for (const char* target : {"", "page.html", "*", "ftp://a.example/", "../x", "localhost:80"})
    EXPECT_EQ(get(target).status, 400) << target;
}

TEST(Responder, WithoutA404PageItSaysSoInWords) {
  OutputTree tree;
  tree.finish();
  const auto reply = TreeResponder(tree).respond({"GET", "/", 11, {}});
  EXPECT_EQ(reply.status, 404);
  EXPECT_FALSE(reply.content().empty());
}

TEST(Responder, OnlyGetAndHeadAreAnswered) {
  EXPECT_EQ(get("/", {}, "HEAD").status, 200);
  EXPECT_EQ(get("/", {}, "HEAD").body_size, get("/").body_size) << "its length is told; the server leaves it out";
  for (const char* method : {"POST", "PUT", "DELETE", "OPTIONS", "TRACE", "get", ""}) {
    EXPECT_EQ(get("/", {}, method).status, 405) << method;
    EXPECT_EQ(get("/", {}, method).field("Allow"), "GET, HEAD") << method;
  }
}

TEST(Responder, AFileThatCannotBeReadIsSaidPlainly) {
  EXPECT_EQ(get("/lost.jpg").status, 500);
  EXPECT_NE(content("/lost.jpg").find("lost.jpg"), std::string::npos);
  EXPECT_EQ(get("/folder.jpg").status, 500) << "what has become a folder";
}

TEST(Responder, WhatABrowserHasIsNotSentAgain) {
  const auto tag = std::string(get("/page.html").field("ETag"));
  ASSERT_GT(tag.size(), 2U);
  for (const auto& known : {tag, "\"x\", " + tag, "W/" + tag, std::string("*")}) {
    const auto reply = get("/page.html", {{"If-None-Match", known}});
    EXPECT_EQ(reply.status, 304) << known;
    EXPECT_EQ(reply.content(), "") << known;
    EXPECT_EQ(reply.field("ETag"), tag) << known;
  }
  EXPECT_EQ(get("/page.html", {{"If-None-Match", "\"x\""}}).status, 200);
  EXPECT_EQ(get("/gone.html", {{"If-None-Match", "*"}}).status, 404);
  EXPECT_NE(get("/index.html").field("ETag"), tag);
  EXPECT_EQ(get("/picture.jpg", {{"If-None-Match", std::string(get("/picture.jpg").field("ETag"))}}).status, 304);
}

TEST(Responder, APartIsSentWhenAPartIsAskedFor) {
  const auto part = get("/picture.jpg", {{"Range", "bytes=2-4"}});
  EXPECT_EQ(part.status, 206);
  EXPECT_EQ(part.content(), "234");
  EXPECT_EQ(part.field("Content-Range"), "bytes 2-4/10");
  EXPECT_EQ(content("/picture.jpg", {{"Range", "bytes=-3"}}), "789");
  EXPECT_EQ(content("/page.html", {{"Range", "bytes=5-"}}), "page.html");
  const auto beyond = get("/picture.jpg", {{"Range", "bytes=10-"}});
  EXPECT_EQ(beyond.status, 416);
  EXPECT_EQ(beyond.content(), "");
  EXPECT_EQ(beyond.field("Content-Range"), "bytes */10");
  EXPECT_EQ(get("/picture.jpg", {{"Range", "bytes=2-4"}}, "HEAD").status, 200);
  EXPECT_EQ(get("/gone.html", {{"Range", "bytes=2-4"}}).status, 404);
}

TEST(Responder, APartOfAnotherStateOfTheFileIsNotSent) {
  const auto tag = std::string(get("/picture.jpg").field("ETag"));
  EXPECT_EQ(get("/picture.jpg", {{"Range", "bytes=0-1"}, {"If-Range", tag}}).status, 206);
  EXPECT_EQ(get("/picture.jpg", {{"Range", "bytes=0-1"}, {"If-Range", "\"old\""}}).status, 200);
  EXPECT_EQ(get("/picture.jpg", {{"Range", "bytes=0-1"}, {"If-Range", "Sun, 06 Nov 1994 08:49:37 GMT"}}).status, 200);
}

TEST(Responder, TextIsCompressedForWhoTakesIt) {
  for (const char* target : {"/long.html", "/long.txt"}) {
    const auto plain = get(target);
    EXPECT_EQ(plain.field("Content-Encoding"), "") << target;
    EXPECT_EQ(plain.field("Vary"), "Accept-Encoding") << target;
    const auto brotli = get(target, {{"Accept-Encoding", "gzip, deflate, br"}});
    EXPECT_EQ(brotli.field("Content-Encoding"), "br") << target;
    EXPECT_LT(brotli.body_size, 200U) << target;
    EXPECT_EQ(brotli.field("Vary"), "Accept-Encoding") << target;
    EXPECT_NE(brotli.field("ETag"), plain.field("ETag")) << target;
    EXPECT_EQ(get(target, {{"Accept-Encoding", "gzip"}}).field("Content-Encoding"), "gzip") << target;
    EXPECT_EQ(get(target, {{"Accept-Encoding", "br"}, {"Range", "bytes=0-9"}}).field("Content-Encoding"), "");
  }
  EXPECT_EQ(get("/page.html", {{"Accept-Encoding", "br"}}).field("Content-Encoding"), "") << "too short to gain";
  EXPECT_EQ(get("/picture.jpg", {{"Accept-Encoding", "br"}}).field("Vary"), "") << "pictures are small already";
}

TEST(Responder, TheSameBytesAreCompressedOnce) {
  const Fields brotli{{"Accept-Encoding", "br"}};
  EXPECT_EQ(get("/long.html", brotli).body, get("/long.html", brotli).body);
}

TEST(ContentType, FollowsTheEndingInAnyCase) {
  EXPECT_EQ(content_type_of("a/index.html"), "text/html; charset=utf-8");
  EXPECT_EQ(content_type_of("a.css"), "text/css; charset=utf-8");
  EXPECT_EQ(content_type_of("a.JPG"), "image/jpeg");
  EXPECT_EQ(content_type_of("a.svg"), "image/svg+xml");
  EXPECT_EQ(content_type_of("index.xml"), "application/xml");
  EXPECT_EQ(content_type_of("catalog.en.json"), "application/json");
  EXPECT_EQ(content_type_of("a.woff2"), "font/woff2");
  for (const char* unknown : {"", "a", "a.exe", "html", "a.html.gz", "a.html/b"})
    EXPECT_EQ(content_type_of(unknown), "application/octet-stream") << unknown;
}

}  // namespace
}  // namespace matwork
