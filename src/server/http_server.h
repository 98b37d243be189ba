#pragma once

#include <cstdint>
#include <memory>
#include <string>

#include "base/result.h"
#include "server/responder.h"

namespace matwork {

struct ServerOptions {
  std::string host = "127.0.0.1";  ///< an IP address
  std::uint16_t port = 8080;       ///< 0: any free one
};

/// HTTP/1.1 for the preview, on one thread. Requests of more than 16 KB of header or any body, and
/// clients silent for 30 s, are turned away.
class HttpServer {
 public:
  /// Opens the port; fails, saying so plainly, when it is taken or not allowed.
  static Result<std::unique_ptr<HttpServer>> listen(const ServerOptions& options);

  virtual ~HttpServer() = default;
  virtual std::uint16_t port() const = 0;

  /// Serves until SIGINT, SIGTERM or stop(). The port is known before, and may be part of the site.
  virtual void run(const Responder& responder) = 0;
  /// From any thread.
  virtual void stop() = 0;
};

}  // namespace matwork
