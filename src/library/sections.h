#pragma once

#include "library/library.h"

namespace matwork {

/// Makes the sections of a library whose entries are placed, and tells each entry which one lists it. Entries come in
/// Hugo's order: weight (none last), newest first, title, path. Cost: one sort of all entries, the rest linear.
void make_sections(Library& library);

}  // namespace matwork
