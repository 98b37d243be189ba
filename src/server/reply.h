#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "server/open_file.h"

namespace matwork {

/// What a client gets: the head, and a body in one of three forms. The server adds its name, the
/// length, and whether the connection is kept.
struct Reply {
  int status = 200;
  std::vector<std::pair<std::string, std::string>> fields;
  std::shared_ptr<const std::string> body;  ///< shared, because many may read it slowly; null is empty
  std::uint64_t body_begin = 0;             ///< the part of body or file that is sent
  std::uint64_t body_size = 0;
  std::shared_ptr<const OpenFile> file;  ///< sent in pieces instead of body, so that it may be large
  bool event_stream = false;             ///< no length and no end: HttpServer::announce writes to it

  void set(std::string_view name, std::string value) { fields.emplace_back(name, std::move(value)); }
  void set_body(std::string bytes) { set_body(std::make_shared<const std::string>(std::move(bytes))); }
  void set_body(std::shared_ptr<const std::string> bytes) {
    body_size = bytes->size();
    body = std::move(bytes);
  }
  /// The first field of this name, written as here; empty where there is none.
  std::string_view field(std::string_view name) const;
  /// What is sent after the head; for tests, since a file is read as a whole.
  std::string content() const;
};

}  // namespace matwork
