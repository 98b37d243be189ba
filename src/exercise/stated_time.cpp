#include "exercise/stated_time.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <string>
#include <vector>

#include "base/text.h"

namespace matwork {
namespace {

constexpr std::array<std::string_view, 6> kMinutes{"min", "mins", "minute", "minutes", "minuto", "minutos"};
constexpr std::array<std::string_view, 9> kSeconds{"s",   "sec",  "secs",    "second",  "seconds",
                                                   "seg", "segs", "segundo", "segundos"};
constexpr std::array<std::string_view, 7> kHours{"h", "hr", "hrs", "hour", "hours", "hora", "horas"};
constexpr std::array<std::string_view, 9> kAbout{"about", "around", "approx", "approximately",  "roughly",
                                                 "~",     "unos",   "aprox",  "aproximadamente"};
constexpr std::array<std::string_view, 7> kRange{"-", "–", "—", "to", "a", "or", "o"};
constexpr std::array<std::string_view, 4> kAnd{"and", "y", ",", "e"};
constexpr std::array<std::string_view, 5> kOn{"on", "for", "en", "a", "de"};
constexpr std::array<std::string_view, 4> kEach{"each", "per", "cada", "por"};
constexpr std::array<std::string_view, 12> kSides{"side", "leg",    "arm",   "direction", "way", "foot",
                                                  "lado", "pierna", "brazo", "direccion", "pie", "sentido"};
constexpr std::array<std::string_view, 2> kTimes{"x", "×"};
constexpr std::array<std::string_view, 2> kTotal{"total", "totales"};
/// Longer than any session: what is more is a mistake of reading, or of writing.
constexpr double kLongest_s = 24.0 * 3600;

struct Token {
  std::string text;  ///< a word folded, a number, or one sign
  double number = -1;
  std::size_t begin = 0;
  std::size_t end = 0;
};

/// "2", "1.5", "1,5".
Token number_at(std::string_view text, std::size_t begin) {
  Token token{{}, -1, begin, begin};
  while (token.end < text.size() && is_digit(text[token.end])) ++token.end;
  const bool point = token.end + 1 < text.size() && (text[token.end] == '.' || text[token.end] == ',');
  if (point && is_digit(text[token.end + 1])) {
    ++token.end;
    while (token.end < text.size() && is_digit(text[token.end])) ++token.end;
  }
  token.text = std::string(text.substr(begin, token.end - begin));
  std::replace(token.text.begin(), token.text.end(), ',', '.');
  std::from_chars(token.text.data(), token.text.data() + token.text.size(), token.number);
  if (text.substr(token.end, 2) == "½") {
    token.number += 0.5;
    token.end += 2;
  }
  return token;
}

bool is_letter(std::string_view text, std::size_t i) {
  const auto c = static_cast<unsigned char>(text[i]);
  const bool ascii = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  return ascii || (c == 0xC3 && i + 1 < text.size() && static_cast<unsigned char>(text[i + 1]) != 0x97);
}

std::vector<Token> tokens_of(std::string_view text) {
  std::vector<Token> tokens;
  for (std::size_t i = 0; i < text.size();) {
    if (text[i] == ' ' || text[i] == '\n' || text[i] == '\r' || text[i] == '\t') {
      ++i;
    } else if (is_digit(text[i])) {
      tokens.push_back(number_at(text, i));
      i = tokens.back().end;
    } else if (is_letter(text, i)) {
      const auto begin = i;
      while (i < text.size() && is_letter(text, i)) i += code_point_size(text, i);
      tokens.push_back({fold(text.substr(begin, i - begin)), -1, begin, i});
    } else {
      const auto size = code_point_size(text, i);
      tokens.push_back({std::string(text.substr(i, size)), -1, i, i + size});
      i += size;
    }
  }
  return tokens;
}

/// Reads one time that starts at a token.
class TimeReader {
 public:
  explicit TimeReader(const std::vector<Token>& tokens) : tokens_(tokens) {}

  /// The time, and in `after` the token behind it.
  std::optional<StatedTime> read(std::size_t at, std::size_t& after) {
    at_ = at;
    StatedTime time;
    time.span.begin = static_cast<std::uint32_t>(tokens_[at].begin);
    while (is(kAbout) || (time.about && is_text("."))) {
      time.about = true;
      ++at_;
    }
    double factor = 1;
    if (is_number(at_) && is_one_of(text(at_ + 1), kTimes) && is_number(at_ + 2)) {
      factor = tokens_[at_].number;
      at_ += 2;
    }
    if (!read_amount()) return std::nullopt;
    while (read_more()) {
    }
    if (!read_sides(factor)) return std::nullopt;
    if (is(kTimes) && is_number(at_ + 1)) {
      factor *= tokens_[at_ + 1].number;
      at_ += 2;
    }
    if (is(kTotal)) ++at_;
    if (least_ * factor <= 0 || most_ * factor > kLongest_s) return std::nullopt;
    time.least_s = static_cast<int>(std::lround(least_ * factor));
    time.most_s = static_cast<int>(std::lround(most_ * factor));
    time.span.end = static_cast<std::uint32_t>(tokens_[at_ - 1].end);
    after = at_;
    return time;
  }

 private:
  std::string_view text(std::size_t i) const { return i < tokens_.size() ? tokens_[i].text : std::string_view(); }
  bool is_text(std::string_view wanted) const { return text(at_) == wanted; }
  bool is_number(std::size_t i) const { return i < tokens_.size() && tokens_[i].number >= 0; }
  template <std::size_t N>
  bool is(const std::array<std::string_view, N>& list) const {
    return is_one_of(text(at_), list);
  }

  /// Seconds of the unit at `i`, or 0.
  double unit_s(std::size_t i) const {
    if (is_one_of(text(i), kMinutes)) return 60;
    if (is_one_of(text(i), kSeconds)) return 1;
    return is_one_of(text(i), kHours) ? 3600 : 0;
  }

  /// "2 min", "2–3 min", "10-minute".
  bool read_amount() {
    if (!is_number(at_)) return false;
    const double least = tokens_[at_].number;
    double most = least;
    auto at = at_ + 1;
    if (is_one_of(text(at), kRange) && is_number(at + 1)) {
      most = tokens_[at + 1].number;
      at += 2;
    }
    if (text(at) == "-") ++at;
    const double unit = unit_s(at);
    if (unit == 0 || most < least) return false;
    least_ += least * unit;
    most_ += most * unit;
    last_unit_ = unit;
    at_ = at + 1;
    if (is_text(".") && at_ + 1 == tokens_.size()) ++at_;  // "30 seg."
    return true;
  }

  /// "1 min 30 s": the smaller unit of the same time.
  bool read_more() {
    const auto begin = at_;
    if (is(kAnd)) ++at_;
    const bool smaller = is_number(at_) && unit_s(at_ + 1) > 0 && unit_s(at_ + 1) < last_unit_;
    if (smaller && read_amount()) return true;
    at_ = begin;
    return false;
  }

  /// "each side" is twice; "each" of anything else is not known.
  bool read_sides(double& factor) {
    auto at = at_;
    if (is_one_of(text(at), kOn)) ++at;
    if (!is_one_of(text(at), kEach)) return true;
    if (!is_one_of(text(at + 1), kSides)) return false;
    factor *= 2;
    at_ = at + 2;
    return true;
  }

  const std::vector<Token>& tokens_;
  std::size_t at_ = 0;
  double least_ = 0;
  double most_ = 0;
  double last_unit_ = 0;
};

std::optional<StatedTime> read_at(const std::vector<Token>& tokens, std::size_t at, std::size_t& after) {
  return at < tokens.size() ? TimeReader(tokens).read(at, after) : std::nullopt;
}

/// A time starts with a number, or with a word or sign for "about". Told first, because cutting text into tokens costs.
bool may_start_time(std::string_view text) {
  text = trim(text);
  return !text.empty() && (is_digit(text[0]) || std::string_view("~aAuUrR").find(text[0]) != std::string_view::npos);
}

}  // namespace

std::optional<StatedTime> parse_time(std::string_view text) {
  if (!may_start_time(text)) return std::nullopt;
  const auto tokens = tokens_of(text);
  std::size_t after = 0;
  auto time = read_at(tokens, 0, after);
  return time && after == tokens.size() ? time : std::nullopt;
}

std::optional<StatedTime> parse_leading_time(std::string_view text) {
  if (!may_start_time(text)) return std::nullopt;
  const auto tokens = tokens_of(text);
  std::size_t after = 0;
  auto time = read_at(tokens, 0, after);
  if (!time || after == tokens.size()) return time;
  constexpr std::array<std::string_view, 11> kSigns{",", ".", ";", ":", "-", "–", "—", "(", "|", "of", "de"};
  return is_one_of(tokens[after].text, kSigns) ? time : std::nullopt;
}

std::optional<StatedTime> find_time(std::string_view text) {
  if (std::none_of(text.begin(), text.end(), is_digit)) return std::nullopt;
  const auto tokens = tokens_of(text);
  std::optional<StatedTime> found;
  for (std::size_t i = 0, after = 0; i < tokens.size(); i = std::max(i + 1, after)) {
    after = i;
    const auto time = read_at(tokens, i, after);
    if (!time) continue;
    if (found) return std::nullopt;
    found = time;
  }
  return found;
}

}  // namespace matwork
