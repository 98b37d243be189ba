#pragma once

#include <span>

#include "diagnostics/diagnostic.h"
#include "library/library.h"

namespace matwork {

/// A question that is asked of every document by itself. Pure: it reads the library and adds
/// findings, so documents are checked on several threads at once.
struct EntryCheck {
  const char* name;
  void (*run)(const Library& library, const LibraryEntry& entry, Diagnostics& findings);
};

/// A question about documents together.
struct LibraryCheck {
  const char* name;
  void (*run)(const Library& library, Diagnostics& findings);
};

std::span<const EntryCheck> entry_checks();
std::span<const LibraryCheck> library_checks();

/// Runs every check and adds what it finds; then all findings are put in order.
void check_library(const Library& library, unsigned jobs, Diagnostics& findings);

}  // namespace matwork
