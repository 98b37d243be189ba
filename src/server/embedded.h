#pragma once

#include <span>

#include "base/embedded_file.h"

/// The files of data/preview, as bytes of the program.
namespace matwork::server {

std::span<const EmbeddedFile> embedded_files();

}  // namespace matwork::server
