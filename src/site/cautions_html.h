#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "site/site_context.h"

namespace matwork {

/// With what to be careful, who says so, when to stop, and that this is no medical advice. Cautions that no
/// source bears out are left out; where none is left, nothing is written.
void write_cautions(html::Writer& out, const SiteContext& context, const LibraryEntry& item);

/// The address at which a source can be read: the first DOI ("10.1136/…"), PMID ("PMID 6487063") or https
/// address in `where`, which may hold remarks. Nothing where there is none.
std::optional<std::string> find_source_address(std::string_view where);

}  // namespace matwork
