#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "diagnostics/diagnostic.h"
#include "document/yaml.h"
#include "exercise/fields.h"
#include "library/colour.h"

namespace matwork {

/// The colours that a library may have its own of; by these names in `theme.colours` and as custom properties of CSS.
enum class Tone : std::uint8_t { kPaper, kInk, kMat, kDeep, kWarm, kCount };
inline constexpr auto kTones = static_cast<std::size_t>(Tone::kCount);
std::string_view to_string(Tone tone);

enum class Scheme : std::uint8_t { kLight, kDark };

/// The program's own colour; web/style/tokens.css has the same (src/site/theme_css_test.cpp compares them).
Colour standard_colour(Scheme scheme, Tone tone);

/// Colours of one scheme; nothing where the program's stays.
using Palette = std::array<std::optional<Colour>, kTones>;

/// A family of letters: by name on the device of a reader, or out of files of the library.
struct Font {
  std::string family;           ///< empty: the program's
  Located<std::string> file;    ///< address of a file: "/fonts/own.woff2"; or ""
  Located<std::string> italic;  ///< of its italics, or ""
  int lightest = 400;           ///< weights that the file holds
  int boldest = 700;
};

/// How a library wants to look: `theme` of matwork.yaml.
struct Theme {
  Palette light;
  Palette dark;
  Font text;
  Font titles;
  Located<std::string> logo;        ///< address of a file: "/images/logo.svg"; or ""
  Located<std::string> stylesheet;  ///< address of a file that comes last; or ""

  Colour colour(Scheme scheme, Tone tone) const;
};

std::span<const Field> theme_fields();

/// Reads `theme`. `made` takes what the reader of fields reports (in codes of documents), `findings` the rest.
Theme read_theme(const YamlNode& node, const SourceFile& source, Diagnostics& made, Diagnostics& findings);

}  // namespace matwork
