#include "site/cautions_html.h"
#include "site/facts_html.h"
#include "site/markdown_html.h"
#include "site/pages.h"

namespace matwork {
namespace {

using html::Writer;

void write_document(Writer& out, const SiteContext& context, const LibraryEntry& item) {
  const auto& entry = item.entry;
  const auto& words = context.words(item.language);
  out.element("article", {{"class", "document"}}, [&] {
    out.element("header", [&] {
      out.element("h1", entry.head.title.value);
      if (!entry.head.description.value.empty()) out.element("p", {{"class", "lead"}}, entry.head.description.value);
      write_facts(out, context, item);
    });
    write_picture(out, context, item);
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
