#pragma once

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Text without any knowledge of exercises: UTF-8, folding for comparison, distance, addresses.
namespace matwork {

/// Byte offset of the first byte that is not valid UTF-8 (overlong forms, surrogates and values
/// above U+10FFFF are invalid), or nothing when all of it is valid. Linear.
std::optional<std::size_t> find_invalid_utf8(std::string_view text);

/// Number of code points; a byte that is not UTF-8 counts as one.
std::size_t count_code_points(std::string_view text);

/// Bytes of the code point that starts at `offset` (1 for a byte that is not UTF-8).
std::size_t code_point_size(std::string_view text, std::size_t offset);

/// Cuts to at most `limit` code points, at the end of a word where there is one, with an ellipsis.
std::string shorten(std::string_view text, std::size_t limit);

std::string_view trim(std::string_view text);

inline bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// Whether a list of words holds this one.
template <class List>
bool is_one_of(std::string_view word, const List& list) {
  return std::find(std::begin(list), std::end(list), word) != std::end(list);
}

/// "1 document", "3 documents".
std::string counted(std::size_t count, std::string_view noun);

/// Runs of white space become one space, ends are trimmed.
std::string collapse_space(std::string_view text);

/// White space and only white space parts the words; none is empty.
std::vector<std::string_view> split_words(std::string_view text);

std::vector<std::string_view> split(std::string_view text, char separator);

std::string join(const std::vector<std::string>& parts, std::string_view separator);

/// Lower case of every script, in NFC. Case folding by Unicode, not by the locale of the machine.
std::string lower(std::string_view text);

/// The form in which two spellings are the same word: lower case, accents off (ñ stays ñ, because
/// Spanish sorts it as a letter of its own), apostrophes and full stops dropped, every other sign
/// and white space one space. "Glúteo  mayor" and "gluteo-mayor" fold alike.
std::string fold(std::string_view text);

/// Optimal string alignment distance in code points (insert, delete, replace, swap neighbours),
/// or `limit` + 1 as soon as it must be larger. Costs |a| x |b|: for words, not for documents.
std::size_t edit_distance(std::string_view a, std::string_view b, std::size_t limit);

}  // namespace matwork
