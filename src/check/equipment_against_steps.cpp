#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"
#include "check/checks.h"
#include "diagnostics/codes.h"
#include "exercise/needed_things.h"

namespace matwork {
namespace {

bool is_listed(const NeededThing& needed, const Facts& facts) {
  const auto has = [&](const std::vector<TermIndex>& terms) {
    return std::any_of(facts.equipment.begin(), facts.equipment.end(), [&](const StatedTerm& stated) {
      return std::find(terms.begin(), terms.end(), stated.term) != terms.end();
    });
  };
  return has(needed.offers) || has(needed.serves);
}

std::string names_of(const std::vector<TermIndex>& terms, const Entry& entry, const Vocabulary& vocabulary) {
  std::vector<std::string> names;
  names.reserve(terms.size());
  for (const auto term : terms) names.push_back("`" + vocabulary.plain_name(term, entry.place.language) + "`");
  return join(names, " or ");
}

std::string listed_words(const Entry& entry, const Vocabulary& vocabulary) {
  std::vector<std::string> names;
  names.reserve(entry.facts.equipment.size());
  for (const auto& stated : entry.facts.equipment)
    names.push_back(vocabulary.plain_name(stated.term, entry.place.language));
  return join(names, ", ");
}

void report(const NeededThing& needed, const Entry& entry, const Vocabulary& vocabulary, Diagnostics& findings) {
  const auto line = entry.source->position_at(entry.facts.equipment.front().span.begin).line;
  findings
      .add(codes::kEquipmentAgainstSteps, *entry.source, needed.span,
           fmt::format("the {} `{}`, and `equipment` {}",
                       needed.in_start_position ? "start position needs" : "steps need", needed.words,
                       needed.is_choice ? "lists none of them" : "does not list it"))
      .with_note(fmt::format("`equipment` in line {} lists: {}", line, listed_words(entry, vocabulary)))
      .with_help(fmt::format("add {} to `equipment`, or say here how it goes without",
                             names_of(needed.offers, entry, vocabulary)));
}

}  // namespace

void check_equipment_against_steps(const CheckContext& context, const LibraryEntry& item, Diagnostics& findings) {
  const auto& entry = item.entry;
  const auto& vocabulary = *context.library.vocabulary;
  const bool states = !entry.facts.equipment.empty() && !entry.facts.inherited.has(Fact::kEquipment);
  if (entry.kind != Kind::kExercise || !states) return;
  for (const auto& needed : find_needed_things(entry, vocabulary)) {
    if (!is_listed(needed, entry.facts)) report(needed, entry, vocabulary, findings);
  }
}

}  // namespace matwork
