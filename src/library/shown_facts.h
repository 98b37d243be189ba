#pragma once

#include "library/library.h"

/// What a document says of itself, whether it states it or its prose does: what pages show and lists go by.
namespace matwork {

/// The stated start position, else the one that was read out of the prose of an exercise.
std::optional<TermIndex> shown_start_position(const DocumentReading& reading, const Facts& facts,
                                              const Vocabulary& vocabulary);
/// The same for how left and right share it.
std::optional<TermIndex> shown_sides(const DocumentReading& reading, const Facts& facts, const Vocabulary& vocabulary);

/// The terms by whose pages an exercise is found, muscles as stated: muscles, equipment, level, start position,
/// movements, length. Of the same document the same order.
std::vector<TermIndex> listed_terms(const DocumentReading& reading, const Facts& facts, const Vocabulary& vocabulary);

/// The listed ones, and those of phase and sides.
std::vector<TermIndex> used_terms(const DocumentReading& reading, const Facts& facts, const Vocabulary& vocabulary);

}  // namespace matwork
