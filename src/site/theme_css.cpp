#include "site/theme_css.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/text.h"
#include "library/address.h"

namespace matwork {
namespace {

constexpr Colour kWhite{0xff, 0xff, 0xff};

/// What stands for the family on a device without it.
constexpr std::string_view kTextFallback = "system-ui, sans-serif";
constexpr std::string_view kTitleFallback = "Georgia, serif";

std::size_t index_of(Tone tone) { return static_cast<std::size_t>(tone); }

/// Softer than ink, as far as it can still be read.
Colour soft_ink(Colour ink, Colour paper) {
  for (const double part : {0.28, 0.2, 0.12, 0.06}) {
    const auto soft = mix(ink, paper, part);
    if (contrast(soft, paper) >= kContrastOfText) return soft;
  }
  return ink;
}

std::string property(std::string_view name, Colour colour) { return fmt::format("--{}:{};", name, to_hex(colour)); }

/// The colours of a library, and those that follow from its paper and ink.
std::string properties_of(const Theme& theme, Scheme scheme) {
  const auto& own = scheme == Scheme::kLight ? theme.light : theme.dark;
  std::string out;
  for (std::size_t i = 0; i < kTones; ++i) {
    if (own[i]) out += property(to_string(static_cast<Tone>(i)), *own[i]);
  }
  if (!own[index_of(Tone::kPaper)] && !own[index_of(Tone::kInk)]) return out;
  const auto paper = theme.colour(scheme, Tone::kPaper);
  const auto ink = theme.colour(scheme, Tone::kInk);
  out += property("raised", scheme == Scheme::kLight ? mix(paper, kWhite, 0.7) : mix(paper, ink, 0.05));
  out += property("soft", soft_ink(ink, paper));
  out += property("line", mix(paper, ink, 0.14));
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
  auto light = properties_of(theme, Scheme::kLight);
  if (!theme.text.family.empty()) light += fmt::format("--sans:{};", family_of(theme.text, kTextFallback));
  if (!theme.titles.family.empty()) light += fmt::format("--serif:{};", family_of(theme.titles, kTitleFallback));
  const auto dark = properties_of(theme, Scheme::kDark);
  auto out = faces_of(theme.text, base_path);
  if (const auto titles = faces_of(theme.titles, base_path); titles != out) out += titles;
  if (!light.empty()) out += fmt::format(":root{{{}}}\n", light);
  if (!dark.empty()) out += fmt::format("@media (prefers-color-scheme:dark){{:root{{{}}}}}\n", dark);
  return out;
}

}  // namespace matwork
