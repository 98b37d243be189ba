#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"
#include "check/checks.h"
#include "diagnostics/codes.h"
#include "exercise/term_resolver.h"

namespace matwork {
namespace {

constexpr std::size_t kMostLines = 5;

struct Heading {
  int level = 0;
  Span span;
};

std::vector<Heading> headings_of(const Entry& entry) {
  std::vector<Heading> out;
  for (const auto& node : entry.body.nodes()) {
    if (node.type == MarkdownType::kHeading) out.push_back({node.level, first_line_of(*entry.source, node.span)});
  }
  return out;
}

/// A heading of level 1 that is not one of the parts. Where all parts are written with `#`, the page
/// sets them one level lower and nothing is wrong.
const Heading* find_second_title(const std::vector<Heading>& headings) {
  const auto is_title = [](const Heading& heading) { return heading.level == 1; };
  const auto first = std::find_if(headings.begin(), headings.end(), is_title);
  if (first == headings.end() || headings.size() == 1) return nullptr;
  const auto count = std::count_if(headings.begin(), headings.end(), is_title);
  const bool alone = count == 1;
  const bool amid_parts = std::any_of(headings.begin(), first, [](const Heading& h) { return h.level == 2; });
  return alone || amid_parts ? &*first : nullptr;
}

void report_second_title(const Entry& entry, const Heading& heading, Diagnostics& findings) {
  findings
      .add(codes::kHeadingOrder, *entry.source, heading.span, "a heading of level 1 stands among those of other levels")
      .with_label("the title is the heading of level 1")
      .with_note("all other headings become parts of this one, and are not found as parts of the page")
      .with_help("take it out where it repeats the title, or write it with `##` as the other parts");
}

/// The headings that are more than one level below what stands before them.
std::vector<std::size_t> find_skips(const std::vector<Heading>& headings) {
  std::vector<std::size_t> skips;
  int highest = 6;
  for (const auto& heading : headings) highest = std::min(highest, heading.level);
  int before = highest - 1;  // the page sets the highest heading right below its title
  for (std::size_t i = 0; i < headings.size(); ++i) {
    if (headings[i].level > before + 1) skips.push_back(i);
    before = headings[i].level;
  }
  return skips;
}

std::string describe_skip(const std::vector<Heading>& headings, std::size_t index) {
  const auto level = headings[index].level;
  if (index == 0) return fmt::format("the text starts with a heading of level {} and has higher ones below it", level);
  return fmt::format("a heading of level {} follows one of level {}", level, headings[index - 1].level);
}

/// One habit is one finding: the others are named by their lines.
void report_skips(const Entry& entry, const std::vector<Heading>& headings, Diagnostics& findings) {
  const auto skips = find_skips(headings);
  if (skips.empty()) return;
  const auto& source = *entry.source;
  auto& finding =
      findings.add(codes::kHeadingOrder, source, headings[skips[0]].span, describe_skip(headings, skips[0]));
  if (skips[0] > 0)
    finding.with_label(
        fmt::format("`{}` is missing", std::string(static_cast<std::size_t>(headings[skips[0] - 1].level) + 1, '#')));
  finding.with_note("the page sets it higher, so that who listens to the headings gets another outline than yours");
  std::vector<std::string> lines;
  for (std::size_t i = 1; i < std::min(skips.size(), kMostLines + 1); ++i)
    lines.push_back(fmt::format("{}", source.position_at(headings[skips[i]].span.begin).line));
  if (!lines.empty())
    finding.with_note(fmt::format("{} more in line{} {}{}", skips.size() - 1, skips.size() == 2 ? "" : "s",
                                  join(lines, ", "), skips.size() > kMostLines + 1 ? "…" : ""));
  finding.with_help("go down one level at a time: `##`, then `###`");
}

}  // namespace

void check_heading_order(const CheckContext&, const LibraryEntry& item, Diagnostics& findings) {
  auto headings = headings_of(item.entry);
  if (const auto* title = find_second_title(headings)) {
    report_second_title(item.entry, *title, findings);
    std::erase_if(headings, [](const Heading& heading) { return heading.level == 1; });
  }
  report_skips(item.entry, headings, findings);
}

}  // namespace matwork
