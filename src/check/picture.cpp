#include <fmt/format.h>

#include "base/text.h"
#include "check/checks.h"
#include "diagnostics/codes.h"
#include "library/link.h"

namespace matwork {

void check_picture(const CheckContext& context, const LibraryEntry& item, Diagnostics& findings) {
  const auto& library = context.library;
  const auto& image = item.entry.head.image;
  if (image.value.empty() || find_picture(library, item, image.value) != nullptr) return;
  auto& finding = findings.add(codes::kMissingPicture, *item.entry.source, image.span,
                               fmt::format("the picture `{}` is not in the library", shorten(image.value, 80)));
  if (image.value.find("://") != std::string::npos || image.value.starts_with("//")) {
    finding.with_help("pages fetch nothing from other hosts: put the picture in static/ and name it from there");
  } else if (image.value.starts_with('/')) {
    finding.with_help(fmt::format("put it at static{}, or leave `image` out", shorten(image.value, 80)));
  } else {
    finding.with_help("put it beside the document, or leave `image` out");
  }
}

}  // namespace matwork
