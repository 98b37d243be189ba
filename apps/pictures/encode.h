#pragma once

#include <stdexcept>
#include <string>
#include <vector>

namespace matwork::pictures {

/// What is to be made of a picture.
struct Order {
  enum class Format { kAvif, kWebp };
  Format format = Format::kAvif;
  int width = 0;
};

/// What the caller read in the header of a picture, and decoding must bear out.
struct Expected {
  bool turns = false;  ///< by its EXIF
  int width = 0;       ///< as it is shown
  int height = 0;
};

/// The picture cannot be read; the words complete "the picture …".
class Unreadable : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

/// Readies libvips: one thread, and no decoder but those of JPEG, PNG, WebP and AVIF. Once, before all else.
void set_up(const char* program);

/// Scales a picture, in sRGB and without its metadata (a photo says where it was taken), and encodes it.
/// The same bytes and order give the same file. Throws Unreadable, or another exception where libvips fails.
std::string encode(const std::string& picture, const Expected& expected, const Order& order);

}  // namespace matwork::pictures
