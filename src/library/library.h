#pragma once

#include <array>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "base/file_system.h"
#include "exercise/entry.h"
#include "library/config.h"
#include "library/translation_record.h"
#include "picture/picture.h"

namespace matwork {

using EntryIndex = std::uint32_t;
using LanguageIndex = std::uint32_t;

struct DocumentReading;
using SharedReading = std::shared_ptr<const DocumentReading>;

/// A document in its library. What was read is never changed, and shared by all libraries that it is part of; a
/// translation that takes over facts has an entry of its own.
struct LibraryEntry {
  LibraryEntry(SharedReading document, LanguageIndex index, std::string own_address);
  LibraryEntry(const LibraryEntry& other) = default;
  LibraryEntry(LibraryEntry&& other) noexcept = default;
  LibraryEntry& operator=(LibraryEntry other) noexcept;
  ~LibraryEntry() = default;

  /// The same document with other facts; `origin` is the hash of where they come from.
  LibraryEntry with_entry(Entry other, std::uint64_t origin) const;
  LibraryEntry as_read() const;

  SharedReading reading;
  std::shared_ptr<const Entry> owner;
  const Entry& entry;      ///< *owner
  std::uint64_t hash = 0;  ///< of path and text, and of those of the document that facts were taken over from
  LanguageIndex language = 0;
  std::string address;                                  ///< "/exercises/mat/the-hundred/"
  std::vector<std::string> aliases;                     ///< addresses that lead here
  std::vector<std::optional<EntryIndex>> translations;  ///< by language; its own is itself
  std::optional<std::uint32_t> section;                 ///< the section that lists it

 private:
  LibraryEntry(const LibraryEntry& other, std::shared_ptr<const Entry> own_entry, std::uint64_t own_hash);
};

/// A folder that is a page: one at the top, or one with an `_index.md`.
struct LibrarySection {
  LanguageIndex language = 0;
  std::vector<std::string> folders;  ///< empty: the home of its language
  std::optional<EntryIndex> index;   ///< its `_index.md`
  std::string address;
  std::optional<std::uint32_t> parent;
  std::vector<std::uint32_t> children;  ///< in the order of entries: weight, title
  std::vector<EntryIndex> entries;      ///< all below it, in the order that Hugo gives them
};

/// The exercises of a language that a word of the vocabulary finds: the page of a muscle, a piece of
/// equipment, a level, a position, a movement or a length.
struct TermPage {
  TermIndex term = 0;
  LanguageIndex language = 0;
  std::string address;
  std::vector<EntryIndex> entries;
};

/// A page of a language that gathers something out of all its documents.
enum class CollectionKind : std::uint8_t {
  kQuestions,  ///< all questions with their answers
  kVideos,     ///< the exercises that have a real video
  kGlossary,   ///< the words of the vocabulary that documents use
};
inline constexpr std::size_t kCollectionKindCount = 3;

struct Collection {
  CollectionKind kind = CollectionKind::kQuestions;
  LanguageIndex language = 0;
  std::string address;
  std::vector<EntryIndex> entries;  ///< in the order of lists; of a glossary: none
};

struct Language {
  std::string tag;     ///< BCP 47
  std::string prefix;  ///< "" for the default language, else "/es"
  std::string title;
  std::string description;
};

/// Pages that the program makes of itself, in each language.
enum class OwnPageKind : std::uint8_t { kFavourites, kPrivacy, kOffline, kAbout };
inline constexpr std::size_t kOwnPageKinds = 4;

struct OwnPage {
  OwnPageKind kind = OwnPageKind::kFavourites;
  LanguageIndex language = 0;
  std::string address;    ///< of the page, or of the document or file that stands in its place; "" where neither can be
  bool generated = true;  ///< whether the program makes it
};

/// What answers at an address.
struct AddressUse {
  enum class Kind : std::uint8_t { kEntry, kSection, kTermPage, kTermList, kCollection, kFile, kGenerated, kOwnPage };
  Kind kind = Kind::kEntry;
  std::uint32_t index = 0;
};

/// What was read of a picture that documents show. Never changed.
struct PictureReading {
  PictureHeader header;
  std::uint64_t hash = 0;   ///< of its bytes (picture/variants.h)
  std::uint64_t bytes = 0;  ///< how many it has
  std::string fault;        ///< why it is not shown, to complete "the picture …"; or ""
  bool only_as_is = false;  ///< its variants could not be made, for a reason that is not the picture's
};

/// A file that is published as it is: from static/, or lying beside a document.
struct StaticFile {
  std::string path;                                         ///< on disk
  std::string address;                                      ///< "/images/mat.jpg"
  std::shared_ptr<const PictureReading> picture = nullptr;  ///< null where no document shows it as a picture
};

/// A picture of the library that stands for it: in the head of pages, and as the icon of the installed library.
struct Logo {
  std::string address;  ///< of its file; "" where there is none
  unsigned width = 0;   ///< in pixels, of an SVG in its own units; 0 where it does not say
  unsigned height = 0;

  bool is_square() const { return width == height; }
};

/// A link in the menu of a library's own.
struct MenuItem {
  std::string title;
  std::string address;   ///< within the site, decoded; or of another place, as written
  std::string fragment;  ///< without #
  bool outside = false;  ///< whether it leaves the site
};

/// All of it, with every reference resolved. Made by read_library and never changed; the same
/// documents give the same library, in whatever order and on however many threads they were read.
struct Library {
  Config config;
  const Vocabulary* vocabulary = nullptr;            ///< the program's, or own_vocabulary
  std::shared_ptr<const Vocabulary> own_vocabulary;  ///< the program's with what vocabulary.yaml adds
  TranslationRecord translation_record;
  std::vector<std::shared_ptr<const SourceFile>> sources;        ///< the documents, by path
  std::vector<std::shared_ptr<const SourceFile>> other_sources;  ///< what else findings point at: matwork.yaml
  std::vector<Language> languages;                               ///< the default one first, then by tag
  bool language_folders = false;                                 ///< content/<language>/… or content/…
  std::vector<LibraryEntry> entries;                             ///< published ones, by path
  std::vector<LibrarySection> sections;                          ///< by language and folders; the homes are among them
  std::vector<TermPage> term_pages;                              ///< by language, kind and order of the vocabulary
  std::vector<std::uint32_t> listed_term_pages;    ///< the same; levels and lengths in their order, other words by name
  std::vector<std::vector<TermIndex>> used_terms;  ///< by language: that its documents state or show
  std::vector<Collection> collections;             ///< by language and kind, where there is something
  std::vector<OwnPage> own_pages;                  ///< by language and kind, kOwnPageKinds each
  std::vector<std::vector<MenuItem>> menus;        ///< by language; empty: the sections are the menu
  Logo logo;
  std::vector<StaticFile> files;
  std::unordered_map<std::string, AddressUse> addresses;
  std::size_t documents_read = 0;
  std::size_t documents_left_out = 0;  ///< with an error; drafts are not counted

  /// The translation of `entry` in the default language; null for documents of that language.
  const LibraryEntry* source_of(const LibraryEntry& entry) const;
  const Language& language_of(const LibraryEntry& entry) const { return languages[entry.language]; }
  const AddressUse* find_address(std::string_view address) const;
  /// The published document at a path of the library: "content/en/exercises/swan.md".
  std::optional<EntryIndex> find_document(std::string_view path) const;
  const OwnPage& own_page(OwnPageKind kind, LanguageIndex language) const {
    return own_pages[language * kOwnPageKinds + static_cast<std::size_t>(kind)];
  }
  const TermPage* find_term_page(TermIndex term, LanguageIndex language) const;
  const Collection* find_collection(CollectionKind kind, LanguageIndex language) const;
  std::optional<LanguageIndex> find_language(std::string_view tag) const;
  /// The section with exactly these folders.
  const LibrarySection* find_section(LanguageIndex language, const std::vector<std::string>& folders) const;
};

/// A library and what there is to say about it so far.
struct LibraryReading {
  Library library;
  Diagnostics findings;
};

struct ReadingOptions {
  unsigned jobs = 1;
  std::string base_url;             ///< in place of the configured one, when not empty
  std::string content = "content";  ///< the folder of the documents; "" when they lie in `root` itself
  std::string language;             ///< of documents in no language folder, where nothing else says it
};

/// Reads matwork.yaml, vocabulary.yaml, translations.lock, the documents and the names in static/ below `root`. Fails
/// where the disk fails or there is no content; whatever is wrong with a document is a finding. Cost: about 0.2 ms a
/// document on one thread, linear.
Result<LibraryReading> read_library(const FileSystem& disk, const std::string& root, const ReadingOptions& options);

/// The kinds of terms that have pages. Movements are one list: joint actions stand for those of the spine too.
inline constexpr std::array kListedTerms{TermKind::kLevel,    TermKind::kLength,      TermKind::kMuscle,
                                         TermKind::kPosition, TermKind::kJointAction, TermKind::kEquipment};

/// The kind whose list the pages of a kind of term are in.
constexpr TermKind list_of(TermKind kind) { return kind == TermKind::kSpinalAction ? TermKind::kJointAction : kind; }

/// The address under which the pages of a kind of term lie: "/muscles/", "/es/musculos/".
std::string term_list_address(TermKind kind, const Language& language);

}  // namespace matwork
