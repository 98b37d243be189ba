#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/result.h"

namespace matwork {

enum class PictureFormat : std::uint8_t { kJpeg, kPng, kWebp, kAvif, kGif, kSvg };

/// What has to be known of a picture before it is shown.
struct PictureHeader {
  PictureFormat format = PictureFormat::kJpeg;
  std::uint32_t width = 0;  ///< pixels, as it is shown: turned the way its EXIF says. 0 where an SVG does not say
  std::uint32_t height = 0;
  bool moves = false;  ///< an animation
};

/// More is no picture of a page: 64 MB, and as many pixels as the largest cameras give.
inline constexpr std::uint64_t kMostPictureBytes = 64ULL * 1024 * 1024;
inline constexpr std::uint64_t kMostPicturePixels = 100'000'000;

/// Reads what a picture says of itself, and goes through its parts as far as that needs no decoding: so it is known
/// whether it is whole. The bytes may be anything. Fails with words that complete "the picture …": "ends too early".
/// Cost: linear, about a second for 4 GB; nothing is copied.
Result<PictureHeader> read_picture_header(std::string_view bytes);

}  // namespace matwork
