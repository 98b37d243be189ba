#pragma once

#include <span>

#include "base/embedded_file.h"

/// The files of data/health, as bytes of the program.
namespace matwork::health {

std::span<const EmbeddedFile> embedded_files();

}  // namespace matwork::health
