#include "document/markdown.h"

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm-extension_api.h>
#include <cmark-gfm.h>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <memory>
#include <mutex>

#include "base/text.h"
#include "diagnostics/codes.h"
#include "document/limits.h"
#include "document/markdown_cost.h"

namespace matwork {
namespace {

constexpr std::size_t kMostMisses = 64;

struct ParserDeleter {
  void operator()(cmark_parser* parser) const { cmark_parser_free(parser); }
};
struct NodeDeleter {
  void operator()(cmark_node* node) const { cmark_node_free(node); }
};
struct IteratorDeleter {
  void operator()(cmark_iter* iterator) const { cmark_iter_free(iterator); }
};
using Tree = std::unique_ptr<cmark_node, NodeDeleter>;

std::string_view view(const char* text) { return text == nullptr ? std::string_view() : std::string_view(text); }

/// What is left of HTML without its comments and closing tags, which nobody misses.
std::string_view noteworthy_html(std::string_view html) {
  for (;;) {
    html = trim(html);
    const bool comment = html.starts_with("<!--");
    const auto end = comment ? html.find("-->", 2) : html.starts_with("</") ? html.find('>') : html.npos;
    if (end == html.npos) return html;
    html.remove_prefix(end + (comment ? 3 : 1));
  }
}

Tree parse_tree(std::string_view text) {
  static std::once_flag registered;
  std::call_once(registered, cmark_gfm_core_extensions_ensure_registered);
  const std::unique_ptr<cmark_parser, ParserDeleter> parser(cmark_parser_new(CMARK_OPT_DEFAULT));
  for (const char* name : {"table", "tasklist", "strikethrough"}) {
    cmark_parser_attach_syntax_extension(parser.get(), cmark_find_syntax_extension(name));
  }
  cmark_parser_feed(parser.get(), text.data(), text.size());
  return Tree(cmark_parser_finish(parser.get()));
}

std::optional<MarkdownType> plain_type(cmark_node* node) {
  switch (cmark_node_get_type(node)) {
    case CMARK_NODE_PARAGRAPH: return MarkdownType::kParagraph;
    case CMARK_NODE_HEADING: return MarkdownType::kHeading;
    case CMARK_NODE_BLOCK_QUOTE: return MarkdownType::kBlockQuote;
    case CMARK_NODE_ITEM: return MarkdownType::kItem;
    case CMARK_NODE_CODE_BLOCK: return MarkdownType::kCodeBlock;
    case CMARK_NODE_THEMATIC_BREAK: return MarkdownType::kThematicBreak;
    case CMARK_NODE_TEXT: return MarkdownType::kText;
    case CMARK_NODE_SOFTBREAK: return MarkdownType::kSoftBreak;
    case CMARK_NODE_LINEBREAK: return MarkdownType::kLineBreak;
    case CMARK_NODE_CODE: return MarkdownType::kCode;
    case CMARK_NODE_EMPH: return MarkdownType::kEmphasis;
    case CMARK_NODE_STRONG: return MarkdownType::kStrong;
    case CMARK_NODE_LINK: return MarkdownType::kLink;
    case CMARK_NODE_IMAGE: return MarkdownType::kImage;
    default: return std::nullopt;
  }
}

std::optional<MarkdownType> extension_type(cmark_node* node) {
  const auto type = view(cmark_node_get_type_string(node));
  if (type == "table") return MarkdownType::kTable;
  if (type == "table_header") return MarkdownType::kTableHeader;
  if (type == "table_row") return MarkdownType::kTableRow;
  if (type == "table_cell") return MarkdownType::kTableCell;
  if (type == "tasklist") return MarkdownType::kItem;
  if (type == "strikethrough") return MarkdownType::kStrikethrough;
  return std::nullopt;
}

std::optional<MarkdownType> type_of(cmark_node* node) {
  if (cmark_node_get_type(node) == CMARK_NODE_LIST) {
    return cmark_node_get_list_type(node) == CMARK_ORDERED_LIST ? MarkdownType::kOrderedList
                                                                : MarkdownType::kBulletList;
  }
  const auto plain = plain_type(node);
  return plain ? plain : extension_type(node);
}

bool is_inline(MarkdownType type) { return type >= MarkdownType::kText; }

}  // namespace

/// Copies the tree of cmark into ours, with places in the file.
class MarkdownBuilder {
 public:
  MarkdownBuilder(const SourceFile& source, Span range, Diagnostics& findings)
      : source_(source), range_(range), findings_(findings), first_line_(source.position_at(range.begin).line) {}

  std::optional<Markdown> build(cmark_node* root) {
    const std::unique_ptr<cmark_iter, IteratorDeleter> iterator(cmark_iter_new(root));
    for (auto event = cmark_iter_next(iterator.get()); event != CMARK_EVENT_DONE;
         event = cmark_iter_next(iterator.get())) {
      auto* node = cmark_iter_get_node(iterator.get());
      if (node == root) continue;
      if (event == CMARK_EVENT_ENTER) enter(node);
      if (event == CMARK_EVENT_EXIT) leave(node);
      if (is_over_limit()) return std::nullopt;
    }
    markdown_.nodes_.shrink_to_fit();
    markdown_.pool_.shrink_to_fit();
    return std::move(markdown_);
  }

 private:
  /// Says which limit was passed, at the block that passes it.
  bool is_over_limit() {
    if (open_.size() > limits::kMarkdownDepth) {
      findings_
          .add(codes::kTooDeep, source_, first_line_of(source_, block_),
               fmt::format("nested more than {} levels deep", limits::kMarkdownDepth))
          .with_help("lists and quotes of one or two levels are all that a reader can follow");
      return true;
    }
    const bool headings = headings_ > limits::kHeadings;
    if (!headings && markdown_.nodes_.size() <= limits::kMarkdownNodes) return false;
    findings_
        .add(codes::kTooLarge, source_, first_line_of(source_, block_),
             headings ? fmt::format("a text of more than {} headings", limits::kHeadings)
                      : fmt::format("a text of more than {} parts", limits::kMarkdownNodes))
        .with_help("part the document into several");
    return true;
  }

  void enter(cmark_node* node) {
    const auto type = type_of(node);
    if (!type || is_rest_of_html(node)) return report_html(node);
    if (*type == MarkdownType::kText && extends_text(node)) return;
    MarkdownNode out;
    out.type = *type;
    if (!is_inline(*type)) set_block(node);
    out.span = block_;
    fill(out, node);
    out.end = static_cast<std::uint32_t>(markdown_.nodes_.size() + 1);
    markdown_.nodes_.push_back(out);
    if (!is_leaf(node)) open_.push_back(static_cast<std::uint32_t>(markdown_.nodes_.size() - 1));
  }

  void leave(cmark_node* node) {
    if (!type_of(node) || open_.empty()) return;
    auto& left = markdown_.nodes_[open_.back()];
    left.end = static_cast<std::uint32_t>(markdown_.nodes_.size());
    const bool link = left.type == MarkdownType::kLink || left.type == MarkdownType::kImage;
    if (link) left.span = place_of(markdown_.text_of(left), true);  // after the words of the link
    open_.pop_back();
  }

  /// An indented block of tags behind HTML: the rest of a form after an empty line, no code to show.
  static bool is_rest_of_html(cmark_node* node) {
    if (cmark_node_get_type(node) != CMARK_NODE_CODE_BLOCK) return false;
    int length = 0;
    int offset = 0;
    char fence = 0;
    if (cmark_node_get_fenced(node, &length, &offset, &fence) != 0) return false;
    auto* before = cmark_node_previous(node);
    return before != nullptr && cmark_node_get_type(before) == CMARK_NODE_HTML_BLOCK &&
           trim(view(cmark_node_get_literal(node))).starts_with('<');
  }

  /// The nodes for which cmark has no exit event.
  static bool is_leaf(cmark_node* node) {
    constexpr std::array kLeaves{CMARK_NODE_CODE_BLOCK, CMARK_NODE_THEMATIC_BREAK, CMARK_NODE_TEXT,
                                 CMARK_NODE_SOFTBREAK,  CMARK_NODE_LINEBREAK,      CMARK_NODE_CODE};
    return std::find(kLeaves.begin(), kLeaves.end(), cmark_node_get_type(node)) != kLeaves.end();
  }

  /// cmark parts a text at every sign that might have meant something: join the parts again.
  bool extends_text(cmark_node* node) {
    auto& nodes = markdown_.nodes_;
    auto* before = cmark_node_previous(node);
    if (before == nullptr || cmark_node_get_type(before) != CMARK_NODE_TEXT) return false;
    if (nodes.empty() || nodes.back().type != MarkdownType::kText) return false;
    auto& last = nodes.back();
    if (last.text_begin + last.text_size != markdown_.pool_.size() || !ends_at_last_) return false;
    const auto text = view(cmark_node_get_literal(node));
    markdown_.pool_ += text;
    last.text_size += static_cast<std::uint32_t>(text.size());
    return true;
  }

  void fill(MarkdownNode& out, cmark_node* node) {
    ends_at_last_ = out.type == MarkdownType::kText;
    switch (out.type) {
      case MarkdownType::kText:
      case MarkdownType::kCode:
      case MarkdownType::kCodeBlock: return keep(out, view(cmark_node_get_literal(node)));
      case MarkdownType::kHeading:
        out.level = static_cast<std::uint8_t>(cmark_node_get_heading_level(node));
        markdown_.highest_heading_ = std::min<int>(markdown_.highest_heading_, out.level);
        ++headings_;
        return;
      case MarkdownType::kLink:
      case MarkdownType::kImage: return keep(out, view(cmark_node_get_url(node)));
      case MarkdownType::kBulletList:
      case MarkdownType::kOrderedList:
        out.tight = cmark_node_get_list_tight(node) != 0;
        out.number = static_cast<std::uint32_t>(std::max(0, cmark_node_get_list_start(node)));
        return;
      case MarkdownType::kItem:
        if (view(cmark_node_get_type_string(node)) == "tasklist") {
          out.checked = cmark_gfm_extensions_get_tasklist_item_checked(node) ? 1 : 0;
        }
        return;
      case MarkdownType::kTableCell: out.alignment = alignment_of(node); return;
      default: return;
    }
  }

  void keep(MarkdownNode& out, std::string_view text) {
    out.text_begin = static_cast<std::uint32_t>(markdown_.pool_.size());
    out.text_size = static_cast<std::uint32_t>(text.size());
    markdown_.pool_ += text;
  }

  static CellAlignment alignment_of(cmark_node* cell) {
    auto* table = cmark_node_parent(cmark_node_parent(cell));
    int column = 0;
    for (auto* before = cmark_node_previous(cell); before != nullptr; before = cmark_node_previous(before)) ++column;
    const auto* alignments = cmark_gfm_extensions_get_table_alignments(table);
    if (alignments == nullptr || column >= cmark_gfm_extensions_get_table_columns(table)) return CellAlignment::kNone;
    switch (alignments[column]) {
      case 'l': return CellAlignment::kLeft;
      case 'c': return CellAlignment::kCenter;
      case 'r': return CellAlignment::kRight;
      default: return CellAlignment::kNone;
    }
  }

  void report_html(cmark_node* node) {
    const auto literal = noteworthy_html(view(cmark_node_get_literal(node)));
    ends_at_last_ = false;
    if (cmark_node_get_type(node) != CMARK_NODE_HTML_INLINE) set_block(node);
    if (literal.empty()) return;
    findings_
        .add(codes::kRawHtml, source_, place_of(literal.substr(0, literal.find('\n'))), "HTML in the text is left out")
        .with_label("left out")
        .with_help("write it in Markdown; what a page needs beyond that belongs in the program, not in a document");
  }

  void set_block(cmark_node* node) {
    const auto line = [&](int number) {
      return std::min(first_line_ + static_cast<std::uint32_t>(std::max(1, number)) - 1, source_.line_count());
    };
    const auto begin_line = line(cmark_node_get_start_line(node));
    const auto end_line = std::max(begin_line, line(cmark_node_get_end_line(node)));
    const auto indent = static_cast<std::uint32_t>(std::max(1, cmark_node_get_start_column(node)) - 1);
    const auto begin_text = source_.line_text(begin_line);
    block_.begin = source_.line_begin(begin_line) + std::min(indent, static_cast<std::uint32_t>(begin_text.size()));
    block_.end = source_.line_begin(end_line) + static_cast<std::uint32_t>(source_.line_text(end_line).size());
    if (block_.end > range_.end) block_.end = range_.end;
    cursor_ = block_.begin;
    misses_ = 0;
  }

  /// Where the words stand in the block that is being read; they come in the order of the text.
  /// Words that are written otherwise than they read (escapes, references) stand for the whole line.
  Span place_of(std::string_view words, bool address = false) {
    const auto rest =
        misses_ < kMostMisses && !words.empty() ? source_.text({cursor_, block_.end}) : std::string_view();
    auto found = rest.find(words);
    while (address && found != rest.npos && !may_be_address(rest, found)) found = rest.find(words, found + 1);
    if (rest.empty() || found == rest.npos) {
      ++misses_;
      return first_line_of(source_, block_);
    }
    const auto begin = cursor_ + static_cast<std::uint32_t>(found);
    cursor_ = begin + static_cast<std::uint32_t>(words.size());
    return {begin, cursor_};
  }

  /// Addresses stand after `](`, which may have spaces and `<` after it, or in a pair of < and >.
  static bool may_be_address(std::string_view text, std::size_t at) {
    const auto before = text.substr(0, at);
    if (before.ends_with('<')) return true;
    const auto last = before.find_last_not_of(" \t\r\n");
    return last != before.npos && before.substr(0, last + 1).ends_with("](");
  }

  const SourceFile& source_;
  Span range_;
  Diagnostics& findings_;
  std::uint32_t first_line_;
  Span block_;
  std::uint32_t cursor_ = 0;  ///< what comes next in the block stands after this
  std::size_t headings_ = 0;
  std::size_t misses_ = 0;  ///< words that were not found in the block
  bool ends_at_last_ = false;
  std::vector<std::uint32_t> open_;
  Markdown markdown_;
};

std::string Markdown::plain_text(std::size_t index) const {
  std::string out;
  for (auto i = index; i < nodes_.at(index).end; ++i) {
    const auto type = nodes_[i].type;
    const bool text = type == MarkdownType::kText || type == MarkdownType::kCode || type == MarkdownType::kCodeBlock;
    const bool gap = type == MarkdownType::kSoftBreak || type == MarkdownType::kLineBreak || !is_inline(type);
    if (gap && !out.empty() && out.back() != ' ') out += ' ';
    if (text) out += text_of(nodes_[i]);
  }
  return std::string(trim(out));
}

std::optional<Markdown> parse_markdown(const SourceFile& source, Span range, Diagnostics& findings) {
  if (trim(source.text(range)).empty()) return Markdown();
  if (!check_markdown_cost(source, range, findings)) return std::nullopt;
  const auto tree = parse_tree(source.text(range));
  return MarkdownBuilder(source, range, findings).build(tree.get());
}

std::string heading_anchor(std::string_view text) {
  std::string out;
  const auto small = lower(trim(text));
  for (std::size_t i = 0; i < small.size();) {
    const auto size = code_point_size(small, i);
    const auto c = small[i];
    if (c == ' ' || c == '-') {
      out += '-';
    } else if (size > 1 ? !fold(small.substr(i, size)).empty()
                        : (c == '_' || std::isalnum(static_cast<unsigned char>(c)) != 0)) {
      out += small.substr(i, size);
    }
    i += size;
  }
  return out;
}

}  // namespace matwork
