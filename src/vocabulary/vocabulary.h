#pragma once

#include <map>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "diagnostics/diagnostic.h"
#include "vocabulary/term.h"

namespace matwork {

/// A term named in running text.
struct Mention {
  TermIndex term = 0;
  std::size_t begin = 0;  ///< bytes in the text
  std::size_t end = 0;
};

/// A spelling of a term, as our tables or the vocabulary of a library write it.
struct TermForm {
  TermIndex term = 0;
  std::string_view written;
};

/// The parts of an exercise's text that headings announce.
enum class SectionKind : std::uint8_t {
  kNone,
  kPosition,
  kExecution,
  kBreathing,
  kBenefits,
  kMistakes,
  kTips,
  kModifications,
  kQuestions,
};

/// "mistakes", as data/vocabulary/headings.yaml and the catalog write it; "" for none.
const char* to_id(SectionKind kind);

/// The words of our field: what each means, how it is written in each language, how people write
/// it. Read-only once made; every lookup is a hash of the folded spelling. Sources of the terms:
/// data/vocabulary, docs/references.bib.
class Vocabulary {
 public:
  /// The vocabulary that ships with the program, read at the first call (about 3 ms).
  static const Vocabulary& standard();

  const Term& term(TermIndex index) const { return terms_[index]; }
  std::span<const Term> terms() const { return terms_; }
  std::string_view name(TermIndex index, std::string_view language) const { return terms_[index].name.in(language); }
  /// The name as it stands in a sentence: in small letters.
  std::string plain_name(TermIndex index, std::string_view language) const;
  std::string_view id(TermIndex index) const { return terms_[index].id; }

  /// The term that `written` means in a document of `language`: by id, by name, by another form.
  /// Case, accents, hyphens and number do not matter. Languages without forms use the English ones.
  std::optional<TermIndex> find(TermKind kind, std::string_view written, std::string_view language) const;
  std::optional<TermIndex> find_id(TermKind kind, std::string_view id) const;

  /// The same with the spelling by which it was found. An id stands for itself where the language has no
  /// spelling of its own that folds alike.
  std::optional<TermForm> find_form(TermKind kind, std::string_view written, std::string_view language) const;

  /// The spelling that is one letter away from a word that was not found (one put in, left out, changed, or two
  /// swapped), when there is exactly one; of words with a number or fewer than six letters: nothing.
  std::optional<TermForm> find_misspelt(TermKind kind, std::string_view written, std::string_view language) const;

  /// The term nearest to a word that was not found, when one is near enough to be meant.
  std::optional<TermIndex> suggest(TermKind kind, std::string_view written, std::string_view language) const;

  /// The terms that `text` names, in its order; the longest form wins, and forms that in running
  /// text mostly mean something else (back, core, feet) are passed over.
  std::vector<Mention> find_mentions(TermKind kind, std::string_view text, std::string_view language) const;

  /// The other spellings of the terms of a kind in a language, in the order in which they were put in: without names,
  /// what folds to one, and ids. Linear in the spellings of the kind.
  std::map<TermIndex, std::vector<std::string_view>> other_forms(TermKind kind, std::string_view language) const;

  /// The regions that hold a muscle group or a region, in the order of the vocabulary.
  std::vector<TermIndex> regions_around(TermIndex muscle) const;

  /// The length that a duration has.
  TermIndex length_of(int seconds) const;

  /// What a heading announces, in any language: an author may head a Spanish text in English.
  SectionKind section_kind(std::string_view heading) const;

  /// The id of the kind of document that a folder of this name holds, or "".
  std::string_view folder_kind(std::string_view folder) const;

 private:
  friend class VocabularyBuilder;

  struct Spelling {
    TermIndex term = 0;
    bool ambiguous_in_text = false;
    std::string written;    ///< before it was folded
    std::size_t order = 0;  ///< of its kind and language
  };
  /// Spellings by folded form, of one kind and one language.
  struct Forms {
    std::unordered_map<std::string, Spelling> by_form;
    std::unordered_map<std::string, std::size_t> most_words_after;  ///< first word -> words of its longest form
  };

  std::size_t slot(TermKind kind, std::string_view language) const;

  std::vector<Term> terms_;
  std::vector<std::string> languages_;  ///< main languages that have forms, English first
  std::vector<Forms> forms_;            ///< languages x kinds
  std::unordered_map<std::string, SectionKind> headings_;
  std::unordered_map<std::string, std::string> folders_;
};

/// The vocabulary with the words of a library's own vocabulary.yaml: names and forms of terms that are
/// there are changed or added, new terms are appended (indices of the others stay). A form that meant
/// another term means the library's from here on. What is wrong with the file is a finding, and left out.
Vocabulary extend_vocabulary(const Vocabulary& vocabulary, const SourceFile& source, Diagnostics& findings);

/// The folded form of a term in a language: text folded, then each word of three letters or more
/// brought to the singular as far as its last letters tell. Rules: data/vocabulary/README.md.
std::string fold_term(std::string_view written, std::string_view language);

}  // namespace matwork
