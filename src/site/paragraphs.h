#pragma once

#include <string_view>
#include <vector>

#include "vocabulary/vocabulary.h"

namespace matwork {

/// What a person may want to know about a word of the vocabulary, in a few plain sentences: what the library's own
/// vocabulary.yaml says, else data/site/paragraphs. "" where nobody wrote one in this language: none stands in.
std::string_view paragraph_of(const Term& term, std::string_view language);

/// The parts of a region; of a group the regions that it is part of.
std::vector<TermIndex> related_terms(const Vocabulary& vocabulary, TermIndex term);

}  // namespace matwork
