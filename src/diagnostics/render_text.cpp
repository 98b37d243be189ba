#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"
#include "diagnostics/render.h"

namespace matwork {
namespace {

// A line may be a paragraph of a thousand characters: show what surrounds the words, not all of it.
constexpr std::size_t kWidest = 120;
constexpr std::size_t kBefore = 50;

struct Colours {
  const char* severity;
  const char* bold;
  const char* dim;
  const char* reset;
};

Colours colours_for(Severity severity, bool on) {
  if (!on) return {"", "", "", ""};
  constexpr const char* kRed = "\033[1;31m";
  constexpr const char* kYellow = "\033[1;33m";
  constexpr const char* kBlue = "\033[1;34m";
  const char* colour = severity == Severity::kError ? kRed : severity == Severity::kWarning ? kYellow : kBlue;
  return {colour, "\033[1m", "\033[2m", "\033[0m"};
}

/// The part of a line that is shown, and where in it the caret stands, in code points.
struct Excerpt {
  std::string text;
  std::size_t column = 0;
  std::size_t width = 1;
};

std::size_t offset_of(std::string_view text, std::size_t code_points) {
  std::size_t offset = 0;
  while (code_points-- > 0 && offset < text.size()) offset += code_point_size(text, offset);
  return offset;
}

/// C1 controls (U+009B starts an escape sequence) and the signs that turn the direction of text.
bool is_wide_control(std::string_view sequence) {
  return (sequence >= "\xC2\x80" && sequence <= "\xC2\x9F") ||
         (sequence >= "\xE2\x80\xAA" && sequence <= "\xE2\x80\xAE") ||
         (sequence >= "\xE2\x81\xA6" && sequence <= "\xE2\x81\xA9");
}

/// Control characters must not reach a terminal from a document.
std::string printable(std::string_view text) {
  const auto is_plain = [](char c) { return c >= 0x20 && c < 0x7f; };
  if (std::all_of(text.begin(), text.end(), is_plain)) return std::string(text);
  std::string out;
  for (std::size_t i = 0; i < text.size();) {
    const auto size = code_point_size(text, i);
    const auto c = static_cast<unsigned char>(text[i]);
    if (size == 1 && (c < 0x20 || c == 0x7f)) {
      out += c == '\t' ? " " : "\xEF\xBF\xBD";
    } else if ((size == 1 && c >= 0x80) || is_wide_control(text.substr(i, size))) {
      out += "\xEF\xBF\xBD";
    } else {
      out += text.substr(i, size);
    }
    i += size;
  }
  return out;
}

bool continues_character(char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; }

/// Of a very long line, what lies around an offset: more than is shown, and no more than is worth looking at.
std::string_view near(std::string_view line, std::size_t offset) {
  constexpr std::size_t kAround = 4 * (kBefore + kWidest);
  auto begin = offset > kAround ? offset - kAround : 0;
  auto end = std::min(line.size(), offset + kAround);
  while (begin > 0 && continues_character(line[begin])) --begin;
  while (end < line.size() && continues_character(line[end])) ++end;
  return line.substr(begin, end - begin);
}

Excerpt cut_out(const SourceFile& source, Span span, Position at) {
  const auto whole = source.line_text(at.line);
  const auto place = std::min<std::size_t>(span.begin - source.line_begin(at.line), whole.size());
  const auto line = near(whole, place);
  const auto begin = source.line_begin(at.line) + static_cast<std::uint32_t>(line.data() - whole.data());
  const std::size_t from = std::min<std::size_t>(span.begin - begin, line.size());
  const std::size_t to = std::clamp<std::size_t>(span.end - std::min(begin, span.end), from, line.size());
  std::size_t column = count_code_points(line.substr(0, from));
  std::size_t width = std::max<std::size_t>(1, count_code_points(line.substr(from, to - from)));
  const std::size_t length = count_code_points(line);
  if (length <= kWidest) return {printable(line), column, width};
  const std::size_t first = column > kBefore ? column - kBefore : 0;
  const std::size_t last = std::min(length, first + kWidest);
  const auto cut = offset_of(line, first);
  Excerpt excerpt{printable(line.substr(cut, offset_of(line.substr(cut), last - first))), column - first, width};
  if (first > 0) {
    excerpt.text.insert(0, "…");
    ++excerpt.column;
  }
  if (last < length) excerpt.text += "…";
  excerpt.width = std::min(width, last - first - std::min(last - first - 1, column - first));
  return excerpt;
}

void append_excerpt(std::string& out, const Diagnostic& finding, Position at, const Colours& c) {
  const auto excerpt = cut_out(*finding.source, finding.span, at);
  const auto number = fmt::to_string(at.line);
  const std::string margin(number.size(), ' ');
  fmt::format_to(std::back_inserter(out), "{}{} |{}\n{}{} |{} {}\n{}{} |{} {}{}{}{}", c.dim, margin, c.reset, c.dim,
                 number, c.reset, excerpt.text, c.dim, margin, c.reset, std::string(excerpt.column, ' '), c.severity,
                 std::string(excerpt.width, '^'), c.reset);
  if (!finding.label.empty()) fmt::format_to(std::back_inserter(out), " {}", printable(finding.label));
  out += '\n';
}

void append_remark(std::string& out, std::size_t margin, const char* kind, std::string_view text, const Colours& c) {
  fmt::format_to(std::back_inserter(out), "{} {}= {}:{} {}\n", std::string(margin, ' '), c.bold, kind, c.reset,
                 printable(text));
}

void append_finding(std::string& out, const Diagnostic& finding, const TextStyle& style) {
  const auto at = finding.source->position_at(finding.span.begin);
  const auto c = colours_for(finding.severity, style.colour);
  const auto margin = fmt::to_string(at.line).size();
  fmt::format_to(std::back_inserter(out), "{}{}[{}]{}: {}{}{}\n", c.severity, to_string(finding.severity),
                 finding.code->id, c.reset, c.bold, printable(finding.message), c.reset);
  fmt::format_to(std::back_inserter(out), "{}{}-->{} {}:{}:{}\n", std::string(margin, ' '), c.dim, c.reset,
                 printable(style.path_prefix + finding.source->path()), at.line, at.column);
  if (!finding.source->text().empty()) append_excerpt(out, finding, at, c);
  for (const auto& note : finding.notes) append_remark(out, margin, "note", note, c);
  if (!finding.help.empty()) append_remark(out, margin, "help", finding.help, c);
  out += '\n';
}

}  // namespace

std::string render_text(std::span<const Diagnostic> findings, const TextStyle& style) {
  std::string out;
  for (const auto& finding : findings) append_finding(out, finding, style);
  return out;
}

std::string render_summary(const Diagnostics& findings, std::size_t documents) {
  std::vector<std::string> parts;
  for (const auto severity : {Severity::kError, Severity::kWarning, Severity::kNote}) {
    if (const auto count = findings.count(severity)) parts.push_back(counted(count, to_string(severity)));
  }
  const auto what = parts.empty() ? std::string("nothing to mend") : join(parts, ", ");
  return fmt::format("{} in {}\n", what, counted(documents, "document"));
}

}  // namespace matwork
