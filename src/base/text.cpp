#include "base/text.h"

#include <fmt/format.h>

#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <cstdlib>

namespace matwork {
namespace {

constexpr utf8proc_int32_t kCombiningTilde = 0x0303;

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == '\v'; }

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<signed char>(c) >= 0; });
}

/// Length of the valid sequence at the start of `bytes`, 0 when there is none.
std::size_t valid_sequence(std::string_view bytes) {
  utf8proc_int32_t code = 0;
  const auto* data = reinterpret_cast<const utf8proc_uint8_t*>(bytes.data());
  const auto size = utf8proc_iterate(data, static_cast<utf8proc_ssize_t>(bytes.size()), &code);
  return size < 0 ? 0 : static_cast<std::size_t>(size);
}

std::vector<utf8proc_int32_t> decode(std::string_view text) {
  std::vector<utf8proc_int32_t> codes;
  codes.reserve(text.size());
  for (std::size_t i = 0; i < text.size();) {
    utf8proc_int32_t code = 0xFFFD;
    const auto* data = reinterpret_cast<const utf8proc_uint8_t*>(text.data() + i);
    const auto size = utf8proc_iterate(data, static_cast<utf8proc_ssize_t>(text.size() - i), &code);
    codes.push_back(size < 0 ? 0xFFFD : code);
    i += size < 1 ? 1 : static_cast<std::size_t>(size);
  }
  return codes;
}

void append(std::string& out, utf8proc_int32_t code) {
  std::array<utf8proc_uint8_t, 4> bytes{};
  const auto size = utf8proc_encode_char(code, bytes.data());
  out.append(reinterpret_cast<const char*>(bytes.data()), static_cast<std::size_t>(size));
}

/// The same text with U+FFFD for each byte that is not UTF-8.
std::string well_formed(std::string_view text) {
  std::string out;
  for (const auto code : decode(text)) append(out, code);
  return out;
}

/// Unicode puts marks in order, which takes the square of their number: no run of more than 30 is left, as in its
/// Stream-Safe Text Format (UAX 15), with U+034F between.
std::string with_short_runs_of_marks(std::string_view text) {
  constexpr int kMostMarks = 30;
  std::string out;
  int run = 0;
  for (const auto code : decode(text)) {
    run = utf8proc_get_property(code)->combining_class != 0 ? run + 1 : 0;
    if (run > kMostMarks) {
      append(out, 0x034F);
      run = 1;
    }
    append(out, code);
  }
  return out;
}

bool has_long_run_of_marks(std::string_view text) {
  constexpr std::size_t kFewestBytes = 60;  // thirty marks of two bytes, the shortest
  if (text.size() < kFewestBytes) return false;
  // A letter of one byte now and then is what all other text has.
  std::size_t run = 0;
  for (const char c : text) {
    run = static_cast<signed char>(c) < 0 ? run + 1 : 0;
    if (run >= kFewestBytes) return true;
  }
  return false;
}

std::string map_with(std::string_view text, utf8proc_option_t options) {
  std::string safe;
  if (has_long_run_of_marks(text)) text = safe = with_short_runs_of_marks(text);
  utf8proc_uint8_t* mapped = nullptr;
  const auto size = utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                                 static_cast<utf8proc_ssize_t>(text.size()), &mapped, options);
  if (size < 0) return find_invalid_utf8(text) ? map_with(well_formed(text), options) : std::string(text);
  std::string out(reinterpret_cast<const char*>(mapped), static_cast<std::size_t>(size));
  std::free(mapped);  // utf8proc allocates with malloc
  return out;
}

/// Drops accents from decomposed, case-folded text, but puts the tilde back on an n.
std::string strip_accents(std::string_view decomposed) {
  std::string out;
  out.reserve(decomposed.size());
  for (const auto code : decode(decomposed)) {
    const auto category = utf8proc_category(code);
    const bool mark = category == UTF8PROC_CATEGORY_MN || category == UTF8PROC_CATEGORY_ME;
    if (!mark) {
      append(out, code);
    } else if (code == kCombiningTilde && !out.empty() && out.back() == 'n') {
      out.pop_back();
      out += "ñ";
    }
  }
  return out;
}

bool is_dropped_sign(std::string_view text, std::size_t i, std::size_t size) {
  return text[i] == '\'' || text[i] == '.' || text.substr(i, size) == "’";
}

bool is_word_sign(std::string_view text, std::size_t i, std::size_t size) {
  if (size == 1) return std::isalnum(static_cast<unsigned char>(text[i])) != 0;
  const auto category = utf8proc_category(decode(text.substr(i, size)).front());
  return (category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_LO) ||
         (category >= UTF8PROC_CATEGORY_MN && category <= UTF8PROC_CATEGORY_NO);
}

std::string signs_to_space(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size();) {
    const auto size = code_point_size(text, i);
    if (is_word_sign(text, i, size)) {
      out.append(text.substr(i, size));
    } else if (!is_dropped_sign(text, i, size) && !out.empty() && out.back() != ' ') {
      out += ' ';
    }
    i += size;
  }
  if (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

std::string ascii_lower(std::string_view text) {
  std::string out(text);
  for (char& c : out) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return out;
}

}  // namespace

std::optional<std::size_t> find_invalid_utf8(std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    if (static_cast<signed char>(text[i]) >= 0) {
      ++i;
      continue;
    }
    const auto size = valid_sequence(text.substr(i));
    if (size == 0) return i;
    i += size;
  }
  return std::nullopt;
}

std::size_t count_code_points(std::string_view text) {
  std::size_t count = 0;
  for (std::size_t i = 0; i < text.size(); i += code_point_size(text, i)) ++count;
  return count;
}

std::size_t code_point_size(std::string_view text, std::size_t offset) {
  if (static_cast<signed char>(text[offset]) >= 0) return 1;
  return std::max<std::size_t>(1, valid_sequence(text.substr(offset)));
}

std::string shorten(std::string_view text, std::size_t limit) {
  if (count_code_points(text) <= limit) return std::string(text);
  std::size_t end = 0;
  for (std::size_t n = 0; n + 1 < limit; ++n) end += code_point_size(text, end);
  const auto space = text.substr(0, end).rfind(' ');
  if (space != std::string_view::npos && space > end / 2) end = space;
  while (end > 0 && text[end - 1] == ' ') --end;
  return std::string(text.substr(0, end)) + "…";
}

std::string_view trim(std::string_view text) {
  while (!text.empty() && is_space(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_space(text.back())) text.remove_suffix(1);
  return text;
}

std::string counted(std::size_t count, std::string_view noun) {
  return fmt::format("{} {}{}", count, noun, count == 1 ? "" : "s");
}

std::string collapse_space(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (const auto word : split_words(text)) {
    if (!out.empty()) out += ' ';
    out += word;
  }
  return out;
}

std::vector<std::string_view> split_words(std::string_view text) {
  std::vector<std::string_view> words;
  for (std::size_t i = 0; i < text.size();) {
    while (i < text.size() && is_space(text[i])) ++i;
    const auto begin = i;
    while (i < text.size() && !is_space(text[i])) ++i;
    if (i > begin) words.push_back(text.substr(begin, i - begin));
  }
  return words;
}

std::vector<std::string_view> split(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  for (;;) {
    const auto end = text.find(separator);
    parts.push_back(text.substr(0, end));
    if (end == std::string_view::npos) return parts;
    text.remove_prefix(end + 1);
  }
}

std::string join(const std::vector<std::string>& parts, std::string_view separator) {
  std::string out;
  for (const auto& part : parts) {
    if (&part != &parts.front()) out += separator;
    out += part;
  }
  return out;
}

std::string lower(std::string_view text) {
  if (is_ascii(text)) return ascii_lower(text);
  std::string out;
  out.reserve(text.size());
  for (const auto code : decode(text)) append(out, utf8proc_tolower(code));
  return map_with(out, static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPOSE));
}

std::string fold(std::string_view text) {
  if (is_ascii(text)) return signs_to_space(ascii_lower(text));
  const auto decomposed =
      map_with(text, static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_DECOMPOSE | UTF8PROC_CASEFOLD));
  return signs_to_space(strip_accents(decomposed));
}

std::size_t edit_distance(std::string_view a, std::string_view b, std::size_t limit) {
  // A code point has at most four bytes: what differs more in bytes is told apart without decoding.
  const auto bytes = std::max(a.size(), b.size()) - std::min(a.size(), b.size());
  if (bytes > 4 * (limit + std::min(a.size(), b.size()))) return limit + 1;
  const auto code_points = std::pair(count_code_points(a), count_code_points(b));
  const auto [fewer, more] = std::minmax(code_points.first, code_points.second);
  if (more - fewer > limit) return limit + 1;
  const auto s = decode(a);
  const auto t = decode(b);
  const auto longer = std::max(s.size(), t.size());
  if (longer - std::min(s.size(), t.size()) > limit) return limit + 1;
  std::vector<std::size_t> before(t.size() + 1), row(t.size() + 1), next(t.size() + 1);
  for (std::size_t j = 0; j <= t.size(); ++j) row[j] = j;
  for (std::size_t i = 1; i <= s.size(); ++i) {
    next[0] = i;
    for (std::size_t j = 1; j <= t.size(); ++j) {
      const std::size_t replace = row[j - 1] + (s[i - 1] == t[j - 1] ? 0 : 1);
      next[j] = std::min({row[j] + 1, next[j - 1] + 1, replace});
      const bool swapped = i > 1 && j > 1 && s[i - 1] == t[j - 2] && s[i - 2] == t[j - 1];
      if (swapped) next[j] = std::min(next[j], before[j - 2] + 1);
    }
    std::swap(before, row);
    std::swap(row, next);
  }
  return std::min(row[t.size()], limit + 1);
}

}  // namespace matwork
