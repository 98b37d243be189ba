#include <libdeflate.h>

#include "picture/byte_reader.h"
#include "picture/formats.h"

namespace matwork {

/// Every part of a PNG carries a sum, so that damage shows without decoding.
Result<PictureHeader> read_png_header(std::string_view bytes) {
  ByteReader in(bytes);
  in.skip(8);
  PictureHeader header{PictureFormat::kPng};
  bool drawn = false;
  while (true) {
    const auto size = in.number(4);
    const auto summed = in.rest().substr(0, static_cast<std::size_t>(size) + 4);
    const auto kind = in.take(4);
    const auto data = in.take(size);
    const auto sum = in.number32(4);
    if (in.is_cut()) return cut_picture();
    if (libdeflate_crc32(0, summed.data(), summed.size()) != sum) return damaged_picture();
    if (header.width == 0) {
      if (kind != "IHDR" || data.size() != 13) return damaged_picture();
      ByteReader fields(data);
      header.width = fields.number32(4);
      header.height = fields.number32(4);
      if (header.width == 0) return damaged_picture();
    }
    if (kind == "acTL" && !drawn) header.moves = true;
    if (kind == "IDAT") drawn = true;
    if (kind == "IEND") break;
  }
  if (!drawn) return damaged_picture();
  return header;
}

}  // namespace matwork
