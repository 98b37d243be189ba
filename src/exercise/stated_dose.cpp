#include "exercise/stated_dose.h"

#include <algorithm>
#include <numeric>

namespace matwork {
namespace {

int sum(const std::vector<int>& parts_s) { return std::accumulate(parts_s.begin(), parts_s.end(), 0); }

double repetition_s(const StatedDose& dose) {
  const int tempo_s = sum(dose.tempo_s);
  if (tempo_s == 0) return kLeastRepetition_s + dose.hold_s;
  const int stay_s = dose.tempo_s.size() > 2 ? dose.tempo_s[1] : 0;
  return tempo_s + std::max(0, dose.hold_s - stay_s);
}

DoseTime of_breaths(const StatedDose& dose) {
  const int breath_s = sum(dose.breath_pattern_s);
  DoseTime time;
  time.one_s = breath_s > 0 ? breath_s : kLeastBreath_s;
  time.count = dose.breaths.least;
  time.of_breaths = true;
  time.is_stated = breath_s > 0;
  return time;
}

DoseTime of_repetitions(const StatedDose& dose) {
  DoseTime time;
  time.one_s = dose.repetitions.least > 0 ? repetition_s(dose) : dose.hold_s;
  time.count = std::max(dose.repetitions.least, 1);
  time.is_stated = dose.repetitions.least == 0 || sum(dose.tempo_s) > 0;
  return time;
}

bool overlap(int least_a, int most_a, int least_b, int most_b) { return least_a <= most_b && least_b <= most_a; }

}  // namespace

DoseTime least_time(const StatedDose& dose, SidesOfDose sides) {
  auto time = of_repetitions(dose);
  if (const auto breaths = of_breaths(dose); breaths.seconds() > time.seconds()) time = breaths;
  const bool twice = sides == SidesOfDose::kOneThenOther || (sides == SidesOfDose::kAlternating && !time.of_breaths);
  time.sides = twice ? 2 : 1;
  time.sets = dose.sets;
  return time;
}

SidesOfDose sides_of_dose(const Facts& facts, const Vocabulary& vocabulary) {
  const auto id = facts.sides ? vocabulary.id(facts.sides->term) : std::string_view();
  if (id == "alternating") return SidesOfDose::kAlternating;
  return id == "one-then-other" ? SidesOfDose::kOneThenOther : SidesOfDose::kTogether;
}

bool is_contradicted(const StatedDose& dose, const Dose& in_steps, bool two_sides) {
  const auto& stated = dose.repetitions;
  if (stated.least == 0 || in_steps.repetitions == 0) return false;
  const bool sides = two_sides || in_steps.sides == 2;
  const auto agree = [&](int of_stated, int of_steps) {
    return overlap(stated.least * of_stated, stated.most * of_stated, in_steps.repetitions * of_steps,
                   in_steps.most_repetitions * of_steps);
  };
  return !agree(1, 1) && !(sides && (agree(2, 1) || agree(1, 2)));
}

}  // namespace matwork
