#include "document/markdown_cost.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"
#include "diagnostics/codes.h"

namespace matwork {
namespace {

constexpr std::size_t kMostColumns = 24;

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
      lines_ = pictures_ = columns_ = 0;
      return;
    }
    ++lines_;
    cost_ += pipes_in(line) * pipes_in(line) + (columns_ > 1 ? columns_ * kCostOfCell : 0);
    if (const auto columns = table_columns(line)) {
      cost_ += lines_ * lines_;
      columns_ = columns;
    }
    for (auto at = line.find("!["); at != line.npos; at = line.find("![", at + 1)) cost_ += 2 * pictures_++;
  }

  bool too_much() const { return cost_ > 100'000'000; }  // some tenths of a second

 private:
  static constexpr std::size_t kCostOfCell = 1000;

  static std::size_t pipes_in(std::string_view line) {
    return static_cast<std::size_t>(std::count(line.begin(), line.end(), '|'));
  }

  std::size_t cost_ = 0;
  std::size_t lines_ = 0;     // since the last empty line, as are the next two
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
    if (CostMeter::table_columns(line) > kMostColumns) {
      findings.add(codes::kTooManyColumns, source, span, fmt::format("a table of more than {} columns", kMostColumns))
          .with_help("part it into several tables");
      return false;
    }
    meter.add(line);
    if (meter.too_much()) {
      findings.add(codes::kTooLarge, source, span, "the tables and pictures up to here take too long to read in")
          .with_help("part the document into several");
      return false;
    }
    begin = end + (text.substr(end).starts_with("\r\n") ? 2 : 1);
  }
  return true;
}

}  // namespace matwork
