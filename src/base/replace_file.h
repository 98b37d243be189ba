#pragma once

#include <string>
#include <string_view>

#include "base/result.h"

namespace matwork {

/// Puts new bytes in place of a file in one step: at any moment, also after a crash, the file has all of
/// the old bytes or all of the new. Rights are kept; of a link, the file it leads to is replaced. The
/// folder must exist.
Result<void> replace_file(const std::string& path, std::string_view bytes);

}  // namespace matwork
