#include <gtest/gtest.h>
#include <sys/stat.h>

#include <filesystem>

#include "site/folder_fixture.h"
#include "tests/golden.h"

/// What happens to what somebody else put into the folder of a site, and to the folder itself.
namespace matwork {
namespace {
namespace fs = std::filesystem;

using testing::count_in;
using testing::kNew;
using testing::kOld;
using testing::read_text;
using testing::Site;
using testing::site_in;
using testing::TemporaryFolder;
using testing::write;

unsigned rights_of(const std::string& path) {
  struct stat status{};
  EXPECT_EQ(::stat(path.c_str(), &status), 0) << path;
  return status.st_mode & 07777U;
}

TEST(FolderWriter, KeepsWhatItDidNotWrite) {
  const TemporaryFolder temporary;
  ASSERT_TRUE(write(kOld, temporary.path("site")));
  const Site others{
      {"CNAME", "example.org"}, {".git/objects/ab/c", "blob"}, {"a/b/notes.txt", "mine"}, {"gone/y", "y"}};
  for (const auto& [path, bytes] : others) temporary.write("site/" + path, bytes);
  fs::create_symlink("/nowhere", temporary.path("site/link"));
  fs::create_directories(temporary.path("site/empty/deep"));
  ASSERT_EQ(::chmod(temporary.path("site/.git").c_str(), 0700), 0);
  for (const auto& site : {kNew, kOld, kNew}) {
    const auto report = write(site, temporary.path("site"), 2);
    ASSERT_TRUE(report) << report.error().message;
    auto expected = site;
    expected.insert(others.begin(), others.end());
    EXPECT_EQ(site_in(temporary.path("site")), expected);
    EXPECT_EQ(report->kept, others.size() + 1);
    EXPECT_EQ(fs::read_symlink(temporary.path("site/link")), "/nowhere");
    EXPECT_TRUE(fs::is_directory(temporary.path("site/empty/deep")));
    EXPECT_EQ(rights_of(temporary.path("site/.git")), 0700U);
    EXPECT_EQ(count_in(temporary.path()), 1U);
  }
  EXPECT_FALSE(fs::exists(temporary.path("site/gone/x.html"))) << "ours, and no longer of the site";
}

TEST(FolderWriter, RefusesToWriteOverWhatItDidNotWrite) {
  for (const char* taken : {"more.html", "more.html/inside", "a/b"}) {
    const TemporaryFolder temporary;
    ASSERT_TRUE(write({{"index.html", "old"}}, temporary.path("site")));
    temporary.write(std::string("site/") + taken, "mine");
    const auto report = write(kNew, temporary.path("site"));
    ASSERT_FALSE(report) << taken;
    EXPECT_NE(report.error().message.find(temporary.path("site/") + taken + " was not written by matwork"),
              std::string::npos)
        << report.error().message;
    EXPECT_EQ(site_in(temporary.path("site")), (Site{{"index.html", "old"}, {taken, "mine"}}));
    EXPECT_EQ(count_in(temporary.path()), 1U);
  }
}

TEST(FolderWriter, KeepsWhatCameWhileItWrote) {
  const TemporaryFolder temporary;
  ASSERT_TRUE(write(kOld, temporary.path("site")));
  OutputTree tree;
  tree.add({"index.html",
            [&] {
              temporary.write("site/late/token", "mine");
              return std::string("new");
            },
            {}});
  tree.finish();
  ASSERT_TRUE(write_folder(tree, MemoryFileSystem({}), temporary.path("site"), 1));
  EXPECT_EQ(site_in(temporary.path("site")), (Site{{"index.html", "new"}, {"late/token", "mine"}}));
  EXPECT_EQ(count_in(temporary.path()), 1U);
}

TEST(FolderWriter, ReplacesAFileOfOursThatWasEditedOrWhoseRightsWereTaken) {
  const TemporaryFolder temporary;
  ASSERT_TRUE(write(kOld, temporary.path("site")));
  temporary.write("site/same.html", "SAME");
  const auto rights = rights_of(temporary.path("site/index.html"));
  ASSERT_EQ(::chmod(temporary.path("site/index.html").c_str(), 0600), 0);
  const auto report = write(kOld, temporary.path("site"));
  ASSERT_TRUE(report);
  EXPECT_EQ(report->unchanged, kOld.size() - 2);
  EXPECT_EQ(read_text(temporary.path("site/same.html")), "same");
  EXPECT_EQ(rights_of(temporary.path("site/index.html")), rights);
}

TEST(FolderWriter, RefusesASiteWhoseMarkIsDamaged) {
  const TemporaryFolder temporary;
  ASSERT_TRUE(write(kOld, temporary.path("site")));
  temporary.write("site/.matwork-site", "");
  const auto report = write(kNew, temporary.path("site"));
  ASSERT_FALSE(report);
  EXPECT_NE(report.error().message.find("is damaged"), std::string::npos) << report.error().message;
  EXPECT_EQ(site_in(temporary.path("site")), kOld);
}

TEST(FolderWriter, KeepsTheRightsOfTheFolder) {
  const TemporaryFolder temporary;
  fs::create_directory(temporary.path("site"));
  ASSERT_EQ(::chmod(temporary.path("site").c_str(), 02750), 0);
  for (const auto& site : {kOld, kNew}) {
    ASSERT_TRUE(write(site, temporary.path("site")));
    EXPECT_EQ(rights_of(temporary.path("site")), 02750U);
  }
}

TEST(FolderWriter, ExchangesWhatALinkLeadsToAndKeepsTheLink) {
  const TemporaryFolder temporary;
  fs::create_directory(temporary.path("real"));
  fs::create_directory_symlink("real", temporary.path("site"));
  for (const auto& site : {kOld, kNew}) {
    ASSERT_TRUE(write(site, temporary.path("site")));
    EXPECT_EQ(fs::read_symlink(temporary.path("site")), "real");
    EXPECT_EQ(site_in(temporary.path("real")), site);
  }
  fs::create_directory_symlink("gone", temporary.path("loose"));
  EXPECT_FALSE(write(kOld, temporary.path("loose")));
  EXPECT_EQ(fs::read_symlink(temporary.path("loose")), "gone");
}

TEST(FolderWriter, PutsBackNoLinkThatHasTheNameOfALeftOver) {
  const TemporaryFolder temporary;
  temporary.write("library/a.md", "mine");
  fs::create_directory_symlink("library", temporary.path(".site.matwork.old"));
  ASSERT_TRUE(write(kOld, temporary.path("site")));
  EXPECT_EQ(site_in(temporary.path("site")), kOld);
  EXPECT_EQ(site_in(temporary.path("library")), (Site{{"a.md", "mine"}}));
}

}  // namespace
}  // namespace matwork
