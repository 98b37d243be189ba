#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace matwork {

/// A colour of sRGB.
struct Colour {
  std::uint8_t red = 0;
  std::uint8_t green = 0;
  std::uint8_t blue = 0;

  bool operator==(const Colour&) const = default;
};

/// "#rgb", "#rrggbb", or one of the sixteen names of CSS 2 ("navy"); nothing for anything else.
std::optional<Colour> parse_colour(std::string_view text);

/// "#rrggbb".
std::string to_hex(Colour colour);

/// What stands between two colours, `part` of the way from `from` to `to`, from 0 to 1.
Colour mix(Colour from, Colour to, double part);

/// The contrast of two colours as WCAG 2 defines it, from 1 to 21. Text needs 4.5.
double contrast(Colour a, Colour b);
inline constexpr double kContrastOfText = 4.5;

}  // namespace matwork
