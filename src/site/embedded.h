#pragma once

#include <span>
#include <string_view>

/// The files of data/site, as bytes of the program.
namespace matwork::site {

struct EmbeddedFile {
  std::string_view path;
  std::string_view bytes;
};

std::span<const EmbeddedFile> embedded_files();

}  // namespace matwork::site
