#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "base/span.h"
#include "diagnostics/source_file.h"

namespace matwork {

/// What a reader of the site gets: see docs/diagnostics/README.md.
/// error: the document is left out. warning: published without the wrong part. note: advice.
enum class Severity { kError, kWarning, kNote };

const char* to_string(Severity severity);

/// One kind of finding. All of them are listed in diagnostics/codes.h.
struct Code {
  const char* id;       ///< "area/what-is-wrong"
  Severity severity;    ///< what it is unless a library says otherwise
  const char* summary;  ///< one line for lists
};

/// A mechanical mend: put `replacement` in place of `span`.
struct Fix {
  Span span;
  std::string replacement;
};

/// One finding: what is wrong, where, and what to do. Data only; renderers print it.
/// Texts start in lower case and end without a full stop, except a name or a quotation.
struct Diagnostic {
  const Code* code = nullptr;
  Severity severity = Severity::kError;
  const SourceFile* source = nullptr;  ///< outlives the diagnostic
  Span span;                           ///< the smallest stretch that shows it
  std::string message;                 ///< what is wrong
  std::string label;                   ///< a few words under the caret
  std::vector<std::string> notes;      ///< why
  std::string help;                    ///< what to do
  std::optional<Fix> fix;

  Diagnostic& with_label(std::string text);
  Diagnostic& with_note(std::string text);
  Diagnostic& with_help(std::string text);
  Diagnostic& with_fix(Fix mend);
};

/// Findings in the order in which they were made.
class Diagnostics {
 public:
  Diagnostic& add(const Code& code, const SourceFile& source, Span span, std::string message);
  Diagnostic& add(Diagnostic finding) { return list_.emplace_back(std::move(finding)); }
  void append(Diagnostics&& other);
  /// Lets `decide` change each finding; those for which it says false go.
  void keep_if(const std::function<bool(Diagnostic&)>& decide);

  /// By path, place, code and message: the order in which people and programs read them.
  void sort();

  const std::vector<Diagnostic>& list() const { return list_; }
  std::size_t count(Severity severity) const;
  bool has_error() const { return count(Severity::kError) > 0; }

 private:
  std::vector<Diagnostic> list_;
};

}  // namespace matwork
