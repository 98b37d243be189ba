#include "server/request.h"

#include <algorithm>

#include "base/text.h"

namespace matwork {
namespace {

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

}  // namespace matwork
