#pragma once

#include "library/layout.h"

namespace matwork {

/// Gives every document its address, its section and its translations, and makes the term pages.
/// A document whose address is taken is left out with an error; the one that comes first by path
/// keeps it. Linear but for sorting.
void link_library(Library& library, Layout layout, std::vector<Entry> entries, Diagnostics& findings);

}  // namespace matwork
