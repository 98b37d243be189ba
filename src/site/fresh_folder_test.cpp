#include "site/fresh_folder.h"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/stat.h>

#include <filesystem>

#include "base/file_system.h"
#include "tests/golden.h"

namespace matwork {
namespace {

using testing::read_text;
using testing::TemporaryFolder;

struct stat status_of(const std::string& path) {
  struct stat status{};
  EXPECT_EQ(::stat(path.c_str(), &status), 0) << path;
  return status;
}

TEST(FreshFolder, MakesTheFoldersAboveAFile) {
  const TemporaryFolder folder;
  const auto fresh = FreshFolder::make(folder.path("new"), "last").value();
  EXPECT_TRUE(fresh.write("a/b/c", "one"));
  EXPECT_TRUE(fresh.write("a/b/d", "two"));
  EXPECT_TRUE(fresh.write("e", ""));
  EXPECT_EQ(read_text(folder.path("new/a/b/c")), "one");
  EXPECT_EQ(read_text(folder.path("new/a/b/d")), "two");
  EXPECT_FALSE(fresh.write("a/b/c", "again")) << "nothing is written twice";
}

TEST(FreshFolder, FillsTheLastFileWhenItIsFinished) {
  const TemporaryFolder folder;
  auto fresh = FreshFolder::make(folder.path("new"), "last").value();
  EXPECT_EQ(read_text(folder.path("new/last")), "");
  EXPECT_TRUE(fresh.finish("done"));
  EXPECT_EQ(read_text(folder.path("new/last")), "done");
}

TEST(FreshFolder, CopiesBytesAndLeavesHolesHoles) {
  const TemporaryFolder folder;
  constexpr off_t kSize = 300'000'000;
  folder.write("sparse", "begin");
  ASSERT_EQ(::truncate(folder.path("sparse").c_str(), kSize), 0);
  folder.write("plain", std::string(700'000, 'x') + "end");
  const DiskFileSystem disk;
  const auto fresh = FreshFolder::make(folder.path("new"), "last").value();
  EXPECT_EQ(fresh.copy("p", disk.open_file(folder.path("plain")).value()).value(), 700'003U);
  EXPECT_EQ(fresh.copy("s", disk.open_file(folder.path("sparse")).value()).value(), 300'000'000U);
  EXPECT_EQ(read_text(folder.path("new/p")), read_text(folder.path("plain")));
  const auto copy = status_of(folder.path("new/s"));
  EXPECT_EQ(copy.st_size, kSize);
  EXPECT_LT(copy.st_blocks, 1000);
}

TEST(FreshFolder, CopiesAnEmptyFileAndOneThatIsOnlyInMemory) {
  const TemporaryFolder folder;
  const MemoryFileSystem memory{{"empty", ""}, {"some", "bytes"}};
  const auto fresh = FreshFolder::make(folder.path("new"), "last").value();
  EXPECT_TRUE(fresh.copy("empty", memory.open_file("empty").value()));
  EXPECT_TRUE(fresh.copy("some", memory.open_file("some").value()));
  EXPECT_EQ(read_text(folder.path("new/empty")), "");
  EXPECT_EQ(read_text(folder.path("new/some")), "bytes");
}

TEST(FreshFolder, GivesTheRightsThatTheUmaskLeaves) {
  const TemporaryFolder folder;
  const auto before = ::umask(0027);
  const auto fresh = FreshFolder::make(folder.path("new"), "last").value();
  EXPECT_TRUE(fresh.write("a/file", "x"));
  ::umask(before);
  EXPECT_EQ(fresh.file_rights(), 0640U);
  EXPECT_EQ(status_of(folder.path("new/a/file")).st_mode & 07777U, 0640U);
  EXPECT_EQ(status_of(folder.path("new/a")).st_mode & 07777U, 0750U);
  EXPECT_TRUE(std::filesystem::is_regular_file(folder.path("new/a/file")));
}

}  // namespace
}  // namespace matwork
