#include "server/descriptor_limit.h"

#include <algorithm>

#include <sys/resource.h>

namespace matwork {
namespace {

constexpr std::size_t kPerClient = 2;
constexpr std::size_t kForOurselves = 256;
constexpr std::size_t kFewest = 8;

}  // namespace

std::size_t possible_connections(std::size_t wanted) {
  rlimit limit{};
  if (::getrlimit(RLIMIT_NOFILE, &limit) != 0) return wanted;
  const rlim_t needed = wanted * kPerClient + kForOurselves;
  limit.rlim_cur = std::min(limit.rlim_max, std::max(limit.rlim_cur, needed));
  ::setrlimit(RLIMIT_NOFILE, &limit);
  ::getrlimit(RLIMIT_NOFILE, &limit);
  // Where there are few, a quarter is for everything else.
  const auto for_clients = limit.rlim_cur >= needed ? needed - kForOurselves : limit.rlim_cur / 4 * 3;
  return std::max(kFewest, std::min<std::size_t>(wanted, for_clients / kPerClient));
}

}  // namespace matwork
