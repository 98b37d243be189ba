#include "picture/byte_reader.h"
#include "picture/formats.h"

namespace matwork {
namespace {

constexpr std::uint64_t kImage = 0x2C;
constexpr std::uint64_t kExtension = 0x21;
constexpr std::uint64_t kTrailer = 0x3B;

/// A table of colours, where the flags say that there is one.
void skip_colours(ByteReader& in, std::uint64_t flags) {
  if ((flags & 0x80U) != 0) in.skip(std::uint64_t{3} << ((flags & 7U) + 1));
}

void skip_blocks(ByteReader& in) {
  for (auto size = in.number(1); size != 0; size = in.number(1)) in.skip(size);
}

}  // namespace

Result<PictureHeader> read_gif_header(std::string_view bytes) {
  ByteReader in(bytes, ByteOrder::kLittle);
  in.skip(6);
  PictureHeader header{PictureFormat::kGif};
  header.width = in.number32(2);
  header.height = in.number32(2);
  const auto flags = in.number(1);
  in.skip(2);
  skip_colours(in, flags);
  int images = 0;
  for (auto block = in.number(1); block != kTrailer; block = in.number(1)) {
    if (in.is_cut()) return cut_picture();
    if (block == kImage) {
      ++images;
      in.skip(8);
      skip_colours(in, in.number(1));
    } else if (block != kExtension) {
      return damaged_picture();
    }
    in.skip(1);  // how the colours are packed, or what is extended
    skip_blocks(in);
  }
  if (images == 0) return damaged_picture();
  header.moves = images > 1;
  return header;
}

}  // namespace matwork
