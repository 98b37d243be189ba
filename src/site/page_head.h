#pragma once

#include "site/page_frame.h"

namespace matwork {

/// The head of a page: title, description, policy, where its translations lie, style, scripts, structured data.
void write_page_head(html::Writer& out, const SiteContext& context, const PageHead& head, const Graph& graph);

}  // namespace matwork
