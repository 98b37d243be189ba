#pragma once

#include <string>
#include <vector>

#include "exercise/entry.h"

namespace matwork {

/// Something beside the body and a mat without which an exercise cannot be done as it is written.
struct NeededThing {
  std::string words;               ///< as the text names it: "small ball, block or pillow"
  Span span;                       ///< the words, in the document
  std::vector<TermIndex> offers;   ///< what `equipment` could say; several where the text leaves a choice
  std::vector<TermIndex> serves;   ///< what else in `equipment` is as good: the straps of a reformer
  bool is_choice = false;          ///< the text itself leaves a choice
  bool in_start_position = false;  ///< else in the steps
};

/// The things that the steps or the start position put to use ("back against the wall", "hold a ring"), each once, in
/// the order of the text. A direction ("reach towards the wall"), a picture ("like a ball"), an offer ("on a cushion if
/// needed", "the floor or a block") are no need. English and Spanish; in other languages none. Linear.
std::vector<NeededThing> find_needed_things(const Entry& entry, const Vocabulary& vocabulary);

}  // namespace matwork
