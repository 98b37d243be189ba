#include "picture/byte_reader.h"
#include "picture/formats.h"

namespace matwork {
namespace {

constexpr std::uint32_t kFourteenBits = 0x3FFF;

/// The size in the first bytes of what is drawn; false where there is none.
bool read_size(std::string_view kind, std::string_view data, PictureHeader& header) {
  ByteReader in(data, ByteOrder::kLittle);
  if (kind == "VP8X") {
    header.moves = (in.number(1) & 2U) != 0;
    in.skip(3);
    header.width = in.number32(3) + 1;
    header.height = in.number32(3) + 1;
  } else if (kind == "VP8 ") {
    in.skip(3);
    if (in.take(3) != "\x9D\x01\x2A") return false;
    header.width = in.number32(2) & kFourteenBits;
    header.height = in.number32(2) & kFourteenBits;
  } else if (kind == "VP8L") {
    if (in.number(1) != 0x2F) return false;
    const auto bits = in.number32(4);
    header.width = (bits & kFourteenBits) + 1;
    header.height = ((bits >> 14) & kFourteenBits) + 1;
  } else {
    return false;
  }
  return !in.is_cut();
}

}  // namespace

Result<PictureHeader> read_webp_header(std::string_view bytes) {
  ByteReader file(bytes, ByteOrder::kLittle);
  file.skip(4);
  ByteReader in(file.take(file.number(4)), ByteOrder::kLittle);
  if (file.is_cut()) return cut_picture();
  in.skip(4);
  PictureHeader header{PictureFormat::kWebp};
  bool drawn = false;
  while (!in.is_at_end()) {
    const auto kind = in.take(4);
    const auto size = in.number(4);
    const auto data = in.take(size);
    if (size % 2 != 0 && !in.is_at_end()) in.skip(1);
    if (in.is_cut()) return damaged_picture();
    if (header.width == 0 && !read_size(kind, data, header)) return damaged_picture();
    drawn = drawn || kind == "VP8 " || kind == "VP8L" || kind == "ANMF";
  }
  if (!drawn) return damaged_picture();
  return header;
}

}  // namespace matwork
