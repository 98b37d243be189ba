#include "exercise/prose.h"

#include <algorithm>
#include <array>
#include <cctype>

#include "base/text.h"
#include "exercise/term_resolver.h"

namespace matwork {
namespace {

/// The letters of Spanish beyond ASCII, folded; "" for others. To fold them by Unicode costs ten times as much.
std::string_view fold_spanish(std::string_view letter) {
  if (letter.front() != '\xC3') return {};
  constexpr std::array<std::array<std::string_view, 3>, 7> kLetters{{{"á", "Á", "a"},
                                                                     {"é", "É", "e"},
                                                                     {"í", "Í", "i"},
                                                                     {"ó", "Ó", "o"},
                                                                     {"ú", "Ú", "u"},
                                                                     {"ü", "Ü", "u"},
                                                                     {"ñ", "Ñ", "ñ"}}};
  for (const auto& [lower_case, large, folded] : kLetters) {
    if (letter == lower_case || letter == large) return folded;
  }
  return {};
}

bool is_letter_or_digit(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'); }

char small(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

/// Letters of every script, digits and apostrophes; signs beyond ASCII fold away.
bool is_part_of_word(std::string_view code_point) {
  if (code_point.size() == 1) return code_point[0] == '\'' || is_letter_or_digit(code_point[0]);
  return !fold_spanish(code_point).empty() || fold("a" + std::string(code_point) + "b") != "a b";
}

std::string fold_word(std::string_view word) {
  std::string out;
  for (std::size_t i = 0; i < word.size();) {
    const auto letter = word.substr(i, code_point_size(word, i));
    i += letter.size();
    if (letter.size() == 1) {
      if (letter.front() != '\'') out += small(letter.front());
      continue;
    }
    const auto folded = fold_spanish(letter);
    if (folded.empty()) return fold(word);
    out += folded;
  }
  return out;
}

bool parts_clauses(std::string_view sign) {
  return sign.size() == 1 ? std::string_view(".,;:!?()").find(sign) != std::string_view::npos
                          : sign == "\u00A1" || sign == "\u00BF" || sign == "\u2026" || sign == "\u2014";
}

bool parts_sentences(std::string_view sign) {
  return sign.size() == 1 && std::string_view(".;!?").find(sign) != std::string_view::npos;
}

/// "1.5" and "2,5": a sign within a number.
bool stands_in_number(std::string_view text, std::size_t at) {
  return at > 0 && at + 1 < text.size() && is_digit(text[at - 1]) && is_digit(text[at + 1]);
}

class ProseReader {
 public:
  explicit ProseReader(std::string_view text) : text_(text) {}

  std::vector<ProseWord> read() {
    constexpr std::size_t kUsualWord = 5;
    words_.reserve(std::min(kMostProseWords, text_.size() / kUsualWord + 1));
    for (std::size_t i = 0; i < text_.size();) {
      if (words_.size() == kMostProseWords) return std::move(words_);
      const auto sign = text_.substr(i, code_point_size(text_, i));
      if (!is_part_of_word(sign)) {
        close(i);
        begin_ = i + sign.size();
        if (!stands_in_number(text_, i)) part(sign);
      }
      i += sign.size();
    }
    close(text_.size());
    return std::move(words_);
  }

 private:
  void part(std::string_view sign) {
    if (parts_clauses(sign)) ++clause_;
    if (parts_sentences(sign)) ++sentence_;
  }

  void close(std::size_t end) {
    if (end <= begin_) return;
    auto folded = fold_word(text_.substr(begin_, end - begin_));
    if (!folded.empty()) words_.push_back({std::move(folded), begin_, end, clause_, sentence_});
  }

  std::string_view text_;
  std::vector<ProseWord> words_;
  std::size_t begin_ = 0;
  std::uint32_t clause_ = 0;
  std::uint32_t sentence_ = 0;
};

bool is_space(char c) { return std::isspace(static_cast<unsigned char>(c)) != 0; }

/// The end of `words` where they stand in `text` at `at`, any white space being as good as another; else `at`.
std::size_t match_end(std::string_view text, std::size_t at, std::string_view words) {
  auto i = at;
  for (std::size_t k = 0; k < words.size(); ++k) {
    if (i >= text.size()) return at;
    if (is_space(words[k])) {
      if (!is_space(text[i])) return at;
      while (i < text.size() && is_space(text[i])) ++i;
    } else if (text[i++] != words[k]) {
      return at;
    }
  }
  return i;
}

std::size_t count_before(std::string_view text, std::size_t end, std::string_view words) {
  std::size_t count = 0;
  for (auto at = text.find(words); at < end; at = text.find(words, at + 1)) ++count;
  return count;
}

}  // namespace

bool ProseWord::is_any(std::initializer_list<std::string_view> words) const {
  const auto size = folded.size();
  const auto first = size == 0 ? '\0' : folded.front();
  return std::any_of(words.begin(), words.end(), [&](std::string_view word) {
    return word.size() == size && (size == 0 || (word.front() == first && word == folded));
  });
}

std::vector<ProseWord> read_prose(std::string_view text) { return ProseReader(text).read(); }

Span locate_words(const SourceFile& source, const Located<std::string>& text, std::size_t begin, std::size_t end) {
  const auto words = std::string_view(text.value).substr(begin, end - begin);
  const auto written = source.text(text.span);
  auto left = count_before(text.value, begin, words);
  for (std::size_t at = 0; !words.empty() && at < written.size(); ++at) {
    const auto stop = match_end(written, at, words);
    if (stop == at || left-- > 0) continue;
    const auto from = text.span.begin + static_cast<std::uint32_t>(at);
    return first_line_of(source, {from, text.span.begin + static_cast<std::uint32_t>(stop)});
  }
  return first_line_of(source, text.span);
}

}  // namespace matwork
