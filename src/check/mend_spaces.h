#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace matwork {

/// How a text stands in YAML. In double quotes a backslash and what follows it is one sign.
enum class ScalarStyle { kPlain, kSingle, kDouble };

/// White space that nobody meant, by its bytes in the text.
struct SpaceFault {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::string what;  ///< "two spaces in a row"
  std::string help;  ///< "keep one"
};

/// A text without its faults.
struct MendedSpaces {
  std::vector<SpaceFault> faults;  ///< in the order of the text
  std::string text;
  bool is_safe = true;  ///< YAML reads it as the same text, but for the spaces
};

/// Finds white space at the ends, two or more spaces or tabs between words (but for the two that some
/// put after a sentence), and, where `with_signs`, no-break spaces between words, signs without width,
/// and a space before a comma or a full stop. `written` is one line of source: for a quoted text
/// what stands between the quotes. Mending what was mended changes nothing. Linear.
MendedSpaces mend_spaces(std::string_view written, ScalarStyle style, bool with_signs);

}  // namespace matwork
