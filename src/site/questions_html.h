#pragma once

#include <string>

#include "site/site_context.h"

namespace matwork {

/// The name by which links reach the question `number` (from 1) of a document: "question.1".
std::string question_anchor(std::size_t number);

/// Questions with their answers, in a section; an answer opens under its question.
void write_questions(html::Writer& out, const SiteContext& context, const LibraryEntry& item);

}  // namespace matwork
