#pragma once

#include <cstddef>
#include <string>
#include <string_view>

/// Long lists are parted into pages; linking has to know which addresses they take.
namespace matwork {

inline constexpr std::size_t kItemsPerPage = 48;

/// "/exercises/", "/exercises/page/2/".
std::string list_address(std::string_view address, std::size_t page);
/// At least one: an empty list is a page too.
std::size_t count_pages(std::size_t items);

/// "/exercises/page/2/" is page 2 of "/exercises/"; page 0 where an address is no such page.
struct ListPage {
  std::string_view list;
  std::size_t page = 0;
};
ListPage list_page_of(std::string_view address);

}  // namespace matwork
