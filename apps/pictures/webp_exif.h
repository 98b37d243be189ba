#pragma once

#include <string>

namespace matwork::pictures {

/// A WebP that libvips wrote, without the EXIF data that libvips 8.14 puts into every one, whatever it is asked: 190
/// bytes that say nothing.
std::string remove_exif(const std::string& webp);

}  // namespace matwork::pictures
