#include "server/request.h"

#include <algorithm>

#include "base/text.h"

namespace matwork {
namespace {

constexpr std::string_view kScheme = "http://";

bool has_scheme(std::string_view target) { return same_without_case(target.substr(0, kScheme.size()), kScheme); }

char small(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

}  // namespace

bool same_without_case(std::string_view a, std::string_view b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](char x, char y) { return small(x) == small(y); });
}

std::string_view Request::field(std::string_view name) const {
  const auto found =
      std::find_if(fields.begin(), fields.end(), [&](const auto& f) { return same_without_case(f.first, name); });
  return found == fields.end() ? std::string_view() : std::string_view(found->second);
}

std::size_t Request::count(std::string_view name) const {
  return static_cast<std::size_t>(
      std::count_if(fields.begin(), fields.end(), [&](const auto& f) { return same_without_case(f.first, name); }));
}

std::vector<std::string_view> list_items(std::string_view field) {
  std::vector<std::string_view> items;
  for (const auto part : split(field, ',')) {
    if (const auto item = trim(part); !item.empty()) items.push_back(item);
  }
  return items;
}

std::string_view host_of_target(std::string_view target) {
  if (!has_scheme(target)) return {};
  const auto rest = target.substr(kScheme.size());
  return rest.substr(0, rest.find_first_of("/?#"));
}

std::string_view path_of_target(std::string_view target) {
  if (has_scheme(target)) {
    const auto slash = target.find('/', kScheme.size());
    target = slash == target.npos ? "/" : target.substr(slash);
  }
  const auto path = target.substr(0, target.find_first_of("?#"));
  return path.starts_with('/') ? path : std::string_view();
}

}  // namespace matwork
