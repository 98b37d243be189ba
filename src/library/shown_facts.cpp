#include "library/shown_facts.h"

#include "library/document_reading.h"

namespace matwork {
namespace {

using Derived = std::optional<DerivedTerm> DerivedFacts::*;

std::optional<TermIndex> stated_or_derived(const std::optional<StatedTerm>& stated, const DocumentReading& reading,
                                           Derived member, const Vocabulary& vocabulary) {
  if (stated) return stated->term;
  const auto& derived = reading.derived_facts(vocabulary).*member;
  return derived ? std::optional(derived->term) : std::nullopt;
}

void add(std::vector<TermIndex>& terms, const std::vector<StatedTerm>& stated) {
  for (const auto& term : stated) terms.push_back(term.term);
}

}  // namespace

std::optional<TermIndex> shown_start_position(const DocumentReading& reading, const Facts& facts,
                                              const Vocabulary& vocabulary) {
  return stated_or_derived(facts.start_position, reading, &DerivedFacts::start_position, vocabulary);
}

std::optional<TermIndex> shown_sides(const DocumentReading& reading, const Facts& facts, const Vocabulary& vocabulary) {
  return stated_or_derived(facts.sides, reading, &DerivedFacts::sides, vocabulary);
}

std::vector<TermIndex> listed_terms(const DocumentReading& reading, const Facts& facts, const Vocabulary& vocabulary) {
  std::vector<TermIndex> terms;
  add(terms, facts.muscles);
  add(terms, facts.equipment);
  add(terms, facts.joint_actions);
  add(terms, facts.spinal_actions);
  if (facts.level) terms.push_back(facts.level->term);
  if (facts.duration_s) terms.push_back(vocabulary.length_of(facts.duration_s->value));
  if (const auto position = shown_start_position(reading, facts, vocabulary)) terms.push_back(*position);
  return terms;
}

std::vector<TermIndex> used_terms(const DocumentReading& reading, const Facts& facts, const Vocabulary& vocabulary) {
  auto terms = listed_terms(reading, facts, vocabulary);
  if (facts.phase) terms.push_back(facts.phase->term);
  if (const auto sides = shown_sides(reading, facts, vocabulary)) terms.push_back(*sides);
  return terms;
}

}  // namespace matwork
