#pragma once

#include "library/library.h"

namespace matwork {

/// Finds out where the menu of a library's own leads, and whether the files that its theme names are there. What leads
/// nowhere is told and left out of the library's settings. Call when every address has its owner.
void link_settings(Library& library, Diagnostics& findings);

}  // namespace matwork
