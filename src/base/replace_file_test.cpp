#include "base/replace_file.h"

#include <gtest/gtest.h>

#include <filesystem>

#include "tests/golden.h"

namespace matwork {
namespace {
namespace fs = std::filesystem;

using testing::read_text;
using testing::TemporaryFolder;

TEST(ReplaceFile, MakesAFileAndReplacesItsBytes) {
  const TemporaryFolder folder;
  ASSERT_TRUE(replace_file(folder.path("a.md"), "one"));
  ASSERT_TRUE(replace_file(folder.path("a.md"), std::string("t\0wo", 4)));
  EXPECT_EQ(read_text(folder.path("a.md")), std::string("t\0wo", 4));
}

TEST(ReplaceFile, KeepsTheRightsOfTheFile) {
  const TemporaryFolder folder;
  folder.write("a.md", "one");
  fs::permissions(folder.path("a.md"), fs::perms::owner_read | fs::perms::owner_write | fs::perms::others_read);
  ASSERT_TRUE(replace_file(folder.path("a.md"), "two"));
  EXPECT_EQ(fs::status(folder.path("a.md")).permissions(),
            fs::perms::owner_read | fs::perms::owner_write | fs::perms::others_read);
}

TEST(ReplaceFile, ReplacesTheFileThatALinkLeadsTo) {
  const TemporaryFolder folder;
  folder.write("real/a.md", "one");
  fs::create_symlink("real/a.md", folder.path("link.md"));
  ASSERT_TRUE(replace_file(folder.path("link.md"), "two"));
  EXPECT_TRUE(fs::is_symlink(folder.path("link.md")));
  EXPECT_EQ(read_text(folder.path("real/a.md")), "two");
}

TEST(ReplaceFile, SaysWhatCouldNotBeWrittenAndLeavesNothingBehind) {
  const TemporaryFolder folder;
  const auto failed = replace_file(folder.path("gone/a.md"), "one");
  ASSERT_FALSE(failed);
  EXPECT_NE(failed.error().message.find("gone/a.md"), std::string::npos);
  fs::create_directories(folder.path("a.md/below"));
  EXPECT_FALSE(replace_file(folder.path("a.md"), "one")) << "a folder is there";
  std::size_t count = 0;
  for ([[maybe_unused]] const auto& item : fs::directory_iterator(folder.path())) ++count;
  EXPECT_EQ(count, 1U);
}

}  // namespace
}  // namespace matwork
