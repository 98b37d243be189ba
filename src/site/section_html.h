#pragma once

#include <string>
#include <vector>

#include "site/list_html.h"

namespace matwork {

/// The sections directly below one, with how many things they hold.
std::vector<Way> ways_to_children(const SiteContext& context, const LibrarySection& section);

/// "12 exercises", or "12 pages" where the section holds other things.
std::string count_of(const SiteContext& context, const LibrarySection& section);

/// The text of the section's `_index.md`.
void write_section_body(html::Writer& out, const SiteContext& context, const LibrarySection& section);

/// The description in the section's `_index.md`, or "".
std::string description_of(const SiteContext& context, const LibrarySection& section);
/// Whether the list of a section can be narrowed: one of exercises.
bool has_facets(const SiteContext& context, const LibrarySection& section);

}  // namespace matwork
