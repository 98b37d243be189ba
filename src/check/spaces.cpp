#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"
#include "check/checks.h"
#include "check/mend_spaces.h"
#include "diagnostics/codes.h"
#include "vocabulary/vocabulary.h"

namespace matwork {
namespace {

std::uint32_t offset_in(std::size_t offset) { return static_cast<std::uint32_t>(offset); }

bool is_blank(char c) { return c == ' ' || c == '\t'; }

std::size_t indentation_of(std::string_view line) { return std::min(line.find_first_not_of(' '), line.size()); }

bool is_fence(std::string_view line) {
  while (!line.empty() && is_blank(line.back())) line.remove_suffix(1);
  return line == "---";
}

/// `|` or `>` at the end, perhaps with `+`, `-` or a number behind it.
bool ends_with_block_sign(std::string_view line) {
  line = trim(line);
  while (!line.empty() && (line.back() == '-' || line.back() == '+' || (line.back() >= '1' && line.back() <= '9')))
    line.remove_suffix(1);
  if (!line.ends_with('|') && !line.ends_with('>')) return false;
  return line.size() == 1 || is_blank(line[line.size() - 2]);
}

/// Whether a block scalar may start behind this line: `description: >-  # folded`. More lines than
/// needed are taken for one, and then nothing is said.
bool opens_block(std::string_view line) {
  return ends_with_block_sign(line) || ends_with_block_sign(line.substr(0, line.find(" #")));
}

/// The lines of a head that are not the inside of a block scalar, where every space may be meant.
std::vector<Span> plain_lines_of(const SourceFile& source) {
  std::vector<Span> out;
  std::size_t block_indentation = std::string_view::npos;
  for (std::uint32_t number = 2; number <= source.line_count(); ++number) {
    const auto line = source.line_text(number);
    if (is_fence(line)) break;
    const bool empty = trim(line).empty();
    const bool inside = block_indentation != line.npos && (empty || indentation_of(line) > block_indentation);
    if (inside) continue;
    block_indentation = opens_block(line) ? indentation_of(line) : line.npos;
    const auto begin = source.line_begin(number);
    out.push_back({begin, begin + offset_in(line.size())});
  }
  return out;
}

/// A blank after a backslash is an escape of a quoted text.
void check_line_end(const SourceFile& source, Span line, Diagnostics& findings) {
  const auto text = source.text(line);
  auto end = text.size();
  while (end > 0 && is_blank(text[end - 1])) --end;
  if (end == text.size() || (end > 0 && text[end - 1] == '\\')) return;
  const Span blanks{line.begin + offset_in(end), line.end};
  findings.add(codes::kSpaces, source, blanks, "white space at the end of the line")
      .with_help("take it out")
      .with_fix({blanks, ""});
}

/// Where the texts stand that a visitor reads, each once.
class Texts {
 public:
  explicit Texts(const Entry& entry) {
    const auto& head = entry.head;
    const auto& facts = entry.facts;
    for (const auto* text : {&head.title, &head.description, &head.author}) add(text->span);
    for (const auto* list : {&head.keywords, &facts.steps, &facts.other_names}) {
      for (const auto& text : *list) add(text.span);
    }
    for (const auto* list : {&facts.equipment, &facts.muscles}) {
      for (const auto& term : *list) add(term.span);
    }
    for (const auto& modification : facts.modifications) {
      add(modification.name.span);
      add(modification.description.span);
    }
    for (const auto& question : facts.questions) {
      add(question.question.span);
      add(question.answer.span);
    }
    for (const auto& caution : facts.cautions) add(caution.advice.span);
    std::sort(spans_.begin(), spans_.end(), [](Span a, Span b) { return a.begin < b.begin; });
    spans_.erase(std::unique(spans_.begin(), spans_.end()), spans_.end());
  }

  /// Those that stand within one of these lines: not in the body, nor in a block, nor over several lines.
  std::vector<Span> within(const std::vector<Span>& lines) const {
    std::vector<Span> out;
    auto line = lines.begin();
    for (const auto span : spans_) {
      while (line != lines.end() && line->end < span.end) ++line;
      if (line == lines.end()) break;
      if (line->begin <= span.begin) out.push_back(span);
    }
    return out;
  }

 private:
  void add(Span span) {
    if (span.begin < span.end) spans_.push_back(span);
  }

  std::vector<Span> spans_;
};

ScalarStyle style_of(const SourceFile& source, Span span) {
  const auto before = source.text({span.begin - 1, span.begin});
  return before == "\"" ? ScalarStyle::kDouble : before == "'" ? ScalarStyle::kSingle : ScalarStyle::kPlain;
}

void check_text(const SourceFile& source, Span span, std::string_view language, Diagnostics& findings) {
  const auto written = source.text(span);
  const auto style = style_of(source, span);
  const auto main = main_language(language);
  const auto mended = mend_spaces(written, style, main == "en" || main == "es");
  if (mended.faults.empty()) return;
  const auto& first = mended.faults.front();
  const Span place{span.begin + offset_in(first.begin), span.begin + offset_in(first.end)};
  auto& finding = findings.add(codes::kSpaces, source, place, first.what);
  if (mended.faults.size() > 1) finding.with_note(fmt::format("{} more in this text", mended.faults.size() - 1));
  finding.with_help(mended.is_safe ? first.help : first.help + ", and put the text in quotes");
  if (mended.is_safe) finding.with_fix({span, mended.text});
}

}  // namespace

void check_spaces(const CheckContext&, const LibraryEntry& item, Diagnostics& findings) {
  const auto& source = *item.entry.source;
  const auto lines = plain_lines_of(source);
  for (const auto line : lines) check_line_end(source, line, findings);
  for (const auto span : Texts(item.entry).within(lines)) check_text(source, span, item.entry.place.language, findings);
}

}  // namespace matwork
