#include "library/theme.h"

namespace matwork {
namespace {

constexpr std::array<std::string_view, kTones> kNames{"paper", "ink", "mat", "deep", "warm"};

using Colours = std::array<Colour, kTones>;
constexpr Colours kLight{
    {{0xf6, 0xf4, 0xf0}, {0x23, 0x20, 0x1d}, {0xa9, 0xc5, 0xbf}, {0x1f, 0x5f, 0x55}, {0xa6, 0x3f, 0x28}}};
constexpr Colours kDark{
    {{0x1d, 0x1c, 0x1a}, {0xe6, 0xe1, 0xd8}, {0x4b, 0x6a, 0x63}, {0xa9, 0xc5, 0xbf}, {0xe5, 0x9a, 0x81}}};

}  // namespace

std::string_view to_string(Tone tone) { return kNames[static_cast<std::size_t>(tone)]; }

Colour standard_colour(Scheme scheme, Tone tone) {
  return (scheme == Scheme::kLight ? kLight : kDark)[static_cast<std::size_t>(tone)];
}

Colour Theme::colour(Scheme scheme, Tone tone) const {
  const auto& own = (scheme == Scheme::kLight ? light : dark)[static_cast<std::size_t>(tone)];
  return own.value_or(standard_colour(scheme, tone));
}

}  // namespace matwork
