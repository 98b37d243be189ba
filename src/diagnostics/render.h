#pragma once

#include <span>
#include <string>

#include "diagnostics/diagnostic.h"

namespace matwork {

struct TextStyle {
  bool colour = false;
  std::string path_prefix;  ///< put before each path, so that it can be opened from where the person is
};

/// For the terminal: message, place, the line with a caret under the words, notes and help.
std::string render_text(std::span<const Diagnostic> findings, const TextStyle& style);

/// "2 errors, 1 warning, 3 notes in 544 documents"
std::string render_summary(const Diagnostics& findings, std::size_t documents);

/// One object: diagnostics, documents, summary (docs/diagnostics/README.md). Paths are cut by
/// `path_base`, the part of the library that was asked for.
std::string render_json(const Diagnostics& findings, std::size_t documents, std::string_view path_base);

}  // namespace matwork
