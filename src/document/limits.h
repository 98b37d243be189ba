#pragma once

#include <array>
#include <cstddef>
#include <string_view>

/// How much a library may hold: every limit of the program on what it reads, at least five times what real documents
/// have (the largest of 545 have 9 kB, 44 headings and 7 items in a list). docs/limits.md prints the table below and is
/// held against it by a test. What is over a limit is an error with its place, and the document is left out, where the
/// table does not say otherwise: so reading, checking and publishing one document is bounded in time and memory.
namespace matwork::limits {

inline constexpr std::size_t kKilobyte = 1024;

inline constexpr std::size_t kDocumentBytes = 512 * kKilobyte;
inline constexpr std::size_t kHeadBytes = 64 * kKilobyte;
inline constexpr std::size_t kConfigBytes = 256 * kKilobyte;
inline constexpr std::size_t kVocabularyBytes = 512 * kKilobyte;
inline constexpr std::size_t kRecordBytes = 64 * kKilobyte * kKilobyte;

inline constexpr std::size_t kYamlDepth = 64;
inline constexpr std::size_t kYamlValues = 20'000;
inline constexpr std::size_t kYamlItems = 1'000;
inline constexpr std::size_t kYamlMembers = 5'000;

inline constexpr std::size_t kMarkdownDepth = 64;
inline constexpr std::size_t kMarkdownNodes = 50'000;
inline constexpr std::size_t kHeadings = 1'000;
inline constexpr std::size_t kTableColumns = 24;

/// The same as in picture/picture.h, which knows nothing of documents; library/shown_pictures.cpp insists.
inline constexpr std::size_t kPictureBytes = 64 * kKilobyte * kKilobyte;
inline constexpr std::size_t kPicturePixels = 100'000'000;

inline constexpr std::size_t kTitleBytes = 2'000;
inline constexpr std::size_t kAddressBytes = 1'000;
inline constexpr std::size_t kAddressPartBytes = 255;
inline constexpr std::size_t kVocabularyTerms = 5'000;
inline constexpr std::size_t kSuggestions = 100;

struct Limit {
  std::string_view what;
  std::size_t most;
  std::string_view unit;
  std::string_view finding;  ///< the code, or what happens instead
};

// clang-format off
inline constexpr std::array kTable{
    Limit{"a document", kDocumentBytes, "bytes", "document/too-large"},
    Limit{"the head of a document", kHeadBytes, "bytes", "document/too-large"},
    Limit{"`matwork.yaml`", kConfigBytes, "bytes", "document/too-large; it is not read"},
    Limit{"`vocabulary.yaml`", kVocabularyBytes, "bytes", "document/too-large; it is not read"},
    Limit{"`translations.lock`", kRecordBytes, "bytes", "document/too-large; it is not read"},
    Limit{"nesting of YAML", kYamlDepth, "levels", "front-matter/unsupported"},
    Limit{"values in one YAML text, keys among them", kYamlValues, "", "front-matter/unsupported"},
    Limit{"items of one list in YAML", kYamlItems, "", "front-matter/unsupported"},
    Limit{"fields of one group in YAML", kYamlMembers, "", "front-matter/unsupported"},
    Limit{"nesting of lists, quotes and brackets in Markdown", kMarkdownDepth, "levels", "document/too-deep"},
    Limit{"parts of the text: paragraphs, items, cells, links, runs of words", kMarkdownNodes, "", "document/too-large"},
    Limit{"headings", kHeadings, "", "document/too-large"},
    Limit{"columns of a table", kTableColumns, "", "document/too-many-columns"},
    Limit{"a picture that documents show", kPictureBytes, "bytes", "media/broken-picture; the picture is left out"},
    Limit{"the pixels of a picture that documents show", kPicturePixels, "pixels", "media/broken-picture; the picture is left out"},
    Limit{"a title", kTitleBytes, "bytes", "field/missing-title"},
    Limit{"an address", kAddressBytes, "bytes", "field/bad-address; an alias or a file is left out alone"},
    Limit{"a part of an address, between two `/`", kAddressPartBytes, "bytes", "field/bad-address; an alias or a file is left out alone"},
    Limit{"words that `vocabulary.yaml` adds", kVocabularyTerms, "", "config/vocabulary; the rest is not read"},
    Limit{"unknown words and fields of a document for which a likely meaning is looked up", kSuggestions, "", "none; the others are told without one"},
    Limit{"lines of `translations.lock` that are told as unreadable", kSuggestions, "", "translation/record; the others are passed over"},
};
// clang-format on

}  // namespace matwork::limits
