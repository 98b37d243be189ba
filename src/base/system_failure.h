#pragma once

#include <cerrno>
#include <string_view>

#include "base/result.h"

namespace matwork {

/// A call of the system that failed, as a sentence: what could not be done, to which path, why, and, where
/// one is known, the cure: "cannot write /srv/site: No space left on device; free some space, and try again".
tl::unexpected<Error> system_failure(std::string_view what, std::string_view path, int code = errno);

}  // namespace matwork
