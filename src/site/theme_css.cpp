#include "site/theme_css.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/text.h"
#include "library/address.h"

namespace matwork {
namespace {

/// What stands for the family on a device without it.
constexpr std::string_view kTextFallback = "system-ui, sans-serif";
constexpr std::string_view kTitleFallback = "Georgia, serif";

std::size_t index_of(Tone tone) { return static_cast<std::size_t>(tone); }

/// Softer ink follows from ink and paper in web/style/tokens.css, so far from the ink; nothing is to be said of it
/// unless that could no longer be read.
std::string soft_ink(Colour ink, Colour paper) {
  constexpr double kStandard = 0.26;
  auto part = kStandard;
  while (part > 0 && contrast(mix(ink, paper, part), paper) < kContrastOfText) part -= kStandard / 4;
  return part == kStandard ? std::string() : fmt::format("--soft:{};", to_hex(mix(ink, paper, std::max(part, 0.0))));
}

/// The colours of a library in one scheme.
std::string properties_of(const Theme& theme, Scheme scheme) {
  const auto& own = scheme == Scheme::kLight ? theme.light : theme.dark;
  std::string out;
  for (std::size_t i = 0; i < kTones; ++i) {
    if (own[i]) out += fmt::format("--{}:{};", to_string(static_cast<Tone>(i)), to_hex(*own[i]));
  }
  if (own[index_of(Tone::kPaper)] || own[index_of(Tone::kInk)])
    out += soft_ink(theme.colour(scheme, Tone::kInk), theme.colour(scheme, Tone::kPaper));
  return out;
}

/// In a stylesheet; signs that could end the quotes have been refused (read_theme.cpp).
std::string family_of(const Font& font, std::string_view fallback) {
  constexpr std::array<std::string_view, 6> kGeneric{"serif",     "sans-serif", "system-ui",
                                                     "monospace", "ui-serif",   "ui-sans-serif"};
  const bool generic = font.file.value.empty() && is_one_of(font.family, kGeneric);
  return generic ? font.family : fmt::format("\"{}\",{}", font.family, fallback);
}

std::string face_of(const Font& font, const std::string& address, std::string_view style, const std::string& base) {
  if (address.empty()) return {};
  return fmt::format(
      "@font-face{{font-family:\"{}\";src:url(\"{}\") format(\"woff2\");font-weight:{} {};font-style:{};"
      "font-display:swap}}\n",
      font.family, base + encode_address(address), font.lightest, font.boldest, style);
}

std::string faces_of(const Font& font, const std::string& base) {
  if (font.family.empty()) return {};
  return face_of(font, font.file.value, "normal", base) + face_of(font, font.italic.value, "italic", base);
}

}  // namespace

std::string render_theme(const Theme& theme, const std::string& base_path) {
  auto out = faces_of(theme.text, base_path);
  if (const auto titles = faces_of(theme.titles, base_path); titles != out) out += titles;
  std::string families;
  if (!theme.text.family.empty()) families += fmt::format("--text:{};", family_of(theme.text, kTextFallback));
  if (!theme.titles.family.empty()) families += fmt::format("--titles:{};", family_of(theme.titles, kTitleFallback));
  if (!families.empty()) out += fmt::format(":root{{{}}}\n", families);
  // Paper that is printed on has colours of its own.
  const auto light = properties_of(theme, Scheme::kLight);
  const auto dark = properties_of(theme, Scheme::kDark);
  if (!light.empty()) out += fmt::format("@media screen{{:root{{{}}}}}\n", light);
  if (!dark.empty()) out += fmt::format("@media screen and (prefers-color-scheme:dark){{:root{{{}}}}}\n", dark);
  return out;
}

}  // namespace matwork
