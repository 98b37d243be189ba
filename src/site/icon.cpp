#include "site/icon.h"

#include "site/assets.h"

namespace matwork {

void write_icon(html::Writer& out, const SiteContext& context, std::string_view name) {
  out.element("svg", {{"class", "icon"}, {"aria-hidden", "true"}},
              [&] { out.element("use", {{"href", context.url(Assets::get().icons, name)}}, ""); });
}

}  // namespace matwork
