#pragma once

#include <string>

#include "check/check.h"
#include "diagnostics/diagnostic.h"
#include "locate.h"

namespace matwork::app {

/// What `check --fix` did.
struct FixReport {
  std::size_t findings = 0;
  std::size_t files = 0;
};

/// Applies the fixes of those findings. Files as they were are kept in .matwork/undo/ first. A file whose
/// fixes would keep it from being read is left alone.
Result<FixReport> fix_files(const Library& library, const Diagnostics& findings, const Target& target);

/// What `check --undo` did.
struct UndoReport {
  std::size_t restored = 0;
  std::vector<std::string> kept;  ///< changed since: left as they are
};

/// Takes the latest `--fix` back. A file that was edited since is left alone; what it was before stays in
/// .matwork/undo/.
Result<UndoReport> undo_fixes(const Target& target);

}  // namespace matwork::app
