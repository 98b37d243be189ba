#pragma once

#include <bitset>
#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/span.h"
#include "vocabulary/term.h"

namespace matwork {

struct Modification {
  Located<std::string> name;
  std::optional<TermIndex> version;  ///< easier or harder
  Located<std::string> description;
  Span span;  ///< its first word
};

struct Question {
  Located<std::string> question;
  Located<std::string> answer;
};

/// A word of the vocabulary as a document states it, with where it was written.
struct StatedTerm {
  TermIndex term = 0;
  Span span;
};

/// "8" is 8 to 8; nothing stated is 0 to 0.
struct Range {
  int least = 0;
  int most = 0;
};

/// How much, as a document states it. What steps say about it in prose is `Dose` (dose.h).
struct StatedDose {
  Range repetitions;  ///< on each side, where there are two
  Range breaths;
  int sets = 1;
  std::vector<int> breath_pattern_s;  ///< in, out
  std::vector<int> tempo_s;           ///< the parts of one repetition: go, stay, return, rest
  int hold_s = 0;                     ///< of each repetition
  Span span;                          ///< the word `dose`
};

/// A condition with which to be careful in an exercise. Without a source it is no statement, and not shown.
struct Caution {
  TermIndex condition = 0;
  std::optional<TermIndex> severity;
  Located<std::string> advice;
  std::vector<Located<std::string>> sources;  ///< ids
  std::optional<Date> date;
  Span span;  ///< the condition, as written
};

/// A source that a library gives itself.
struct Source {
  Located<std::string> id;
  std::string title;
  std::string authors;
  std::optional<int> year;
  std::string where;  ///< DOI, PMID or address
};

/// Facts that are stated once, in the default language, and hold in every translation. (A video is not one
/// of them: it speaks a language.)
enum class Fact : std::uint8_t {
  kEquipment,
  kMuscles,
  kLevel,
  kDuration,
  kStartPosition,
  kJointActions,
  kSpinalActions,
  kPhase,
  kSides,
  kDose,
  kCautions,
  kEasier,
  kHarder,
  kSources,
  kSteps,  ///< words, never taken over; here to know whether the head has the field
};
inline constexpr std::size_t kFactCount = 15;

class FactSet {
 public:
  void add(Fact fact) { bits_.set(static_cast<std::size_t>(fact)); }
  bool has(Fact fact) const { return bits_.test(static_cast<std::size_t>(fact)); }
  bool is_part_of(const FactSet& other) const { return (bits_ & ~other.bits_).none(); }
  friend bool operator==(const FactSet&, const FactSet&) = default;

 private:
  std::bitset<kFactCount> bits_;
};

/// Where the steps were found.
enum class StepsOrigin : std::uint8_t { kNone, kField, kText };

/// What an exercise states about itself. Workouts and programmes use the same fields.
struct Facts {
  FactSet stated;     ///< fields that have a value in this head, understood or not
  FactSet inherited;  ///< taken over from the document in the default language; their spans are the title's

  std::vector<StatedTerm> equipment;
  std::vector<StatedTerm> muscles;
  Span muscles_span;  ///< the whole value of `muscles`
  std::optional<StatedTerm> level;
  std::optional<Located<int>> duration_s;
  Located<std::string> video;      ///< the id at YouTube, as written
  std::optional<Date> video_date;  ///< when the video was published, where stated
  std::vector<Located<std::string>> steps;
  StepsOrigin steps_origin = StepsOrigin::kNone;
  std::vector<Modification> modifications;
  std::vector<Question> questions;

  std::vector<Located<std::string>> other_names;
  std::optional<StatedTerm> start_position;
  std::vector<StatedTerm> joint_actions;
  std::vector<StatedTerm> spinal_actions;
  std::optional<StatedTerm> phase;
  std::optional<StatedTerm> sides;
  std::optional<StatedDose> dose;
  std::vector<Caution> cautions;
  std::vector<Located<std::string>> easier;  ///< translation keys
  std::vector<Located<std::string>> harder;
  std::vector<Source> sources;
};

}  // namespace matwork
