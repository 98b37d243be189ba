#pragma once

#include <optional>
#include <string>
#include <vector>

#include "exercise/facts.h"
#include "exercise/field_reader.h"
#include "vocabulary/vocabulary.h"

namespace matwork {

/// Looks up the words that a document writes, and says what was probably meant where one is unknown.
class TermResolver {
 public:
  TermResolver(const Vocabulary& vocabulary, std::string language, const SourceFile& source, Diagnostics& findings)
      : vocabulary_(vocabulary), language_(std::move(language)), source_(source), findings_(findings) {}

  /// `kind` decides under which code an unknown word is reported.
  std::optional<TermIndex> resolve(const Located<std::string>& written, TermKind kind);

  std::optional<StatedTerm> term(FieldReader& fields, std::string_view name, TermKind kind);
  /// Each term once, in the order written.
  std::vector<StatedTerm> terms(FieldReader& fields, std::string_view name, TermKind kind);

 private:
  /// A word that is understood, and that a teacher would correct.
  void check_spelling(const Located<std::string>& written, TermKind kind, const TermForm& form);
  std::string list_choices(TermKind kind, const Code& unknown) const;

  const Vocabulary& vocabulary_;
  std::string language_;
  const SourceFile& source_;
  Diagnostics& findings_;
  std::size_t looked_up_ = 0;
};

}  // namespace matwork
