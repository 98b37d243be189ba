#pragma once

#include <span>

#include "base/embedded_file.h"

/// The files of data/site, as bytes of the program.
namespace matwork::site {

std::span<const EmbeddedFile> embedded_files();

}  // namespace matwork::site

/// What browsers load, as web/build.mjs bundled it.
namespace matwork::web {

std::span<const EmbeddedFile> embedded_files();

}  // namespace matwork::web
