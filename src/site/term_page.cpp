#include <algorithm>

#include "base/text.h"
#include "site/body_map.h"
#include "site/facets_html.h"
#include "site/list_head.h"
#include "site/list_html.h"
#include "site/pages.h"
#include "site/paragraphs.h"
#include "site/term_ways.h"

namespace matwork {
namespace {

using html::Writer;

constexpr std::size_t kLongestDescription = 160;

/// The page of one word of the vocabulary: what it is, then the exercises.
class TermPageWriter {
 public:
  TermPageWriter(const SiteContext& context, std::uint32_t index)
      : context_(context),
        library_(context.library()),
        page_(library_.term_pages[index]),
        term_(library_.vocabulary->term(page_.term)),
        words_(context.words(page_.language)),
        name_(term_title(context, page_.term, page_.language)) {}

  std::string render(std::size_t number) const {
    auto head = head_of_page();
    add_page_number(context_, head, number);
    const auto items = items_of_page(page_.entries, number);
    Graph graph(context_);
    graph.add_breadcrumbs(head.crumbs);
    graph.add_item_list(to_crumbs(context_, items), (number - 1) * kItemsPerPage + 1);
    return render_page(context_, head, graph, [&](Writer& out) {
      write_title(out, head, number == 1 ? lead() : std::string());
      if (number == 1) write_anatomy(out);
      const auto write_list = [&] {
        out.element("p", {{"class", "count"}}, words_.exercises(page_.entries.size()));
        if (number == 1) write_facets(out, context_, page_.language);
        write_rows(out, context_, items, 2);
        write_pager(out, context_, page_.language, page_.address, number, count_pages(page_.entries.size()));
      };
      if (number > 1) return write_later_page(out, context_, page_.address, write_list);
      out.element("mw-finder", {{"data-fixed", facet_choice(context_, page_.term)}}, write_list);
    });
  }

 private:
  PageHead head_of_page() const {
    const auto& language = context_.language(page_.language);
    PageHead head;
    head.language = page_.language;
    head.address = page_.address;
    head.title = name_;
    head.description = shorten(lead(), kLongestDescription);
    head.alternates = context_.alternates_of(page_);
    head.crumbs = crumbs_below_home(context_, page_.language, std::string(words_.get(words_of(term_.kind).title)),
                                    term_list_address(term_.kind, language));
    head.crumbs.push_back({head.title, page_.address});
    return head;
  }

  /// What somebody wrote about the word, else a sentence about its page.
  std::string lead() const {
    const auto paragraph = paragraph_of(term_, context_.language(page_.language).tag);
    return paragraph.empty() ? words_.with_name(words_of(term_.kind).term_lead, lower(name_)) : std::string(paragraph);
  }

  /// The muscles of a group by their anatomical names; the parts of a region; the regions around either.
  void write_anatomy(Writer& out) const {
    const auto related = linked_terms();
    if (term_.muscles.empty() && related.empty()) return;
    out.element("dl", {{"class", "facts anatomy"}}, [&] {
      if (!term_.muscles.empty()) {
        write_fact(out, Word::kAnatomy, [&] {
          out.element("ul", [&] {
            for (const auto& muscle : term_.muscles) out.element("li", [&] { write_muscle(out, muscle); });
          });
        });
      }
      if (!related.empty())
        write_fact(out, term_.is_region() ? Word::kParts : Word::kWhole, [&] { write_terms(out, related); });
    });
  }

  /// A region is only named where it has a page; the parts of one are named in any case.
  std::vector<TermIndex> linked_terms() const {
    auto terms = related_terms(*library_.vocabulary, page_.term);
    if (!term_.is_region())
      std::erase_if(terms, [&](TermIndex t) { return library_.find_term_page(t, page_.language) == nullptr; });
    return terms;
  }

  template <class Value>
  void write_fact(Writer& out, Word name, Value&& value) const {
    out.element("div", [&] {
      out.element("dt", words_.get(name));
      out.element("dd", std::forward<Value>(value));
    });
  }

  void write_muscle(Writer& out, const Muscle& muscle) const {
    const auto name = muscle.name.in_language(context_.language(page_.language).tag);
    if (!name.empty()) out.text(name);
    if (!name.empty() && !muscle.latin.empty()) out.text(" ");
    if (!muscle.latin.empty()) out.element("i", {{"lang", "la"}}, muscle.latin);
  }

  void write_terms(Writer& out, const std::vector<TermIndex>& terms) const {
    for (const auto& term : terms) {
      if (&term != &terms.front()) out.text(", ");
      const auto name = context_.term_name(term, page_.language);
      if (const auto* page = library_.find_term_page(term, page_.language)) {
        out.element("a", {{"href", context_.url(page->address)}}, name);
      } else {
        out.text(name);
      }
    }
  }

  const SiteContext& context_;
  const Library& library_;
  const TermPage& page_;
  const Term& term_;
  const Words& words_;
  std::string name_;
};

}  // namespace

std::string render_term_page(const SiteContext& context, std::uint32_t index, std::size_t page) {
  return TermPageWriter(context, index).render(page);
}

std::string render_term_list_page(const SiteContext& context, TermKind kind, LanguageIndex language) {
  const auto& words = context.words(language);
  PageHead head;
  head.language = language;
  head.address = term_list_address(kind, context.language(language));
  head.title = std::string(words.get(words_of(kind).title));
  head.description = std::string(words.get(words_of(kind).list_lead));
  head.alternates = context.alternates_of(kind);
  head.crumbs = crumbs_below_home(context, language, head.title, head.address);
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

}  // namespace matwork
