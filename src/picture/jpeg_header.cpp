#include <utility>

#include "picture/byte_reader.h"
#include "picture/formats.h"

namespace matwork {
namespace {

constexpr std::uint32_t kEndOfImage = 0xD9;
constexpr std::uint32_t kStartOfScan = 0xDA;
constexpr std::uint32_t kExifSegment = 0xE1;

bool stands_alone(std::uint32_t marker) { return marker == 0x01 || (marker >= 0xD0 && marker <= 0xD8); }

/// Start of frame, of every kind of compression; between them lie tables and a reserved number.
bool is_frame(std::uint32_t marker) {
  return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
}

/// The orientation of the EXIF data, 1 to 8; 1 where there is none. From 5 on, width and height change places.
std::uint32_t read_orientation(std::string_view segment) {
  constexpr std::string_view kExif("Exif\0\0", 6);
  if (!segment.starts_with(kExif)) return 1;
  const auto tiff = segment.substr(kExif.size());
  const auto order = tiff.starts_with("II") ? ByteOrder::kLittle : ByteOrder::kBig;
  ByteReader start(tiff, order);
  start.skip(4);
  ByteReader directory(tiff, order);
  directory.skip(start.number(4));
  for (auto fields = directory.number(2); fields > 0 && !directory.is_cut(); --fields) {
    const auto tag = directory.number(2);
    directory.skip(6);
    const auto value = directory.number32(2);
    directory.skip(2);
    if (tag == 0x0112 && !directory.is_cut()) return value >= 1 && value <= 8 ? value : 1;
  }
  return 1;
}

/// The next marker. What stands before it belongs to a scan, or to nothing.
std::uint32_t next_marker(ByteReader& in) {
  while (!in.is_cut()) {
    const auto sign = in.rest().find('\xFF');
    in.skip(sign == std::string_view::npos ? in.rest().size() + 1 : sign);
    while (in.rest().starts_with('\xFF')) in.skip(1);
    // 00 says that the byte before it belongs to the scan.
    if (const auto marker = in.number32(1); marker != 0) return marker;
  }
  return 0;
}

}  // namespace

Result<PictureHeader> read_jpeg_header(std::string_view bytes) {
  ByteReader in(bytes);
  in.skip(2);
  PictureHeader header{PictureFormat::kJpeg};
  std::uint32_t orientation = 1;
  bool scanned = false;
  for (auto marker = next_marker(in); marker != kEndOfImage; marker = next_marker(in)) {
    if (in.is_cut()) return cut_picture();
    if (stands_alone(marker)) continue;
    const auto size = in.number(2);
    if (size < 2 && !in.is_cut()) return damaged_picture();
    const auto segment = in.take(size - 2);
    if (in.is_cut()) return cut_picture();
    if (marker == kStartOfScan) scanned = true;
    if (marker == kExifSegment && orientation == 1) orientation = read_orientation(segment);
    if (!is_frame(marker) || header.width != 0) continue;
    ByteReader frame(segment);
    frame.skip(1);
    header.height = frame.number32(2);
    header.width = frame.number32(2);
  }
  if (!scanned || header.width == 0) return damaged_picture();
  if (orientation >= 5) std::swap(header.width, header.height);
  return header;
}

}  // namespace matwork
