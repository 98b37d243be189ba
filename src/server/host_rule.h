#pragma once

#include <string>
#include <string_view>

#include "server/request.h"

namespace matwork {

/// Which names a client may call the preview by. A page of a stranger can point a name of its own at
/// 127.0.0.1 and would then be of our origin to a browser (DNS rebinding); but it cannot choose the name
/// that the browser tells us. So a preview for this machine alone answers to names of this machine alone.
/// Whoever listens on another address has asked to be reached, by whatever name.
class HostRule {
 public:
  explicit HostRule(const std::string& listening_on);

  enum class Verdict : std::uint8_t { kAllowed, kForeign, kMalformed };
  Verdict judge(const Request& request) const;

 private:
  bool open_;
};

/// 127.0.0.0/8 and ::1, however they are written.
bool is_loopback_address(const std::string& address);

/// "localhost", "x.localhost" and the addresses of this machine alone, with or without a port.
bool is_loopback_host(std::string_view host);

}  // namespace matwork
