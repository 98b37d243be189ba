#include <fmt/format.h>

#include "diagnostics/render.h"

namespace matwork {
namespace {

/// Workflow commands end at the line, and their properties at a comma or colon.
std::string escaped(std::string_view text, bool property) {
  std::string out;
  for (const char c : text) {
    const bool sign = c == '%' || static_cast<unsigned char>(c) < 0x20 || (property && (c == ':' || c == ','));
    if (sign) {
      out += fmt::format("%{:02X}", static_cast<unsigned char>(c));
    } else {
      out += c;
    }
  }
  return out;
}

const char* command_of(Severity severity) {
  switch (severity) {
    case Severity::kError: return "error";
    case Severity::kWarning: return "warning";
    case Severity::kNote: return "notice";
  }
  return "error";
}

}  // namespace

std::string render_github(std::span<const Diagnostic> findings, std::string_view path_prefix) {
  std::string out;
  for (const auto& finding : findings) {
    const auto begin = finding.source->position_at(finding.span.begin);
    const auto end = finding.source->position_at(finding.span.end);
    const auto file = escaped(std::string(path_prefix) + finding.source->path(), true);
    const auto help = finding.help.empty() ? std::string() : "\n" + finding.help;
    fmt::format_to(std::back_inserter(out), "::{} file={},line={},endLine={},", command_of(finding.severity), file,
                   begin.line, end.line);
    // GitHub takes columns only within one line.
    if (begin.line == end.line)
      fmt::format_to(std::back_inserter(out), "col={},endColumn={},", begin.column, end.column);
    fmt::format_to(std::back_inserter(out), "title={}::{}\n", escaped(finding.code->id, true),
                   escaped(finding.message + help, false));
  }
  return out;
}

}  // namespace matwork
