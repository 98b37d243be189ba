#pragma once

#include "exercise/dose.h"

namespace matwork {

/// How left and right share a dose.
enum class SidesOfDose { kTogether, kAlternating, kOneThenOther };

/// What a stated dose comes to.
struct DoseTime {
  double one_s = 0;  ///< one repetition, breath or hold
  int count = 0;     ///< of them on one side, the lower number of a range
  int sides = 1;     ///< how often the whole is done: 2 where left and right take turns
  int sets = 1;
  bool of_breaths = false;  ///< breaths are counted, not repetitions
  bool is_stated = false;   ///< the seconds are the author's; else the least that dose.h knows

  double seconds() const { return one_s * count * sides * sets; }
};

/// The least time that a stated dose takes. Repetitions take their tempo, or the least time of one and
/// the hold; breaths take their pattern, or the least time of one; a hold alone takes itself. A tempo of
/// three parts or more has the stay in its second: the hold is that stay, not on top of it. Where both
/// repetitions and breaths are stated, the breaths are those of the repetitions, and the longer counts.
/// Numbers are of one side where there are two; but where sides alternate within the breaths (swimming), these are
/// counted once.
DoseTime least_time(const StatedDose& dose, SidesOfDose sides);

/// What `sides` says; together where it says nothing.
SidesOfDose sides_of_dose(const Facts& facts, const Vocabulary& vocabulary);

/// Whether the steps ask for other numbers of repetitions than the dose that is stated: "8" against
/// "repeat 12 times". A range agrees with all that it holds, and of two sides both together may be
/// counted in one of the two.
bool is_contradicted(const StatedDose& dose, const Dose& in_steps, bool two_sides);

}  // namespace matwork
