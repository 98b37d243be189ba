#include "server/http_server.h"

#include <fmt/format.h>

#include "server/descriptor_limit.h"
#include "server/serve_bytes.h"

// Boost.Beast takes the better part of a minute to compile: nothing else includes it.
#include <boost/asio/awaitable.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/signal_set.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/thread_pool.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/http.hpp>
#include <csignal>
#include <deque>
#include <list>
#include <tuple>

namespace matwork {
namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = boost::beast::http;
using asio::ip::tcp;
using std::chrono::seconds;

namespace {

constexpr std::uint32_t kMostHeader = 16 * 1024;
constexpr std::size_t kPiece = 64 * 1024;
constexpr int kSendBuffer = 256 * 1024;
constexpr std::size_t kMostPendingEvents = 64;
constexpr std::size_t kMostDrained = 256 * 1024;
constexpr seconds kLeavingPatience{1};
constexpr std::chrono::milliseconds kLeastStay{50};
constexpr std::chrono::milliseconds kFullPause{5};
constexpr seconds kHeartbeat{15};
constexpr unsigned kMakers = 2;

using Parser = http::request_parser<http::empty_body>;

std::string to_string(beast::string_view text) { return {text.data(), text.size()}; }

Request to_request(const Parser& parser) {
  const auto& head = parser.get();
  Request request{to_string(head.method_string()), to_string(head.target()), head.version(), {}};
  for (const auto& field : head) request.fields.emplace_back(to_string(field.name_string()), to_string(field.value()));
  return request;
}

/// An answer, and whether another request may follow it.
struct Answer {
  Reply reply;
  std::string head;
  bool with_body = true;
  bool keep = true;
};

Answer finish(Reply reply, unsigned version, bool with_body, bool keep) {
  const auto reason = http::obsolete_reason(static_cast<http::status>(reply.status));
  auto head = fmt::format("HTTP/1.{} {} {}\r\nServer: matwork\r\n", version % 10, reply.status, to_string(reason));
  for (const auto& [name, value] : reply.fields) head += fmt::format("{}: {}\r\n", name, value);
  if (!reply.event_stream && reply.status != 304) head += fmt::format("Content-Length: {}\r\n", reply.body_size);
  keep = keep && !reply.event_stream;
  if (!keep) head += "Connection: close\r\n";
  if (keep && version < 11) head += "Connection: keep-alive\r\n";
  head += "\r\n";
  return {std::move(reply), std::move(head), with_body, keep};
}

/// A refusal of something that is not a request that we read: the connection ends with it.
Answer refuse(const boost::system::error_code& error) {
  if (error == http::error::header_limit) return finish(plain_reply(431, "The head is too long."), 11, true, false);
  return finish(plain_reply(400, "This is no HTTP request."), 11, true, false);
}

Answer answer(const Parser& parser, const Responder& responder) {
  const auto& head = parser.get();
  if (parser.chunked() || parser.content_length().value_or(0) > 0)
    return finish(plain_reply(413, "Requests with a body are not read here."), head.version(), true, false);
  const auto request = to_request(parser);
  auto make_reply = [&] {
    try {
      return responder.respond(request);
    } catch (const std::exception& bug) {  // of one page: the others are to be seen all the same
      return plain_reply(500, fmt::format("This page cannot be made, by a bug in matwork: {}", bug.what()));
    }
  };
  return finish(make_reply(), head.version(), request.method != "HEAD", head.keep_alive());
}

void configure(Parser& parser) {
  parser.header_limit(kMostHeader);
  parser.body_limit(boost::none);  // bodies are refused by their head, whatever their length
}

/// One client, and what it waits for.
struct Connection {
  enum class Phase : std::uint8_t { kWaiting, kTaking, kListening };

  explicit Connection(tcp::socket socket) : stream(std::move(socket)), wake(stream.get_executor()) {}

  beast::tcp_stream stream;
  beast::flat_buffer buffer;
  Phase phase = Phase::kWaiting;
  bool dismissed = false;  ///< its socket is closed, and it will notice
  std::chrono::steady_clock::time_point since = std::chrono::steady_clock::now();
  asio::steady_timer wake;         ///< ends when there is an event
  std::deque<std::string> events;  ///< not written yet
};

class BeastServer final : public HttpServer {
 public:
  explicit BeastServer(const ServerOptions& options)
      : most_(possible_connections(options.most_connections)),
        head_patience_(options.head_patience),
        piece_patience_(options.piece_patience),
        acceptor_(context_),
        signals_(context_) {}
  ~BeastServer() override { stop_making(); }
  BeastServer(const BeastServer&) = delete;
  BeastServer& operator=(const BeastServer&) = delete;

  Result<void> open(const ServerOptions& options) {
    boost::system::error_code error;
    const auto address = asio::ip::make_address(options.host, error);
    if (error)
      return failure(fmt::format("`{}` is no IP address to listen on; 127.0.0.1 is this machine alone", options.host));
    const tcp::endpoint endpoint(address, options.port);
    acceptor_.open(endpoint.protocol(), error);
    if (!error) acceptor_.set_option(asio::socket_base::reuse_address(true), error);
    if (!error) acceptor_.bind(endpoint, error);
    if (!error) acceptor_.listen(asio::socket_base::max_listen_connections, error);
    if (error == asio::error::address_in_use) {
      return failure(
          fmt::format("port {} is in use by another program: stop it, or choose another with --port", options.port));
    }
    if (error) return failure(fmt::format("cannot listen on {}:{}: {}", options.host, options.port, error.message()));
    return {};
  }

  std::uint16_t port() const override { return acceptor_.local_endpoint().port(); }

  void stop_on_signals() override {
    signals_.add(SIGINT);
    signals_.add(SIGTERM);
    signals_.async_wait([this](auto error, int) {
      if (error) return;
      signals_.clear(error);  // a second signal ends the program at once
      context_.stop();
    });
  }

  void run(const Responder& responder) override {
    responder_ = &responder;
    asio::co_spawn(context_, accept(), asio::detached);
    context_.run();
    stop_making();
  }

  void stop() override { context_.stop(); }

  void announce(std::string event) override {
    asio::post(context_, [this, event = std::move(event)] {
      for (auto& connection : connections_) {
        if (connection.phase != Connection::Phase::kListening) continue;
        connection.events.push_back(event);
        connection.wake.cancel();
        if (connection.events.size() > kMostPendingEvents) dismiss(connection);
      }
    });
  }

 private:
  using Place = std::list<Connection>::iterator;

  /// Takes clients in as long as there is room; the others wait in the line that the system keeps.
  asio::awaitable<void> accept() {
    asio::steady_timer pause(context_);
    acceptor_.non_blocking(true);
    for (;;) {
      boost::system::error_code error;
      bool full = places_taken_ >= most_ && !make_room();
      if (!full) {
        tcp::socket socket(context_);
        acceptor_.accept(socket, error);
        if (!error) {
          welcome(std::move(socket));
          continue;
        }
        full = error != asio::error::would_block;  // no descriptor is left: one may come free
        if (full) make_room();
      }
      if (full) {
        pause.expires_after(kFullPause);
        co_await pause.async_wait(asio::redirect_error(asio::use_awaitable, error));
      } else {
        co_await acceptor_.async_wait(tcp::acceptor::wait_read, asio::redirect_error(asio::use_awaitable, error));
      }
    }
  }

  void welcome(tcp::socket socket) {
    boost::system::error_code ignored;
    // Else the system takes megabytes for each client that does not read, and we the time to write them.
    socket.set_option(asio::socket_base::send_buffer_size(kSendBuffer), ignored);
    socket.set_option(tcp::no_delay(true), ignored);
    const auto place = connections_.emplace(connections_.end(), std::move(socket));
    ++places_taken_;
    asio::co_spawn(context_, converse(place), [this, place](const std::exception_ptr&) {
      dismiss(*place);
      connections_.erase(place);
    });
  }

  /// Closes the client that has waited longest without asking anything; failing that, the one that has been taking
  /// its answer, or listening, for longest. False where all came just now: they are given a moment to ask.
  bool make_room() {
    const auto settled = std::chrono::steady_clock::now() - kLeastStay;
    Connection* longest = nullptr;
    for (auto& connection : connections_) {
      if (connection.dismissed || connection.since > settled) continue;
      const bool longer =
          longest == nullptr || std::tie(connection.phase, connection.since) < std::tie(longest->phase, longest->since);
      if (longer) longest = &connection;
    }
    if (longest != nullptr) dismiss(*longest);
    return longest != nullptr;
  }

  void dismiss(Connection& connection) {
    if (std::exchange(connection.dismissed, true)) return;
    --places_taken_;
    connection.stream.close();
  }

  static void enter(Connection& connection, Connection::Phase phase) {
    connection.phase = phase;
    connection.since = std::chrono::steady_clock::now();
  }

  /// One client, request after request, until it leaves, errs or falls silent.
  asio::awaitable<void> converse(Place place) {
    auto& connection = *place;
    for (bool keep = true; keep;) {
      Parser parser;
      configure(parser);
      if (connection.dismissed) co_return;
      enter(connection, Connection::Phase::kWaiting);
      connection.stream.expires_after(head_patience_);
      boost::system::error_code error;
      co_await http::async_read_header(connection.stream, connection.buffer, parser,
                                       asio::redirect_error(asio::use_awaitable, error));
      // Whoever left, was silent for too long or had to make room is not spoken to; who sends nonsense is.
      if (error && (error.category() != http::make_error_code(http::error::bad_method).category() ||
                    error == http::error::end_of_stream))
        co_return;
      enter(connection, Connection::Phase::kTaking);
      // One co_await a statement: g++ 12 frees twice what lives across it inside of an expression.
      Answer made;
      if (error) {
        made = refuse(error);
      } else {
        made = co_await asio::co_spawn(makers_, make(parser), asio::use_awaitable);
      }
      // Before the head is sent: who has it may count on every event from then on.
      if (made.reply.event_stream) enter(connection, Connection::Phase::kListening);
      const bool sent = co_await send(connection, made);
      keep = sent && made.keep;
      if (made.reply.event_stream) co_await listen_to_events(connection);
    }
    co_await leave(connection);
  }

  /// On another thread: a page that takes long holds no other client up.
  asio::awaitable<Answer> make(const Parser& parser) { co_return answer(parser, *responder_); }

  /// False where the client is gone.
  asio::awaitable<bool> send(Connection& connection, const Answer& made) const {
    const auto& reply = made.reply;
    std::string piece = made.head;
    std::uint64_t sent = 0;
    const auto size = made.with_body ? reply.body_size : 0;
    for (;;) {
      if (sent < size) {
        const auto wanted = static_cast<std::size_t>(std::min<std::uint64_t>(kPiece, size - sent));
        const auto old = piece.size();
        if (reply.body) piece.append(*reply.body, reply.body_begin + sent, wanted);
        if (reply.file) {
          piece.resize(old + wanted);
          piece.resize(old + reply.file->read(reply.body_begin + sent, piece.data() + old, wanted));
        }
        if (piece.size() == old) co_return false;  // the file became shorter: the length cannot be kept
        sent += piece.size() - old;
      }
      if (piece.empty()) co_return true;
      boost::system::error_code error;
      connection.stream.expires_after(piece_patience_);
      co_await asio::async_write(connection.stream, asio::buffer(piece),
                                 asio::redirect_error(asio::use_awaitable, error));
      if (error) co_return false;
      piece.clear();
    }
  }

  asio::awaitable<void> listen_to_events(Connection& connection) const {
    boost::system::error_code error;
    for (;;) {
      if (connection.events.empty()) {
        connection.wake.expires_after(kHeartbeat);
        co_await connection.wake.async_wait(asio::redirect_error(asio::use_awaitable, error));
      }
      if (!connection.stream.socket().is_open()) co_return;
      std::string bytes = connection.events.empty() ? ":\n\n" : std::string();
      for (; !connection.events.empty(); connection.events.pop_front()) bytes += connection.events.front();
      connection.stream.expires_after(piece_patience_);
      co_await asio::async_write(connection.stream, asio::buffer(bytes),
                                 asio::redirect_error(asio::use_awaitable, error));
      if (error) co_return;
    }
  }

  /// Ends what we send, and reads on for a moment: closing with bytes unread would take back what was sent.
  static asio::awaitable<void> leave(Connection& connection) {
    boost::system::error_code error;
    connection.stream.socket().shutdown(tcp::socket::shutdown_send, error);
    connection.stream.expires_after(kLeavingPatience);
    std::array<char, 4096> unread{};
    for (std::size_t drained = 0; !error && drained < kMostDrained;) {
      const auto got = co_await connection.stream.async_read_some(asio::buffer(unread),
                                                                  asio::redirect_error(asio::use_awaitable, error));
      drained += got;
    }
  }

  void stop_making() {
    makers_.stop();
    makers_.join();
  }

  const Responder* responder_ = nullptr;
  std::size_t most_;
  std::chrono::milliseconds head_patience_;
  std::chrono::milliseconds piece_patience_;
  asio::io_context context_{1};
  asio::thread_pool makers_{kMakers};
  std::list<Connection> connections_;
  std::size_t places_taken_ = 0;
  tcp::acceptor acceptor_;
  asio::signal_set signals_;
};

}  // namespace

Result<std::unique_ptr<HttpServer>> HttpServer::listen(const ServerOptions& options) {
  auto server = std::make_unique<BeastServer>(options);
  if (auto opened = server->open(options); !opened) return tl::unexpected(opened.error());
  return server;
}

std::string answer_bytes(std::string_view bytes, const Responder& responder) {
  std::string out;
  while (!bytes.empty()) {
    Parser parser;
    configure(parser);
    boost::system::error_code error;
    bytes.remove_prefix(parser.put(asio::buffer(bytes.data(), bytes.size()), error));
    if (error == http::error::need_more) break;
    const auto made = error ? refuse(error) : answer(parser, responder);
    out += made.head;
    if (made.with_body) out += made.reply.content();
    if (!made.keep) break;
  }
  return out;
}

}  // namespace matwork
