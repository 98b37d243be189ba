#include "library/colour.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <utility>

#include "base/text.h"

namespace matwork {
namespace {

constexpr std::array<std::pair<std::string_view, Colour>, 16> kNames{{
    {"black", {0x00, 0x00, 0x00}},
    {"silver", {0xc0, 0xc0, 0xc0}},
    {"gray", {0x80, 0x80, 0x80}},
    {"white", {0xff, 0xff, 0xff}},
    {"maroon", {0x80, 0x00, 0x00}},
    {"red", {0xff, 0x00, 0x00}},
    {"purple", {0x80, 0x00, 0x80}},
    {"fuchsia", {0xff, 0x00, 0xff}},
    {"green", {0x00, 0x80, 0x00}},
    {"lime", {0x00, 0xff, 0x00}},
    {"olive", {0x80, 0x80, 0x00}},
    {"yellow", {0xff, 0xff, 0x00}},
    {"navy", {0x00, 0x00, 0x80}},
    {"blue", {0x00, 0x00, 0xff}},
    {"teal", {0x00, 0x80, 0x80}},
    {"aqua", {0x00, 0xff, 0xff}},
}};

std::optional<std::uint8_t> read_hex(std::string_view digits) {
  std::uint8_t value = 0;
  const auto read = std::from_chars(digits.begin(), digits.end(), value, 16);
  return read.ec == std::errc() && read.ptr == digits.end() ? std::optional(value) : std::nullopt;
}

double linear(std::uint8_t channel) {
  const double c = channel / 255.0;
  return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
}

double luminance(Colour colour) {
  return 0.2126 * linear(colour.red) + 0.7152 * linear(colour.green) + 0.0722 * linear(colour.blue);
}

std::uint8_t mix(std::uint8_t from, std::uint8_t to, double part) {
  return static_cast<std::uint8_t>(std::lround(from + (to - from) * part));
}

}  // namespace

std::optional<Colour> parse_colour(std::string_view text) {
  const auto name = lower(trim(text));
  for (const auto& [known, colour] : kNames) {
    if (name == known) return colour;
  }
  if (!name.starts_with('#') || (name.size() != 4 && name.size() != 7)) return std::nullopt;
  const auto digits = (name.size() - 1) / 3;
  std::array<std::uint8_t, 3> channels{};
  for (std::size_t i = 0; i < channels.size(); ++i) {
    const auto written = name.substr(1 + i * digits, digits);
    const auto value = read_hex(digits == 1 ? written + written : written);
    if (!value) return std::nullopt;
    channels[i] = *value;
  }
  return Colour{channels[0], channels[1], channels[2]};
}

std::string to_hex(Colour colour) { return fmt::format("#{:02x}{:02x}{:02x}", colour.red, colour.green, colour.blue); }

Colour mix(Colour from, Colour to, double part) {
  return {mix(from.red, to.red, part), mix(from.green, to.green, part), mix(from.blue, to.blue, part)};
}

double contrast(Colour a, Colour b) {
  constexpr double kGlare = 0.05;
  const auto [darker, lighter] = std::minmax({luminance(a), luminance(b)});
  return (lighter + kGlare) / (darker + kGlare);
}

}  // namespace matwork
