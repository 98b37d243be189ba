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

std::string_view romance_singular(std::string_view word) {
  if (word.size() > 4 && word.ends_with("es") && !is_vowel(word[word.size() - 3])) {
    word.remove_suffix(2);
  } else if (word.size() >= 3 && word.ends_with('s')) {
    word.remove_suffix(1);
  } else if (word.size() > 3 && word.ends_with('e') && !is_vowel(word[word.size() - 2])) {
    word.remove_suffix(1);  // the singular of bloques, which looks like that of flexores
  }
  return word;
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
