#pragma once

#include <span>
#include <string_view>

#include "diagnostics/diagnostic.h"

/// Every code there is. A code has a page in docs/diagnostics/<id>.md (shown by `matwork explain`),
/// a failing example in tests/invalid/<id>/ and the line below; tests/codes_test.cpp insists on all three.
namespace matwork::codes {

// clang-format off
inline constexpr Code kNotUtf8{"document/not-utf8", Severity::kError, "the file is not UTF-8 text"};
inline constexpr Code kNulByte{"document/nul-byte", Severity::kError, "the file holds a NUL byte"};
inline constexpr Code kTooLarge{"document/too-large", Severity::kError, "the file is larger than a document may be"};
inline constexpr Code kTooDeep{"document/too-deep", Severity::kError, "lists, quotes or brackets are nested too deeply"};
inline constexpr Code kTooManyColumns{"document/too-many-columns", Severity::kError, "a table has more columns than can be shown"};
inline constexpr Code kRawHtml{"document/raw-html", Severity::kWarning, "HTML in the text is left out"};

inline constexpr Code kFrontMatterMissing{"front-matter/missing", Severity::kError, "the document does not start with front matter"};
inline constexpr Code kFrontMatterNotClosed{"front-matter/not-closed", Severity::kError, "the front matter has no closing line"};
inline constexpr Code kFrontMatterSyntax{"front-matter/syntax", Severity::kError, "the front matter is not YAML"};
inline constexpr Code kDuplicateField{"front-matter/duplicate-field", Severity::kError, "a field is given twice"};
inline constexpr Code kYamlFeature{"front-matter/unsupported", Severity::kError, "a YAML feature that documents do not need"};

inline constexpr Code kMissingTitle{"field/missing-title", Severity::kError, "the document has no title"};
inline constexpr Code kMissingField{"field/missing", Severity::kWarning, "a field that readers need is missing"};
inline constexpr Code kUnknownField{"field/unknown", Severity::kWarning, "a field that matwork does not know"};
inline constexpr Code kWrongType{"field/wrong-type", Severity::kWarning, "a field holds another kind of value than it should"};
inline constexpr Code kBadDate{"field/bad-date", Severity::kWarning, "a date that the calendar does not have"};
inline constexpr Code kBadAddress{"field/bad-address", Severity::kError, "a slug, url or alias that cannot be an address"};

inline constexpr Code kUnknownMuscle{"exercise/unknown-muscle", Severity::kWarning, "a muscle that the vocabulary does not have"};
inline constexpr Code kUnknownEquipment{"exercise/unknown-equipment", Severity::kWarning, "equipment that the vocabulary does not have"};
inline constexpr Code kUnknownLevel{"exercise/unknown-level", Severity::kWarning, "a difficulty that the vocabulary does not have"};
inline constexpr Code kUnknownVersion{"exercise/unknown-version", Severity::kWarning, "a modification that is neither easier nor harder"};
inline constexpr Code kMusclesAgainstText{"exercise/muscles-against-text", Severity::kWarning, "the muscles contradict what the document says"};
inline constexpr Code kDoseDoesNotFit{"exercise/dose-does-not-fit", Severity::kWarning, "the repetitions do not fit in the duration"};
inline constexpr Code kImplausibleDuration{"exercise/implausible-duration", Severity::kWarning, "a duration that no exercise has"};

inline constexpr Code kPlaceholderVideo{"media/placeholder-video", Severity::kWarning, "a video that stands in for a missing one"};
inline constexpr Code kRepeatedVideo{"media/repeated-video", Severity::kWarning, "one video for several exercises"};
inline constexpr Code kBadVideo{"media/bad-video", Severity::kWarning, "a video id that cannot be one"};
inline constexpr Code kMissingPicture{"media/missing-picture", Severity::kWarning, "a picture that is not in the library"};

inline constexpr Code kDeadLink{"link/dead", Severity::kWarning, "a link to a page that does not exist"};
inline constexpr Code kDeadFragment{"link/dead-fragment", Severity::kWarning, "a link to a heading that does not exist"};
inline constexpr Code kUnsafeLink{"link/unsafe", Severity::kWarning, "a link that is no web address"};

inline constexpr Code kMissingKey{"library/missing-key", Severity::kWarning, "no translationKey in a library of several languages"};
inline constexpr Code kDuplicateKey{"library/duplicate-key", Severity::kWarning, "two documents of a language share a translationKey"};
inline constexpr Code kAddressTaken{"library/address-taken", Severity::kError, "two documents want the same address"};
inline constexpr Code kAliasTaken{"library/alias-taken", Severity::kWarning, "an alias that is the address of another page"};
inline constexpr Code kUnknownLanguage{"library/unknown-language", Severity::kWarning, "a language folder that is not published"};

inline constexpr Code kConfigSyntax{"config/syntax", Severity::kError, "matwork.yaml is not YAML"};
inline constexpr Code kConfigUnknown{"config/unknown", Severity::kWarning, "a setting that matwork does not know"};
inline constexpr Code kConfigValue{"config/value", Severity::kWarning, "a setting with a value that it cannot have"};
// clang-format on

/// All of the above, in the order of their ids.
std::span<const Code* const> all();

/// The code with this id, or null.
const Code* find(std::string_view id);

}  // namespace matwork::codes
