#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "base/text.h"
#include "check/checks.h"
#include "diagnostics/codes.h"
#include "exercise/read_facts.h"

namespace matwork {
namespace {

std::string describe(const Range& range) {
  return range.least == range.most ? fmt::format("{}", range.least) : fmt::format("{}–{}", range.least, range.most);
}

std::string describe(const StatedDose& dose) {
  std::vector<std::string> parts;
  const auto list = [&](const char* what, const std::vector<int>& seconds) {
    std::vector<std::string> numbers;
    numbers.reserve(seconds.size());
    for (const int s : seconds) numbers.push_back(fmt::format("{}", s));
    if (!numbers.empty()) parts.push_back(fmt::format("{} {}", what, join(numbers, "-")));
  };
  if (dose.repetitions.most > 0) parts.push_back(describe(dose.repetitions) + " repetitions");
  if (dose.breaths.most > 0) parts.push_back(describe(dose.breaths) + " breaths");
  if (dose.sets > 1) parts.push_back(fmt::format("{} sets", dose.sets));
  if (dose.hold_s > 0) parts.push_back(fmt::format("held for {} s", dose.hold_s));
  list("breath pattern", dose.breath_pattern_s);
  list("tempo", dose.tempo_s);
  return join(parts, ", ");
}

std::vector<std::string> words_of(const std::vector<Located<std::string>>& values) {
  std::vector<std::string> words;
  words.reserve(values.size());
  for (const auto& value : values) words.push_back(value.value);
  std::sort(words.begin(), words.end());
  return words;
}

/// What a translation states itself, beside what its source states.
class Comparison {
 public:
  Comparison(const Vocabulary& vocabulary, const Entry& source, const Entry& own, Diagnostics& findings)
      : vocabulary_(vocabulary), source_(source), own_(own), findings_(findings) {}

  void run() {
    compare_duration();
    for (const auto& [fact, member] : {std::pair{Fact::kLevel, &Facts::level},
                                       {Fact::kStartPosition, &Facts::start_position},
                                       {Fact::kPhase, &Facts::phase},
                                       {Fact::kSides, &Facts::sides}})
      compare_term(fact, source_.facts.*member, own_.facts.*member);
    for (const auto& [fact, member] : {std::pair{Fact::kEquipment, &Facts::equipment},
                                       {Fact::kMuscles, &Facts::muscles},
                                       {Fact::kJointActions, &Facts::joint_actions},
                                       {Fact::kSpinalActions, &Facts::spinal_actions}})
      compare_terms(fact, source_.facts.*member, own_.facts.*member);
    compare_keys(Fact::kEasier, source_.facts.easier, own_.facts.easier);
    compare_keys(Fact::kHarder, source_.facts.harder, own_.facts.harder);
    compare_dose();
    compare_cautions();
  }

 private:
  using Terms = std::vector<StatedTerm>;

  /// Both documents state it in their own heads: what was taken over cannot disagree.
  bool is_stated_twice(Fact fact) const {
    return source_.facts.stated.has(fact) && own_.facts.stated.has(fact) && !own_.facts.inherited.has(fact);
  }

  void report(std::string_view field, Span span, const std::string& there, const std::string& here, Span source_span) {
    findings_
        .add(codes::kTranslationFacts, *own_.source, span,
             fmt::format("`{}` differs: the source says {}, this document {}", field, there, here))
        .with_label(fmt::format("{} in the source", there))
        .with_note(fmt::format("the source is {}:{}", source_.source->path(),
                               source_.source->position_at(source_span.begin).line))
        .with_help(
            fmt::format("correct whichever is wrong; a translation without `{}` takes it from its source", field));
  }

  void report(Fact fact, Span span, const std::string& there, const std::string& here, Span source_span) {
    report(field_of(fact), span, there, here, source_span);
  }

  std::string duration(const Entry& entry) const {
    const int seconds = entry.facts.duration_s->value;
    const bool minutes = entry.kind != Kind::kExercise;
    return minutes && seconds % 60 == 0 ? fmt::format("{} min", seconds / 60) : fmt::format("{} s", seconds);
  }

  void compare_duration() {
    const auto& there = source_.facts.duration_s;
    const auto& here = own_.facts.duration_s;
    if (!is_stated_twice(Fact::kDuration) || !there || !here || there->value == here->value) return;
    report(Fact::kDuration, here->span, duration(source_), duration(own_), there->span);
  }

  std::string name(TermIndex term) const { return vocabulary_.plain_name(term, "en"); }

  void compare_term(Fact fact, const std::optional<StatedTerm>& there, const std::optional<StatedTerm>& here) {
    if (!is_stated_twice(fact) || !there || !here || there->term == here->term) return;
    report(fact, here->span, name(there->term), name(here->term), there->span);
  }

  /// The groups that the terms stand for: a region is all of its members.
  std::set<TermIndex> groups(const Terms& terms) const {
    std::set<TermIndex> out;
    for (const auto& stated : terms) {
      const auto& members = vocabulary_.term(stated.term).members;
      out.insert(members.begin(), members.end());
    }
    return out;
  }

  /// The first of `terms` with nothing in common with `others`: a region agrees with its members.
  Terms::const_iterator find_odd(const Terms& terms, const Terms& others) const {
    return std::find_if(terms.begin(), terms.end(), [&, known = groups(others)](const StatedTerm& stated) {
      const auto& members = vocabulary_.term(stated.term).members;
      return std::none_of(members.begin(), members.end(), [&](TermIndex m) { return known.contains(m); });
    });
  }

  std::string names(const Terms& terms) const {
    std::vector<std::string> out;
    out.reserve(terms.size());
    for (const auto& stated : terms) out.push_back(name(stated.term));
    return join(out, ", ");
  }

  // Order says nothing here: whoever filters by the words finds both documents.
  void compare_terms(Fact fact, const Terms& there, const Terms& here) {
    if (!is_stated_twice(fact) || there.empty() || here.empty()) return;
    const auto added = find_odd(here, there);
    if (added == here.end() && find_odd(there, here) == there.end()) return;
    report(fact, added == here.end() ? here.front().span : added->span, names(there), names(here), there.front().span);
  }

  void compare_keys(Fact fact, const std::vector<Located<std::string>>& there,
                    const std::vector<Located<std::string>>& here) {
    if (!is_stated_twice(fact) || there.empty() || here.empty() || words_of(there) == words_of(here)) return;
    report(fact, here.front().span, join(words_of(there), ", "), join(words_of(here), ", "), there.front().span);
  }

  void compare_dose() {
    const auto& there = source_.facts.dose;
    const auto& here = own_.facts.dose;
    if (!is_stated_twice(Fact::kDose) || !there || !here || describe(*there) == describe(*here)) return;
    report(Fact::kDose, here->span, describe(*there), describe(*here), there->span);
  }

  /// A caution that only the source has was taken over; one that both have is compared by itself.
  void compare_cautions() {
    for (const auto& here : own_.facts.cautions) {
      const auto there = std::find_if(source_.facts.cautions.begin(), source_.facts.cautions.end(),
                                      [&](const Caution& c) { return c.condition == here.condition; });
      if (there != source_.facts.cautions.end()) compare_caution(*there, here);
    }
  }

  void compare_caution(const Caution& there, const Caution& here) {
    if (there.severity && here.severity && *there.severity != *here.severity)
      report("severity", here.span, name(*there.severity), name(*here.severity), there.span);
    if (there.sources.empty() || here.sources.empty() || words_of(there.sources) == words_of(here.sources)) return;
    report("source", here.sources.front().span, join(words_of(there.sources), ", "), join(words_of(here.sources), ", "),
           there.sources.front().span);
  }

  const Vocabulary& vocabulary_;
  const Entry& source_;
  const Entry& own_;
  Diagnostics& findings_;
};

}  // namespace

// Videos are not compared: each language may show its own.
void check_translated_facts(const CheckContext& context, const LibraryEntry& item, Diagnostics& findings) {
  const auto* source = context.library.source_of(item);
  if (source == nullptr || source->entry.kind != item.entry.kind) return;
  Comparison(*context.library.vocabulary, source->entry, item.entry, findings).run();
}

}  // namespace matwork
