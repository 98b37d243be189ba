#include <array>

#include "base/text.h"
#include "vocabulary/vocabulary.h"

namespace matwork {
namespace {

bool ends_with_any(std::string_view word, std::span<const std::string_view> endings) {
  for (const auto ending : endings) {
    if (word.ends_with(ending)) return true;
  }
  return false;
}

std::string_view english_singular(std::string_view word) {
  constexpr std::array<std::string_view, 3> kKept{"ss", "us", "is"};
  if (word.size() >= 3 && word.ends_with('s') && !ends_with_any(word, kKept)) word.remove_suffix(1);
  return word;
}

bool is_vowel(char c) { return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u'; }

/// The e goes off in the singular too: "bloque" looks like "bloques" without it, as "flexor" does.
std::string_view romance_singular(std::string_view word) {
  const bool plural_in_es = word.size() > 4 && word.ends_with("es") && !is_vowel(word[word.size() - 3]);
  const bool singular_in_e = word.size() > 3 && word.ends_with('e') && !is_vowel(word[word.size() - 2]);
  const bool plural_in_s = word.size() >= 3 && word.ends_with('s');
  return word.substr(0, word.size() - (plural_in_es ? 2 : plural_in_s || singular_in_e ? 1 : 0));
}

}  // namespace

std::string fold_term(std::string_view written, std::string_view language) {
  const auto main = main_language(language);
  const bool romance = main == "es" || main == "pt";
  std::string out;
  const auto folded = fold(written);
  for (const auto word : split_words(folded)) {
    if (!out.empty()) out += ' ';
    out += romance ? romance_singular(word) : english_singular(word);
  }
  return out;
}

}  // namespace matwork
