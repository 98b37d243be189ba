#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "vocabulary/vocabulary.h"

namespace matwork {

/// A position that a sentence tells a person to take.
struct PositionReading {
  TermIndex term = 0;
  std::size_t begin = 0;  ///< bytes in the text
  std::size_t end = 0;
};

/// Where a text is from: a description speaks of sitting and standing also where nobody should sit down
/// ("for all who sit at a desk"), so less of it counts.
enum class ProseKind : std::uint8_t { kInstruction, kDescription };

/// The positions that a text in English or Spanish takes, in its order: "Lie on your back", "Siéntate
/// erguida", "Begin on hands and knees". What a movement only ends in ("roll up to standing"), what
/// hands or palms do ("palmas boca arriba") and what is left open ("kneel with the hands on the mat":
/// on hands and knees, or not) is passed over. Other languages: none.
std::vector<PositionReading> find_positions(std::string_view text, ProseKind kind, std::string_view language,
                                            const Vocabulary& vocabulary);

/// Whether one body can be said to be in both, one being more exact than the other or the way into it:
/// seated and cross-legged, supine and bridge.
bool positions_agree(const Vocabulary& vocabulary, TermIndex a, TermIndex b);

}  // namespace matwork
