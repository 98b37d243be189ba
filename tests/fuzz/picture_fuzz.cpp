#include <algorithm>

#include "picture/variants.h"
#include "tests/fuzz/targets.h"

namespace matwork::fuzz {

void run_picture(std::string_view bytes) {
  const auto header = read_picture_header(bytes);
  if (!header) return require(!header.error().message.empty(), "what cannot be shown has its reason");
  const auto pixels = std::uint64_t{header->width} * header->height;
  const bool drawing = header->format == PictureFormat::kSvg;
  require(drawing || (pixels > 0 && pixels <= kMostPicturePixels), "a picture has a size, and one within the limits");
  require((header->width == 0) == (header->height == 0), "a size is said whole or not at all");
  const auto variants = variants_of(*header);
  require(std::all_of(variants.begin(), variants.end(),
                      [&](const PictureVariant& v) { return v.width > 0 && v.width <= header->width; }),
          "no variant is wider than the picture");
}

}  // namespace matwork::fuzz
