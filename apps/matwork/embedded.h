#pragma once

#include <span>

#include "base/embedded_file.h"

/// The files of docs/diagnostics, as bytes of the program.
namespace matwork::app {

std::span<const EmbeddedFile> embedded_files();

}  // namespace matwork::app
