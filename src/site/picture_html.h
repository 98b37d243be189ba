#pragma once

#include "site/site_context.h"

namespace matwork {

/// Where on a page a picture stands: how wide it gets there, and when it is fetched, follow from that.
enum class PicturePlace {
  kBesideSteps,  ///< the picture of an exercise, on a desk a column of its own: fetched at once
  kAboveText,    ///< the picture of another document: fetched at once
  kInText,       ///< named within the text: fetched when it comes near
};

/// Writes a picture with its size, so that nothing moves when it arrives, and with its variants, of which a browser
/// takes the smallest that is sharp there. `alt` may be empty.
void write_picture_element(html::Writer& out, const SiteContext& context, const StaticFile& picture,
                           std::string_view alt, PicturePlace place);

}  // namespace matwork
