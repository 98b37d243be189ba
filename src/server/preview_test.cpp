#include "server/preview.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "library/library_fixture.h"
#include "server/client_fixture.h"
#include "server/disk_fixture.h"
#include "server/page_findings.h"

namespace matwork {
namespace {

using testing::Client;
using testing::document;
using testing::exercise;

std::string request(const std::string& target, const char* more = "") {
  return "GET " + target + " HTTP/1.1\r\nHost: localhost\r\n" + more + "\r\n";
}

/// A library on the disk with its preview on a free port.
class RunningPreview {
 public:
  RunningPreview() : folder("previewed") {
    folder.write("matwork.yaml", "title: Mats");
    folder.write("content/en/exercises/swan.md", exercise("Swan"));
    folder.write("content/en/author.md", document("About"));
    watcher_ = std::move(Watcher::watch(folder.root()).value());
    site = std::move(LiveSite::open(disk_, folder.root(), {}).value());
    server = std::move(HttpServer::listen({"127.0.0.1", 0}).value());
    PreviewOptions options;
    options.host = "127.0.0.1";
    preview_ = std::make_unique<Preview>(*site, *watcher_, *server, std::move(options));
    thread_ = std::thread([this] { preview_->run(); });
  }
  ~RunningPreview() {
    server->stop();
    thread_.join();
  }
  RunningPreview(const RunningPreview&) = delete;
  RunningPreview& operator=(const RunningPreview&) = delete;

  std::string get(const std::string& target, const char* more = "") const {
    Client client(server->port());
    client.send(request(target, more));
    return client.receive();
  }
  /// What the overlay of a page is told.
  nlohmann::json findings(const std::string& page) const {
    const auto answer = get("/_matwork/findings?page=" + page);
    return nlohmann::json::parse(answer.substr(answer.find("\r\n\r\n") + 4));
  }

  testing::DiskFolder folder;
  std::unique_ptr<LiveSite> site;
  std::unique_ptr<HttpServer> server;

 private:
  DiskFileSystem disk_;
  std::unique_ptr<Watcher> watcher_;
  std::unique_ptr<Preview> preview_;
  std::thread thread_;
};

/// A browser that listens to events.
class Listener {
 public:
  explicit Listener(const RunningPreview& preview) : client_(preview.server->port()) {
    client_.send(request("/_matwork/events"));
    client_.receive_until("retry: ");
  }
  /// The data of the next event of this name.
  nlohmann::json next(const std::string& name) {
    client_.receive_until("event: " + name + "\ndata: ");
    return nlohmann::json::parse(client_.receive_until("\n\n"));
  }
  Client& client() { return client_; }

 private:
  Client client_;
};

TEST(Preview, ASavedFileIsAFreshPageOfWhichListenersAreTold) {
  const RunningPreview preview;
  Listener listener(preview);
  preview.folder.write("content/en/author.md", document("About", "", "New words.\n"));
  const auto change = listener.next("change");
  EXPECT_EQ(change["files"], nlohmann::json::parse(R"(["author/index.html","catalog.en.json"])"));
  EXPECT_NE(preview.get("/author/").find("New words."), std::string::npos);
  // What was being checked when the file was saved may be told once more before.
  while (listener.next("findings")["version"] < change["version"]) {
  }
}

TEST(Preview, EveryListenerIsToldAndLaterOnesToo) {
  const RunningPreview preview;
  Listener one(preview);
  Listener two(preview);
  preview.folder.write("content/en/new.md", document("New"));
  EXPECT_GE(one.next("change")["version"], 2);
  EXPECT_GE(two.next("change")["version"], 2);
  Listener three(preview);
  preview.folder.remove("content/en/new.md");
  EXPECT_GE(three.next("change")["version"], 3);
  EXPECT_TRUE(preview.get("/new/").starts_with("HTTP/1.1 404"));
}

TEST(Preview, FindingsOfADocumentComeWithItsPageAndGoWhenMended) {
  const RunningPreview preview;
  Listener listener(preview);
  preview.folder.write("content/en/exercises/swan.md", exercise("Swan", "", "[x](/gone/)\n"));
  listener.next("change");
  auto findings = preview.findings("/exercises/swan/");
  ASSERT_EQ(findings["page"].size(), 1U) << findings;
  EXPECT_EQ(findings["page"][0]["severity"], "warning");
  EXPECT_EQ(findings["page"][0]["file"], "content/en/exercises/swan.md");
  EXPECT_GT(findings["page"][0]["line"], 5);
  EXPECT_TRUE(preview.findings("/author/")["page"].empty());
  preview.folder.write("content/en/exercises/swan.md", exercise("Swan"));
  listener.next("change");
  EXPECT_TRUE(preview.findings("/exercises/swan/")["page"].empty());
}

TEST(Preview, AddressesBeyondAsciiHaveTheirFindingsToo) {
  const RunningPreview preview;
  Listener listener(preview);
  preview.folder.write("content/en/niño.md", document("Niño", "", "[x](/gone/)\n"));
  listener.next("change");
  // As the script asks: location.pathname, which is encoded, encoded once more for the query.
  EXPECT_EQ(preview.findings("%2Fni%25C3%25B1o%2F")["page"].size(), 1U);
}

TEST(Preview, TheAddressOfADocumentThatIsLeftOutSaysWhy) {
  const RunningPreview preview;
  Listener listener(preview);
  preview.folder.write("content/en/author.md", "---\ntitle: [\n---\n");
  listener.next("change");
  EXPECT_TRUE(preview.get("/author/").starts_with("HTTP/1.1 404"));
  const auto here = preview.findings("/author/");
  ASSERT_EQ(here["page"].size(), 1U) << here;
  EXPECT_EQ(here["page"][0]["file"], "content/en/author.md");
  EXPECT_EQ(here["errorCount"], 0);
  const auto elsewhere = preview.findings("/exercises/swan/");
  EXPECT_TRUE(elsewhere["page"].empty());
  EXPECT_EQ(elsewhere["errorCount"], 1);
  EXPECT_EQ(elsewhere["errors"][0]["file"], "content/en/author.md");
}

TEST(Preview, TroubleOfTheConfigurationIsTold) {
  const RunningPreview preview;
  Listener listener(preview);
  preview.folder.write("matwork.yaml", "title: [Ma");
  listener.next("change");
  EXPECT_EQ(preview.findings("/")["trouble"][0]["file"], "matwork.yaml");
  EXPECT_NE(preview.get("/").find("Mats"), std::string::npos);
  preview.folder.write("matwork.yaml", "title: Matten");
  listener.next("change");
  EXPECT_TRUE(preview.findings("/")["trouble"].empty());
}

TEST(Preview, ItsOwnFilesAreServedBesideTheSite) {
  const RunningPreview preview;
  EXPECT_NE(preview.get("/author/").find("<script src=\"/_matwork/preview.js\" defer></script>"), std::string::npos);
  EXPECT_NE(preview.get("/_matwork/preview.js").find("Content-Type: text/javascript"), std::string::npos);
  EXPECT_NE(preview.get("/_matwork/preview.css").find("Content-Type: text/css"), std::string::npos);
  EXPECT_TRUE(preview.get("/_matwork/").starts_with("HTTP/1.1 404"));
  EXPECT_TRUE(preview.get("/_matwork/findings").starts_with("HTTP/1.1 200"));
}

TEST(Preview, StrangersReadAndDriveNothing) {
  const RunningPreview preview;
  Client rebound(preview.server->port());
  rebound.send("GET / HTTP/1.1\r\nHost: evil.example\r\n\r\n");
  const auto refused = rebound.receive();
  EXPECT_TRUE(refused.starts_with("HTTP/1.1 421")) << refused;
  EXPECT_EQ(refused.find("Mats"), std::string::npos);
  for (const char* target : {"/_matwork/events", "/_matwork/findings", "/_matwork/preview.js"}) {
    EXPECT_TRUE(preview.get(target, "Sec-Fetch-Site: cross-site\r\n").starts_with("HTTP/1.1 403")) << target;
    EXPECT_EQ(
        preview.get(target, "Origin: http://evil.example\r\nSec-Fetch-Site: cross-site\r\n").find("Access-Control"),
        std::string::npos);
  }
}

TEST(Preview, EndsWithStreamsOfEventsOpen) {
  auto preview = std::make_unique<RunningPreview>();
  Listener listener(*preview);
  preview.reset();
  EXPECT_TRUE(listener.client().is_closed());
}

using Names = std::vector<std::string>;

TEST(ChangeEvent, NamesTheFilesUnlessTheyAreTooMany) {
  EXPECT_EQ(change_event({Names{"a/index.html"}}, 7),
            "event: change\ndata: {\"version\":7,\"files\":[\"a/index.html\"]}\n\n");
  EXPECT_EQ(change_event({Names(1000, "x")}, 8), "event: change\ndata: {\"version\":8}\n\n");
}

TEST(MayBeAt, FindsAnAddressByTheNameOfTheFile) {
  EXPECT_TRUE(may_be_at("content/en/exercises/swan.md", "/exercises/swan/"));
  EXPECT_TRUE(may_be_at("content/es/El Cien.md", "/es/el-cien/"));
  EXPECT_TRUE(may_be_at("content/en/exercises/swan/index.md", "/exercises/swan/"));
  EXPECT_FALSE(may_be_at("content/en/exercises/swan.md", "/exercises/"));
  EXPECT_FALSE(may_be_at("content/en/exercises/swan.md", "/"));
  EXPECT_FALSE(may_be_at("matwork.yaml", "/matwork/"));
}

}  // namespace
}  // namespace matwork
