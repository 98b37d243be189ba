#pragma once

#include <string>

#include "site/page_frame.h"
#include "site/pages.h"

namespace matwork {

/// The head of a page of a collection, but for its title and what it is about.
PageHead head_of_collection(const SiteContext& context, const Collection& collection, std::size_t page, Word title,
                            Word lead);

std::string render_questions_page(const SiteContext& context, const Collection& collection, std::size_t page);
std::string render_glossary_page(const SiteContext& context, const Collection& collection);

/// The name by which links reach a question: "exercises/swan/1" for the first of /exercises/swan/. It stays while other
/// documents come and go.
std::string question_anchor(const LibraryEntry& item, std::size_t number);

/// The address of a question among all questions of its language, with its anchor; where there is no such page, on the
/// page of its document. `place` is its document's place in the collection.
std::string question_address(const Collection* questions, const LibraryEntry& item, std::size_t place,
                             std::size_t number);

/// The name by which links reach a term in the glossary: "muscle.hip-adductors".
std::string glossary_anchor(const Term& term);

}  // namespace matwork
