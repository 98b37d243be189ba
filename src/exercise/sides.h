#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/span.h"

namespace matwork {

/// How steps share an exercise between left and right, and the words that say it.
struct SidesReading {
  std::string_view id;  ///< of the vocabulary: both, alternating, one-then-other
  std::size_t step = 0;
  std::size_t begin = 0;  ///< bytes in the step
  std::size_t end = 0;
};

/// What steps in English or Spanish say about sides; nothing where it is open. `position` is the id of the
/// start position, or "".
/// - alternating: they tell to alternate;
/// - one-then-other: they change sides after repetitions or a hold, and nothing is repeated after that; or
///   lying on one side they count "each side", which cannot be done in turn;
/// - both: they move both arms or legs at the same time, and no step speaks of one, other, left or right.
/// "Change legs and repeat" before a number is read by some as one turn and by others as one half: open.
std::optional<SidesReading> read_sides(const std::vector<Located<std::string>>& steps, std::string_view position);

}  // namespace matwork
