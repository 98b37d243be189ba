#include "diagnostics/diagnostic.h"

#include <algorithm>
#include <iterator>
#include <tuple>

namespace matwork {

const char* to_string(Severity severity) {
  switch (severity) {
    case Severity::kError: return "error";
    case Severity::kWarning: return "warning";
    case Severity::kNote: return "note";
  }
  return "error";
}

Diagnostic& Diagnostic::with_label(std::string text) {
  label = std::move(text);
  return *this;
}

Diagnostic& Diagnostic::with_note(std::string text) {
  notes.push_back(std::move(text));
  return *this;
}

Diagnostic& Diagnostic::with_help(std::string text) {
  help = std::move(text);
  return *this;
}

Diagnostic& Diagnostic::with_fix(Fix mend) {
  fix = std::move(mend);
  return *this;
}

Diagnostic& Diagnostics::add(const Code& code, const SourceFile& source, Span span, std::string message) {
  Diagnostic finding;
  finding.code = &code;
  finding.severity = code.severity;
  finding.source = &source;
  finding.span = span;
  finding.message = std::move(message);
  return list_.emplace_back(std::move(finding));
}

void Diagnostics::append(Diagnostics&& other) {
  list_.insert(list_.end(), std::make_move_iterator(other.list_.begin()), std::make_move_iterator(other.list_.end()));
  other.list_.clear();
}

void Diagnostics::keep_if(const std::function<bool(Diagnostic&)>& decide) {
  std::erase_if(list_, [&](Diagnostic& finding) { return !decide(finding); });
}

void Diagnostics::sort() {
  const auto key = [](const Diagnostic& d) {
    return std::tuple(std::string_view(d.source->path()), d.span.begin, d.span.end, std::string_view(d.code->id),
                      std::string_view(d.message));
  };
  std::stable_sort(list_.begin(), list_.end(),
                   [&](const Diagnostic& a, const Diagnostic& b) { return key(a) < key(b); });
}

std::size_t Diagnostics::count(Severity severity) const {
  return static_cast<std::size_t>(
      std::count_if(list_.begin(), list_.end(), [&](const Diagnostic& d) { return d.severity == severity; }));
}

}  // namespace matwork
