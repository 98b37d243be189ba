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

/// SARIF 2.1.0, for code scanning: https://docs.oasis-open.org/sarif/sarif/v2.1.0/. Paths are cut as in
/// render_json; columns are code points.
std::string render_sarif(const Diagnostics& findings, std::string_view version, std::string_view path_base);

/// Workflow commands of GitHub Actions, one a line, which show at the line of a pull request.
/// `path_prefix` is put before each path, which must be that from the root of the repository.
std::string render_github(std::span<const Diagnostic> findings, std::string_view path_prefix);

/// A path without `base`, where that is the folder it lies in.
std::string_view relative_path(std::string_view path, std::string_view base);

}  // namespace matwork
