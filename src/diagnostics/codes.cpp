#include "diagnostics/codes.h"

#include <algorithm>
#include <array>

namespace matwork::codes {
namespace {

constexpr auto kAll = [] {
  std::array list{
      &kNotUtf8,
      &kNulByte,
      &kTooLarge,
      &kTooDeep,
      &kTooManyColumns,
      &kRawHtml,
      &kFrontMatterMissing,
      &kFrontMatterNotClosed,
      &kFrontMatterSyntax,
      &kDuplicateField,
      &kYamlFeature,
      &kMissingTitle,
      &kMissingField,
      &kUnknownField,
      &kWrongType,
      &kBadDate,
      &kDateInFuture,
      &kChangedBeforeWritten,
      &kBadAddress,
      &kUnknownMuscle,
      &kUnknownEquipment,
      &kUnknownLevel,
      &kUnknownVersion,
      &kMusclesAgainstText,
      &kDoseDoesNotFit,
      &kImplausibleDuration,
      &kUnknownWord,
      &kSpelling,
      &kBadDose,
      &kLongStep,
      &kStepWithoutVerb,
      &kStepsOutOfOrder,
      &kPositionAgainstSteps,
      &kEquipmentAgainstSteps,
      &kLevelAgainstText,
      &kNoEasierVersion,
      &kUnknownExercise,
      &kEasierCycle,
      &kOneWayLink,
      &kUnknownCondition,
      &kCautionWithoutSource,
      &kUnknownSource,
      &kSourceDoesNotSay,
      &kWorkoutMinutes,
      &kWorkoutExercise,
      &kNothingToDo,
      &kTitleRepeated,
      &kDescriptionRepeated,
      &kTitleLength,
      &kDescriptionLength,
      &kCopiedText,
      &kHeadingOrder,
      &kKeywords,
      &kSpaces,
      &kHealthClaim,
      &kTranslationFacts,
      &kTranslationParts,
      &kTranslationBehind,
      &kUntranslated,
      &kTranslationRecord,
      &kPlaceholderVideo,
      &kRepeatedVideo,
      &kBadVideo,
      &kBrokenPicture,
      &kMissingPicture,
      &kDeadLink,
      &kDeadFragment,
      &kUnsafeLink,
      &kMissingKey,
      &kDuplicateKey,
      &kAddressTaken,
      &kAliasTaken,
      &kFileTaken,
      &kIdleSilence,
      &kUnknownLanguage,
      &kLowContrast,
      &kConfigSyntax,
      &kConfigUnknown,
      &kConfigValue,
      &kConfigVocabulary,
  };
  std::sort(list.begin(), list.end(),
            [](const Code* a, const Code* b) { return std::string_view(a->id) < std::string_view(b->id); });
  return list;
}();

}  // namespace

std::span<const Code* const> all() { return kAll; }

const Code* find(std::string_view id) {
  const auto found = std::find_if(kAll.begin(), kAll.end(), [&](const Code* code) { return code->id == id; });
  return found == kAll.end() ? nullptr : *found;
}

}  // namespace matwork::codes
