#pragma once

#include <span>
#include <string_view>

/// The files of data/health, as bytes of the program.
namespace matwork::health {

struct EmbeddedFile {
  std::string_view path;
  std::string_view bytes;
};

std::span<const EmbeddedFile> embedded_files();

}  // namespace matwork::health
