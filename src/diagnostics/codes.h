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
inline constexpr Code kDateInFuture{"field/date-in-future", Severity::kWarning, "a date that has not come yet"};
inline constexpr Code kChangedBeforeWritten{"field/changed-before-written", Severity::kWarning, "a document that was changed before it was written"};
inline constexpr Code kBadAddress{"field/bad-address", Severity::kError, "a slug, url or alias that cannot be an address"};

inline constexpr Code kUnknownMuscle{"exercise/unknown-muscle", Severity::kWarning, "a muscle that the vocabulary does not have"};
inline constexpr Code kUnknownEquipment{"exercise/unknown-equipment", Severity::kWarning, "equipment that the vocabulary does not have"};
inline constexpr Code kUnknownLevel{"exercise/unknown-level", Severity::kWarning, "a difficulty that the vocabulary does not have"};
inline constexpr Code kUnknownVersion{"exercise/unknown-version", Severity::kWarning, "a modification that is neither easier nor harder"};
inline constexpr Code kMusclesAgainstText{"exercise/muscles-against-text", Severity::kWarning, "the muscles contradict what the document says"};
inline constexpr Code kDoseDoesNotFit{"exercise/dose-does-not-fit", Severity::kWarning, "the repetitions do not fit in the duration"};
inline constexpr Code kImplausibleDuration{"exercise/implausible-duration", Severity::kWarning, "a duration that no exercise has"};

inline constexpr Code kUnknownWord{"exercise/unknown-word", Severity::kWarning, "a position, action, phase or kind of sides that the vocabulary does not have"};
inline constexpr Code kSpelling{"exercise/spelling", Severity::kNote, "a word that is understood, and usually written otherwise"};
inline constexpr Code kBadDose{"exercise/bad-dose", Severity::kWarning, "a dose that cannot be done as it is written"};
inline constexpr Code kLongStep{"exercise/long-step", Severity::kNote, "a step that is too long to do"};
inline constexpr Code kStepWithoutVerb{"exercise/step-without-verb", Severity::kNote, "a step that does not say what to do"};
inline constexpr Code kStepsOutOfOrder{"exercise/steps-out-of-order", Severity::kWarning, "steps that stand in the wrong order"};
inline constexpr Code kPositionAgainstSteps{"exercise/position-against-steps", Severity::kWarning, "the start position contradicts the steps"};
inline constexpr Code kEquipmentAgainstSteps{"exercise/equipment-against-steps", Severity::kWarning, "the steps need a thing that the equipment does not list"};
inline constexpr Code kLevelAgainstText{"exercise/level-against-text", Severity::kWarning, "the difficulty contradicts what the document calls itself"};
inline constexpr Code kNoEasierVersion{"exercise/no-easier-version", Severity::kNote, "modifications, and none of them easier"};
inline constexpr Code kUnknownExercise{"exercise/unknown-exercise", Severity::kWarning, "an easier or harder exercise that the library does not have"};
inline constexpr Code kEasierCycle{"exercise/easier-cycle", Severity::kWarning, "exercises that are easier than each other"};
inline constexpr Code kOneWayLink{"exercise/one-way-link", Severity::kNote, "an easier or harder exercise that does not say the same back"};
inline constexpr Code kUnknownCondition{"exercise/unknown-condition", Severity::kWarning, "a condition that the vocabulary does not have"};
inline constexpr Code kCautionWithoutSource{"exercise/caution-without-source", Severity::kWarning, "a caution that names no source"};
inline constexpr Code kUnknownSource{"exercise/unknown-source", Severity::kWarning, "a source that nobody gives"};
inline constexpr Code kSourceDoesNotSay{"exercise/source-does-not-say", Severity::kWarning, "a source that says nothing about the condition"};

inline constexpr Code kWorkoutMinutes{"workout/minutes", Severity::kWarning, "minutes of a workout that do not add up"};
inline constexpr Code kWorkoutExercise{"workout/unknown-exercise", Severity::kNote, "a workout that names an exercise the library does not have"};
inline constexpr Code kNothingToDo{"workout/nothing-to-do", Severity::kWarning, "a workout that names nothing to do"};

inline constexpr Code kTitleRepeated{"text/title-repeated", Severity::kWarning, "one title for several documents"};
inline constexpr Code kDescriptionRepeated{"text/description-repeated", Severity::kWarning, "one description for several documents"};
inline constexpr Code kTitleLength{"text/title-length", Severity::kNote, "a title that is cut off where it is listed"};
inline constexpr Code kDescriptionLength{"text/description-length", Severity::kNote, "a description that is too short or too long for a list"};
inline constexpr Code kCopiedText{"text/copied", Severity::kNote, "the same text in several documents"};
inline constexpr Code kHeadingOrder{"text/heading-order", Severity::kWarning, "a heading that skips a level"};
inline constexpr Code kKeywords{"text/keywords", Severity::kNote, "keywords that are stuffed"};
inline constexpr Code kSpaces{"text/spaces", Severity::kNote, "white space that nobody meant"};
inline constexpr Code kHealthClaim{"text/health-claim", Severity::kWarning, "a claim about health that no exercise can keep"};

inline constexpr Code kTranslationFacts{"translation/facts-differ", Severity::kWarning, "a translation that states other facts"};
inline constexpr Code kTranslationParts{"translation/parts-differ", Severity::kWarning, "a translation with more or fewer steps, modifications or questions"};
inline constexpr Code kTranslationBehind{"translation/behind", Severity::kWarning, "a translation that fell behind its source"};
inline constexpr Code kUntranslated{"translation/untranslated", Severity::kWarning, "words that were left in the other language"};
inline constexpr Code kTranslationRecord{"translation/record", Severity::kWarning, "a line of translations.lock that cannot be read"};

inline constexpr Code kPlaceholderVideo{"media/placeholder-video", Severity::kWarning, "a video that stands in for a missing one"};
inline constexpr Code kRepeatedVideo{"media/repeated-video", Severity::kWarning, "one video for several exercises"};
inline constexpr Code kBadVideo{"media/bad-video", Severity::kWarning, "a video id that cannot be one"};
inline constexpr Code kBrokenPicture{"media/broken-picture", Severity::kWarning, "a picture that cannot be shown"};
inline constexpr Code kMissingPicture{"media/missing-picture", Severity::kWarning, "a picture that is not in the library"};

inline constexpr Code kDeadLink{"link/dead", Severity::kWarning, "a link to a page that does not exist"};
inline constexpr Code kDeadFragment{"link/dead-fragment", Severity::kWarning, "a link to a heading that does not exist"};
inline constexpr Code kUnsafeLink{"link/unsafe", Severity::kWarning, "a link that is no web address"};

inline constexpr Code kMissingKey{"library/missing-key", Severity::kWarning, "no translationKey in a library of several languages"};
inline constexpr Code kDuplicateKey{"library/duplicate-key", Severity::kWarning, "two documents of a language share a translationKey"};
inline constexpr Code kAddressTaken{"library/address-taken", Severity::kError, "an address that something else has already"};
inline constexpr Code kAliasTaken{"library/alias-taken", Severity::kWarning, "an alias that is the address of another page"};
inline constexpr Code kFileTaken{"library/file-taken", Severity::kWarning, "a file whose address a page has"};
inline constexpr Code kIdleSilence{"library/idle-silence", Severity::kNote, "a silence that silences nothing"};
inline constexpr Code kUnknownLanguage{"library/unknown-language", Severity::kWarning, "a language folder that is not published"};

inline constexpr Code kLowContrast{"config/low-contrast", Severity::kWarning, "a colour that is hard to read on its paper"};
inline constexpr Code kConfigSyntax{"config/syntax", Severity::kError, "matwork.yaml is not YAML"};
inline constexpr Code kConfigUnknown{"config/unknown", Severity::kWarning, "a setting that matwork does not know"};
inline constexpr Code kConfigValue{"config/value", Severity::kWarning, "a setting with a value that it cannot have"};
inline constexpr Code kConfigVocabulary{"config/vocabulary", Severity::kWarning, "a word of vocabulary.yaml that cannot be understood"};
// clang-format on

/// All of the above, in the order of their ids.
std::span<const Code* const> all();

/// The code with this id, or null.
const Code* find(std::string_view id);

}  // namespace matwork::codes
