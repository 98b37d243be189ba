#pragma once

#include "site/site_context.h"

namespace matwork {

/// Writes the nodes [begin, end) of a document's body. The highest heading becomes `top_level`, and
/// none skips a level. A link that leads nowhere becomes its words; a picture that is not in the
/// library its description.
void write_markdown(html::Writer& out, const SiteContext& context, const LibraryEntry& item, std::uint32_t begin,
                    std::uint32_t end, int top_level);

/// The name by which links reach a heading of the body.
std::string_view anchor_of(const Entry& entry, std::uint32_t heading);

}  // namespace matwork
