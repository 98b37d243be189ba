#include "site/facets_html.h"
#include "site/list_head.h"
#include "site/list_html.h"
#include "site/pages.h"
#include "site/section_html.h"

namespace matwork {

using html::Writer;

std::string render_section_page(const SiteContext& context, std::uint32_t index, std::size_t page) {
  const auto& section = context.library().sections[index];
  const auto& words = context.words(section.language);
  const auto title = context.title_of(section);
  const auto items = items_of_page(section.entries, page);
  PageHead head;
  head.language = section.language;
  head.address = list_address(section.address, page);
  head.title = title;
  head.description = description_of(context, section);
  head.alternates = context.alternates_of(section);
  head.feed = section.address + "index.xml";
  head.crumbs = crumbs_to(context, section.parent, title, section.address);
  add_page_number(context, head, page);
  Graph graph(context);
  graph.add_breadcrumbs(head.crumbs);
  graph.add_item_list(to_crumbs(context, items), (page - 1) * kItemsPerPage + 1);
  return render_page(context, head, graph, [&](Writer& out) {
    write_title(out, head, page == 1 ? head.description : std::string());
    const auto ways = ways_to_children(context, section);
    // One folder that holds the whole list is no choice.
    const bool choice = ways.size() > 1 || (ways.size() == 1 && ways.front().note != count_of(context, section));
    if (page == 1 && choice) {
      out.element("section", {{"aria-labelledby", "part.sections"}}, [&] {
        out.element("h2", {{"id", "part.sections"}, {"class", "unseen"}}, words.get(Word::kSections));
        write_ways(out, context, ways);
      });
    }
    const auto write_list = [&] {
      if (items.empty()) return;
      out.element("p", {{"class", "count"}}, count_of(context, section));
      if (page == 1 && has_facets(context, section)) write_facets(out, context, section.language);
      write_rows(out, context, items, 2);
      write_pager(out, context, section.language, section.address, page, count_pages(section.entries.size()));
    };
    if (!has_facets(context, section)) {
      write_list();
    } else if (page == 1) {
      out.element("mw-finder", {{"data-within", section.address}}, write_list);
    } else {
      write_later_page(out, context, section.address, write_list);
    }
    if (page == 1) write_section_body(out, context, section);
  });
}

std::string render_not_found_page(const SiteContext& context) {
  PageHead head;
  head.address = "/404.html";
  head.title = std::string(context.words(0).get(Word::kNotFound));
  head.indexed = false;
  const Graph graph(context);
  return render_page(context, head, graph, [&](Writer& out) {
    out.element("h1", head.title);
    for (LanguageIndex i = 0; i < context.library().languages.size(); ++i) {
      const auto& words = context.words(i);
      out.element("div", {{"lang", context.language(i).tag}}, [&] {
        if (i > 0) out.element("h2", words.get(Word::kNotFound));
        out.element("p", words.get(Word::kNotFoundLead));
        out.element("p", [&] {
          out.element("a", {{"href", context.url(context.language(i).prefix + "/")}}, words.get(Word::kNotFoundHome));
        });
      });
    }
  });
}

std::string render_redirect(const SiteContext& context, LanguageIndex language, std::string_view address) {
  Writer out;
  const auto target = context.absolute(address);
  const auto moved = context.words(language).get(Word::kMoved);
  out.doctype();
  out.element("html", {{"lang", context.language(language).tag}}, [&] {
    out.element("head", [&] {
      out.leaf("meta", {{"charset", "utf-8"}});
      out.element("title", moved);
      out.leaf("link", {{"rel", "canonical"}, {"href", target}});
      out.leaf("meta", {{"name", "robots"}, {"content", "noindex"}});
      out.leaf("meta", {{"http-equiv", "refresh"}, {"content", "0; url=" + context.url(address).text()}});
    });
    out.element("body", [&] { out.element("p", [&] { out.element("a", {{"href", context.url(address)}}, moved); }); });
  });
  return out.take() + "\n";
}

}  // namespace matwork
