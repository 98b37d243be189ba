#pragma once

#include <string>
#include <vector>

#include "site/found_document.h"

namespace matwork {

/// What the authors' keywords add to what an index finds a document by already: for each of `documents` the words that
/// are not in its titles, names and terms, and that do not stand with most of the others, in the order in which they
/// were written, with a space between. The index is to be small: they are the first to go. Linear in their letters.
std::vector<std::string> words_of_keywords(const SiteContext& context, const std::vector<FoundDocument>& documents,
                                           LanguageIndex language);

}  // namespace matwork
