#pragma once

#include <optional>
#include <string_view>

#include "exercise/entry.h"

namespace matwork {

/// What the steps say about how often and how long: derived from prose, so good for checking, and
/// never shown as an instruction. The lower numbers of ranges are kept: "12-15 times" is 12.
struct Dose {
  int repetitions = 0;       ///< a side; pulses, beats and circles are not repetitions
  int most_repetitions = 0;  ///< the upper number of a range
  int sides = 1;
  int sets = 1;
  double hold_s = 0;  ///< within one repetition
  Span span;          ///< where the repetitions are written
};

/// The least time that one controlled repetition takes, in seconds. Chosen here (curated): lifting
/// and lowering at the pace of an easy breath takes about four; nobody does it with control in two.
inline constexpr double kLeastRepetition_s = 3.0;
/// The least time of one breath in an exercise, in seconds (curated).
inline constexpr double kLeastBreath_s = 3.0;

/// The dose that the steps of an exercise state in English or Spanish words; nothing when they
/// state none, or in a way that would need guessing.
std::optional<Dose> read_dose(const Facts& facts, std::string_view language);

/// The least time that a dose takes, in seconds.
double least_duration_s(const Dose& dose);

}  // namespace matwork
