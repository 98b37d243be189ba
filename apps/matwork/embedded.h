#pragma once

#include <span>
#include <string_view>

/// The files of docs/diagnostics, as bytes of the program.
namespace matwork::app {

struct EmbeddedFile {
  std::string_view path;
  std::string_view bytes;
};

std::span<const EmbeddedFile> embedded_files();

}  // namespace matwork::app
