#pragma once

#include <vector>

#include "exercise/entry.h"

namespace matwork {

/// How often, and where, a document names a muscle group or region in its own words.
struct MuscleEvidence {
  TermIndex term = 0;
  int in_title = 0;
  int in_description = 0;
  int in_steps = 0;
  int in_text = 0;

  int total() const { return in_title + in_description + in_steps + in_text; }
};

/// The muscles that title, description, steps, questions and text name, in the order of the vocabulary.
/// Words that in running text mostly name a place (back, feet) do not count.
std::vector<MuscleEvidence> find_muscle_evidence(const Entry& entry, const Vocabulary& vocabulary);

}  // namespace matwork
