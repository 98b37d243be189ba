#include "picture/variant_cache.h"

#include <gtest/gtest.h>

#include <filesystem>

#include "base/parallel.h"
#include "tests/golden.h"

namespace matwork {
namespace {

TEST(VariantCache, KeepsWhatWasWritten) {
  const testing::TemporaryFolder folder;
  const auto cache = VariantCache::open(folder.path("a/b"));
  ASSERT_TRUE(cache) << cache.error().message;
  EXPECT_FALSE(cache->has("x.avif"));
  ASSERT_TRUE(cache->write("x.avif", "bytes"));
  EXPECT_TRUE(cache->has("x.avif"));
  EXPECT_EQ(cache->read("x.avif"), "bytes");
  EXPECT_EQ(testing::read_text(cache->path_of("x.avif")), "bytes");
  EXPECT_TRUE(VariantCache::open(folder.path("a/b"))->has("x.avif"));
}

TEST(VariantCache, AFolderThatCannotBeWrittenIsRefusedAtOnce) {
  const testing::TemporaryFolder folder;
  folder.write("file", "in the way");
  EXPECT_FALSE(VariantCache::open(folder.path("file")));
  EXPECT_FALSE(VariantCache::open(folder.path("file/below")));
}

TEST(VariantCache, AnEmptyFileCountsForNothing) {
  const testing::TemporaryFolder folder;
  const auto cache = VariantCache::open(folder.path("c"));
  folder.write("c/x.avif", "");
  EXPECT_FALSE(cache->has("x.avif"));
  EXPECT_FALSE(cache->read("x.avif"));
}

TEST(VariantCache, ManyWritersOfOneNameLeaveOneWholeFileAndNothingBesides) {
  const testing::TemporaryFolder folder;
  const auto cache = VariantCache::open(folder.path("c"));
  const std::string bytes(100'000, 'p');
  parallel_for(40, 4, [&](std::size_t) {
    EXPECT_TRUE(cache->write("x.avif", bytes));
    EXPECT_EQ(cache->read("x.avif"), bytes) << "at no moment half";
  });
  EXPECT_EQ(std::distance(std::filesystem::directory_iterator(folder.path("c")), {}), 1);
}

}  // namespace
}  // namespace matwork
