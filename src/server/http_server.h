#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>

#include "base/result.h"
#include "server/responder.h"

namespace matwork {

struct ServerOptions {
  std::string host = "127.0.0.1";  ///< an IP address
  std::uint16_t port = 8080;       ///< 0: any free one
  /// More push out those that waited longest without a request. What the system allows may be less.
  std::size_t most_connections = 2048;
  std::chrono::milliseconds head_patience{10'000};   ///< for a whole head, and for the next request
  std::chrono::milliseconds piece_patience{30'000};  ///< for taking 64 KB of an answer
};

/// HTTP/1.1 for the preview. One thread speaks with the clients; answers are made on others. A head
/// must be whole within its time and 16 KB, a body is refused, and each 64 KB of an answer must be taken
/// within theirs: nobody holds a place for long.
class HttpServer {
 public:
  /// Opens the port; fails, saying so plainly, when it is taken or not allowed.
  static Result<std::unique_ptr<HttpServer>> listen(const ServerOptions& options);

  virtual ~HttpServer() = default;
  virtual std::uint16_t port() const = 0;

  /// From here on SIGINT and SIGTERM do what stop() does.
  virtual void stop_on_signals() = 0;
  /// Serves until stop(). The port is known before, and may be part of the site.
  virtual void run(const Responder& responder) = 0;

  // From any thread:
  virtual void stop() = 0;
  /// Writes to all who listen to events. Who does not read is dropped after a while.
  virtual void announce(std::string event) = 0;
};

}  // namespace matwork
