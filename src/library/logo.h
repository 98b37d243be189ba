#pragma once

#include <optional>
#include <string_view>

#include "library/library.h"

namespace matwork {

/// How large a picture is that may be a logo, by its first bytes; its address is left empty. Nothing where the bytes
/// are neither PNG nor SVG. Bytes of a stranger: anything may stand in them.
std::optional<Logo> read_logo(std::string_view bytes);

}  // namespace matwork
