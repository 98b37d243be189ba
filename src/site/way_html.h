#pragma once

#include <vector>

#include "site/site_context.h"

namespace matwork {

/// The exercises of the same language that a document names by their keys as easier or harder ones, in its order;
/// keys that nobody has are left out.
std::vector<EntryIndex> named_by_keys(const SiteContext& context, const LibraryEntry& item,
                                      const std::vector<Located<std::string>>& keys);

/// The way from easier to harder exercises on which this one is a stop. Nothing where it names no others.
void write_way(html::Writer& out, const SiteContext& context, const LibraryEntry& item);

}  // namespace matwork
