#pragma once

#include <optional>
#include <string_view>

#include "base/span.h"

namespace matwork {

/// How long something takes, as it is written, in seconds: "2–3 min" is 120 to 180, "1 min each side" is 120.
struct StatedTime {
  int least_s = 0;
  int most_s = 0;
  bool about = false;  ///< "about 20 minutes"
  Span span;           ///< bytes in the text that was read, or in the document

  friend bool operator==(const StatedTime&, const StatedTime&) = default;
};

/// The time that `text` is, in English or Spanish words and nothing else: "90 sec", "1 min 30 s", "2 x 1 minuto".
/// Nothing where it would need guessing ("5 min each": of what?).
std::optional<StatedTime> parse_time(std::string_view text);

/// The time that `text` starts with, where a sign, "of" or the end follows: "2 min, slowly".
std::optional<StatedTime> parse_leading_time(std::string_view text);

/// The one time that stands somewhere in `text` ("20-Minute Flow", "Calma de 5 minutos"); nothing where there are two.
std::optional<StatedTime> find_time(std::string_view text);

}  // namespace matwork
