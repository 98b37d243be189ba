#pragma once

#include <optional>

#include "exercise/entry.h"

namespace matwork {

/// Where a derived fact was read.
enum class DerivedFrom : std::uint8_t { kSection, kStep, kDescription };

struct DerivedTerm {
  TermIndex term = 0;
  Span span;  ///< the words that say it
  DerivedFrom from = DerivedFrom::kStep;
};

/// What an exercise says in prose and does not state in a field. Only what is sure: where two places
/// contradict each other, or a word can be read in two ways, nothing is derived. None of it takes the
/// place of a stated fact; who reads it asks for the stated one first.
///
/// Start position and sides may be shown as a plain statement: they tell a reader nothing that she could
/// hurt herself by. Cautions are never derived at all.
struct DerivedFacts {
  std::optional<DerivedTerm> start_position;  ///< from a section about it, else the first steps, else the description
  std::optional<DerivedTerm> sides;           ///< from the steps
};

/// Nothing for documents that are no exercises and for languages other than English and Spanish.
/// Cost: 10 to 20 microseconds.
DerivedFacts derive_facts(const Entry& entry, const Vocabulary& vocabulary);

/// The first position that the section about it, or the first steps, tell to take: what a person who follows
/// the document does, whatever its description says.
std::optional<DerivedTerm> find_told_position(const Entry& entry, const Vocabulary& vocabulary);

/// The position that the description names.
std::optional<DerivedTerm> find_described_position(const Entry& entry, const Vocabulary& vocabulary);

}  // namespace matwork
