#pragma once

#include "site/site_context.h"

namespace matwork {

/// The facts of an exercise or a workout as a row of names and values, each linked to its list.
void write_facts(html::Writer& out, const SiteContext& context, const LibraryEntry& item);

/// The same in a line without links, for lists: "Beginner · 1 min 15 s · Mat".
std::string facts_line(const SiteContext& context, const LibraryEntry& item);

/// Author and dates, in a line; nothing where there is neither.
void write_byline(html::Writer& out, const SiteContext& context, const LibraryEntry& item);

/// By what a visitor's favourites know a document: the same in every language where it has a key.
std::string_view favourite_key(const LibraryEntry& item);

/// The button by which a visitor marks a document; it shows only where scripts run.
void write_favourite(html::Writer& out, const SiteContext& context, const LibraryEntry& item);

bool has_picture(const SiteContext& context, const LibraryEntry& item);

/// The picture, where the library has it.
void write_picture(html::Writer& out, const SiteContext& context, const LibraryEntry& item);

}  // namespace matwork
