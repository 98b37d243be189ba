#pragma once

#include <optional>
#include <span>
#include <stop_token>

#include "diagnostics/diagnostic.h"
#include "library/library.h"

namespace matwork {

/// What checks look at.
struct CheckContext {
  const Library& library;
  std::optional<Date> today;  ///< nothing: no day counts as the future
};

/// A question that is asked of every document by itself. Pure: it reads the context and adds
/// findings, so documents are checked on several threads at once.
struct EntryCheck {
  const char* name;
  void (*run)(const CheckContext& context, const LibraryEntry& entry, Diagnostics& findings);
};

/// A question about documents together.
struct LibraryCheck {
  const char* name;
  void (*run)(const CheckContext& context, Diagnostics& findings);
};

std::span<const EntryCheck> entry_checks();
std::span<const LibraryCheck> library_checks();

/// Runs every check and adds what it finds; then all findings are put in order.
/// Silences and severities of the library are applied last. Ends soon after `stop` was asked for, with
/// findings that are then not complete.
void check_library(const CheckContext& context, unsigned jobs, Diagnostics& findings, const std::stop_token& stop = {});

}  // namespace matwork
