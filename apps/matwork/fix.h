#pragma once

#include <set>
#include <string>
#include <vector>

#include "check/check.h"
#include "diagnostics/diagnostic.h"
#include "locate.h"

namespace matwork::app {

/// What `check --fix` did.
struct FixReport {
  std::size_t findings = 0;
  std::set<std::string> files;  ///< by path
};

/// The folder that keeps what the next `--fix` changes: one for all its rounds.
std::string next_undo_folder(const Target& target);

/// Applies the fixes of those findings. Files as they were are kept in `undo` first. A file whose fixes would
/// keep it from being read, or that was changed since it was read, is left alone.
Result<FixReport> fix_files(const Library& library, const Diagnostics& findings, const Target& target,
                            const std::string& undo);

/// What `check --undo` did.
struct UndoReport {
  std::size_t restored = 0;
  std::vector<std::string> kept;  ///< changed since: left as they are
};

/// Takes the latest `--fix` back. A file that was edited since is left alone; what it was before stays in
/// .matwork/undo/.
Result<UndoReport> undo_fixes(const Target& target);

}  // namespace matwork::app
