#pragma once

#include <span>
#include <string>

#include "diagnostics/diagnostic.h"

namespace matwork {

/// The text of a file with the fixes of its findings applied; every other byte stays as it is.
struct FixedText {
  std::string text;
  std::size_t applied = 0;  ///< of two that overlap, the one that starts first
};

/// `findings` may speak of other files too; those are passed over. Linear in the text, n log n in fixes.
FixedText apply_fixes(const SourceFile& source, std::span<const Diagnostic> findings);

}  // namespace matwork
