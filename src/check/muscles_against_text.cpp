#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "base/text.h"
#include "check/checks.h"
#include "diagnostics/codes.h"
#include "exercise/muscle_evidence.h"

namespace matwork {
namespace {

std::set<TermIndex> stated_groups(const Entry& entry, const Vocabulary& vocabulary) {
  std::set<TermIndex> groups;
  for (const auto& muscle : entry.facts.muscles) {
    const auto& members = vocabulary.term(muscle.term).members;
    groups.insert(members.begin(), members.end());
  }
  return groups;
}

/// A muscle is a target where title or description names it and something else names it again;
/// one mention alone may be passing ("without strain in the neck").
bool is_target(const MuscleEvidence& evidence) {
  return evidence.in_title + evidence.in_description > 0 && evidence.total() >= 2;
}

std::string describe_places(const MuscleEvidence& evidence) {
  std::vector<std::string> places;
  if (evidence.in_title > 0) places.emplace_back("the title");
  if (evidence.in_description > 0) places.emplace_back("the description");
  if (evidence.in_steps > 0) places.emplace_back("the steps");
  if (evidence.in_text > 0)
    places.push_back(evidence.in_text == 1 ? "the text" : fmt::format("the text ({} times)", evidence.in_text));
  return join(places, ", ");
}

}  // namespace

void check_muscles_against_text(const CheckContext& context, const LibraryEntry& item, Diagnostics& findings) {
  const auto& library = context.library;
  const auto& entry = item.entry;
  const auto& vocabulary = *library.vocabulary;
  if (entry.kind != Kind::kExercise || entry.facts.muscles.empty()) return;
  const auto stated = stated_groups(entry, vocabulary);
  std::vector<std::string> names;
  std::vector<std::string> notes;
  std::set<TermIndex> said;
  for (const auto& evidence : find_muscle_evidence(entry, vocabulary)) {
    const auto& members = vocabulary.term(evidence.term).members;
    const auto in = [](const std::set<TermIndex>& set) { return [&set](TermIndex m) { return set.contains(m); }; };
    if (!is_target(evidence) || std::any_of(members.begin(), members.end(), in(stated))) continue;
    if (std::any_of(members.begin(), members.end(), in(said))) continue;  // a region around what is said already
    said.insert(members.begin(), members.end());
    const auto name = vocabulary.plain_name(evidence.term, entry.place.language);
    names.push_back("`" + name + "`");
    notes.push_back(fmt::format("{} named in {}", name, describe_places(evidence)));
  }
  if (names.empty()) return;
  auto& finding =
      findings.add(codes::kMusclesAgainstText, *entry.source, entry.facts.muscles_span,
                   fmt::format("the text is about the {}, but `muscles` does not say so", join(names, ", ")));
  for (auto& note : notes) finding.with_note(std::move(note));
  finding.with_help(fmt::format(
      "add {} to `muscles`, main muscle first, and take out what is not worked; or mend the text", join(names, ", ")));
}

}  // namespace matwork
