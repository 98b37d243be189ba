#pragma once

#include <vector>

#include "site/list_html.h"

namespace matwork {

/// What our pages call a kind of terms.
struct TermWords {
  Word title;      ///< of their list
  Word list_lead;  ///< what the list is
  Word term_lead;  ///< what the page of one is, where nobody wrote a paragraph about it
};
TermWords words_of(TermKind kind);

/// What the page of a term is called. The field's word for a position or a movement comes with what a visitor calls it:
/// "Supine (lying on the back)".
std::string term_title(const SiteContext& context, TermIndex term, LanguageIndex language);

/// The ways to the pages of a kind of terms: levels and lengths in their order, the others by name.
std::vector<Way> ways_to_terms(const SiteContext& context, TermKind kind, LanguageIndex language);

}  // namespace matwork
