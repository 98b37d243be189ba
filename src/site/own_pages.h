#pragma once

#include <string>

#include "site/site_context.h"

namespace matwork {

/// A page that the program makes of itself: favourites, privacy, offline, about. `index` is one of Library::own_pages.
/// Texts: data/site/texts.
std::string render_own_page(const SiteContext& context, std::uint32_t index);

/// Whether search engines may list such a page.
bool is_indexed(OwnPageKind kind);

}  // namespace matwork
