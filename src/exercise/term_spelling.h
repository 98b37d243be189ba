#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/span.h"
#include "diagnostics/diagnostic.h"
#include "vocabulary/vocabulary.h"

namespace matwork {

struct BetterSpelling {
  std::string text;
  bool foreign = false;  ///< what is written is the English word
};

/// How a word of the vocabulary that was understood is written where a teacher would correct it: accents
/// left out ("gluteos"), underscores or capitals for spaces ("hip_flexors"), an English level in a Spanish
/// document. Case, hyphens and number are as good as they stand, and so is an id, except that of a level:
/// ids may stand in every language, but `beginner` reads as a word. English and Spanish only. `form`: what the
/// vocabulary found by `written`.
std::optional<BetterSpelling> better_spelling(const Vocabulary& vocabulary, TermKind kind, const TermForm& form,
                                              std::string_view written, std::string_view language);

/// `form` in small letters where `written` has no capital.
std::string in_case_of(std::string_view written, std::string_view form);

/// The mend that puts `replacement` in place of a value of the head, quoted where YAML needs it. Nothing
/// where the value is not written as it reads (escapes, blocks of lines).
std::optional<Fix> rewrite_scalar(const SourceFile& source, const Located<std::string>& written,
                                  std::string_view replacement);

}  // namespace matwork
