#include "exercise/written_language.h"

#include <algorithm>
#include <array>
#include <unordered_map>

#include "base/text.h"
#include "exercise/language_words.h"
#include "vocabulary/term.h"

namespace matwork {
namespace {

struct Weight {
  WrittenLanguage language = WrittenLanguage::kEnglish;
  bool small = false;
};

const std::unordered_map<std::string_view, Weight>& weights() {
  static const auto made = [] {
    std::unordered_map<std::string_view, Weight> out;
    for (const auto word : kEnglishSmall) out.try_emplace(word, WrittenLanguage::kEnglish, true);
    for (const auto word : kEnglishPlain) out.try_emplace(word, WrittenLanguage::kEnglish, false);
    for (const auto word : kSpanishSmall) out.try_emplace(word, WrittenLanguage::kSpanish, true);
    for (const auto word : kSpanishPlain) out.try_emplace(word, WrittenLanguage::kSpanish, false);
    return out;
  }();
  return made;
}

bool is_capital(std::string_view word) {
  const bool accented =
      word.size() > 1 && static_cast<unsigned char>(word[0]) == 0xC3 && static_cast<unsigned char>(word[1]) < 0x9F;
  return accented || (word[0] >= 'A' && word[0] <= 'Z');
}

/// Longer words are in no list.
constexpr std::size_t kLongestWord = 20;

/// A word in small letters of English and Spanish; other letters stay, because no word of the lists has them.
class SmallLetters {
 public:
  explicit SmallLetters(std::string_view word) : size_(std::min(word.size(), kLongestWord)) {
    for (std::size_t i = 0; i < size_; ++i) {
      const auto byte = static_cast<unsigned char>(word[i]);
      const bool after_c3 = i > 0 && static_cast<unsigned char>(word[i - 1]) == 0xC3;
      const bool capital = (byte >= 'A' && byte <= 'Z') || (after_c3 && byte >= 0x80 && byte <= 0x9E);
      letters_.at(i) = static_cast<char>(capital ? byte + 0x20 : byte);
    }
  }
  std::string_view view() const { return {letters_.data(), size_}; }

 private:
  std::array<char, kLongestWord> letters_{};
  std::size_t size_ = 0;
};

/// ñ, á, í, ó, ú in a small word: letters that Spanish has and English has only in names ("plié", "José").
bool has_spanish_letter(std::string_view small) {
  if (small.find('\xC3') == std::string_view::npos) return false;
  for (const std::string_view letter : {"ñ", "á", "í", "ó", "ú"}) {
    if (small.find(letter) != std::string_view::npos) return true;
  }
  return false;
}

struct Tally {
  int words = 0;
  int long_words = 0;  ///< of four letters or more, not the first of a sentence
  int capitals = 0;    ///< of the long words
  std::array<int, 2> small{};
  std::array<int, 2> plain{};

  void add(std::string_view word) {
    ++words;
    if (word.size() >= 4 && words > 1) {
      ++long_words;
      if (is_capital(word)) ++capitals;
    }
    const SmallLetters letters(word);
    const auto found = weights().find(letters.view());
    if (found != weights().end()) {
      ++(found->second.small ? small : plain).at(static_cast<std::size_t>(found->second.language));
    } else if (!is_capital(word) && has_spanish_letter(letters.view())) {
      ++plain.at(static_cast<std::size_t>(WrittenLanguage::kSpanish));
    }
  }

  int score(WrittenLanguage language) const {
    const auto i = static_cast<std::size_t>(language);
    return 2 * small.at(i) + plain.at(i);
  }
  int small_words(WrittenLanguage language) const { return small.at(static_cast<std::size_t>(language)); }
  bool is_name() const { return long_words > 0 && capitals * 2 > long_words; }
};

constexpr WrittenLanguage other_than(WrittenLanguage language) {
  return language == WrittenLanguage::kEnglish ? WrittenLanguage::kSpanish : WrittenLanguage::kEnglish;
}

/// Long enough, three times the evidence of the other language, and a third of the words speak for it.
bool is_sentence_in(WrittenLanguage language, const Tally& tally) {
  const int own = tally.score(language);
  return tally.words >= 5 && tally.small_words(language) >= 1 && own >= 4 && !tally.is_name() &&
         own >= 3 * tally.score(other_than(language)) && own * 2 >= tally.words;
}

/// Bytes of the letter at `i`, or 0 where there is none. Punctuation of more than one byte (“ » ¿ —) starts with C2 or
/// E2 in our languages, letters do not.
std::size_t letter_size(std::string_view text, std::size_t i) {
  if (i >= text.size()) return 0;
  const auto byte = static_cast<unsigned char>(text[i]);
  if (byte < 0x80) return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') ? 1 : 0;
  return byte == 0xC2 || byte == 0xE2 ? 0 : code_point_size(text, i);
}

/// A quotation or a title in italics is no longer; without a limit, signs that never close would each cost the text.
constexpr std::size_t kLongestPassage = 600;

/// Goes through a text sentence by sentence.
class Reader {
 public:
  explicit Reader(std::string_view text) : text_(text) {}

  /// True with the next sentence in `tally` and `span`.
  bool next(Tally& tally, Span& span) {
    tally = {};
    span = {};
    while (at_ < text_.size()) {
      if (const auto end = word_end(); end > at_ && (here() != 'h' || !starts("http"))) {
        if (tally.words == 0) span.begin = static_cast<std::uint32_t>(at_);
        span.end = static_cast<std::uint32_t>(end);
        tally.add(text_.substr(at_, end - at_));
        at_ = end;
      } else if (!skip_passage()) {
        const bool ends = ends_sentence();
        ++at_;
        if (ends && tally.words > 0) return true;
      }
    }
    return tally.words > 0;
  }

 private:
  char here(std::size_t more = 0) const { return at_ + more < text_.size() ? text_[at_ + more] : '\0'; }
  bool starts(std::string_view with) const { return text_.substr(at_, with.size()) == with; }

  /// Letters, and an apostrophe within ("don't").
  std::size_t word_end() const {
    auto end = at_;
    while (const auto size = letter_size(text_, end)) {
      end += size;
      if (end < text_.size() && text_[end] == '\'' && letter_size(text_, end + 1) > 0) ++end;
    }
    return std::min(end, text_.size());
  }

  bool ends_sentence() const {
    const char c = here();
    if (c == ';' || c == '|' || c == ':') return true;
    const char after = here(1);
    return (c == '.' || c == '!' || c == '?') && letter_size(text_, at_ + 1) == 0 && !(after >= '0' && after <= '9');
  }

  /// Code, addresses of links, tags, and what stands in quotation marks on the same line.
  bool skip_passage() {
    switch (here()) {
      case '`': return skip_to("`", 1);
      case '<': return skip_to(">", 1);
      case '"': return skip_to("\"", 1);
      case '*':
      case '_': return skip_italics();
      case '[': return skip_link_away();
      case ']': return starts("](") && skip_to(")", 2);
      case 'h': return starts("http") && skip_word();
      default: break;
    }
    if (starts("“")) return skip_to("”", 3);
    return starts("«") && skip_to("»", 2);
  }

  /// Italics are for titles and for words of another language; bold is not.
  bool skip_italics() {
    const char mark = here();
    if (here(1) == mark) return at_ += 2, true;
    const auto end = text_.substr(at_ + 1, kLongestPassage).find(mark);
    at_ += end == std::string_view::npos || here(1) == ' ' ? 1 : end + 2;
    return true;
  }

  /// The words of a link to elsewhere are the name of what is there.
  bool skip_link_away() {
    const auto words = text_.substr(at_ + 1, kLongestPassage);
    const auto middle = words.find_first_of("[]");
    const bool away = middle != std::string_view::npos && words.substr(middle, 6) == "](http";
    at_ += away ? 1 + middle : 1;
    return true;
  }

  bool skip_word() {
    while (at_ < text_.size() && here() != ' ' && here() != '\n') ++at_;
    return true;
  }

  /// Where `mark` does not follow soon, the sign that opened is a sign like any other.
  bool skip_to(std::string_view mark, std::size_t opening) {
    const auto end = text_.substr(at_ + opening, kLongestPassage).find(mark);
    at_ += end == std::string_view::npos ? opening : opening + end + mark.size();
    return true;
  }

  std::string_view text_;
  std::size_t at_ = 0;
};

bool is_year(std::string_view text) {
  const auto digit = [](char c) { return c >= '0' && c <= '9'; };
  return text.size() >= 4 && (text.starts_with("19") || text.starts_with("20")) && digit(text[2]) && digit(text[3]);
}

/// The entry of a list of sources: works are called what they are called.
bool is_reference(std::string_view text) {
  for (const std::string_view mark : {"et al", "doi", "DOI", "PMID", "ISBN", "Journal"}) {
    if (text.find(mark) != std::string_view::npos) return true;
  }
  for (auto at = text.find('('); at != std::string_view::npos; at = text.find('(', at + 1)) {
    if (is_year(text.substr(at + 1))) return true;
  }
  const auto whole = trim(text);
  return whole.size() > 5 && whole.ends_with('.') && is_year(whole.substr(whole.size() - 5));
}

Tally tally_of(std::string_view text) {
  Tally all;
  Tally sentence;
  Span span;
  for (Reader reader(text); reader.next(sentence, span);) {
    all.words += sentence.words;
    for (std::size_t i = 0; i < 2; ++i) {
      all.small.at(i) += sentence.small.at(i);
      all.plain.at(i) += sentence.plain.at(i);
    }
  }
  return all;
}

}  // namespace

std::optional<WrittenLanguage> written_language_of(std::string_view tag) {
  const auto main = main_language(tag);
  if (main == "en") return WrittenLanguage::kEnglish;
  if (main == "es") return WrittenLanguage::kSpanish;
  return std::nullopt;
}

std::optional<Span> find_sentence_in(WrittenLanguage language, std::string_view text) {
  Tally tally;
  Span span;
  for (Reader reader(text); reader.next(tally, span);) {
    if (!is_sentence_in(language, tally)) continue;
    return is_reference(text) ? std::nullopt : std::optional(span);
  }
  return std::nullopt;
}

bool is_title_in(WrittenLanguage language, std::string_view title) {
  const auto tally = tally_of(title);
  const auto i = static_cast<std::size_t>(language);
  return tally.words >= 4 && tally.small.at(i) >= 2 && (tally.small.at(i) + tally.plain.at(i)) * 3 >= 2 * tally.words &&
         tally.score(other_than(language)) == 0;
}

bool are_keywords_in(WrittenLanguage language, const std::vector<std::string_view>& keywords) {
  int telling = 0;
  for (const auto keyword : keywords) {
    const auto tally = tally_of(keyword);
    if (tally.score(other_than(language)) > 0) return false;
    bool tells = false;
    for (std::size_t begin = 0; begin < keyword.size() && !tells;) {
      const auto end = std::min(keyword.find(' ', begin), keyword.size());
      const SmallLetters letters(keyword.substr(begin, end - begin));
      const auto word = letters.view();
      const auto found = weights().find(word);
      tells = found != weights().end() && found->second.language == language &&
              std::find(kKeywordWords.begin(), kKeywordWords.end(), word) != kKeywordWords.end();
      begin = end + 1;
    }
    telling += tells ? 1 : 0;
  }
  return telling >= 2 && static_cast<std::size_t>(telling) * 2 >= keywords.size();
}

}  // namespace matwork
