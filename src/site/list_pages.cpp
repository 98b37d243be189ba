#include <algorithm>
#include <array>

#include "base/text.h"
#include "site/facts_html.h"
#include "site/list_head.h"
#include "site/list_html.h"
#include "site/markdown_html.h"
#include "site/pages.h"
#include "site/term_ways.h"

namespace matwork {
namespace {

using html::Writer;

constexpr std::array kTermKinds{TermKind::kLevel, TermKind::kEquipment, TermKind::kMuscle};

/// "12 exercises", or "12 pages" where the section holds other things.
std::string count_of(const SiteContext& context, const LibrarySection& section) {
  const auto& words = context.words(section.language);
  const auto count = section.entries.size();
  return context.holds_only_exercises(section) ? words.exercises(count) : words.items(count);
}

std::vector<Way> ways_to_children(const SiteContext& context, const LibrarySection& section) {
  std::vector<Way> ways;
  for (const auto index : section.children) {
    const auto& child = context.library().sections[index];
    ways.push_back({context.title_of(child), child.address, child.entries.empty() ? "" : count_of(context, child)});
  }
  return ways;
}

void write_body(Writer& out, const SiteContext& context, const LibrarySection& section) {
  if (!section.index) return;
  const auto& index = context.library().entries[*section.index];
  if (index.entry.body.empty()) return;
  out.element("div", {{"class", "prose"}}, [&] {
    write_markdown(out, context, index, 0, static_cast<std::uint32_t>(index.entry.body.nodes().size()), 2);
  });
}

std::string description_of(const SiteContext& context, const LibrarySection& section) {
  if (!section.index) return {};
  return context.library().entries[*section.index].entry.head.description.value;
}

}  // namespace

std::string render_home_page(const SiteContext& context, LanguageIndex language) {
  const auto& library = context.library();
  const auto& section = *library.find_section(language, {});
  const auto& words = context.words(language);
  PageHead head;
  head.language = language;
  head.address = section.address;
  head.title = context.title_of(section);
  head.description = description_of(context, section);
  if (head.description.empty()) head.description = context.language(language).description;
  head.alternates = context.alternates_of(section);
  head.feed = section.address + "index.xml";
  const Graph graph(context);
  return render_page(context, head, graph, [&](Writer& out) {
    write_title(out, head, head.description);
    out.element("section", {{"class", "browse"}, {"aria-labelledby", "part.browse"}}, [&] {
      out.element("h2", {{"id", "part.browse"}}, words.get(Word::kBrowse));
      write_ways(out, context, ways_to_children(context, section));
      for (const auto kind : kTermKinds) {
        const auto ways = ways_to_terms(context, kind, language);
        if (ways.empty()) continue;
        out.element("h3", words.get(words_of(kind).title));
        write_ways(out, context, ways);
      }
    });
    write_body(out, context, section);
  });
}

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
    if (page == 1 && !ways.empty()) {
      out.element("section", {{"aria-labelledby", "part.sections"}}, [&] {
        out.element("h2", {{"id", "part.sections"}, {"class", "unseen"}}, words.get(Word::kSections));
        write_ways(out, context, ways);
      });
    }
    if (!items.empty()) out.element("p", {{"class", "count"}}, count_of(context, section));
    if (!items.empty()) write_rows(out, context, items, 2);
    write_pager(out, context, section.language, section.address, page, count_pages(section.entries.size()));
    if (page == 1) write_body(out, context, section);
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
