#pragma once

#include "library/address_book.h"
#include "library/library.h"

namespace matwork {

/// Makes the pages of muscles, equipment, levels, start positions, movements and lengths that some exercise names or
/// (a position, out of its prose) shows, and takes their
/// addresses where no document has them: a page that cannot have all of its addresses is not made. An exercise is on
/// the page of every muscle, group or region, that it names, and of every region that holds what it names; never on the
/// page of a group because it names a region, which promises less than that.
void add_term_pages(Library& library, AddressBook& book);

}  // namespace matwork
