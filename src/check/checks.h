#pragma once

#include "check/check.h"

/// The checks, one file each. A new one: `./dev new-check area/what-is-wrong` (CONTRIBUTING.md).
namespace matwork {

void check_muscles_against_text(const Library& library, const LibraryEntry& entry, Diagnostics& findings);
void check_dose_fits(const Library& library, const LibraryEntry& entry, Diagnostics& findings);
void check_picture(const Library& library, const LibraryEntry& entry, Diagnostics& findings);
void check_links(const Library& library, const LibraryEntry& entry, Diagnostics& findings);
void check_key(const Library& library, const LibraryEntry& entry, Diagnostics& findings);

void check_videos(const Library& library, Diagnostics& findings);
void check_duplicate_keys(const Library& library, Diagnostics& findings);

}  // namespace matwork
