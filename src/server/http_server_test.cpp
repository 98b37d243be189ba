#include "server/http_server.h"

#include <gtest/gtest.h>

#include <thread>

#include "server/client_fixture.h"
#include "server/disk_fixture.h"
#include "server/serve_bytes.h"

namespace matwork {
namespace {

using testing::Client;

constexpr std::size_t kFilmSize = 3'000'000;
constexpr std::size_t kLongFilmSize = 100'000'000;  // more than the system keeps for a client

/// A small site on a free port, for as long as it lives.
class RunningServer {
 public:
  explicit RunningServer(std::size_t most_connections = 2048,
                         std::chrono::milliseconds head_patience = std::chrono::seconds(10),
                         std::chrono::milliseconds piece_patience = std::chrono::seconds(30))
      : folder_("film"), responder_(tree_) {
    folder_.write("film.mp4", std::string(kFilmSize - 7, '.') + "the end");
    folder_.write("long.mp4", "");
    std::filesystem::resize_file(folder_ / "long.mp4", kLongFilmSize);  // takes no place on the disk
    tree_.add({"long.mp4", nullptr, folder_ / "long.mp4"});
    tree_.add({"film.mp4", nullptr, folder_ / "film.mp4"});
    tree_.add({"bug.html", []() -> std::string { throw std::logic_error("a bug"); }, {}});
    tree_.add({"index.html", [] { return std::string("<p>home</p>"); }, {}});
    tree_.add({"a/index.html", [] { return std::string(100'000, 'a'); }, {}});
    tree_.finish();
    server_ = std::move(HttpServer::listen({"127.0.0.1", 0, most_connections, head_patience, piece_patience}).value());
    thread_ = std::thread([this] { server_->run(responder_); });
  }
  ~RunningServer() { stop(); }
  void stop() {
    server_->stop();
    if (thread_.joinable()) thread_.join();
  }
  std::uint16_t port() const { return server_->port(); }

 private:
  testing::DiskFolder folder_;
  OutputTree tree_;
  TreeResponder responder_;
  std::unique_ptr<HttpServer> server_;
  std::thread thread_;
};

std::string request(const char* method, const char* target, const char* more = "") {
  return std::string(method) + " " + target + " HTTP/1.1\r\nHost: localhost\r\n" + more + "\r\n";
}

TEST(HttpServer, AnswersAGetWithThePageAndItsHeaders) {
  const RunningServer server;
  Client client(server.port());
  client.send(request("GET", "/"));
  const auto answer = client.receive();
  EXPECT_TRUE(answer.starts_with("HTTP/1.1 200 OK\r\n")) << answer;
  EXPECT_TRUE(answer.ends_with("\r\n\r\n<p>home</p>")) << answer;
  for (const char* header :
       {"Content-Type: text/html; charset=utf-8\r\n", "Content-Length: 11\r\n", "Referrer-Policy: no-referrer\r\n",
        "X-Content-Type-Options: nosniff\r\n", "frame-ancestors 'none'"}) {
    EXPECT_NE(answer.find(header), std::string::npos) << header;
  }
}

TEST(HttpServer, KeepsTheConnectionForTheNextRequest) {
  const RunningServer server;
  Client client(server.port());
  for (int i = 0; i < 20; ++i) {
    client.send(request("GET", i % 2 == 0 ? "/" : "/a/"));
    const auto answer = client.receive();
    EXPECT_EQ(answer.substr(answer.find("\r\n\r\n") + 4).size(), i % 2 == 0 ? 11U : 100'000U) << i;
  }
  client.send(request("GET", "/", "Connection: close\r\n"));
  EXPECT_NE(client.receive().find("<p>home</p>"), std::string::npos);
  EXPECT_TRUE(client.is_closed());
}

TEST(HttpServer, AnswersRequestsThatWereSentTogetherOneAfterAnother) {
  const RunningServer server;
  Client client(server.port());
  client.send(request("GET", "/") + request("GET", "/gone") + request("GET", "/"));
  EXPECT_NE(client.receive().find(" 200 "), std::string::npos);
  EXPECT_NE(client.receive().find(" 404 "), std::string::npos);
  EXPECT_NE(client.receive().find(" 200 "), std::string::npos);
}

TEST(HttpServer, AHeadHasTheLengthButNotTheBody) {
  const RunningServer server;
  Client client(server.port());
  client.send(request("HEAD", "/a/"));
  const auto answer = client.receive(false);
  EXPECT_NE(answer.find("Content-Length: 100000\r\n"), std::string::npos) << answer;
  client.send(request("GET", "/"));
  EXPECT_TRUE(client.receive().starts_with("HTTP/1.1 200")) << "nothing came in between";
}

TEST(HttpServer, SaysWhereAFolderIsAndWhatMayBeAsked) {
  const RunningServer server;
  Client client(server.port());
  client.send(request("GET", "/a"));
  const auto moved = client.receive();
  EXPECT_TRUE(moved.starts_with("HTTP/1.1 301")) << moved;
  EXPECT_NE(moved.find("Location: /a/\r\n"), std::string::npos) << moved;
  client.send(request("DELETE", "/"));
  const auto refused = client.receive();
  EXPECT_TRUE(refused.starts_with("HTTP/1.1 405")) << refused;
  EXPECT_NE(refused.find("Allow: GET, HEAD\r\n"), std::string::npos) << refused;
}

TEST(HttpServer, TurnsAwayLargeHeadersBodiesAndNonsenseAndGoesOn) {
  const RunningServer server;
  for (const auto& bytes :
       {request("GET", "/", ("X: " + std::string(20'000, 'x') + "\r\n").c_str()),
        request("POST", "/", "Content-Length: 5\r\n") + "hello", std::string("nonsense\r\n\r\n"),
        std::string("GET / HTTP/9.9\r\n\r\n"), std::string(20'000, 'a'), std::string("GET /\0 HTTP/1.1\r\n\r\n", 19)}) {
    Client client(server.port());
    client.send(bytes);
    EXPECT_TRUE(client.is_closed()) << bytes.substr(0, 30);
  }
  Client client(server.port());
  client.send(request("GET", "/"));
  EXPECT_TRUE(client.receive().starts_with("HTTP/1.1 200"));
}

TEST(HttpServer, ServesSeveralClientsAtOnceAndASilentOneHoldsNobodyUp) {
  const RunningServer server;
  Client silent(server.port());
  silent.send("GET / HT");
  Client one(server.port());
  Client two(server.port());
  two.send(request("GET", "/"));
  EXPECT_TRUE(two.receive().starts_with("HTTP/1.1 200"));
  one.send(request("GET", "/"));
  EXPECT_TRUE(one.receive().starts_with("HTTP/1.1 200"));
  silent.send("TP/1.1\r\nHost: x\r\n\r\n");
  EXPECT_TRUE(silent.receive().starts_with("HTTP/1.1 200"));
}

TEST(HttpServer, SaysWhyItTurnsAClientAway) {
  const RunningServer server;
  const auto answer_to = [&](const std::string& bytes) {
    Client client(server.port());
    client.send(bytes);
    return client.receive().substr(0, 12);
  };
  EXPECT_EQ(answer_to(request("POST", "/", "Content-Length: 5\r\n") + "hello"), "HTTP/1.1 413");
  EXPECT_EQ(answer_to(request("GET", "/", "Transfer-Encoding: chunked\r\n") + "0\r\n\r\n"), "HTTP/1.1 413");
  EXPECT_EQ(answer_to(request("GET", "/", ("X: " + std::string(20'000, 'x') + "\r\n").c_str())), "HTTP/1.1 431");
  EXPECT_EQ(answer_to("nonsense\r\n\r\n"), "HTTP/1.1 400");
}

TEST(HttpServer, AThousandSlowClientsDoNotStopAFastOne) {
  const RunningServer server;
  std::vector<std::unique_ptr<Client>> slow;
  for (int i = 0; i < 1500; ++i) {
    slow.push_back(std::make_unique<Client>(server.port()));
    ASSERT_TRUE(slow.back()->connected()) << i;
    // Some never finish their head, some never take what they asked for.
    slow.back()->send(i % 2 == 0 ? std::string("GET / HTTP/1.1\r\nHost: l")
                                 : request("GET", "/a/") + request("GET", "/a/"));
  }
  for (int i = 0; i < 20; ++i) {
    Client fast(server.port());
    fast.send(request("GET", "/"));
    EXPECT_TRUE(fast.receive().starts_with("HTTP/1.1 200")) << i;
  }
}

TEST(HttpServer, WhenThePlacesAreTakenTheOneWhoWaitedLongestLeaves) {
  const RunningServer server(8);
  std::vector<std::unique_ptr<Client>> silent;
  for (int i = 0; i < 30; ++i) silent.push_back(std::make_unique<Client>(server.port()));
  Client fast(server.port());
  fast.send(request("GET", "/"));
  EXPECT_TRUE(fast.receive().starts_with("HTTP/1.1 200"));
  EXPECT_TRUE(silent.front()->is_closed());
}

TEST(HttpServer, AHeadThatDoesNotBecomeWholeInTimeIsGivenUp) {
  const RunningServer server(2048, std::chrono::milliseconds(50));
  Client silent(server.port());
  Client dribbling(server.port());
  dribbling.send("GET / HTTP/1.1\r\nHost: lo");
  EXPECT_TRUE(silent.is_closed());
  EXPECT_TRUE(dribbling.is_closed());
}

TEST(HttpServer, WhoDoesNotTakeAnAnswerIsGivenUp) {
  const RunningServer server(2048, std::chrono::seconds(10), std::chrono::milliseconds(50));
  std::size_t got = kLongFilmSize;
  // The client starts to read late, and later when the server was busy meanwhile.
  for (int wait = 100; wait < 10'000 && got >= kLongFilmSize; wait *= 2) {
    Client client(server.port());
    client.send(request("GET", "/long.mp4"));
    std::this_thread::sleep_for(std::chrono::milliseconds(wait));
    got = client.receive().size();
  }
  EXPECT_LT(got, kLongFilmSize) << "it was cut off";
}

TEST(HttpServer, SendsLargeFilesInPiecesAndPartsOfThem) {
  const RunningServer server;
  Client client(server.port());
  client.send(request("GET", "/film.mp4"));
  const auto answer = client.receive();
  EXPECT_EQ(answer.size() - answer.find("\r\n\r\n") - 4, kFilmSize);
  EXPECT_TRUE(answer.ends_with("the end"));
  client.send(request("GET", "/film.mp4", "Range: bytes=-3\r\n"));
  const auto part = client.receive();
  EXPECT_TRUE(part.starts_with("HTTP/1.1 206")) << part.substr(0, 20);
  EXPECT_TRUE(part.ends_with("\r\n\r\nend"));
}

TEST(HttpServer, APageThatCannotBeMadeIsAnAnswerToo) {
  const RunningServer server;
  Client client(server.port());
  client.send(request("GET", "/bug.html"));
  EXPECT_TRUE(client.receive().starts_with("HTTP/1.1 500"));
  client.send(request("GET", "/"));
  EXPECT_TRUE(client.receive().starts_with("HTTP/1.1 200")) << "and the next is made";
}

TEST(AnswerBytes, IsTheConversationWithoutSockets) {
  OutputTree tree;
  tree.add({"index.html", [] { return std::string("<p>home</p>"); }, {}});
  tree.finish();
  const TreeResponder responder(tree);
  const auto two = answer_bytes(request("GET", "/") + request("HEAD", "/"), responder);
  EXPECT_TRUE(two.starts_with("HTTP/1.1 200 OK\r\nServer: matwork\r\n")) << two;
  EXPECT_NE(two.find("<p>home</p>HTTP/1.1 200 OK"), std::string::npos) << two;
  EXPECT_TRUE(two.ends_with("\r\n\r\n")) << two;
  EXPECT_TRUE(answer_bytes("nonsense\r\n\r\n", responder).starts_with("HTTP/1.1 400"));
  EXPECT_TRUE(answer_bytes(std::string(20'000, 'a'), responder).starts_with("HTTP/1.1 4"));
  EXPECT_EQ(answer_bytes("GET / HT", responder), "") << "nothing whole was asked";
  EXPECT_EQ(answer_bytes(request("GET", "/", "Connection: close\r\n") + request("GET", "/"), responder).find("HTTP", 5),
            std::string::npos);
}

TEST(HttpServer, StopEndsItAlsoWithClientsConnected) {
  RunningServer server;
  Client client(server.port());
  client.send(request("GET", "/"));
  EXPECT_FALSE(client.receive().empty());
  server.stop();
}

TEST(HttpServer, APortThatIsTakenAndAHostThatIsNoAddressAreErrors) {
  const RunningServer server;
  const auto again = HttpServer::listen({"127.0.0.1", server.port()});
  ASSERT_FALSE(again);
  EXPECT_NE(again.error().message.find(std::to_string(server.port())), std::string::npos) << again.error().message;
  const auto nowhere = HttpServer::listen({"nowhere", 0});
  ASSERT_FALSE(nowhere);
  EXPECT_NE(nowhere.error().message.find("nowhere"), std::string::npos);
  EXPECT_FALSE(HttpServer::listen({"192.0.2.1", 0})) << "an address of no machine here";
}

}  // namespace
}  // namespace matwork
