#pragma once

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "base/span.h"
#include "diagnostics/source_file.h"

namespace matwork {

/// A word of a sentence an author wrote, with its place in the text.
struct ProseWord {
  std::string folded;     ///< lower case, accents off
  std::size_t begin = 0;  ///< bytes in the text
  std::size_t end = 0;
  std::uint32_t clause = 0;    ///< counts from 0; commas, colons, semicolons, brackets and full stops part clauses
  std::uint32_t sentence = 0;  ///< counts from 0; full stops, question and exclamation marks and semicolons part them

  bool is(std::string_view word) const { return folded == word; }
  bool is_any(std::initializer_list<std::string_view> words) const;
};

/// A step or paragraph of more words is no prose that anybody does; what follows them is not read, so that no
/// reader of sentences has to be linear.
inline constexpr std::size_t kMostProseWords = 1000;

/// The first words of a text, at most kMostProseWords. Hyphens and dashes part words and not clauses ("8-10" is two
/// words); the full stop of "1.5" parts nothing.
std::vector<ProseWord> read_prose(std::string_view text);

/// Where the bytes [begin, end) of a text stand in its file. The text has had its white space
/// collapsed and its escapes resolved, so the words are looked for again: the same words, as many
/// times before. Where they are written otherwise than they read, the first line of the whole.
Span locate_words(const SourceFile& source, const Located<std::string>& text, std::size_t begin, std::size_t end);

}  // namespace matwork
