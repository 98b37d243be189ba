#include "limit_process.h"

#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

#include <csignal>

namespace matwork::pictures {
namespace {

constexpr rlim_t kProcessorSeconds = 120;
constexpr unsigned kSeconds = 600;

void set_limit(int resource, rlim_t most) {
  const rlimit limit{most, most};
  ::setrlimit(static_cast<__rlimit_resource>(resource), &limit);
}

}  // namespace

void limit_process() {
  ::prctl(PR_SET_PDEATHSIG, SIGKILL);
  ::alarm(kSeconds);
  set_limit(RLIMIT_CPU, kProcessorSeconds);
  set_limit(RLIMIT_CORE, 0);
#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
  // Sanitizers reserve more than there is.
  set_limit(RLIMIT_AS, 4UL * 1024 * 1024 * 1024);
#endif
}

}  // namespace matwork::pictures
