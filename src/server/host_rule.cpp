#include "server/host_rule.h"

#include <arpa/inet.h>

#include <algorithm>

#include "base/text.h"

namespace matwork {
namespace {

/// The name without its port; empty where the port is none.
std::string_view without_port(std::string_view host) {
  const auto bracket = host.starts_with('[') ? host.find(']') : 0;
  if (bracket == host.npos) return {};
  const auto colon = host.find(':', bracket);
  if (colon == host.npos) return host;
  const auto port = host.substr(colon + 1);
  return port.size() <= 5 && std::all_of(port.begin(), port.end(), is_digit) ? host.substr(0, colon)
                                                                             : std::string_view();
}

}  // namespace

bool is_loopback_address(const std::string& address) {
  in_addr four{};
  if (::inet_pton(AF_INET, address.c_str(), &four) == 1) return ntohl(four.s_addr) >> 24 == 127;
  in6_addr six{};
  if (::inet_pton(AF_INET6, address.c_str(), &six) != 1) return false;
  return IN6_IS_ADDR_LOOPBACK(&six) || (IN6_IS_ADDR_V4MAPPED(&six) && six.s6_addr[12] == 127);
}

bool is_loopback_host(std::string_view host) {
  constexpr std::string_view kName = "localhost";
  auto name = without_port(host);
  if (name.ends_with('.')) name.remove_suffix(1);
  if (same_without_case(name, kName)) return true;
  if (name.size() > kName.size() && same_without_case(name.substr(name.size() - kName.size() - 1), ".localhost"))
    return true;
  const bool bracketed = name.starts_with('[') && name.ends_with(']');
  return is_loopback_address(std::string(bracketed ? name.substr(1, name.size() - 2) : name));
}

HostRule::HostRule(const std::string& listening_on) : open_(!is_loopback_address(listening_on)) {}

HostRule::Verdict HostRule::judge(const Request& request) const {
  const auto fields = request.count("Host");
  if (fields > 1 || (fields == 0 && request.version >= 11)) return Verdict::kMalformed;
  const auto of_target = host_of_target(request.target);
  const auto host = of_target.empty() ? request.field("Host") : of_target;
  // Browsers always say it; an old program that does not is no browser.
  if (open_ || fields == 0 || is_loopback_host(host)) return Verdict::kAllowed;
  return Verdict::kForeign;
}

}  // namespace matwork
