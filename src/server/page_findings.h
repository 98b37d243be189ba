#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "server/live_site.h"

namespace matwork {

/// The document that a page shows, by the path of the page's file; null for lists, feeds and what is not there.
const LibraryEntry* find_document(const Library& library, std::string_view output_path);

/// What is to be said about one document: what reading found, and the checks of documents by themselves.
/// Cost: about what rendering its page costs, and a glance at each document for silences. What only a look at the
/// whole library finds is not among them.
std::vector<ShownFinding> find_page_findings(const BuiltSite& site, const LibraryEntry& document,
                                             std::optional<Date> today);

/// The errors that keep documents out.
std::vector<ShownFinding> find_errors(const BuiltSite& site);

/// Whether a document that was left out would probably have been at this address: all that is known of
/// it is the path of its file.
bool may_be_at(std::string_view document, std::string_view address);

}  // namespace matwork
