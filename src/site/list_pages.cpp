#include <algorithm>

#include "base/text.h"
#include "site/body_map.h"
#include "site/facets_html.h"
#include "site/list_html.h"
#include "site/pages.h"
#include "site/section_html.h"

namespace matwork {
namespace {

using html::Writer;

struct TermWords {
  Word title;
  Word list_lead;
  Word term_lead;
};

TermWords words_of(TermKind kind) {
  if (kind == TermKind::kMuscle) return {Word::kMuscles, Word::kMusclesLead, Word::kMuscleLead};
  if (kind == TermKind::kEquipment) return {Word::kEquipment, Word::kEquipmentLead, Word::kEquipmentTermLead};
  return {Word::kLevels, Word::kLevelsLead, Word::kLevelLead};
}

/// Levels from easy to hard; muscles and equipment by name.
std::vector<Way> ways_to_terms(const SiteContext& context, TermKind kind, LanguageIndex language) {
  std::vector<Way> ways;
  for (const auto& page : context.library().term_pages) {
    if (page.language != language || context.library().vocabulary->term(page.term).kind != kind) continue;
    auto note = context.words(language).exercises(page.entries.size());
    ways.push_back({context.term_name(page.term, language), page.address, std::move(note)});
  }
  const auto by_name = [](const Way& a, const Way& b) { return fold(a.name) < fold(b.name); };
  if (kind != TermKind::kLevel) std::sort(ways.begin(), ways.end(), by_name);
  return ways;
}

void add_page_number(const SiteContext& context, PageHead& head, std::size_t page) {
  if (page == 1) return;
  const auto number = context.words(head.language).with_numbers(Word::kPageTitle, page);
  head.title += ", " + number;
  if (!head.description.empty()) head.description += " (" + number + ")";
  head.alternates.clear();
}

void write_title(Writer& out, const PageHead& head, std::string_view lead) {
  out.element("header", [&] {
    out.element("h1", head.title);
    if (!lead.empty()) out.element("p", {{"class", "lead"}}, lead);
  });
}

}  // namespace

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
    if (page == 1 && has_facets(context, section)) {
      out.element("mw-finder", {{"data-within", section.address}}, write_list);
    } else {
      write_list();
    }
    if (page == 1) write_section_body(out, context, section);
  });
}

std::string render_term_page(const SiteContext& context, std::uint32_t index, std::size_t page) {
  const auto& term_page = context.library().term_pages[index];
  const auto language = term_page.language;
  const auto& words = context.words(language);
  const auto kind = context.library().vocabulary->term(term_page.term).kind;
  const auto items = items_of_page(term_page.entries, page);
  PageHead head;
  head.language = language;
  head.address = list_address(term_page.address, page);
  head.title = context.term_name(term_page.term, language);
  head.description = words.with_name(words_of(kind).term_lead, lower(head.title));
  head.alternates = context.alternates_of(term_page);
  const auto list = term_list_address(kind, context.language(language));
  head.crumbs = {{std::string(words.get(Word::kHome)), context.language(language).prefix + "/"},
                 {std::string(words.get(words_of(kind).title)), list},
                 {head.title, term_page.address}};
  add_page_number(context, head, page);
  Graph graph(context);
  graph.add_breadcrumbs(head.crumbs);
  graph.add_item_list(to_crumbs(context, items), (page - 1) * kItemsPerPage + 1);
  return render_page(context, head, graph, [&](Writer& out) {
    write_title(out, head, page == 1 ? head.description : std::string());
    const auto write_list = [&] {
      out.element("p", {{"class", "count"}}, words.exercises(term_page.entries.size()));
      if (page == 1) write_facets(out, context, language);
      write_rows(out, context, items, 2);
      write_pager(out, context, language, term_page.address, page, count_pages(term_page.entries.size()));
    };
    if (page > 1) return write_list();
    out.element("mw-finder", {{"data-fixed", facet_choice(context, term_page.term)}}, write_list);
  });
}

std::string render_term_list_page(const SiteContext& context, TermKind kind, LanguageIndex language) {
  const auto& words = context.words(language);
  const auto address = term_list_address(kind, context.language(language));
  PageHead head;
  head.language = language;
  head.address = address;
  head.title = std::string(words.get(words_of(kind).title));
  head.description = std::string(words.get(words_of(kind).list_lead));
  head.alternates = context.alternates_of(kind);
  head.crumbs = {{std::string(words.get(Word::kHome)), context.language(language).prefix + "/"}, {head.title, address}};
  const auto ways = ways_to_terms(context, kind, language);
  std::vector<Crumb> items;
  items.reserve(ways.size());
  for (const auto& way : ways) items.push_back({way.name, way.address});
  Graph graph(context);
  graph.add_breadcrumbs(head.crumbs);
  graph.add_item_list(items, 1);
  return render_page(context, head, graph, [&](Writer& out) {
    write_title(out, head, head.description);
    if (kind != TermKind::kMuscle) return write_ways(out, context, ways);
    out.element("div", {{"class", "body-index"}}, [&] {
      write_body_index(out, context, language);
      write_ways(out, context, ways);
    });
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
