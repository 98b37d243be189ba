#include "site/markdown_html.h"

#include <fmt/format.h>

#include <algorithm>

#include "library/link.h"
#include "site/picture_html.h"

namespace matwork {
namespace {

using html::Writer;

class BodyWriter {
 public:
  BodyWriter(Writer& out, const SiteContext& context, const LibraryEntry& item, int top_level)
      : out_(out),
        context_(context),
        item_(item),
        body_(item.entry.body),
        top_level_(top_level),
        level_(top_level - 1) {}

  void write(std::uint32_t begin, std::uint32_t end) {
    for (auto i = begin; i < end; i = body_.nodes()[i].end) write_node(i);
  }

 private:
  void children(std::uint32_t i) { write(i + 1, body_.nodes()[i].end); }

  void wrap(html::Name name, std::uint32_t i, html::Attributes attributes = {}) {
    out_.element(name, attributes, [&] { children(i); });
  }

  void write_node(std::uint32_t i) {
    const auto& node = body_.nodes()[i];
    switch (node.type) {
      case MarkdownType::kParagraph: return write_paragraph(i);
      case MarkdownType::kHeading: return write_heading(i);
      case MarkdownType::kBlockQuote: return write_quote(i);
      case MarkdownType::kBulletList:
      case MarkdownType::kOrderedList: return write_list(i);
      case MarkdownType::kItem: return write_item(i);
      case MarkdownType::kCodeBlock:
        out_.element("pre", {{"tabindex", "0"}}, [&] { out_.element("code", body_.text_of(node)); });
        return;
      case MarkdownType::kThematicBreak: out_.leaf("hr"); return;
      case MarkdownType::kTable: return write_table(i);
      case MarkdownType::kTableHeader:
      case MarkdownType::kTableRow: return wrap("tr", i);
      case MarkdownType::kTableCell: return write_cell(i, false);
      default: return write_inline(i);
    }
  }

  void write_inline(std::uint32_t i) {
    const auto& node = body_.nodes()[i];
    switch (node.type) {
      case MarkdownType::kText: out_.text(body_.text_of(node)); return;
      case MarkdownType::kSoftBreak: out_.text("\n"); return;
      case MarkdownType::kLineBreak: out_.leaf("br"); return;
      case MarkdownType::kCode: out_.element("code", body_.text_of(node)); return;
      case MarkdownType::kEmphasis: return wrap("em", i);
      case MarkdownType::kStrong: return wrap("strong", i);
      case MarkdownType::kStrikethrough: return wrap("s", i);
      case MarkdownType::kLink: return write_link(i);
      case MarkdownType::kImage: return write_image(i);
      default: return;
    }
  }

  void write_paragraph(std::uint32_t i) {
    if (tight_) {
      children(i);
    } else {
      wrap("p", i);
    }
  }

  void write_heading(std::uint32_t i) {
    const int wanted = body_.nodes()[i].level - body_.highest_heading() + top_level_;
    level_ = std::clamp(std::min(wanted, level_ + 1), top_level_, 6);
    const auto id = anchor_of(item_.entry, i);
    switch (level_) {
      case 2: return wrap("h2", i, {{"id", id}});
      case 3: return wrap("h3", i, {{"id", id}});
      case 4: return wrap("h4", i, {{"id", id}});
      case 5: return wrap("h5", i, {{"id", id}});
      default: return wrap("h6", i, {{"id", id}});
    }
  }

  /// Paragraphs of a quote stay paragraphs, also in a list without any.
  void write_quote(std::uint32_t i) {
    const bool outer = std::exchange(tight_, false);
    wrap("blockquote", i);
    tight_ = outer;
  }

  void write_list(std::uint32_t i) {
    const auto& node = body_.nodes()[i];
    const bool outer = std::exchange(tight_, node.tight);
    if (node.type == MarkdownType::kBulletList) {
      wrap("ul", i);
    } else if (node.number != 1) {
      wrap("ol", i, {{"start", fmt::to_string(node.number)}});
    } else {
      wrap("ol", i);
    }
    tight_ = outer;
  }

  void write_item(std::uint32_t i) {
    const auto& node = body_.nodes()[i];
    out_.element("li", [&] {
      if (node.checked >= 0) out_.text(node.checked == 1 ? "☑ " : "☐ ");
      children(i);
    });
  }

  /// A wide table scrolls by itself, and can be scrolled by keyboard.
  void write_table(std::uint32_t i) {
    const auto label = context_.words(item_.language).get(Word::kTable);
    const auto& nodes = body_.nodes();
    out_.element("div", {{"class", "table"}, {"role", "region"}, {"aria-label", label}, {"tabindex", "0"}}, [&] {
      out_.element("table", [&] {
        auto row = i + 1;
        if (row < nodes[i].end && nodes[row].type == MarkdownType::kTableHeader) {
          out_.element("thead", [&] { write_row(row, true); });
          row = nodes[row].end;
        }
        if (row == nodes[i].end) return;
        out_.element("tbody", [&] {
          for (; row < nodes[i].end; row = nodes[row].end) write_row(row, false);
        });
      });
    });
  }

  void write_row(std::uint32_t i, bool header) {
    const auto& nodes = body_.nodes();
    out_.element("tr", [&] {
      for (auto cell = i + 1; cell < nodes[i].end; cell = nodes[cell].end) write_cell(cell, header);
    });
  }

  void write_cell(std::uint32_t i, bool header) {
    const auto alignment = body_.nodes()[i].alignment;
    const char* side = alignment == CellAlignment::kRight ? "end" : alignment == CellAlignment::kCenter ? "center" : "";
    // An empty <th> names nothing: an empty corner is a plain cell.
    const bool title = header && body_.nodes()[i].end > i + 1;
    if (title && *side != '\0') return wrap("th", i, {{"scope", "col"}, {"class", side}});
    if (title) return wrap("th", i, {{"scope", "col"}});
    if (*side != '\0') return wrap("td", i, {{"class", side}});
    wrap("td", i);
  }

  void write_link(std::uint32_t i) {
    const auto url = body_.text_of(body_.nodes()[i]);
    const auto target = follow_link(context_.library(), item_, url);
    switch (target.kind) {
      case LinkTarget::Kind::kPage:
      case LinkTarget::Kind::kFile: return wrap("a", i, {{"href", context_.url(target.address, target.fragment)}});
      case LinkTarget::Kind::kDeadFragment: return wrap("a", i, {{"href", context_.url(target.address)}});
      case LinkTarget::Kind::kExternal:
        return wrap("a", i, {{"href", html::Url::outside(target.address)}, {"rel", "noopener noreferrer"}});
      case LinkTarget::Kind::kDead:
      case LinkTarget::Kind::kUnsafe: return children(i);
    }
  }

  void write_image(std::uint32_t i) {
    const auto alt = body_.plain_text(i);
    if (const auto* picture = find_picture(context_.library(), item_, body_.text_of(body_.nodes()[i]))) {
      write_picture_element(out_, context_, *picture, alt, PicturePlace::kInText);
    } else {
      out_.text(alt);
    }
  }

  Writer& out_;
  const SiteContext& context_;
  const LibraryEntry& item_;
  const Markdown& body_;
  int top_level_;
  int level_;
  bool tight_ = false;
};

}  // namespace

void write_markdown(html::Writer& out, const SiteContext& context, const LibraryEntry& item, std::uint32_t begin,
                    std::uint32_t end, int top_level) {
  BodyWriter(out, context, item, top_level).write(begin, end);
}

std::string_view anchor_of(const Entry& entry, std::uint32_t heading) {
  const auto found = std::lower_bound(entry.anchors.begin(), entry.anchors.end(), heading,
                                      [](const Anchor& anchor, std::uint32_t node) { return anchor.node < node; });
  return found != entry.anchors.end() && found->node == heading ? std::string_view(found->name) : std::string_view();
}

}  // namespace matwork
