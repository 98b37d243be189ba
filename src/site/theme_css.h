#pragma once

#include <string>

#include "library/library.h"

namespace matwork {

/// The stylesheet of a library's own colours and fonts, as custom properties that take the place of the program's
/// (web/style); "" where the library has none. `base_path` stands before addresses: "" or "/library".
std::string render_theme(const Theme& theme, const std::string& base_path);

}  // namespace matwork
