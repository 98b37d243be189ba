#pragma once

#include <cstddef>
#include <functional>

namespace matwork {

/// Calls `work(i)` once for every i below `count`, on `jobs` threads (at least one; fewer where the machine gives no
/// more). Which thread does which i, and when, is open: `work` writes only to what belongs to its i, and whoever needs
/// an order makes it afterwards, so the result is the same for any number of jobs. An exception
/// out of `work` is thrown again here, after all threads have stopped.
void parallel_for(std::size_t count, unsigned jobs, const std::function<void(std::size_t)>& work);

/// The processors of this machine, at least 1.
unsigned default_jobs();

}  // namespace matwork
