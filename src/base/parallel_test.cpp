#include "base/parallel.h"

#include <gtest/gtest.h>

#include <atomic>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

namespace matwork {
namespace {

TEST(ParallelFor, DoesEachIndexExactlyOnce) {
  for (const std::size_t count : {0U, 1U, 2U, 7U, 8U, 9U, 63U, 64U, 65U, 1000U}) {
    for (const unsigned jobs : {0U, 1U, 2U, 3U, 16U, 200U}) {
      std::vector<std::atomic<int>> done(count);
      parallel_for(count, jobs, [&](std::size_t i) { ++done.at(i); });
      for (std::size_t i = 0; i < count; ++i) ASSERT_EQ(done[i], 1) << i << " of " << count << " on " << jobs;
    }
  }
}

TEST(ParallelFor, GivesTheSameResultForAnyNumberOfJobs) {
  const auto squares = [](unsigned jobs) {
    std::vector<std::size_t> out(500);
    parallel_for(out.size(), jobs, [&](std::size_t i) { out[i] = i * i; });
    return out;
  };
  const auto alone = squares(1);
  for (const unsigned jobs : {2U, 5U, 64U}) EXPECT_EQ(squares(jobs), alone) << jobs;
}

TEST(ParallelFor, ThrowsAgainWhatTheWorkThrew) {
  for (const unsigned jobs : {1U, 2U, 8U}) {
    for (const std::size_t bad : {0U, 5U, 99U}) {
      try {
        parallel_for(100, jobs, [&](std::size_t i) {
          if (i == bad) throw std::runtime_error("page " + std::to_string(i));
        });
        FAIL() << "nothing was thrown";
      } catch (const std::runtime_error& error) {
        EXPECT_EQ(error.what(), "page " + std::to_string(bad));
      }
    }
  }
}

TEST(ParallelFor, ThrowsOneOfManyAfterAllThreadsHaveStopped) {
  std::atomic<bool> thrown{false};
  std::atomic<int> started{0};
  std::atomic<int> stopped{0};
  const auto work = [&](std::size_t i) {
    if (i == 0) {
      thrown = true;
      throw std::runtime_error("the first");
    }
    ++started;
    while (!thrown) std::this_thread::yield();
    ++stopped;
    if (i % 8 == 0) throw std::runtime_error("another");
  };
  EXPECT_THROW(parallel_for(400, 8, work), std::runtime_error);
  EXPECT_EQ(started, stopped);
}

TEST(ParallelFor, DoesNoIndexTwiceEvenWhenOneFails) {
  std::vector<std::atomic<int>> done(300);
  const auto work = [&](std::size_t i) {
    ++done.at(i);
    if (i == 20) throw std::runtime_error("no");
  };
  EXPECT_THROW(parallel_for(done.size(), 4, work), std::runtime_error);
  for (const auto& times : done) EXPECT_LE(times, 1);
  EXPECT_EQ(done[20], 1);
}

TEST(DefaultJobs, AreAtLeastOne) { EXPECT_GE(default_jobs(), 1U); }

}  // namespace
}  // namespace matwork
