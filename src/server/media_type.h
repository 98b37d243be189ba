#pragma once

#include <string_view>

namespace matwork {

/// The media type by the ending of a file name; application/octet-stream for what is not known.
std::string_view content_type_of(std::string_view path);

/// Whether bytes of this type become smaller by compression: text is, pictures and videos are not.
bool is_compressible(std::string_view content_type);

}  // namespace matwork
