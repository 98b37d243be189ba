#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "exercise/entry.h"

namespace matwork {

/// The file, beside matwork.yaml, that remembers from which text each translation was made.
inline constexpr const char* kTranslationRecordFile = "translations.lock";

/// A part of a document that is translated by itself: a field, or a section of the text.
struct TextPart {
  std::string name;        ///< "title", "steps", "introduction", "#common-mistakes"
  std::uint64_t hash = 0;  ///< XXH3 of the words with single spaces: line ends and wrapping change nothing
  Span span;               ///< its first words
};

/// The parts that a document has, in the order in which it is read.
std::vector<TextPart> text_parts(const Entry& entry);

inline bool is_section_part(const TextPart& part) { return part.name.starts_with('#'); }

/// What the source and the translation said when they were last in step.
struct RecordedPart {
  std::string name;  ///< as the source calls it
  std::uint64_t source = 0;
  std::uint64_t translation = 0;
};

/// By path of the translation.
using TranslationRecord = std::map<std::string, std::vector<RecordedPart>, std::less<>>;

/// Reads translations.lock; a line that cannot be read is reported and passed over.
TranslationRecord read_translation_record(const SourceFile& source, Diagnostics& findings);

std::string render_translation_record(const TranslationRecord& record);

}  // namespace matwork
