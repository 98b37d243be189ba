#pragma once

#include <cstdint>
#include <string>

#include "library/address_book.h"
#include "library/library.h"

namespace matwork {

/// The address of a page of the program's own in a language: "/favourites/", "/es/favoritos/".
std::string own_page_address(OwnPageKind kind, const Language& language);

/// Finds out which documents stand for pages of the program's own (by translationKey, or at the very address), and
/// takes the addresses of the others. Call last: whatever an author has at an address wins.
void add_own_pages(Library& library, AddressBook& book);

}  // namespace matwork
