#pragma once

#include "picture/picture.h"

/// One reader a format. Each is given bytes that begin as its format does.
namespace matwork {

Result<PictureHeader> read_jpeg_header(std::string_view bytes);
Result<PictureHeader> read_png_header(std::string_view bytes);
Result<PictureHeader> read_webp_header(std::string_view bytes);
Result<PictureHeader> read_avif_header(std::string_view bytes);
Result<PictureHeader> read_gif_header(std::string_view bytes);
Result<PictureHeader> read_svg_header(std::string_view bytes);

/// What most broken pictures are: an upload or a copy that was not finished.
inline tl::unexpected<Error> cut_picture() { return failure("ends too early"); }
inline tl::unexpected<Error> damaged_picture() { return failure("is damaged"); }

}  // namespace matwork
