#include "server/http_server.h"

#include <gtest/gtest.h>

#include <thread>

#include "server/client_fixture.h"

namespace matwork {
namespace {

using testing::Client;

/// A small site on a free port, for as long as it lives.
class RunningServer {
 public:
  RunningServer() : responder_(tree_) {
    tree_.add({"index.html", [] { return std::string("<p>home</p>"); }, {}});
    tree_.add({"a/index.html", [] { return std::string(100'000, 'a'); }, {}});
    tree_.finish();
    server_ = std::move(HttpServer::listen({"127.0.0.1", 0}).value());
    thread_ = std::thread([this] { server_->run(responder_); });
  }
  ~RunningServer() { stop(); }
  void stop() {
    server_->stop();
    if (thread_.joinable()) thread_.join();
  }
  std::uint16_t port() const { return server_->port(); }

 private:
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
