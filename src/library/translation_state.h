#pragma once

#include "library/library.h"

namespace matwork {

/// A part of the source that changed since the translation was last in step with it.
struct PartChange {
  enum class Kind : std::uint8_t { kChanged, kAdded, kRemoved };
  Kind kind = Kind::kChanged;
  std::string name;  ///< "steps", "#common-mistakes"
  Span span;         ///< in the source; of a removed part: the title
};

/// How a translation stands to its source, by translations.lock. A part is behind when the source changed
/// and the translation did not; once both changed it counts as translated.
struct TranslationState {
  enum class Kind : std::uint8_t { kUnrecorded, kCurrent, kBehind };
  Kind kind = Kind::kUnrecorded;
  std::vector<PartChange> changes;
};

/// `translation` must have a source (Library::source_of).
TranslationState translation_state(const Library& library, const LibraryEntry& translation);

/// What to keep: parts that are behind keep the hashes of old and so stay behind until the translation
/// changes too; everything else is recorded as it is. kAll records everything as it is.
enum class Recording : std::uint8_t { kInStep, kAll };
std::vector<RecordedPart> record_translation(const Library& library, const LibraryEntry& translation,
                                             Recording recording);

}  // namespace matwork
