#include "picture/picture.h"

#include <fmt/format.h>

#include "picture/formats.h"

namespace matwork {
namespace {

using Reader = Result<PictureHeader> (*)(std::string_view);

bool looks_like_svg(std::string_view bytes) {
  const auto start = bytes.substr(0, 4096);
  return start.find("<svg") != start.npos && start.find('\0') == start.npos;
}

/// By the bytes: names of files lie.
Reader find_reader(std::string_view bytes) {
  if (bytes.starts_with("\xFF\xD8\xFF")) return read_jpeg_header;
  if (bytes.starts_with("\x89PNG\r\n\x1A\n")) return read_png_header;
  if (bytes.starts_with("GIF87a") || bytes.starts_with("GIF89a")) return read_gif_header;
  if (bytes.starts_with("RIFF") && bytes.substr(0, 12).ends_with("WEBP")) return read_webp_header;
  if (bytes.size() >= 12 && bytes.substr(4, 4) == "ftyp") return read_avif_header;
  return looks_like_svg(bytes) ? read_svg_header : nullptr;
}

}  // namespace

Result<PictureHeader> read_picture_header(std::string_view bytes) {
  if (bytes.empty()) return failure("is empty");
  if (bytes.size() > kMostPictureBytes)
    return failure(fmt::format("has more than {} MB", kMostPictureBytes / 1024 / 1024));
  const auto read = find_reader(bytes);
  if (read == nullptr) return failure("is no JPEG, PNG, WebP, AVIF, GIF or SVG");
  const auto header = read(bytes);
  if (!header || header->format == PictureFormat::kSvg) return header;
  if (header->width == 0 || header->height == 0) return damaged_picture();
  if (std::uint64_t{header->width} * header->height > kMostPicturePixels)
    return failure(fmt::format("has {} by {} pixels, more than {} million", header->width, header->height,
                               kMostPicturePixels / 1'000'000));
  return header;
}

}  // namespace matwork
