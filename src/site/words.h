#pragma once

#include <array>
#include <map>
#include <string>
#include <string_view>

#include "base/date.h"

namespace matwork {

/// What our pages say themselves, one for each key of data/site/words/<language>.yaml.
enum class Word {
  kSkip,
  kMenu,
  kLanguages,
  kHome,
  kBreadcrumbs,
  kFacts,
  kLevel,
  kTime,
  kEquipment,
  kMuscles,
  kStartPosition,
  kSides,
  kLevels,
  kSteps,
  kVersions,
  kEasier,
  kHarder,
  kVariation,
  kQuestions,
  kRelated,
  kVideo,
  kAuthor,
  kPublished,
  kUpdated,
  kRole,
  kExercisesOne,
  kExercisesOther,
  kItemsOne,
  kItemsOther,
  kSections,
  kInThisLibrary,
  kBrowse,
  kPageOf,
  kPageTitle,
  kPages,
  kPrevious,
  kNext,
  kMusclesLead,
  kEquipmentLead,
  kLevelsLead,
  kMuscleLead,
  kEquipmentTermLead,
  kLevelLead,
  // Pages of words, questions, videos.
  kPositions,
  kMovements,
  kLengths,
  kPositionsLead,
  kMovementsLead,
  kLengthsLead,
  kPositionLead,
  kMovementLead,
  kLengthLead,
  kAnatomy,
  kParts,
  kWhole,
  kPhases,
  kQuestionsLead,
  kVideos,
  kVideosLead,
  kGlossary,
  kGlossaryLead,
  kTable,
  kNotFound,
  kNotFoundLead,
  kNotFoundHome,
  kMoved,
  kFeed,
  kDisclaimer,
  kCautions,
  kCautionsLead,
  kCautionsNote,
  kSource,
  kStop,
  kStopEmergency,
  kStopBack,
  kStopSession,
  kStopPregnancy,
  kStopPostpartum,
  kStopHernia,
  kSeconds,
  kMinutes,
  kHours,
  kDate,
  kSearch,
  kSearchField,
  kFavourites,
  kFavouriteAdd,
  kAlsoCalled,
  kWorks,
  kMainMuscle,
  kHelpingMuscles,
  kFront,
  kBack,
  kVersion,
  kStandard,
  kWay,
  kWayEasier,
  kWayHere,
  kWayHarder,
  kDose,
  kRepetitions,
  kBreaths,
  kSets,
  kEachSide,
  kHold,
  kMinutesRead,
  kContents,
  kSession,
  kToday,
  kReadyWorkouts,
  kByTime,
  kByBody,
  kByLevel,
  kByEquipment,
  kByPosition,
  kByMovement,
  kAll,
  kFilters,
  kTeaches,
  kVideoAsks,
  kTakeAlong,
  kPrivacy,
  kAbout,
  kCount,
};

/// The words of one language.
class Words {
 public:
  /// Those of `language`, of its main language, or the English ones.
  static const Words& in(std::string_view language);

  /// The same with what a library says instead, by key; keys of others are passed over.
  Words with(const std::map<std::string, std::string, std::less<>>& own) const;

  std::string_view get(Word word) const { return texts_[static_cast<std::size_t>(word)]; }
  std::string with_name(Word word, std::string_view name) const;
  std::string with_number(Word word, std::string_view number) const;  ///< a number as text: "6–8"
  std::string with_numbers(Word word, std::size_t n, std::size_t m = 0) const;
  std::string exercises(std::size_t count) const;  ///< "12 exercises"
  std::string items(std::size_t count) const;      ///< "12 pages"
  std::string duration(int seconds) const;         ///< "45 s", "1 min 30 s", "1 h 5 min"
  std::string date(const Date& date) const;        ///< "15 January 2024"

 private:
  friend class WordsReader;
  std::array<std::string, static_cast<std::size_t>(Word::kCount)> texts_;
  std::array<std::string, 12> months_;
};

/// The key of a word in the data files: "video-note".
std::string_view key_of(Word word);

}  // namespace matwork
