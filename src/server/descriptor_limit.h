#pragma once

#include <cstddef>

namespace matwork {

/// How many clients, of those that are wanted, the system lets us serve at once: each takes a descriptor, and so
/// does each file that is sent. Raises the limit of open files for this program as far as is needed and allowed.
std::size_t possible_connections(std::size_t wanted);

}  // namespace matwork
