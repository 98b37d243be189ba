#include "site/folder_writer.h"

#include <gtest/gtest.h>
#include <sys/stat.h>

#include <filesystem>

#include "site/folder_fixture.h"
#include "tests/golden.h"

namespace matwork {
namespace {
namespace fs = std::filesystem;

using testing::count_in;
using testing::kNew;
using testing::kOld;
using testing::read_text;
using testing::site_in;
using testing::TemporaryFolder;
using testing::write;

TEST(FolderWriter, WritesEveryFileAndNothingBesideTheFolder) {
  for (const unsigned jobs : {1U, 4U}) {
    const TemporaryFolder temporary;
    const auto report = write(kOld, temporary.path("deep/er/site"), jobs);
    ASSERT_TRUE(report);
    EXPECT_EQ(site_in(temporary.path("deep/er/site")), kOld);
    EXPECT_EQ(count_in(temporary.path("deep/er")), 1U) << "no lock, no half-written folder";
    EXPECT_EQ(report->files, kOld.size());
    EXPECT_EQ(report->unchanged, 0U);
    EXPECT_EQ(report->bytes, std::string("oldoldsameold").size());
  }
}

TEST(FolderWriter, PutsTheNewSiteInPlaceOfTheOldWithoutLeavingStaleFiles) {
  const TemporaryFolder temporary;
  ASSERT_TRUE(write(kOld, temporary.path("site")));
  ASSERT_TRUE(write(kNew, temporary.path("site"), 4));
  EXPECT_EQ(site_in(temporary.path("site")), kNew);
  EXPECT_FALSE(fs::exists(temporary.path("site/gone")));
  EXPECT_EQ(count_in(temporary.path()), 1U);
}

TEST(FolderWriter, TheOldSiteIsWholeUntilTheLastFileIsMade) {
  const TemporaryFolder temporary;
  ASSERT_TRUE(write(kOld, temporary.path("site")));
  std::size_t looked = 0;
  OutputTree tree;
  for (const auto& [path, bytes] : kNew) {
    tree.add({path,
              [&, content = bytes] {
                EXPECT_EQ(site_in(temporary.path("site")), kOld);
                ++looked;
                return content;
              },
              {}});
  }
  tree.finish();
  ASSERT_TRUE(write_folder(tree, MemoryFileSystem({}), temporary.path("site"), 1));
  EXPECT_EQ(looked, kNew.size());
  EXPECT_EQ(site_in(temporary.path("site")), kNew);
}

TEST(FolderWriter, LinksWhatDidNotChangeAndRewritesWhatDid) {
  const TemporaryFolder temporary;
  const auto inode = [&](const char* path) {
    struct stat status{};
    EXPECT_EQ(::stat(temporary.path(path).c_str(), &status), 0) << path;
    return status.st_ino;
  };
  ASSERT_TRUE(write(kOld, temporary.path("site")));
  const auto same = inode("site/same.html");
  const auto index = inode("site/index.html");
  const auto report = write(kNew, temporary.path("site"));
  ASSERT_TRUE(report);
  EXPECT_EQ(report->unchanged, 1U);
  EXPECT_EQ(inode("site/same.html"), same);
  EXPECT_NE(inode("site/index.html"), index);
}

TEST(FolderWriter, AFileOfTheSameLengthWithOtherBytesIsWrittenAnew) {
  const TemporaryFolder temporary;
  ASSERT_TRUE(write({{"a", "one"}}, temporary.path("site")));
  ASSERT_TRUE(write({{"a", "two"}}, temporary.path("site")));
  EXPECT_EQ(read_text(temporary.path("site/a")), "two");
}

TEST(FolderWriter, TakesANameFromHereThatIsNotThereYet) {
  const TemporaryFolder temporary;
  const auto before = fs::current_path();
  fs::current_path(temporary.path());
  for (const char* name : {"site", "./other/", "deep/er"}) EXPECT_TRUE(write(kOld, name)) << name;
  fs::current_path(before);
  for (const char* name : {"site", "other", "deep/er"}) EXPECT_EQ(site_in(temporary.path(name)), kOld) << name;
}

TEST(FolderWriter, CopiesFilesOfTheLibraryByteForByte) {
  const TemporaryFolder temporary;
  const std::string bytes("a\0b\xff\n", 5);
  OutputTree tree;
  tree.add({"x/y.jpg", nullptr, "on/disk.jpg"});
  tree.finish();
  ASSERT_TRUE(write_folder(tree, MemoryFileSystem{{"on/disk.jpg", bytes}}, temporary.path("site"), 1));
  EXPECT_EQ(read_text(temporary.path("site/x/y.jpg")), bytes);
}

}  // namespace
}  // namespace matwork
