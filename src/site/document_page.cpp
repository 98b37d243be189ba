#include "site/cautions_html.h"
#include "site/facts_html.h"
#include "site/list_html.h"
#include "site/markdown_html.h"
#include "site/pages.h"
#include "site/questions_html.h"
#include "site/reading_time.h"
#include "site/session_html.h"
#include "site/versions_html.h"

namespace matwork {
namespace {

using html::Writer;

constexpr std::size_t kFewestInContents = 3;

/// Links to the parts of a text, where it has some.
void write_contents(Writer& out, const Words& words, const Entry& entry) {
  const auto top = entry.body.highest_heading();
  std::vector<const Anchor*> parts;
  for (const auto& anchor : entry.anchors) {
    if (entry.body.nodes()[anchor.node].level == top) parts.push_back(&anchor);
  }
  if (parts.size() < kFewestInContents) return;
  out.element("nav", {{"class", "contents"}, {"aria-labelledby", "part.contents"}}, [&] {
    out.element("h2", {{"id", "part.contents"}}, words.get(Word::kContents));
    out.element("ol", [&] {
      for (const auto* part : parts) {
        out.element("li", [&] {
          out.element("a", {{"href", html::Url::fragment(part->name)}}, entry.body.plain_text(part->node));
        });
      }
    });
  });
}

/// What a teacher wrote, on her page.
void write_works(Writer& out, const SiteContext& context, const LibraryEntry& item) {
  const auto works = context.written_by(item);
  if (works.empty()) return;
  out.element("section", {{"class", "related"}, {"aria-labelledby", "part.works"}}, [&] {
    out.element("h2", {{"id", "part.works"}}, context.words(item.language).get(Word::kTeaches));
    write_rows(out, context, works, 3);
  });
}

void write_document(Writer& out, const SiteContext& context, const LibraryEntry& item) {
  const auto& entry = item.entry;
  const auto& words = context.words(item.language);
  out.element("article", {{"class", "document"}}, [&] {
    out.element("header", [&] {
      out.element("h1", entry.head.title.value);
      if (!entry.head.description.value.empty()) out.element("p", {{"class", "lead"}}, entry.head.description.value);
      if (entry.kind == Kind::kArticle) {
        const auto minutes = static_cast<std::size_t>(minutes_to_read(entry));
        out.element("p", {{"class", "byline"}}, words.with_numbers(Word::kMinutesRead, minutes));
      }
      write_facts(out, context, item);
    });
    write_picture(out, context, item);
    if (entry.kind == Kind::kArticle) write_contents(out, words, entry);
    write_session(out, context, item);
    if (!entry.facts.steps.empty()) {
      out.element("section", {{"class", "steps"}, {"aria-labelledby", "part.steps"}}, [&] {
        out.element("h2", {{"id", "part.steps"}}, words.get(Word::kSteps));
        out.element("ol", {{"class", "step-list"}}, [&] {
          for (const auto& step : entry.facts.steps) out.element("li", step.value);
        });
      });
    }
    write_cautions(out, context, item);
    out.element("div", {{"class", "prose"}}, [&] {
      write_markdown(out, context, item, 0, static_cast<std::uint32_t>(entry.body.nodes().size()), 2);
    });
    write_versions(out, context, item);
    write_questions(out, context, item);
    write_byline(out, context, item);
  });
  write_works(out, context, item);
}

}  // namespace

std::string render_document_page(const SiteContext& context, EntryIndex index) {
  const auto& item = context.library().entries[index];
  const auto head = head_of(context, item);
  Graph graph(context);
  if (item.entry.kind == Kind::kArticle) graph.add_article(item);
  graph.add_questions(item);
  graph.add_breadcrumbs(head.crumbs);
  return render_page(context, head, graph, [&](Writer& out) { write_document(out, context, item); });
}

}  // namespace matwork
