#pragma once

#include <algorithm>
#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// Long lists are parted into pages; linking has to know which addresses they take.
namespace matwork {

inline constexpr std::size_t kItemsPerPage = 48;

/// "/exercises/", "/exercises/page/2/".
std::string list_address(std::string_view address, std::size_t page);
/// At least one: an empty list is a page too.
std::size_t count_pages(std::size_t items, std::size_t per_page = kItemsPerPage);

/// What stands on a page of a list; pages count from 1.
template <class Item>
std::span<const Item> items_of_page(const std::vector<Item>& items, std::size_t page,
                                    std::size_t per_page = kItemsPerPage) {
  const auto begin = std::min(items.size(), (page - 1) * per_page);
  return std::span(items).subspan(begin, std::min(per_page, items.size() - begin));
}

/// "/exercises/page/2/" is page 2 of "/exercises/"; page 0 where an address is no such page.
struct ListPage {
  std::string_view list;
  std::size_t page = 0;
};
ListPage list_page_of(std::string_view address);

}  // namespace matwork
