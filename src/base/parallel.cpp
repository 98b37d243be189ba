#include "base/parallel.h"

#include <algorithm>
#include <atomic>
#include <exception>
#include <mutex>
#include <system_error>
#include <thread>
#include <vector>

namespace matwork {
namespace {

// Documents and pages cost tens of microseconds: hand out a few at a time, so that the counter is
// not what the threads fight over, and so that the last ones do not wait for a long stretch.
constexpr std::size_t kStretch = 8;

}  // namespace

void parallel_for(std::size_t count, unsigned jobs, const std::function<void(std::size_t)>& work) {
  std::atomic<std::size_t> next{0};
  std::exception_ptr thrown;
  std::mutex thrown_mutex;
  const auto run = [&] {
    try {
      for (;;) {
        const auto begin = next.fetch_add(kStretch);
        if (begin >= count) return;
        for (auto i = begin; i < std::min(begin + kStretch, count); ++i) work(i);
      }
    } catch (...) {
      const std::lock_guard lock(thrown_mutex);
      if (!thrown) thrown = std::current_exception();
      next = count;
    }
  };
  {
    const auto useful = std::min<std::size_t>(std::max(jobs, 1U), count / kStretch + 1);
    std::vector<std::jthread> threads;
    try {
      threads.reserve(useful);
      for (std::size_t i = 1; i < useful; ++i) threads.emplace_back(run);
    } catch (const std::system_error&) {
      // No more threads to be had: those there are do the work, and this one in any case.
    }
    run();
  }
  if (thrown) std::rethrow_exception(thrown);
}

unsigned default_jobs() { return std::max(1U, std::thread::hardware_concurrency()); }

}  // namespace matwork
