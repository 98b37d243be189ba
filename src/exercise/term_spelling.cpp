#include "exercise/term_spelling.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <vector>

#include "base/text.h"

namespace matwork {
namespace {

/// The words of a term, and the sign after each.
struct Parts {
  std::vector<std::string> words{1};
  std::string signs;
};

Parts part(std::string_view text) {
  Parts parts;
  for (const char c : text) {
    if (c == ' ' || c == '-' || c == '_') {
      parts.signs += c;
      parts.words.emplace_back();
    } else {
      parts.words.back() += c;
    }
  }
  return parts;
}

std::vector<std::string_view> code_points(std::string_view text) {
  std::vector<std::string_view> out;
  for (std::size_t i = 0; i < text.size(); i += out.back().size())
    out.push_back(text.substr(i, code_point_size(text, i)));
  return out;
}

/// An accented letter as large as the letter that stands for it.
std::string as_large(std::string_view accented, std::string_view like) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 6> kLarge{
      {{"á", "Á"}, {"é", "É"}, {"í", "Í"}, {"ó", "Ó"}, {"ú", "Ú"}, {"ü", "Ü"}}};
  const bool large = std::isupper(static_cast<unsigned char>(like.front())) != 0;
  for (const auto& [small, capital] : kLarge) {
    if (large && accented == small) return std::string(capital);
  }
  return std::string(accented);
}

/// `word` with the accents of `model`, the same word in the same number or one s away. A plural in -es may move
/// an accent ("balón", "balones"), so it is left as it stands.
std::string with_accents(const std::string& word, const std::string& model) {
  const auto letters = code_points(word);
  const auto wanted = code_points(model);
  const auto shared = std::min(letters.size(), wanted.size());
  const auto& longer = letters.size() > wanted.size() ? letters : wanted;
  const auto more = longer.size() - shared;
  if (shared == 0 || more > 1 || (more == 1 && longer.back() != "s") || (more == 1 && longer[shared - 1] == "e"))
    return word;
  std::string out;
  for (std::size_t i = 0; i < shared; ++i) {
    const auto small = lower(letters[i]);
    const auto model_small = lower(wanted[i]);
    if (small != model_small && small != fold(model_small)) return word;
    out += small == model_small ? std::string(letters[i]) : as_large(model_small, letters[i]);
  }
  for (auto i = shared; i < letters.size(); ++i) out += letters[i];
  return out;
}

bool is_camel(std::string_view text) {
  if (text.find_first_of(" -_") != std::string_view::npos || std::islower(static_cast<unsigned char>(text[0])) == 0)
    return false;
  return std::any_of(text.begin(), text.end(), [](char c) { return std::isupper(static_cast<unsigned char>(c)) != 0; });
}

std::string mend(std::string_view written, std::string_view form) {
  if (is_camel(written)) return lower(form);
  const bool has_accents =
      std::any_of(form.begin(), form.end(), [](char c) { return static_cast<unsigned char>(c) > 127; });
  if (!has_accents && written.find('_') == written.npos) return std::string(written);
  auto parts = part(written);
  const auto model = part(form);
  const bool alike = parts.words.size() == model.words.size();
  std::string out;
  for (std::size_t i = 0; i < parts.words.size(); ++i) {
    out += alike ? with_accents(parts.words[i], model.words[i]) : parts.words[i];
    if (i == parts.signs.size()) break;
    const char sign = parts.signs[i];
    out += sign != '_' ? sign : alike && model.signs[i] == '-' ? '-' : ' ';
  }
  return out;
}

/// Whether a text can stand in a head without quotes, in a list as well.
bool is_plain(std::string_view text) {
  constexpr std::array<std::string_view, 8> kMeaning{"true", "false", "yes", "no", "on", "off", "null", "~"};
  const auto small = lower(text);
  const bool letter =
      std::isalpha(static_cast<unsigned char>(text[0])) != 0 || static_cast<unsigned char>(text[0]) > 127;
  return letter && text.find_first_of(",[]{}:#\"'\\&*!|>%@`") == std::string_view::npos &&
         std::find(kMeaning.begin(), kMeaning.end(), small) == kMeaning.end();
}

}  // namespace

std::optional<BetterSpelling> better_spelling(const Vocabulary& vocabulary, TermKind kind, const TermForm& form,
                                              std::string_view written, std::string_view language) {
  const auto main = main_language(language);
  if (written.empty() || (main != "en" && main != "es")) return std::nullopt;
  const auto id = vocabulary.id(form.term);
  const bool level = kind == TermKind::kLevel || kind == TermKind::kVersion;
  const bool foreign = main != "en" && level && form.written == id;
  if (foreign) return BetterSpelling{in_case_of(written, vocabulary.name(form.term, language)), true};
  if (written == id) return std::nullopt;
  auto text = mend(written, form.written);
  if (text == written || vocabulary.find(kind, text, language) != form.term) return std::nullopt;
  return BetterSpelling{std::move(text), false};
}

std::string in_case_of(std::string_view written, std::string_view form) {
  return lower(written) == written ? lower(form) : std::string(form);
}

std::optional<Fix> rewrite_scalar(const SourceFile& source, const Located<std::string>& written,
                                  std::string_view replacement) {
  if (replacement.empty() || source.text(written.span) != written.value) return std::nullopt;
  const char before = written.span.begin == 0 ? '\n' : source.text()[written.span.begin - 1];
  const bool quoted = before == '"' || before == '\'';
  if (quoted && replacement.find_first_of("\"'\\") != std::string_view::npos) return std::nullopt;
  if (quoted || is_plain(replacement)) return Fix{written.span, std::string(replacement)};
  if (replacement.find_first_of("\"\\") != std::string_view::npos) return std::nullopt;
  return Fix{written.span, "\"" + std::string(replacement) + "\""};
}

}  // namespace matwork
