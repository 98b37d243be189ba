#include <gtest/gtest.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <filesystem>

#include "site/folder_fixture.h"
#include "tests/golden.h"

/// What happens to the old site when the new one cannot be written.
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
using testing::tree_of;
using testing::write;

TEST(FolderWriter, AFileThatCannotBeReadFailsAndLeavesTheOldSite) {
  for (const unsigned jobs : {1U, 4U}) {
    const TemporaryFolder temporary;
    ASSERT_TRUE(write(kOld, temporary.path("site")));
    auto tree = tree_of(kNew);
    tree.add({"picture.jpg", nullptr, "gone.jpg"});
    tree.finish();
    const auto report = write_folder(tree, MemoryFileSystem({}), temporary.path("site"), jobs);
    ASSERT_FALSE(report);
    EXPECT_NE(report.error().message.find("gone.jpg"), std::string::npos) << report.error().message;
    EXPECT_EQ(site_in(temporary.path("site")), kOld);
    EXPECT_EQ(count_in(temporary.path()), 1U);
  }
}

TEST(FolderWriter, RefusesAFolderThatIsNotOurs) {
  const TemporaryFolder temporary;
  temporary.write("site/diary.txt", "mine");
  EXPECT_FALSE(write(kNew, temporary.path("site")));
  EXPECT_EQ(site_in(temporary.path("site")), (Site{{"diary.txt", "mine"}}));
  temporary.write("file", "mine");
  EXPECT_FALSE(write(kNew, temporary.path("file")));
  EXPECT_FALSE(write(kNew, temporary.path("file/site")));
  EXPECT_EQ(read_text(temporary.path("file")), "mine");
  EXPECT_FALSE(write(kNew, "/"));
}

TEST(FolderWriter, TakesAnEmptyFolderAndASlashBehindItsName) {
  const TemporaryFolder temporary;
  fs::create_directory(temporary.path("site"));
  ASSERT_TRUE(write(kOld, temporary.path("site")));
  ASSERT_TRUE(write(kNew, temporary.path("site/")));
  EXPECT_EQ(site_in(temporary.path("site")), kNew);
  EXPECT_EQ(count_in(temporary.path()), 1U);
}

TEST(FolderWriter, RefusesWhileAnotherBuildIsWritingThere) {
  const TemporaryFolder temporary;
  std::string said;
  OutputTree tree;
  tree.add({"index.html",
            [&] {
              const auto inner = write(kNew, temporary.path("site"));
              said = inner ? "written" : inner.error().message;
              return std::string("outer");
            },
            {}});
  tree.finish();
  ASSERT_TRUE(write_folder(tree, MemoryFileSystem({}), temporary.path("site"), 1));
  EXPECT_NE(said.find("another build"), std::string::npos) << said;
  EXPECT_EQ(site_in(temporary.path("site")), (Site{{"index.html", "outer"}}));
  EXPECT_TRUE(write(kNew, temporary.path("site"))) << "the lock is let go of";
}

/// Runs in a process of its own, which ends at once with what `work` returns.
template <class Work>
int in_child(Work work) {
  const auto child = ::fork();
  if (child == 0) ::_exit(work());
  int status = 0;
  ::waitpid(child, &status, 0);
  return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

TEST(FolderWriter, WhatAKilledBuildLeftIsClearedByTheNext) {
  const TemporaryFolder temporary;
  ASSERT_TRUE(write(kOld, temporary.path("site")));
  OutputTree tree;
  tree.add({"a.html", [] { return std::string("half"); }, {}});
  tree.add({"b.html", []() -> std::string { ::_exit(9); }, {}});
  tree.finish();
  EXPECT_EQ(in_child([&] { return write_folder(tree, MemoryFileSystem({}), temporary.path("site"), 1) ? 0 : 1; }), 9);
  EXPECT_EQ(site_in(temporary.path("site")), kOld);
  EXPECT_GT(count_in(temporary.path()), 1U) << "the killed build left something";
  ASSERT_TRUE(write(kNew, temporary.path("site")));
  EXPECT_EQ(site_in(temporary.path("site")), kNew);
  EXPECT_EQ(count_in(temporary.path()), 1U);
}

TEST(FolderWriter, ABuildKilledBetweenTheTwoStepsOfAnExchangeLosesNothing) {
  const TemporaryFolder temporary;
  ASSERT_TRUE(write(kOld, temporary.path("site")));
  fs::rename(temporary.path("site"), temporary.path(".site.matwork.old"));
  OutputTree broken;
  broken.add({"picture.jpg", nullptr, "gone.jpg"});
  broken.finish();
  EXPECT_FALSE(write_folder(broken, MemoryFileSystem({}), temporary.path("site"), 1));
  EXPECT_EQ(site_in(temporary.path("site")), kOld);
}

TEST(FolderWriter, WhereTheParentCannotBeWrittenTheOldSiteStays) {
  const TemporaryFolder temporary;
  ASSERT_TRUE(write(kOld, temporary.path("parent/site")));
  ASSERT_EQ(::chmod(temporary.path().c_str(), 0755), 0);
  ASSERT_EQ(::chmod(temporary.path("parent").c_str(), 0555), 0);
  const auto status = in_child([&] {
    if (::geteuid() == 0 && ::setuid(65534) != 0) return 2;  // root may write anywhere
    return write(kNew, temporary.path("parent/site")) ? 1 : 0;
  });
  EXPECT_EQ(status, 0);
  EXPECT_EQ(site_in(temporary.path("parent/site")), kOld);
  ASSERT_EQ(::chmod(temporary.path("parent").c_str(), 0755), 0);
}

}  // namespace
}  // namespace matwork
