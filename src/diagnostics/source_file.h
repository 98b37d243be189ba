#pragma once

#include <cstdint>
#include <mutex>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/span.h"

namespace matwork {

/// A place for people: line and column count from 1, the column in code points. A tab is one.
struct Position {
  std::uint32_t line = 1;
  std::uint32_t column = 1;
};

/// The bytes of one file and its path relative to the library. The text is never changed after it
/// was read, so string views and spans into it hold for as long as the SourceFile lives.
/// Lines end with \n, \r\n or a lone \r, as they do for YAML and Markdown. At most 4 GiB.
class SourceFile {
 public:
  SourceFile(std::string path, std::string text) : path_(std::move(path)), text_(std::move(text)) {}

  const std::string& path() const { return path_; }
  std::string_view text() const { return text_; }
  std::string_view text(Span span) const;

  /// Builds the table of lines at the first call (linear), then logarithmic. Safe from any thread.
  Position position_at(std::uint32_t offset) const;

  /// The whole line without its end; `line` counts from 1 and must exist.
  std::string_view line_text(std::uint32_t line) const;
  std::uint32_t line_begin(std::uint32_t line) const;
  std::uint32_t line_count() const;

 private:
  const std::vector<std::uint32_t>& line_begins() const;
  std::size_t code_points_between(std::uint32_t begin, std::uint32_t end) const;

  std::string path_;
  std::string text_;
  mutable std::once_flag lines_once_;
  mutable std::vector<std::uint32_t> line_begins_;
  mutable std::once_flag marks_once_;
  mutable std::vector<std::pair<std::uint32_t, std::uint32_t>> marks_;  ///< offset and code points before, now and then
};

/// Where the line that goes on at `from` ends: at its \n, \r\n or lone \r, else at the end of the text.
std::size_t find_line_end(std::string_view text, std::size_t from = 0);

/// The part of a span before its first line end: what can be underlined.
Span first_line_of(const SourceFile& source, Span span);

}  // namespace matwork
