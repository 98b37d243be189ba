#include "picture/variants.h"

#include <fmt/format.h>
#include <xxhash.h>

#include <algorithm>
#include <array>

namespace matwork {
namespace {

constexpr std::array<std::uint32_t, 4> kWidths{360, 720, 1080, 1600};
constexpr std::uint32_t kMostSide = 16'383;

/// Counted up whenever apps/pictures encodes otherwise, so that no file of before is taken for one of now.
constexpr std::uint64_t kEncoding = 1;

/// The usual widths, and its own where the picture lies between two of them.
std::vector<std::uint32_t> widths_of(const PictureHeader& header) {
  std::vector<std::uint32_t> widths;
  const auto own = std::min(header.width, kWidths.back());
  // Two widths that are nearly one are one.
  for (const auto width : kWidths) {
    if (width < own - own / 8) widths.push_back(width);
  }
  widths.push_back(own);
  return widths;
}

}  // namespace

std::string_view name_of(PictureVariant::Format format) {
  return format == PictureVariant::Format::kAvif ? "avif" : "webp";
}

std::vector<PictureVariant> variants_of(const PictureHeader& header) {
  const bool drawn_once = header.format != PictureFormat::kSvg && header.format != PictureFormat::kGif && !header.moves;
  if (!drawn_once || header.width == 0 || std::max(header.width, header.height) > kMostSide) return {};
  std::vector<PictureVariant> variants;
  for (const auto format : {PictureVariant::Format::kAvif, PictureVariant::Format::kWebp}) {
    for (const auto width : widths_of(header)) variants.push_back({format, width});
  }
  return variants;
}

std::uint64_t variant_hash(std::string_view bytes) {
  return XXH3_64bits_withSeed(bytes.data(), bytes.size(), kEncoding);
}

std::string file_of_variant(std::uint64_t hash, const PictureVariant& variant) {
  return fmt::format("{:016x}-{}.{}", hash, variant.width, name_of(variant.format));
}

}  // namespace matwork
