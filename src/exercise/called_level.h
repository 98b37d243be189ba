#pragma once

#include <optional>

#include "exercise/entry.h"

namespace matwork {

/// The level that a document calls itself in its title or description.
struct CalledLevel {
  TermIndex level = 0;
  Span span;                     ///< the word, in the document
  bool of_the_exercise = false;  ///< "an advanced move"; else of its readers: "for beginners"
  bool in_title = false;
};

/// Nothing where the text names no level, or more than one ("from beginner to advanced"), or another's ("prepares for
/// the advanced swan"). Only the plain names of levels count: "easy" and "hard" mean much else. English and Spanish.
std::optional<CalledLevel> find_called_level(const Entry& entry, const Vocabulary& vocabulary);

}  // namespace matwork
