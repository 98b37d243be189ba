#include "site/facets_html.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"

namespace matwork {
namespace {

using html::Writer;

const Facet* facet_of(TermKind kind) {
  const auto found =
      std::find_if(facets().begin(), facets().end(), [&](const Facet& facet) { return facet.list == list_of(kind); });
  return found == facets().end() ? nullptr : &*found;
}

void write_choice(Writer& out, const SiteContext& context, const TermPage& page) {
  out.element("li", {{"data-term", context.library().vocabulary->id(page.term)}}, [&] {
    out.element("a", {{"href", context.url(page.address)}}, context.term_name(page.term, page.language));
    out.text(" ").element("span", fmt::to_string(page.entries.size()));
  });
}

void write_facet(Writer& out, const SiteContext& context, const Facet& facet, LanguageIndex language) {
  const auto choices = choices_of(context, facet, language);
  if (choices.empty()) return;
  out.element("details", {{"class", "facet"}, {"data-facet", facet.id}}, [&] {
    out.element("summary", context.words(language).get(facet.title));
    out.element("ul", {{"class", "choices"}}, [&] {
      for (const auto* page : choices) write_choice(out, context, *page);
    });
  });
}

}  // namespace

const std::vector<Facet>& facets() {
  static const std::vector<Facet> all{
      {"length", Word::kTime, Word::kByTime, TermKind::kLength},
      {"muscle", Word::kMuscles, Word::kByBody, TermKind::kMuscle},
      {"level", Word::kLevel, Word::kByLevel, TermKind::kLevel},
      {"equipment", Word::kEquipment, Word::kByEquipment, TermKind::kEquipment},
      {"position", Word::kStartPosition, Word::kByPosition, TermKind::kPosition},
      {"movement", Word::kMovements, Word::kByMovement, TermKind::kJointAction},
  };
  return all;
}

std::vector<const TermPage*> choices_of(const SiteContext& context, const Facet& facet, LanguageIndex language) {
  const auto& vocabulary = *context.library().vocabulary;
  std::vector<const TermPage*> out;
  for (const auto index : context.library().listed_term_pages) {
    const auto& page = context.library().term_pages[index];
    const bool wanted = list_of(vocabulary.term(page.term).kind) == facet.list;
    if (page.language == language && wanted) out.push_back(&page);
  }
  return out;
}

void write_facets(Writer& out, const SiteContext& context, LanguageIndex language) {
  out.element("nav", {{"class", "facets"}, {"aria-label", context.words(language).get(Word::kFilters)}}, [&] {
    for (const auto& facet : facets()) write_facet(out, context, facet, language);
  });
}

void write_later_page(Writer& out, const SiteContext& context, std::string_view first,
                      const std::function<void()>& write_list) {
  out.element("mw-finder", {{"data-first", context.url(first)}}, write_list);
}

std::string facet_choice(const SiteContext& context, TermIndex term) {
  const auto* facet = facet_of(context.library().vocabulary->term(term).kind);
  return facet == nullptr ? std::string() : fmt::format("{}:{}", facet->id, context.library().vocabulary->id(term));
}

}  // namespace matwork
