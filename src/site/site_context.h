#pragma once

#include <array>
#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

#include "library/library.h"
#include "library/named_exercises.h"
#include "site/frame_files.h"
#include "site/html.h"

namespace matwork {

/// What every page of a site needs to know. Made once for a build, then only read.
class SiteContext {
 public:
  explicit SiteContext(std::shared_ptr<const Library> library, std::string preview_script = {},
                       bool offers_variants = false);
  /// After an edit that left the links between documents as they were (Effort::kText).
  SiteContext(const SiteContext& before, std::shared_ptr<const Library> library);

  const Library& library() const { return *library_; }
  const Words& words(LanguageIndex language) const { return frame_->words[language]; }
  const Language& language(LanguageIndex index) const { return library_->languages[index]; }

  html::Url url(std::string_view address, std::string_view fragment = {}) const {
    return html::Url::within(base_path_, address, fragment);
  }
  const std::string& base_path() const { return base_path_; }            ///< "" or "/library"
  std::string absolute(std::string_view address) const;                  ///< with host, encoded
  const std::string& preview_script() const { return preview_script_; }  ///< its address, or ""

  // What a library says of the frame of its pages. Addresses are of the site; "" where there is nothing of the kind.
  const FrameFiles& frame_files() const { return *frame_; }
  const std::string& words_address(LanguageIndex i) const { return frame_->client_words[i].address; }
  std::string manifest_address(LanguageIndex language) const;  ///< of the web app
  std::string worker_address() const;                          ///< of the service worker; "" under the preview
  const std::string& theme_stylesheet() const { return frame_->theme.address; }  ///< the library's colours; after ours
  const std::string& custom_stylesheet() const { return library_->config.theme.stylesheet.value; }  ///< last
  const Logo& logo() const { return library_->logo; }
  std::string icon() const;        ///< for tabs: the logo where it is square, else ours
  std::string touch_icon() const;  ///< PNG for home screens
  const std::vector<MenuItem>& menu(LanguageIndex language) const { return library_->menus[language]; }
  html::Url url(const MenuItem& item) const;
  /// A page of the program's own, or what the library has in its place; "" where neither can be.
  const std::string& own_page(OwnPageKind kind, LanguageIndex language) const {
    return library_->own_page(kind, language).address;
  }

  /// Whether pages offer variants of pictures (picture_files.h), or the pictures as they are.
  bool offers_variants() const { return offers_variants_; }

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
  /// Those that the program makes: documents that stand for such a page have alternates of their own.
  Alternates alternates_of(const OwnPage& page) const;

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
  /// level and equipment where there is a choice. Looks at no more than 64 candidates, and at the first twelve muscles.
  std::vector<EntryIndex> related(EntryIndex index, std::size_t most) const;

 private:
  /// By language and term: the exercises that name a muscle.
  using MuscleIndex = std::vector<std::vector<std::vector<EntryIndex>>>;
  MuscleIndex index_muscles() const;
  /// By language: the first document, in the order of paths, with a key.
  using KeyIndex = std::vector<std::unordered_map<std::string_view, EntryIndex>>;
  KeyIndex index_keys() const;
  /// What `related` compares of an exercise, close together: of thousands of documents it asks for millions.
  struct Traits {
    static constexpr std::size_t kMostMuscles = 12;
    std::array<TermIndex, kMostMuscles> muscles{};
    std::uint8_t muscle_count = 0;
    std::optional<TermIndex> level;
    std::optional<TermIndex> equipment;  ///< the first

    int likeness(const Traits& other) const;
  };
  std::vector<Traits> read_traits() const;
  struct NamesMemo;
  std::optional<std::uint32_t> find_exercise_section(LanguageIndex language) const;

  std::shared_ptr<const Library> library_;
  std::shared_ptr<const FrameFiles> frame_;
  /// By language; the frame of every page asks, and to find it all documents are looked at.
  std::vector<std::optional<std::uint32_t>> exercise_sections_;
  std::string base_path_;
  std::string host_;
  std::string preview_script_;
  bool offers_variants_;
  std::shared_ptr<const MuscleIndex> by_muscle_;
  std::shared_ptr<const std::vector<Traits>> traits_;  ///< by entry
  std::shared_ptr<const KeyIndex> by_key_;
  std::shared_ptr<NamesMemo> names_;
};

/// The day that a page gives for a document: of its last change, else of its publication.
const std::optional<Located<Date>>& shown_day(const Head& head);

}  // namespace matwork
