#pragma once

#include <libdeflate.h>

#include <filesystem>
#include <string>
#include <string_view>

/// Pictures for tests, made here: of any size, and broken in the way that a test wants.
namespace matwork::testing {

/// A number in `size` bytes, big end first.
inline std::string big_number(std::uint64_t value, int size) {
  std::string out;
  for (int shift = 8 * (size - 1); shift >= 0; shift -= 8) out += static_cast<char>(value >> shift);
  return out;
}

inline std::string little_number(std::uint64_t value, int size) {
  const auto big = big_number(value, size);
  return {big.rbegin(), big.rend()};
}

inline std::string png_chunk(std::string_view kind, std::string_view data) {
  const auto summed = std::string(kind) + std::string(data);
  return big_number(data.size(), 4) + summed + big_number(libdeflate_crc32(0, summed.data(), summed.size()), 4);
}

inline std::string deflated(std::string_view bytes) {
  auto* compressor = libdeflate_alloc_compressor(6);
  std::string out(libdeflate_zlib_compress_bound(compressor, bytes.size()), '\0');
  out.resize(libdeflate_zlib_compress(compressor, bytes.data(), bytes.size(), out.data(), out.size()));
  libdeflate_free_compressor(compressor);
  return out;
}

/// A PNG that decoders read: a sweep of colours, of which `seed` makes another.
inline std::string png_picture(std::uint32_t width, std::uint32_t height, unsigned seed = 0,
                               std::string_view more = {}) {
  std::string rows;
  for (std::uint32_t y = 0; y < height; ++y) {
    rows += '\0';
    for (std::uint32_t x = 0; x < width; ++x) {
      rows += static_cast<char>(x * 255 / width);
      rows += static_cast<char>(y * 255 / height);
      rows += static_cast<char>(seed * 40 + (x + y) % 64);
    }
  }
  const auto head = big_number(width, 4) + big_number(height, 4) + std::string("\x08\x02\0\0\0", 5);
  return "\x89PNG\r\n\x1A\n" + png_chunk("IHDR", head) + std::string(more) + png_chunk("IDAT", deflated(rows)) +
         png_chunk("IEND", "");
}

inline std::string jpeg_segment(char marker, std::string_view data) {
  return std::string("\xFF") + marker + big_number(data.size() + 2, 2) + std::string(data);
}

/// The EXIF data that turns a picture, 1 to 8.
inline std::string exif_orientation(unsigned orientation, bool little) {
  const auto number = [&](std::uint64_t value, int size) {
    return little ? little_number(value, size) : big_number(value, size);
  };
  const auto field = number(0x0112, 2) + number(3, 2) + number(1, 4) + number(orientation, 2) + number(0, 2);
  return std::string("Exif\0\0", 6) + (little ? "II" : "MM") + number(42, 2) + number(8, 4) + number(1, 2) + field +
         number(0, 4);
}

/// A JPEG whose header is sound and that shows nothing: for whoever does not decode it.
inline std::string jpeg_header(std::uint32_t width, std::uint32_t height, std::string_view more = {}) {
  const auto frame = "\x08" + big_number(height, 2) + big_number(width, 2) + std::string("\x01\x01\x11\x00", 4);
  return "\xFF\xD8" + std::string(more) + jpeg_segment('\xC0', frame) +
         jpeg_segment('\xDA', std::string_view("\x01\x01\x00\x00\x3F\x00", 6)) + std::string("\x12\xFF\x00\x34", 4) +
         "\xFF\xD9";
}

/// A JPEG that decoders read, of 16 by 8 pixels: a sweep of greys. `more` are segments put after its start.
inline std::string jpeg_picture(std::string_view more = {}) {
  constexpr std::string_view kHex =
      "FFDB004300140E0F120F0D14121012171514181E32211E1C1C1E3D2C2E243249404C4B47404645505A736250556D5645466488656D777B81"
      "82814E608D978C7D96737E817CFFC0000B080008001001011100FFC400150001010000000000000000000000000000000506FFC400161000"
      "030000000000000000000000000000000542FFDA0008010100003F00114C96CA64FFD9";
  std::string out = "\xFF\xD8" + std::string(more);
  for (std::size_t i = 0; i < kHex.size(); i += 2)
    out += static_cast<char>(std::stoi(std::string(kHex.substr(i, 2)), nullptr, 16));
  return out;
}

inline constexpr std::string_view kSvgPicture =
    "<?xml version=\"1.0\"?>\n<!-- <svg width=\"1\"> -->\n<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 "
    "40.2 30\"><path d=\"M0 0h9\"/></svg>\n";

/// A GIF of one pixel.
inline std::string gif_picture(std::uint32_t width = 1, std::uint32_t height = 1) {
  return "GIF89a" + little_number(width, 2) + little_number(height, 2) + std::string("\x80\0\0\0\0\0\xFF\xFF\xFF", 9) +
         std::string("\x21\xF9\x04\0\0\0\0\0", 8) + std::string("\x2C\0\0\0\0\x01\0\x01\0\0", 10) +
         std::string("\x02\x02\x44\x01\0\x3B", 6);
}

/// The program that encodes pictures, as it was built beside the tests.
inline std::string picture_program() {
  return (std::filesystem::read_symlink("/proc/self/exe").parent_path().parent_path() / "matwork-pictures").native();
}

}  // namespace matwork::testing
