#pragma once

#include <span>

#include "base/embedded_file.h"

/// The files of data/vocabulary, as bytes of the program.
namespace matwork::vocabulary {

std::span<const EmbeddedFile> embedded_files();

}  // namespace matwork::vocabulary
