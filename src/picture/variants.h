#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "picture/picture.h"

namespace matwork {

/// One encoding of a picture for pages.
struct PictureVariant {
  enum class Format : std::uint8_t { kAvif, kWebp };
  Format format = Format::kAvif;
  std::uint32_t width = 0;  ///< pixels; the height follows from the shape of the picture

  friend bool operator==(const PictureVariant&, const PictureVariant&) = default;
};

/// "avif", "webp": the end of a file's name, and what stands behind image/ in its type.
std::string_view name_of(PictureVariant::Format format);

/// Which variants pages offer, format by format and narrow to wide; none is wider than the picture. Animations, SVG
/// and GIF have none, and neither has what WebP cannot hold (more than 16,383 pixels on a side): they are published
/// as they are.
std::vector<PictureVariant> variants_of(const PictureHeader& header);

/// A number for these bytes, and for how we encode: as long as it stays, so do the variants.
std::uint64_t variant_hash(std::string_view bytes);

/// The name of a file that holds a variant: "0123456789abcdef-360.avif".
std::string file_of_variant(std::uint64_t hash, const PictureVariant& variant);

}  // namespace matwork
