#include <fmt/format.h>

#include "check/checks.h"
#include "diagnostics/codes.h"
#include "exercise/dose.h"

namespace matwork {
namespace {

std::string describe(const Dose& dose) {
  std::string out = dose.repetitions == dose.most_repetitions
                        ? fmt::format("{} repetitions", dose.repetitions)
                        : fmt::format("{}–{} repetitions", dose.repetitions, dose.most_repetitions);
  if (dose.sides == 2) out += " on each side";
  if (dose.sets > 1) out += fmt::format(", {} sets", dose.sets);
  if (dose.hold_s > 0) out += fmt::format(", each held for {} s", dose.hold_s);
  return out;
}

}  // namespace

void check_dose_fits(const CheckContext&, const LibraryEntry& item, Diagnostics& findings) {
  const auto& entry = item.entry;
  if (entry.kind != Kind::kExercise || !entry.facts.duration_s) return;
  const auto dose = read_dose(entry.facts, entry.place.language);
  if (!dose) return;
  const auto least = static_cast<int>(least_duration_s(*dose));
  const int stated = entry.facts.duration_s->value;
  if (least <= stated) return;
  findings
      .add(codes::kDoseDoesNotFit, *entry.source, entry.facts.duration_s->span,
           fmt::format("{} do not fit in {} s", describe(*dose), stated))
      .with_label(fmt::format("needs at least {} s", least))
      .with_note(fmt::format("the dose stands in line {}; a controlled repetition takes {} s or more",
                             entry.source->position_at(dose->span.begin).line, kLeastRepetition_s))
      .with_help(fmt::format("raise `duration` to {} or more, or lower the repetitions", least));
}

}  // namespace matwork
