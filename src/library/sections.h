#pragma once

#include "library/library.h"

namespace matwork {

/// Makes the sections of a library whose entries are placed, and tells each entry which one lists it. Entries come in
/// Hugo's order: weight (none last), newest first, title, path. Cost: one sort of all entries, the rest linear.
void make_sections(Library& library);

/// Moves one entry, whose title, date or weight may be another than before, to its place in a list that holds it; the
/// others are in order. Linear.
void put_in_order(const Library& library, std::vector<EntryIndex>& entries, EntryIndex moved);

}  // namespace matwork
