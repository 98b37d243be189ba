#pragma once

#include <string_view>

namespace matwork {

/// A file that is part of the program (cmake/embed.cmake).
struct EmbeddedFile {
  std::string_view path;  ///< below its folder
  std::string_view bytes;
};

}  // namespace matwork
