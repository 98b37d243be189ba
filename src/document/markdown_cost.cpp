#include "document/markdown_cost.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"
#include "diagnostics/codes.h"
#include "document/limits.h"

namespace matwork {
namespace {

/// What cmark 0.29 spends on some texts grows with the square of a count, and short rows of a wide
/// table grow to full ones: add up what is coming before cmark sees it, line by line.
class CostMeter {
 public:
  /// The columns of a table if `line` is its second one, of nothing but `|`, `-`, `:` and space.
  static std::size_t table_columns(std::string_view line) {
    constexpr std::string_view kAround = " \t\v\f>";
    if (line.find('-') == line.npos || line.find_first_not_of(" \t\v\f>|-:") != line.npos) return 0;
    line.remove_prefix(line.find_first_not_of(kAround));
    line = line.substr(0, line.find_last_not_of(kAround) + 1);
    if (line.starts_with('|')) line.remove_prefix(1);
    if (line.ends_with('|')) line.remove_suffix(1);
    return pipes_in(line) + 1;
  }

  void add(std::string_view line) {
    if (trim(line).empty()) {
      close_paragraph();
      return;
    }
    ++lines_;
    bytes_ += line.size();
    add_instructions(line);
    add_references(line);
    cost_ += pipes_in(line) * pipes_in(line) + (columns_ > 1 ? columns_ * kCostOfCell : 0);
    if (const auto columns = table_columns(line)) {
      cost_ += lines_ * lines_;
      columns_ = columns;
    }
    for (auto at = line.find("!["); at != line.npos; at = line.find("![", at + 1)) cost_ += 2 * pictures_++;
  }

  /// Some tenths of a second, or some megabytes for the addresses of links.
  bool too_much() const {
    return cost_ + instructions_ * bytes_ > 100'000'000 || longest_definition_ * brackets_ > 32'000'000;
  }

 private:
  static constexpr std::size_t kCostOfCell = 1000;

  static std::size_t pipes_in(std::string_view line) {
    return static_cast<std::size_t>(std::count(line.begin(), line.end(), '|'));
  }

  void close_paragraph() {
    cost_ += instructions_ * bytes_;
    lines_ = pictures_ = columns_ = instructions_ = bytes_ = definition_ = 0;
  }

  /// For each `<?`, `<!A` and `<![CDATA[` cmark looks for its end to the end of the paragraph.
  void add_instructions(std::string_view line) {
    for (auto at = line.find('<'); at != line.npos; at = line.find('<', at + 1)) {
      const auto next = line.substr(at + 1, 2);
      if (next.starts_with("?") || (next.starts_with("!") && next != "!-")) ++instructions_;
    }
  }

  /// Each link to a definition copies its address and title: `definition_` is the length of the one that is open.
  void add_references(std::string_view line) {
    brackets_ += static_cast<std::size_t>(std::count(line.begin(), line.end(), ']'));
    const bool begins = line.find("]:") != line.npos;
    definition_ = begins || definition_ > 0 ? (begins ? 0 : definition_) + line.size() : 0;
    longest_definition_ = std::max(longest_definition_, definition_);
  }

  std::size_t cost_ = 0;
  std::size_t brackets_ = 0;
  std::size_t longest_definition_ = 0;
  std::size_t definition_ = 0;  // these up to `columns_` since the last empty line
  std::size_t instructions_ = 0;
  std::size_t bytes_ = 0;
  std::size_t lines_ = 0;
  std::size_t pictures_ = 0;  // opened, at most
  std::size_t columns_ = 0;   // of the table that may be open
};

}  // namespace

bool check_markdown_cost(const SourceFile& source, Span range, Diagnostics& findings) {
  CostMeter meter;
  const auto text = source.text(range);
  for (std::size_t begin = 0; begin < text.size();) {
    const auto end = find_line_end(text, begin);
    const auto line = text.substr(begin, end - begin);
    const auto at = static_cast<std::uint32_t>(range.begin + begin);
    const Span span{at, at + static_cast<std::uint32_t>(line.size())};
    if (CostMeter::table_columns(line) > limits::kTableColumns) {
      findings
          .add(codes::kTooManyColumns, source, span,
               fmt::format("a table of more than {} columns", limits::kTableColumns))
          .with_help("part it into several tables");
      return false;
    }
    meter.add(line);
    if (meter.too_much()) {
      findings
          .add(codes::kTooLarge, source, span,
               "the tables, pictures and references up to here take too long to read in")
          .with_help("part the document into several");
      return false;
    }
    begin = end + (text.substr(end).starts_with("\r\n") ? 2 : 1);
  }
  return true;
}

}  // namespace matwork
