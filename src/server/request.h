#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace matwork {

/// The head of a request as it came. A server hands out only what is HTTP; what the words mean, and
/// whether they make sense, is for the responder.
struct Request {
  std::string method;
  std::string target;  ///< "/a/?b", or with the host before it, as proxies ask
  unsigned version = 11;
  std::vector<std::pair<std::string, std::string>> fields;  ///< in their order, names as sent

  /// The first field of this name, in any case; empty where there is none.
  std::string_view field(std::string_view name) const;
  std::size_t count(std::string_view name) const;
};

/// The parts of a list in a field, without white space around them: "gzip, br;q=0.5" has two.
std::vector<std::string_view> list_items(std::string_view field);

/// The host that a target in its absolute form ("http://host/path", as proxies ask) names; else empty.
std::string_view host_of_target(std::string_view target);

/// The path of a target, without host, query and fragment; still encoded. Empty where there is none.
std::string_view path_of_target(std::string_view target);

bool same_without_case(std::string_view a, std::string_view b);

}  // namespace matwork
