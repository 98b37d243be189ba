#include "library/list_pages.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

namespace matwork {

std::string list_address(std::string_view address, std::size_t page) {
  return page == 1 ? std::string(address) : fmt::format("{}page/{}/", address, page);
}

std::size_t count_pages(std::size_t items, std::size_t per_page) {
  return std::max<std::size_t>(1, (items + per_page - 1) / per_page);
}

ListPage list_page_of(std::string_view address) {
  constexpr std::string_view kFolder = "/page/";
  const auto folder = address.rfind(kFolder);
  if (folder == address.npos || !address.ends_with('/')) return {};
  auto number = address.substr(folder + kFolder.size());
  if (!number.empty()) number.remove_suffix(1);
  std::size_t page = 0;
  const auto* begin = number.data();
  const auto* end = begin + number.size();
  const bool whole = std::from_chars(begin, end, page).ptr == end;
  // Only as list_address writes it: "page/02/" is nobody's.
  if (!whole || page < 2 || number.starts_with('0')) return {};
  return {address.substr(0, folder + 1), page};
}

}  // namespace matwork
