#include "base/folder_contents.h"

#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <map>

#include "tests/golden.h"

namespace matwork {
namespace {
namespace fs = std::filesystem;
using Paths = std::vector<std::string>;

Paths paths_of(const FolderContents& contents) {
  Paths paths;
  for (const auto& thing : contents.things) paths.push_back(thing.path);
  std::sort(paths.begin(), paths.end());
  return paths;
}

TEST(FolderContents, ListsWhatIsHiddenOnlyWhenAsked) {
  const testing::TemporaryFolder folder;
  for (const char* path : {"a", "b/c/d", ".git/HEAD", "b/.hidden"}) folder.write(path, "x");
  for (const unsigned jobs : {1U, 4U}) {
    EXPECT_EQ(paths_of(list_contents(folder.path(), Hidden::kTake, jobs).value()),
              (Paths{".git/HEAD", "a", "b/.hidden", "b/c/d"}));
    EXPECT_EQ(paths_of(list_contents(folder.path(), Hidden::kPassOver, jobs).value()), (Paths{"a", "b/c/d"}));
  }
}

TEST(FolderContents, TellsFilesLinksAndOthersApartAndFollowsNoLink) {
  const testing::TemporaryFolder folder;
  folder.write("folder/file", "x");
  fs::create_directory_symlink("..", folder.path("folder/up"));
  ASSERT_EQ(::mkfifo(folder.path("pipe").c_str(), 0600), 0);
  std::map<std::string, ThingKind> kinds;
  const auto contents = list_contents(folder.path(), Hidden::kTake, 1).value();
  for (const auto& thing : contents.things) kinds[thing.path] = thing.kind;
  EXPECT_EQ(kinds.size(), 3U);
  EXPECT_EQ(kinds["folder/file"], ThingKind::kFile);
  EXPECT_EQ(kinds["folder/up"], ThingKind::kLink);
  EXPECT_EQ(kinds["pipe"], ThingKind::kOther);
}

TEST(FolderContents, KnowsFoldersByDepthAndEmptyOnes) {
  const testing::TemporaryFolder folder;
  folder.write("a/b/c/file", "x");
  fs::create_directories(folder.path("a/empty"));
  const auto contents = list_contents(folder.path(), Hidden::kTake, 1).value();
  ASSERT_EQ(contents.folders.size(), 3U);
  EXPECT_EQ(contents.folders[0], Paths{"a"});
  EXPECT_EQ(contents.folders[2], Paths{"a/b/c"});
  EXPECT_EQ(contents.empty, Paths{"a/empty"});
}

TEST(FolderContents, RemovesWhatWasListedAndKeepsWhatCameSince) {
  const testing::TemporaryFolder folder;
  for (const char* path : {"old", "a/b/old", "c/old"}) folder.write(path, "x");
  const auto contents = list_contents(folder.path(), Hidden::kTake, 2).value();
  folder.write("a/b/new", "y");
  EXPECT_TRUE(remove_contents(folder.path(), contents, 2));
  EXPECT_EQ(paths_of(list_contents(folder.path(), Hidden::kTake, 1).value()), Paths{"a/b/new"});
  EXPECT_FALSE(fs::exists(folder.path("c")));
}

TEST(FolderContents, RemovesAFolderWholeAndALinkButNotWhatItLeadsTo) {
  const testing::TemporaryFolder folder;
  for (const char* path : {"tree/a/b/c", "tree/.d", "other/kept"}) folder.write(path, "x");
  fs::create_directory_symlink("../other", folder.path("tree/link"));
  fs::create_directory_symlink("other", folder.path("link"));
  EXPECT_TRUE(remove_folder(folder.path("tree"), 2));
  EXPECT_TRUE(remove_folder(folder.path("link"), 2));
  EXPECT_TRUE(remove_folder(folder.path("not-there"), 2));
  EXPECT_EQ(paths_of(list_contents(folder.path(), Hidden::kTake, 1).value()), Paths{"other/kept"});
}

}  // namespace
}  // namespace matwork
