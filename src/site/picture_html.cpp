#include "site/picture_html.h"

#include <fmt/format.h>

#include "base/text.h"
#include "site/picture_files.h"

namespace matwork {
namespace {

using html::Writer;

/// How wide a picture is shown, as the style sheet has it (web/style): the column beside the steps, the width of a
/// title, the measure of the text; on a phone, the screen. In pixels, since here a rem would be 16 of them, and is 18
/// in the style sheet.
const char* sizes_of(PicturePlace place) {
  switch (place) {
    case PicturePlace::kBesideSteps: return "(min-width: 60rem) 360px, 100vw";
    case PicturePlace::kAboveText: return "(min-width: 60rem) 936px, 100vw";
    default: return "(min-width: 50rem) 756px, 100vw";
  }
}

void write_source(Writer& out, const SiteContext& context, const std::vector<OfferedVariant>& offered,
                  PictureVariant::Format format, PicturePlace place) {
  std::vector<std::string> candidates;
  for (const auto& [variant, address] : offered) {
    if (variant.format == format)
      candidates.push_back(fmt::format("{} {}w", context.url(address).text(), variant.width));
  }
  out.leaf("source", {{"type", fmt::format("image/{}", name_of(format))},
                      {"srcset", join(candidates, ", ")},
                      {"sizes", sizes_of(place)}});
}

void write_image(Writer& out, const SiteContext& context, const StaticFile& picture, std::string_view alt,
                 PicturePlace place) {
  const auto& header = picture.picture->header;
  const auto width = fmt::to_string(header.width);
  const auto height = fmt::to_string(header.height);
  const bool near = place == PicturePlace::kInText;
  const auto number = [&](html::Name name, const std::string& value) {
    return header.width > 0 ? html::Attribute(name, value) : html::Attribute(name, false);
  };
  const auto when = near ? html::Attribute("loading", "lazy") : html::Attribute("fetchpriority", "high");
  out.leaf("img", {{"src", context.url(picture.address)},
                   number("width", width),
                   number("height", height),
                   {"alt", alt},
                   when,
                   {"decoding", "async"}});
}

}  // namespace

void write_picture_element(Writer& out, const SiteContext& context, const StaticFile& picture, std::string_view alt,
                           PicturePlace place) {
  const auto offered = variants_on_site(context, picture);
  if (offered.empty()) return write_image(out, context, picture, alt, place);
  out.element("picture", [&] {
    for (const auto format : {PictureVariant::Format::kAvif, PictureVariant::Format::kWebp})
      write_source(out, context, offered, format, place);
    write_image(out, context, picture, alt, place);
  });
}

}  // namespace matwork
