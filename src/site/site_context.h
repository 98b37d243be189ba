#pragma once

#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

#include "library/library.h"
#include "library/named_exercises.h"
#include "site/html.h"
#include "site/words.h"

namespace matwork {

/// What every page of a site needs to know. Made once for a build, then only read.
class SiteContext {
 public:
  explicit SiteContext(std::shared_ptr<const Library> library, std::string preview_script = {});
  /// After an edit that left the links between documents as they were (Effort::kText).
  SiteContext(const SiteContext& before, std::shared_ptr<const Library> library);

  const Library& library() const { return *library_; }
  const Words& words(LanguageIndex language) const { return *words_[language]; }
  const Language& language(LanguageIndex index) const { return library_->languages[index]; }

  html::Url url(std::string_view address, std::string_view fragment = {}) const {
    return html::Url::within(base_path_, address, fragment);
  }
  std::string absolute(std::string_view address) const;                  ///< with host, encoded
  const std::string& preview_script() const { return preview_script_; }  ///< its address, or ""

  /// Of its `_index.md`, else its folder's name made readable.
  std::string title_of(const LibrarySection& section) const;
  bool holds_only_exercises(const LibrarySection& section) const;
  /// The section at the top that holds nothing but exercises, the most of them; null where there is none.
  const LibrarySection* exercise_section(LanguageIndex language) const;
  std::string term_name(TermIndex term, LanguageIndex language) const;

  /// The address in each language, where there is one.
  using Alternates = std::vector<std::optional<std::string>>;
  Alternates alternates_of(const LibraryEntry& item) const;
  Alternates alternates_of(const LibrarySection& section) const;
  Alternates alternates_of(const TermPage& page) const;
  Alternates alternates_of(TermKind list) const;
  Alternates alternates_of(CollectionKind kind) const;

  /// The document of a language with this translationKey.
  std::optional<EntryIndex> find_key(std::string_view key, LanguageIndex language) const;

  /// The names by which workouts may call exercises; made when they are first asked for.
  const ExerciseNames& exercise_names() const;
  /// The same in one number.
  std::uint64_t exercise_names_hash() const;

  /// What a teacher wrote: the documents whose author has her page's title, in the order of the home, at most 48. Of
  /// other documents nothing.
  std::vector<EntryIndex> written_by(const LibraryEntry& teacher) const;

  /// Exercises like this one, at most `most`: those that share the most muscles with it, of the same
  /// level and equipment where there is a choice. Looks at no more than 64 candidates.
  std::vector<EntryIndex> related(EntryIndex index, std::size_t most) const;

 private:
  /// By language and term: the exercises that name a muscle.
  using MuscleIndex = std::vector<std::vector<std::vector<EntryIndex>>>;
  MuscleIndex index_muscles() const;
  /// By language: the first document, in the order of paths, with a key.
  using KeyIndex = std::vector<std::unordered_map<std::string_view, EntryIndex>>;
  KeyIndex index_keys() const;
  struct NamesMemo;

  std::shared_ptr<const Library> library_;
  std::vector<const Words*> words_;
  std::string base_path_;
  std::string host_;
  std::string preview_script_;
  std::shared_ptr<const MuscleIndex> by_muscle_;
  std::shared_ptr<const KeyIndex> by_key_;
  std::shared_ptr<NamesMemo> names_;
};

/// The day that a page gives for a document: of its last change, else of its publication.
const std::optional<Located<Date>>& shown_day(const Head& head);

}  // namespace matwork
