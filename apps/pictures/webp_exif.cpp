#include "webp_exif.h"

#include <cstdint>
#include <string_view>

namespace matwork::pictures {
namespace {

constexpr std::size_t kChunkHead = 8;  ///< four letters and a size
constexpr std::size_t kFileHead = 12;  ///< RIFF, a size, WEBP
constexpr char kHasExif = 8;           ///< among the flags of VP8X

std::size_t size_at(std::string_view bytes, std::size_t at) {
  std::size_t size = 0;
  for (std::size_t i = 4; i > 0; --i) size = (size << 8) | static_cast<unsigned char>(bytes[at + i - 1]);
  return size;
}

}  // namespace

std::string remove_exif(const std::string& webp) {
  std::string out = webp.substr(0, kFileHead);
  for (std::size_t at = kFileHead; at + kChunkHead <= webp.size();) {
    const auto kind = std::string_view(webp).substr(at, 4);
    const auto size = kChunkHead + (size_at(webp, at + 4) + 1) / 2 * 2;
    auto chunk = webp.substr(at, size);
    if (kind == "VP8X") chunk[kChunkHead] = static_cast<char>(chunk[kChunkHead] & ~kHasExif);
    if (kind != "EXIF") out += chunk;
    at += size;
  }
  for (std::size_t i = 0; i < 4; ++i) out[4 + i] = static_cast<char>((out.size() - kChunkHead) >> (8 * i));
  return out;
}

}  // namespace matwork::pictures
