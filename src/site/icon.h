#pragma once

#include <string_view>

#include "site/site_context.h"

namespace matwork {

/// An icon of web/pictures/icons.svg beside a text that says the same: it is not read aloud.
void write_icon(html::Writer& out, const SiteContext& context, std::string_view name);

}  // namespace matwork
