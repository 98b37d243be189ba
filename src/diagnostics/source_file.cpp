#include "diagnostics/source_file.h"

#include <algorithm>

#include "base/text.h"

namespace matwork {

std::string_view SourceFile::text(Span span) const {
  const auto end = std::min<std::size_t>(span.end, text_.size());
  const auto begin = std::min<std::size_t>(span.begin, end);
  return std::string_view(text_).substr(begin, end - begin);
}

const std::vector<std::uint32_t>& SourceFile::line_begins() const {
  std::call_once(lines_once_, [this] {
    constexpr std::size_t kUsualLine = 32;
    line_begins_.reserve(text_.size() / kUsualLine + 1);
    line_begins_.push_back(0);
    for (auto i = find_line_end(text_); i < text_.size(); i = find_line_end(text_, i)) {
      i += text_.compare(i, 2, "\r\n") == 0 ? 2U : 1U;
      line_begins_.push_back(static_cast<std::uint32_t>(i));
    }
  });
  return line_begins_;
}

std::uint32_t SourceFile::line_count() const { return static_cast<std::uint32_t>(line_begins().size()); }

std::uint32_t SourceFile::line_begin(std::uint32_t line) const { return line_begins().at(line - 1); }

std::string_view SourceFile::line_text(std::uint32_t line) const {
  const auto& begins = line_begins();
  const auto begin = begins.at(line - 1);
  const auto end = line < begins.size() ? begins[line] : text_.size();
  auto text = std::string_view(text_).substr(begin, end - begin);
  if (text.ends_with('\n')) text.remove_suffix(1);
  if (text.ends_with('\r')) text.remove_suffix(1);
  return text;
}

/// Counting from the start of a line of half a megabyte for each of its findings would take minutes: from a mark near
/// by.
std::size_t SourceFile::code_points_between(std::uint32_t begin, std::uint32_t end) const {
  constexpr std::uint32_t kShort = 4096;
  const auto count = [this](std::uint32_t from, std::uint32_t to) {
    return count_code_points(std::string_view(text_).substr(from, to - from));
  };
  if (end - begin <= kShort) return count(begin, end);
  std::call_once(marks_once_, [this] {
    std::uint32_t points = 0;
    for (std::size_t i = 0; i < text_.size(); i += code_point_size(text_, i), ++points) {
      if (marks_.empty() || i - marks_.back().first >= kShort)
        marks_.emplace_back(static_cast<std::uint32_t>(i), points);
    }
  });
  const auto before = [&](std::uint32_t offset) {
    const auto after = std::upper_bound(marks_.begin(), marks_.end(), std::pair(offset, UINT32_MAX));
    const auto& mark = *std::prev(after);
    return mark.second + count(mark.first, offset);
  };
  return before(end) - before(begin);
}

Position SourceFile::position_at(std::uint32_t offset) const {
  const auto& begins = line_begins();
  const auto bounded = std::min<std::uint32_t>(offset, static_cast<std::uint32_t>(text_.size()));
  const auto after = std::upper_bound(begins.begin(), begins.end(), bounded);
  const auto line = static_cast<std::uint32_t>(after - begins.begin());
  const auto begin = begins[line - 1];
  return {line, static_cast<std::uint32_t>(code_points_between(begin, bounded)) + 1};
}

std::size_t find_line_end(std::string_view text, std::size_t from) {
  const auto feed = std::min(text.find('\n', from), text.size());
  return std::min(text.substr(0, feed).find('\r', from), feed);
}

Span first_line_of(const SourceFile& source, Span span) {
  return {span.begin, span.begin + static_cast<std::uint32_t>(find_line_end(source.text(span)))};
}

}  // namespace matwork
