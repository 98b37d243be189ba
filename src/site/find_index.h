#pragma once

#include <string>

#include "site/site_context.h"

/// What the search and the filters of a visitor's browser read: docs/find.md. The first index is small and loads with
/// the first letter that she types; the second one, descriptions, questions and articles, loads when there is time.
namespace matwork {

std::string find_index_address(const Language& language);  ///< "/find.en.json"
std::string find_more_address(const Language& language);   ///< "/find-more.en.json"

/// Both are linear in the documents of the language.
std::string render_find_index(const SiteContext& context, LanguageIndex language);
std::string render_find_more(const SiteContext& context, LanguageIndex language);

/// What an index takes from one document: while it stays the same, so does what the index says of it.
std::string found_in_index(const SiteContext& context, EntryIndex index);
std::string found_in_more(const SiteContext& context, EntryIndex index);

}  // namespace matwork
