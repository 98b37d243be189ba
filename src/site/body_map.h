#pragma once

#include <string_view>
#include <vector>

#include "site/site_context.h"

namespace matwork {

/// A muscle group or region on the map, and how much it does.
struct MappedMuscle {
  TermIndex term = 0;
  bool main = false;
};

/// The figure, front and back, on which these muscles are shown: each a link to its page with its name, and the same as
/// text beside it. Shapes: web/pictures/body-map.svg; a group that has none is only told in the text. Writes nothing
/// where there is nothing to show.
void write_body_map(html::Writer& out, const SiteContext& context, LanguageIndex language,
                    const std::vector<MappedMuscle>& muscles);

/// The figure on which every muscle that has a page leads there.
void write_body_index(html::Writer& out, const SiteContext& context, LanguageIndex language);

}  // namespace matwork
