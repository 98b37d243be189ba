#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/span.h"
#include "diagnostics/diagnostic.h"

namespace matwork {

enum class MarkdownType : std::uint8_t {
  kParagraph,
  kHeading,
  kBlockQuote,
  kBulletList,
  kOrderedList,
  kItem,
  kCodeBlock,
  kThematicBreak,
  kTable,
  kTableHeader,  ///< the one row of column titles
  kTableRow,
  kTableCell,
  kText,
  kSoftBreak,
  kLineBreak,
  kCode,
  kEmphasis,
  kStrong,
  kStrikethrough,
  kLink,
  kImage,
};

enum class CellAlignment : std::uint8_t { kNone, kLeft, kCenter, kRight };

/// One node of the tree, which is stored flat in the order of the text: the children of node i
/// start at i + 1 and its subtree ends before `end`.
struct MarkdownNode {
  MarkdownType type = MarkdownType::kText;
  std::uint8_t level = 0;  ///< of a heading, 1 to 6
  bool tight = false;      ///< list: items without paragraphs
  CellAlignment alignment = CellAlignment::kNone;
  std::int8_t checked = -1;      ///< task item: 0 or 1; -1: no task
  std::uint32_t number = 0;      ///< ordered list: its first number
  std::uint32_t end = 0;         ///< index after the subtree
  Span span;                     ///< block: its lines; link: its address; inline: its block
  std::uint32_t text_begin = 0;  ///< in the pool: text, code, or the address of a link
  std::uint32_t text_size = 0;
};

/// The body of a document. Raw HTML is not part of it: it was left out, with a diagnostic.
class Markdown {
 public:
  const std::vector<MarkdownNode>& nodes() const { return nodes_; }
  std::string_view text_of(const MarkdownNode& node) const {
    return std::string_view(pool_).substr(node.text_begin, node.text_size);
  }
  /// All text below the node at `index`, breaks as spaces.
  std::string plain_text(std::size_t index) const;
  bool empty() const { return nodes_.empty(); }
  /// The level of the highest heading; 6 when there is none.
  int highest_heading() const { return highest_heading_; }

 private:
  friend class MarkdownBuilder;
  std::vector<MarkdownNode> nodes_;
  std::string pool_;
  int highest_heading_ = 6;
};

/// Reads GitHub-flavoured Markdown (tables, task lists, strikethrough; bare addresses are not made
/// into links) in `range`. Nothing, with a diagnostic, when it is over a limit of
/// limits.h, or would take cmark too long. Cost: about 60 microseconds for the body of an exercise.
std::optional<Markdown> parse_markdown(const SourceFile& source, Span range, Diagnostics& findings);

/// The name by which a link reaches a heading, made as GitHub and Hugo make it: lower case, signs
/// dropped, spaces to hyphens. Not yet unique in its page.
std::string heading_anchor(std::string_view text);

}  // namespace matwork
