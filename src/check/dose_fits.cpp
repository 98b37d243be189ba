#include <fmt/format.h>

#include "check/checks.h"
#include "diagnostics/codes.h"
#include "exercise/stated_dose.h"

namespace matwork {
namespace {

/// What the check needs to know of a dose, stated or read out of the steps.
struct Need {
  int least_s = 0;
  std::string dose;  ///< "8 repetitions on each side"
  std::string note;
  Span span;  ///< where the dose stands
};

std::string describe_repetitions(int least, int most) {
  return least == most ? fmt::format("{} repetition{}", least, least == 1 ? "" : "s")
                       : fmt::format("{}–{} repetitions", least, most);
}

std::string describe(const Dose& dose) {
  auto out = describe_repetitions(dose.repetitions, dose.most_repetitions);
  if (dose.sides == 2) out += " on each side";
  if (dose.sets > 1) out += fmt::format(", {} sets", dose.sets);
  if (dose.hold_s > 0) out += fmt::format(", each held for {} s", dose.hold_s);
  return out;
}

std::string describe(const StatedDose& dose, const DoseTime& time) {
  std::string out;
  if (time.of_breaths) {
    out = fmt::format("{} breath{}", time.count, time.count == 1 ? "" : "s");
  } else if (dose.repetitions.least > 0) {
    out = describe_repetitions(dose.repetitions.least, dose.repetitions.most);
  } else {
    out = fmt::format("a hold of {} s", dose.hold_s);
  }
  if (time.sides == 2) out += " on each side";
  if (time.sets > 1) out += fmt::format(", {} sets", time.sets);
  return out;
}

std::string explain(const DoseTime& time) {
  const auto* one = time.of_breaths ? "breath" : "repetition";
  if (!time.is_stated)
    return fmt::format("a {}{} takes {} s or more", time.of_breaths ? "" : "controlled ", one, time.one_s);
  return time.count == 1 ? std::string() : fmt::format("each {} takes {} s as it is written", one, time.one_s);
}

Need need_of(const LibraryEntry& item, const StatedDose& dose, const Vocabulary& vocabulary) {
  const auto& entry = item.entry;
  const auto time = least_time(dose, sides_of_dose(entry.facts, vocabulary));
  auto note = entry.facts.inherited.has(Fact::kDose)
                  ? std::string("the document in the default language states it in `dose`")
                  : fmt::format("`dose` states it, in line {}", entry.source->position_at(dose.span.begin).line);
  if (const auto reason = explain(time); !reason.empty()) note += "; " + reason;
  return {static_cast<int>(time.seconds()), describe(dose, time), std::move(note), dose.span};
}

Need need_of(const LibraryEntry& item, const Dose& dose) {
  return {static_cast<int>(least_duration_s(dose)), describe(dose),
          fmt::format("the steps say it, in line {}; a controlled repetition takes {} s or more",
                      item.entry.source->position_at(dose.span.begin).line, kLeastRepetition_s),
          dose.span};
}

/// What is stated goes before what the steps say.
std::optional<Need> find_need(const LibraryEntry& item, const Vocabulary& vocabulary) {
  const auto& entry = item.entry;
  if (entry.facts.dose) return need_of(item, *entry.facts.dose, vocabulary);
  if (const auto dose = read_dose(entry.facts, entry.place.language)) return need_of(item, *dose);
  return std::nullopt;
}

bool fits(const LibraryEntry& item, const Vocabulary& vocabulary) {
  const auto need = find_need(item, vocabulary);
  return !need || !item.entry.facts.duration_s || need->least_s <= item.entry.facts.duration_s->value;
}

void check_time(const CheckContext& context, const LibraryEntry& item, Diagnostics& findings) {
  const auto& entry = item.entry;
  const auto& vocabulary = *context.library.vocabulary;
  if (!entry.facts.duration_s) return;
  const auto need = find_need(item, vocabulary);
  const int stated = entry.facts.duration_s->value;
  if (!need || need->least_s <= stated) return;
  const bool time_is_inherited = entry.facts.inherited.has(Fact::kDuration);
  // Told once, in the document that states the time.
  const auto* main = context.library.source_of(item);
  if (time_is_inherited && main != nullptr && !fits(*main, vocabulary)) return;
  findings
      .add(codes::kDoseDoesNotFit, *entry.source, time_is_inherited ? need->span : entry.facts.duration_s->span,
           fmt::format("{} do{} not fit in {} s", need->dose, need->dose.starts_with("a ") ? "es" : "", stated))
      .with_label(fmt::format("needs at least {} s", need->least_s))
      .with_note(need->note)
      .with_help(fmt::format("raise `duration` to {} or more, or lower the dose", need->least_s));
}

bool contradicts_steps(const LibraryEntry& item, const Vocabulary& vocabulary) {
  const auto& facts = item.entry.facts;
  if (!facts.dose) return false;
  const auto in_steps = read_dose(facts, item.entry.place.language);
  return in_steps &&
         is_contradicted(*facts.dose, *in_steps, sides_of_dose(facts, vocabulary) != SidesOfDose::kTogether);
}

void check_against_steps(const CheckContext& context, const LibraryEntry& item, Diagnostics& findings) {
  const auto& entry = item.entry;
  const auto& vocabulary = *context.library.vocabulary;
  if (!contradicts_steps(item, vocabulary)) return;
  const bool inherited = entry.facts.inherited.has(Fact::kDose);
  const auto* main = context.library.source_of(item);
  if (inherited && main != nullptr && contradicts_steps(*main, vocabulary)) return;
  const auto in_steps = *read_dose(entry.facts, entry.place.language);
  const auto& stated = entry.facts.dose->repetitions;
  auto& finding =
      findings.add(codes::kBadDose, *entry.source, inherited ? in_steps.span : entry.facts.dose->span,
                   fmt::format("`dose` says {}, the steps say {}", describe_repetitions(stated.least, stated.most),
                               describe_repetitions(in_steps.repetitions, in_steps.most_repetitions)));
  if (inherited) {
    finding.with_note(fmt::format("the dose is stated in {}", main->entry.source->path()));
  } else {
    finding.with_note(fmt::format("the steps say it in line {}", entry.source->position_at(in_steps.span.begin).line));
  }
  finding.with_help("one of the two is right: say the same in both, or leave the number out of the steps");
}

}  // namespace

void check_dose_fits(const CheckContext& context, const LibraryEntry& item, Diagnostics& findings) {
  if (item.entry.kind != Kind::kExercise) return;
  check_time(context, item, findings);
  check_against_steps(context, item, findings);
}

}  // namespace matwork
