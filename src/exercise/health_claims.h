#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "vocabulary/claims.h"
#include "vocabulary/vocabulary.h"

namespace matwork {

/// A promise about health that a text makes.
struct FoundClaim {
  const Claim* claim = nullptr;
  std::size_t begin = 0;  ///< bytes in the text: from the claim to what it is about
  std::size_t end = 0;
};

/// What kind of text it is: a tip may say what it guards against.
enum class ClaimPlace : std::uint8_t { kProse, kInstructions };

/// The promises of a text, at most one a sentence, in its order. A question, a promise that is taken back ("does not
/// cure"), a story and a word about professionals are none. English and Spanish; in other languages none. Cost: a
/// glance at each word; only texts with a word that claims begin with are read.
std::vector<FoundClaim> find_claims(std::string_view text, ClaimPlace place, std::string_view language,
                                    const Vocabulary& vocabulary);

}  // namespace matwork
