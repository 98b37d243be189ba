#pragma once

#include <string>
#include <string_view>

#include "vocabulary/vocabulary.h"

namespace matwork {

/// Puts terms and their spellings into a vocabulary; the tables of the program and those of a library
/// come in by the same door.
class VocabularyBuilder {
 public:
  /// A spelling that another term has already: it stays where it is, or goes to the new one.
  enum class Clash : std::uint8_t { kKeep, kTake };

  VocabularyBuilder();  ///< empty, with the languages of our tables: en, es, pt
  explicit VocabularyBuilder(Vocabulary vocabulary) : vocabulary_(std::move(vocabulary)) {}

  Vocabulary take() { return std::move(vocabulary_); }
  const Vocabulary& vocabulary() const { return vocabulary_; }
  Term& term(TermIndex index) { return vocabulary_.terms_[index]; }

  /// A new term; its id is a spelling in every language.
  TermIndex add_term(TermKind kind, std::string_view id);

  /// A spelling of a term in documents of a language. `ambiguous_in_text`: good as a value of a field,
  /// not to be spotted in running text. A language that is new starts with all English spellings.
  void add_form(TermIndex index, std::string_view language, std::string_view form, bool ambiguous_in_text, Clash clash);

  void add_heading(std::string_view heading, SectionKind kind);
  void add_folder(std::string_view folder, std::string_view kind);

 private:
  void add_language(std::string_view language);

  Vocabulary vocabulary_;
};

}  // namespace matwork
