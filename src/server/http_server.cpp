#include "server/http_server.h"

#include <fmt/format.h>

// Boost.Beast takes the better part of a minute to compile: nothing else includes it.
#include <boost/asio/awaitable.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/signal_set.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/http.hpp>
#include <csignal>

namespace matwork {
namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = boost::beast::http;
using asio::ip::tcp;

namespace {

constexpr std::uint32_t kMostHeader = 16 * 1024;
constexpr std::chrono::seconds kPatience{30};

http::response<http::string_body> to_message(const http::request<http::empty_body>& request, Reply reply) {
  http::response<http::string_body> message{static_cast<http::status>(reply.status), request.version()};
  message.set(http::field::server, "matwork");
  message.set("X-Content-Type-Options", "nosniff");
  message.set("Referrer-Policy", "no-referrer");
  message.set("Content-Security-Policy", "frame-ancestors 'none'");
  message.set(http::field::cache_control, "no-cache");
  if (!reply.content_type.empty()) message.set(http::field::content_type, reply.content_type);
  if (!reply.location.empty()) message.set(http::field::location, reply.location);
  if (reply.status == 405) message.set(http::field::allow, "GET, HEAD");
  message.keep_alive(request.keep_alive());
  const auto size = reply.body.size();
  if (request.method() != http::verb::head) message.body() = std::move(reply.body);
  message.content_length(size);
  return message;
}

class BeastServer final : public HttpServer {
 public:
  BeastServer() : acceptor_(context_), signals_(context_) {}

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
    signals_.add(SIGINT, error);
    signals_.add(SIGTERM, error);
    return {};
  }

  std::uint16_t port() const override { return acceptor_.local_endpoint().port(); }

  void run(const Responder& responder) override {
    responder_ = &responder;
    signals_.async_wait([this](auto error, int) {
      if (!error) context_.stop();
    });
    asio::co_spawn(context_, accept(), asio::detached);
    context_.run();
  }

  void stop() override { context_.stop(); }

 private:
  asio::awaitable<void> accept() {
    for (;;) {
      boost::system::error_code error;
      auto socket = co_await acceptor_.async_accept(asio::redirect_error(asio::use_awaitable, error));
      if (error == asio::error::operation_aborted) co_return;
      if (!error) asio::co_spawn(context_, converse(beast::tcp_stream(std::move(socket))), asio::detached);
    }
  }

  /// One client, request after request, until it leaves, errs or falls silent.
  asio::awaitable<void> converse(beast::tcp_stream stream) {
    beast::flat_buffer buffer;
    boost::system::error_code error;
    for (;;) {
      http::request_parser<http::empty_body> parser;
      parser.header_limit(kMostHeader);
      stream.expires_after(kPatience);
      co_await http::async_read(stream, buffer, parser, asio::redirect_error(asio::use_awaitable, error));
      if (error) break;
      const auto& request = parser.get();
      const auto target = request.target();
      const auto method = request.method_string();
      auto message =
          to_message(request, responder_->respond({method.data(), method.size()}, {target.data(), target.size()}));
      stream.expires_after(kPatience);
      co_await http::async_write(stream, message, asio::redirect_error(asio::use_awaitable, error));
      if (error || !message.keep_alive()) break;
    }
    stream.socket().shutdown(tcp::socket::shutdown_send, error);
  }

  const Responder* responder_ = nullptr;
  asio::io_context context_{1};
  tcp::acceptor acceptor_;
  asio::signal_set signals_;
};

}  // namespace

Result<std::unique_ptr<HttpServer>> HttpServer::listen(const ServerOptions& options) {
  auto server = std::make_unique<BeastServer>();
  if (auto opened = server->open(options); !opened) return tl::unexpected(opened.error());
  return server;
}

}  // namespace matwork
