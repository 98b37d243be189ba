#include "site/build_lock.h"

#include <gtest/gtest.h>

#include <atomic>
#include <filesystem>
#include <thread>
#include <vector>

#include "tests/golden.h"

namespace matwork {
namespace {

TEST(BuildLock, IsRefusedWhileAnotherHasItAndGivenAfterwards) {
  const testing::TemporaryFolder folder;
  {
    const auto first = BuildLock::take(folder.path("lock"), "/srv/site");
    ASSERT_TRUE(first);
    const auto second = BuildLock::take(folder.path("lock"), "/srv/site");
    ASSERT_FALSE(second);
    EXPECT_EQ(second.error().message, "another build is writing /srv/site: wait for it to end, and try again");
  }
  EXPECT_FALSE(std::filesystem::exists(folder.path("lock")));
  EXPECT_TRUE(BuildLock::take(folder.path("lock"), "/srv/site"));
}

TEST(BuildLock, TakesOverTheFileOfAKilledBuild) {
  const testing::TemporaryFolder folder;
  folder.write("lock", "");
  EXPECT_TRUE(BuildLock::take(folder.path("lock"), "/srv/site"));
}

TEST(BuildLock, FollowsNoLink) {
  const testing::TemporaryFolder folder;
  std::filesystem::create_symlink("victim", folder.path("lock"));
  EXPECT_FALSE(BuildLock::take(folder.path("lock"), "/srv/site"));
  EXPECT_FALSE(std::filesystem::exists(folder.path("victim")));
}

/// The file is removed each time: a lock on one that lost its name must not count.
TEST(BuildLock, IsHeldByOneAtATimeHoweverManyAsk) {
  const testing::TemporaryFolder folder;
  std::atomic<int> holders{0};
  std::atomic<int> most{0};
  std::atomic<int> taken{0};
  std::vector<std::jthread> threads;
  for (int i = 0; i < 4; ++i) {
    threads.emplace_back([&] {
      for (int turn = 0; turn < 2000; ++turn) {
        const auto lock = BuildLock::take(folder.path("lock"), "/srv/site");
        if (!lock) continue;
        ++taken;
        if (++holders > 1) most = 2;
        --holders;
      }
    });
  }
  threads.clear();
  EXPECT_EQ(most, 0) << "two held it at once";
  EXPECT_GT(taken, 0);
}

}  // namespace
}  // namespace matwork
