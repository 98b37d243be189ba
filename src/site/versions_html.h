#pragma once

#include "site/site_context.h"

namespace matwork {

/// Links to the easier and the harder versions and to the steps, which scripts turn into a switch. Nothing where an
/// exercise has no such version.
void write_version_switch(html::Writer& out, const SiteContext& context, const LibraryEntry& item);

/// Modifications, parted into easier, harder and others, in a section under the heading `Word::kVersions`.
void write_versions(html::Writer& out, const SiteContext& context, const LibraryEntry& item);

}  // namespace matwork
