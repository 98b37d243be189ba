#pragma once

#include <functional>
#include <string>
#include <vector>

#include "site/list_html.h"

namespace matwork {

/// Ways to narrow a list of exercises: one for each kind of word that an exercise is found by.
struct Facet {
  std::string_view id;               ///< "muscle", as addresses and scripts name it
  Word title;                        ///< "Muscles"
  Word way;                          ///< "By part of the body"
  TermKind list = TermKind::kLevel;  ///< the kind whose list holds its choices (list_of)
};

/// In the order in which lists offer them.
const std::vector<Facet>& facets();

/// The pages of a facet's terms in a language, in the order of the library.
std::vector<const TermPage*> choices_of(const SiteContext& context, const Facet& facet, LanguageIndex language);

/// All facets that have a choice, each with links to the pages of its terms; scripts turn them into switches.
void write_facets(html::Writer& out, const SiteContext& context, LanguageIndex language);

/// A later page of a list that can be narrowed. For a person who marked conditions scripts lead from here to the first,
/// since what is left out is left out of the list as a whole.
void write_later_page(html::Writer& out, const SiteContext& context, std::string_view first,
                      const std::function<void()>& write_list);

/// "muscle:hip-adductors": how scripts are told that every exercise of a list has a term.
std::string facet_choice(const SiteContext& context, TermIndex term);

}  // namespace matwork
