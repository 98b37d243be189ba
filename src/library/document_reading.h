#pragma once

#include <memory>
#include <mutex>
#include <string>

#include "exercise/derived_facts.h"
#include "library/layout.h"

namespace matwork {

/// What reading one document gives. Never changed afterwards, so it is kept while the library around it changes.
struct DocumentReading {
  std::unique_ptr<const SourceFile> source;
  std::optional<Entry> entry;  ///< nothing: it could not be understood, and `findings` say why
  Diagnostics findings;
  std::uint64_t hash = 0;    ///< XXH3 of path and text
  std::string address;       ///< that it asks for
  std::string folded_title;  ///< by which lists are ordered

  bool is_published() const { return entry && !entry->head.draft; }

  /// What its prose says (exercise/derived_facts.h), read at the first call. Safe from any thread. The document must
  /// have been understood, by this vocabulary.
  const DerivedFacts& derived_facts(const Vocabulary& vocabulary) const;

 private:
  mutable std::once_flag derived_once_;
  mutable DerivedFacts derived_;
};

/// What a document is understood by, beside its own words.
struct UnderstoodBy {
  const Layout& layout;
  const Config& config;
  const Vocabulary& vocabulary;
};

/// Reads the document at `path` in the library at `root`; fails only where the disk does.
Result<SharedReading> read_document(const FileSystem& disk, const std::string& root, const std::string& path,
                                    const UnderstoodBy& by);

}  // namespace matwork
