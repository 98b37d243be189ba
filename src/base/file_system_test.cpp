#include "base/file_system.h"

#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>

#include "tests/golden.h"

namespace matwork {
namespace {
namespace fs = std::filesystem;
using Paths = std::vector<std::string>;

/// The same files on both, below the same path.
struct Twins {
  testing::TemporaryFolder folder;
  DiskFileSystem disk;
  MemoryFileSystem memory{};

  explicit Twins(const Paths& paths) {
    for (const auto& path : paths) {
      folder.write(path, "bytes of " + path);
      memory.write_file(folder.path(path), "bytes of " + path);
    }
  }
  std::vector<const FileSystem*> both() const { return {&disk, &memory}; }
};

const Paths kFiles{"b.md",          "a/z.md",         "a/á.md",        "a.md", "a/b/c/deep.md", ".hidden.md",
                   "a/.git/config", ".obsidian/x.md", "a/b/.DS_Store", "Z.md", "a-b/x.md",      "a/dot.in.name"};

TEST(FileSystem, ListsEveryFileSortedByBytesAndPassesHiddenNamesOver) {
  const Twins twins(kFiles);
  const Paths expected{"Z.md", "a-b/x.md", "a.md", "a/b/c/deep.md", "a/dot.in.name", "a/z.md", "a/á.md", "b.md"};
  for (const auto* files : twins.both()) EXPECT_EQ(files->list_files(twins.folder.path()).value(), expected);
}

TEST(FileSystem, ListsAFolderWithinByPathsRelativeToIt) {
  const Twins twins(kFiles);
  const Paths expected{"b/c/deep.md", "dot.in.name", "z.md", "á.md"};
  for (const auto* files : twins.both()) {
    EXPECT_EQ(files->list_files(twins.folder.path("a")).value(), expected);
    EXPECT_EQ(files->list_files(twins.folder.path("a/")).value(), expected);
  }
}

TEST(FileSystem, ListsAHiddenFolderThatIsAskedFor) {
  const Twins twins(kFiles);
  for (const auto* files : twins.both()) {
    EXPECT_EQ(files->list_files(twins.folder.path(".obsidian")).value(), Paths{"x.md"});
  }
}

TEST(FileSystem, ReadsTheBytesOfWhatItLists) {
  const Twins twins(kFiles);
  for (const auto* files : twins.both()) {
    const auto paths = files->list_files(twins.folder.path()).value();
    for (const auto& path : paths) {
      EXPECT_EQ(files->read_file(twins.folder.path(path)).value(), "bytes of " + path);
    }
  }
}

TEST(FileSystem, KnowsFilesFromFolders) {
  const Twins twins(kFiles);
  for (const auto* files : twins.both()) {
    for (const char* path : {"a", "a/b", "a-b"}) {
      EXPECT_TRUE(files->is_folder(twins.folder.path(path))) << path;
      EXPECT_FALSE(files->is_file(twins.folder.path(path))) << path;
    }
    for (const char* path : {"a.md", "a/b/c/deep.md"}) {
      EXPECT_TRUE(files->is_file(twins.folder.path(path))) << path;
      EXPECT_FALSE(files->is_folder(twins.folder.path(path))) << path;
    }
    EXPECT_FALSE(files->is_file(twins.folder.path("a/z")));
    EXPECT_FALSE(files->is_folder(twins.folder.path("a/z")));
  }
}

TEST(FileSystem, FailsWithTheSameSentenceForWhatIsNotThere) {
  const Twins twins(kFiles);
  const auto gone = twins.folder.path("gone");
  for (const auto* files : twins.both()) {
    EXPECT_EQ(files->read_file(gone).error().message, "cannot read " + gone + ": No such file or directory");
    EXPECT_EQ(files->list_files(gone).error().message, "cannot list " + gone + ": No such file or directory");
  }
}

TEST(FileSystem, KeepsEveryByteOfAFile) {
  std::string bytes = "one\r\ntwo";
  bytes += '\0';
  bytes += "\xFF after\n";
  const testing::TemporaryFolder folder;
  folder.write("bytes", bytes);
  folder.write("empty", "");
  folder.write("large", std::string(1'000'000, 'x'));
  const DiskFileSystem disk;
  EXPECT_EQ(disk.read_file(folder.path("bytes")).value(), bytes);
  EXPECT_EQ(disk.read_file(folder.path("empty")).value(), "");
  EXPECT_EQ(disk.read_file(folder.path("large")).value(), std::string(1'000'000, 'x'));
}

TEST(DiskFileSystem, DoesNotReadAFolderAsAFile) {
  const testing::TemporaryFolder folder;
  EXPECT_EQ(DiskFileSystem().read_file(folder.path()).error().message,
            "cannot read " + folder.path() + ": Is a directory");
}

TEST(DiskFileSystem, DoesNotWaitForAPipeNorReadADevice) {
  const testing::TemporaryFolder folder;
  ASSERT_EQ(::mkfifo(folder.path("pipe").c_str(), 0600), 0);
  for (const auto& path : {folder.path("pipe"), std::string("/dev/zero")}) {
    EXPECT_EQ(DiskFileSystem().read_file(path).error().message,
              "cannot read " + path + ": it is no file, but a pipe or a device");
    EXPECT_FALSE(DiskFileSystem().open_file(path)) << path;
  }
  EXPECT_TRUE(DiskFileSystem().list_files(folder.path()).value().empty());
}

TEST(FileSystem, OpensWhatItReads) {
  const Twins twins({"a.md"});
  for (const auto* files : twins.both()) {
    const auto file = files->open_file(twins.folder.path("a.md"));
    ASSERT_TRUE(file);
    std::string bytes(100, '\0');
    bytes.resize(static_cast<std::size_t>(::pread(file->get(), bytes.data(), bytes.size(), 0)));
    EXPECT_EQ(bytes, "bytes of a.md");
    EXPECT_EQ(files->open_file(twins.folder.path("gone")).error().message,
              "cannot read " + twins.folder.path("gone") + ": No such file or directory");
  }
}

TEST(DiskFileSystem, WalksNoLinkToAFolderSoNoLoop) {
  const testing::TemporaryFolder folder;
  folder.write("a/b/x.md", "x");
  fs::create_directory_symlink("..", folder.path("a/b/loop"));
  fs::create_directory_symlink(folder.path("a"), folder.path("other"));
  EXPECT_EQ(DiskFileSystem().list_files(folder.path()).value(), Paths{"a/b/x.md"});
}

TEST(DiskFileSystem, TakesLinksToFilesAndPassesBrokenOnesOver) {
  const testing::TemporaryFolder folder;
  folder.write("x.md", "words");
  fs::create_symlink("x.md", folder.path("link.md"));
  fs::create_symlink("gone.md", folder.path("broken.md"));
  EXPECT_EQ(DiskFileSystem().list_files(folder.path()).value(), (Paths{"link.md", "x.md"}));
  EXPECT_EQ(DiskFileSystem().read_file(folder.path("link.md")).value(), "words");
}

TEST(DiskFileSystem, ListsAnEmptyFolderAsNothing) {
  const testing::TemporaryFolder folder;
  EXPECT_TRUE(DiskFileSystem().list_files(folder.path()).value().empty());
}

TEST(JoinPath, AddsOneSlashAndNothingForHere) {
  EXPECT_EQ(join_path("a", "b/c"), "a/b/c");
  EXPECT_EQ(join_path("a/", "b/c"), "a/b/c");
  EXPECT_EQ(join_path("/", "b"), "/b");
  EXPECT_EQ(join_path("", "b"), "b");
  EXPECT_EQ(join_path(".", "b"), "b");
}

}  // namespace
}  // namespace matwork
