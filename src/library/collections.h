#pragma once

#include "library/address_book.h"
#include "library/library.h"

namespace matwork {

/// Where the page of a collection lies: "/questions/", "/es/preguntas/".
std::string collection_address(CollectionKind kind, const Language& language);

/// Documents on a page of a collection: a dozen exercises have about as many questions as a list has rows.
std::size_t documents_per_page(CollectionKind kind);

/// Whether the videos of a language show this document: an exercise with a real video.
bool has_video(const Config& config, const Entry& entry);

/// Makes the pages of questions, videos and the glossary, of each language that has something to show there, and takes
/// their addresses. An author's document wins: a page that cannot have all of its addresses is not made.
void add_collections(Library& library, AddressBook& book);

}  // namespace matwork
