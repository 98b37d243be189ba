#include "server/watcher.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <condition_variable>
#include <mutex>
#include <set>
#include <thread>

#include <fcntl.h>

#include "server/disk_fixture.h"

namespace matwork {
namespace {

using testing::DiskFolder;

/// A watched library on the disk, and everything that was told of it so far.
class WatchedFolder {
 public:
  explicit WatchedFolder(WatcherOptions options = {}) : disk("watched") {
    disk.write("library/content/en/swan.md", "swan");
    disk.write("library/content/en/deep/er/roll.md", "roll");
    disk.write("library/static/mat.jpg", "mat");
    disk.write("library/matwork.yaml", "title: T");
    options.notice = [this](const std::string& notice) { notices += notice; };
    watcher_ = std::move(Watcher::watch((disk / "library").native(), std::move(options)).value());
    thread_ = std::thread([this] { listen(); });
  }
  ~WatchedFolder() {
    watcher_->stop();
    thread_.join();
  }
  WatchedFolder(const WatchedFolder&) = delete;
  WatchedFolder& operator=(const WatchedFolder&) = delete;

  /// Whether this path was told, or is within ten seconds; forgets what was told until then.
  bool tells(const std::string& path) {
    std::unique_lock lock(mutex_);
    const bool told = heard_.wait_for(lock, std::chrono::seconds(10), [&] { return told_.contains(path); });
    told_.clear();
    return told;
  }
  /// The same, or a folder above it was told, which stands for all below it.
  bool tells_of(const std::string& path) {
    std::unique_lock lock(mutex_);
    const bool told = heard_.wait_for(lock, std::chrono::seconds(10), [&] {
      return std::any_of(told_.begin(), told_.end(),
                         [&](const std::string& t) { return path == t || path.starts_with(t + "/"); });
    });
    told_.clear();
    return told;
  }
  /// What was told before something that is done now, other than that.
  std::set<std::string> told_before_a_marker() {
    disk.write("library/content/marker.md", "m");
    std::unique_lock lock(mutex_);
    heard_.wait_for(lock, std::chrono::seconds(10), [&] { return told_.contains("content/marker.md"); });
    told_.erase("content/marker.md");
    return std::exchange(told_, {});
  }

  DiskFolder disk;
  std::string notices;

 private:
  void listen() {
    while (const auto changed = watcher_->wait()) {
      const std::lock_guard lock(mutex_);
      told_.insert(changed->begin(), changed->end());
      heard_.notify_all();
    }
  }

  std::unique_ptr<Watcher> watcher_;
  std::mutex mutex_;
  std::condition_variable heard_;
  std::set<std::string> told_;
  std::thread thread_;
};

using Paths = std::set<std::string>;

TEST(Watcher, TellsOfWrittenNewAndDeletedFiles) {
  WatchedFolder folder;
  folder.disk.write("library/content/en/swan.md", "other");
  EXPECT_TRUE(folder.tells("content/en/swan.md"));
  folder.disk.write("library/content/en/deep/er/new.md", "new");
  EXPECT_TRUE(folder.tells("content/en/deep/er/new.md"));
  folder.disk.remove("library/static/mat.jpg");
  EXPECT_TRUE(folder.tells("static/mat.jpg"));
  folder.disk.write("library/matwork.yaml", "title: U");
  EXPECT_TRUE(folder.tells("matwork.yaml"));
  folder.disk.write("library/vocabulary.yaml", "");
  EXPECT_TRUE(folder.tells("vocabulary.yaml"));
  folder.disk.write("library/translations.lock", "");
  EXPECT_TRUE(folder.tells("translations.lock"));
}

TEST(Watcher, TellsOfNothingThatIsNoPartOfASite) {
  WatchedFolder folder;
  for (const char* path : {"README.md", "public/index.html", "content/en/.swan.md.swp", "content/en/swan.md~",
                           "content/en/4913", "content/en/.#swan.md", "content/en/#swan.md#", "content/.git/index",
                           "content/en/sedAb3dEf", "content/en/swan.md___jb_tmp___", "matwork.yaml.bak"})
    folder.disk.write(std::string("library/") + path, "x");
  EXPECT_EQ(folder.told_before_a_marker(), Paths{});
}

TEST(Watcher, NamesThatOnlyLookPassingAreTold) {
  WatchedFolder folder;
  for (const char* path : {"content/en/5000.md", "content/en/sedentary.md", "content/en/swap.md", "static/sedentary"}) {
    folder.disk.write(std::string("library/") + path, "x");
    EXPECT_TRUE(folder.tells(path)) << path;
  }
}

TEST(Watcher, AFileSavedThroughATemporaryOneIsToldOnceItIsThere) {
  WatchedFolder folder;
  folder.disk.write("library/content/en/sedQwErTy", "by sed");
  folder.disk.move("library/content/en/sedQwErTy", "library/content/en/swan.md");
  EXPECT_TRUE(folder.tells("content/en/swan.md"));
  folder.disk.write("library/content/en/swan.md___jb_tmp___", "by an editor");
  folder.disk.move("library/content/en/swan.md", "library/content/en/swan.md___jb_old___");
  folder.disk.move("library/content/en/swan.md___jb_tmp___", "library/content/en/swan.md");
  folder.disk.remove("library/content/en/swan.md___jb_old___");
  EXPECT_TRUE(folder.tells("content/en/swan.md"));
}

TEST(Watcher, AFileThatIsStillBeingWrittenIsNotTold) {
  WatchedFolder folder;
  std::ofstream slow(folder.disk / "library/content/en/swan.md");
  slow << "half" << std::flush;
  EXPECT_EQ(folder.told_before_a_marker(), Paths{});
  slow.close();
  EXPECT_TRUE(folder.tells("content/en/swan.md"));
}

TEST(Watcher, AFileThatMakesWayForItsNextStateIsNotToldAsGone) {
  WatchedFolder folder;
  folder.disk.move("library/content/en/swan.md", "library/content/en/swan.md~");
  std::ofstream next(folder.disk / "library/content/en/swan.md");
  next << "half" << std::flush;
  std::this_thread::sleep_for(std::chrono::milliseconds(120));  // longer than what is gone is given to come back
  EXPECT_EQ(folder.told_before_a_marker(), Paths{});
  next.close();
  EXPECT_TRUE(folder.tells("content/en/swan.md"));
}

TEST(Watcher, NewFoldersAreToldAndWatchedWithEverythingInThem) {
  WatchedFolder folder;
  folder.disk.write("outside/a/b/bird.md", "bird");
  folder.disk.move("outside", "library/content/en/moved");
  EXPECT_TRUE(folder.tells("content/en/moved"));
  folder.disk.write("library/content/en/moved/a/b/bird.md", "other");
  EXPECT_TRUE(folder.tells("content/en/moved/a/b/bird.md"));
  folder.disk.make_folder("library/content/en/x/y/z");
  EXPECT_TRUE(folder.tells("content/en/x"));
  folder.disk.write("library/content/en/x/y/z/deep.md", "deep");
  EXPECT_TRUE(folder.tells("content/en/x/y/z/deep.md"));
}

TEST(Watcher, RenamedFoldersAreToldUnderBothNamesAndWatchedUnderTheNewOne) {
  WatchedFolder folder;
  folder.disk.move("library/content/en/deep", "library/content/en/shallow");
  EXPECT_TRUE(folder.tells("content/en/shallow"));
  EXPECT_TRUE(folder.tells("content/en/deep"));
  folder.disk.write("library/content/en/shallow/er/roll.md", "other");
  EXPECT_TRUE(folder.tells("content/en/shallow/er/roll.md"));
}

TEST(Watcher, FoldersThatGoAreToldAndWhatIsDoneToThemElsewhereIsNot) {
  WatchedFolder folder;
  folder.disk.move("library/content/en/deep", "outside");
  EXPECT_TRUE(folder.tells("content/en/deep"));
  folder.disk.write("outside/er/roll.md", "other");
  EXPECT_EQ(folder.told_before_a_marker(), Paths{});
  folder.disk.remove("library/content/en");
  EXPECT_TRUE(folder.tells("content/en"));
}

TEST(Watcher, AContentFolderThatIsExchangedIsWatchedAgain) {
  WatchedFolder folder;
  folder.disk.move("library/content", "outside");
  EXPECT_TRUE(folder.tells("content"));
  folder.disk.write("library/content/en/new.md", "new");
  EXPECT_TRUE(folder.tells("content"));
  // The watch may come after this write: then the folder is told once more.
  folder.disk.write("library/content/en/new.md", "other");
  EXPECT_TRUE(folder.tells_of("content/en/new.md"));
}

TEST(Watcher, AContentFolderThatIsALinkIsWatchedWhereItIs) {
  DiskFolder disk("linked");
  disk.write("elsewhere/en/swan.md", "swan");
  disk.make_folder("library");
  std::filesystem::create_directory_symlink(disk / "elsewhere", disk / "library/content");
  const auto watcher = std::move(Watcher::watch((disk / "library").native()).value());
  disk.write("elsewhere/en/swan.md", "other");
  EXPECT_EQ(watcher->wait(), std::vector<std::string>{"content/en/swan.md"});
}

TEST(Watcher, ARootThatIsMovedAwayIsWaitedFor) {
  WatchedFolder folder;
  folder.disk.move("library", "away");
  EXPECT_TRUE(folder.tells(""));
  folder.disk.move("away", "library");
  EXPECT_TRUE(folder.tells(""));
  folder.disk.write("library/content/en/deep/er/roll.md", "other");
  EXPECT_TRUE(folder.tells("content/en/deep/er/roll.md"));
}

TEST(Watcher, LinksAreWholeFromTheStart) {
  WatchedFolder folder;
  folder.disk.write("outside.md", "outside");
  std::filesystem::create_symlink(folder.disk / "outside.md", folder.disk / "library/content/en/soft.md");
  EXPECT_TRUE(folder.tells("content/en/soft.md"));
  std::filesystem::create_hard_link(folder.disk / "outside.md", folder.disk / "library/content/en/hard.md");
  EXPECT_TRUE(folder.tells("content/en/hard.md"));
}

TEST(Watcher, AFileThatMayBeReadAgainIsTold) {
  WatchedFolder folder;
  std::filesystem::permissions(folder.disk / "library/content/en/swan.md", std::filesystem::perms::none);
  EXPECT_TRUE(folder.tells("content/en/swan.md"));
}

TEST(Watcher, MoreNewsThanTheSystemKeepsMeansEverything) {
  DiskFolder disk("flood");
  disk.write("content/a.md", "a");
  const auto watcher = std::move(Watcher::watch(disk.root()).value());
  int most = 16384;
  std::ifstream("/proc/sys/fs/inotify/max_queued_events") >> most;
  disk.write("content/b.md", "b");
  for (int i = 0; i < most + 10; ++i)  // in turns, for news that repeats itself is told once
    ::close(::open((disk / (i % 2 == 0 ? "content/a.md" : "content/b.md")).c_str(), O_WRONLY | O_CLOEXEC));
  bool everything = false;
  while (!everything) everything = watcher->wait() == std::vector<std::string>{""};
  disk.write("content/c.md", "c");
  EXPECT_EQ(watcher->wait(), std::vector<std::string>{"content/c.md"}) << "it goes on watching";
}

TEST(Watcher, WhereNoMoreFoldersCanBeWatchedTheyAreCompared) {
  WatcherOptions options;
  options.most_watches = 2;
  WatchedFolder folder(std::move(options));
  EXPECT_NE(folder.notices.find("limit"), std::string::npos) << folder.notices;
  folder.disk.write("library/content/en/deep/er/roll.md", "other text");
  EXPECT_TRUE(folder.tells("content/en/deep/er/roll.md"));
  folder.disk.remove("library/static/mat.jpg");
  EXPECT_TRUE(folder.tells("static/mat.jpg"));
}

TEST(Watcher, DocumentsInTheRootItselfAreWatchedToo) {
  DiskFolder disk("bare");
  disk.write("swan.md", "swan");
  disk.write(".git/index", "x");
  const auto watcher = std::move(Watcher::watch(disk.root(), {.paths = {{""}, {}}}).value());
  disk.write(".git/index", "y");
  disk.write("new/bird.md", "bird");
  EXPECT_EQ(watcher->wait().value().front(), "new");
}

TEST(Watcher, WhatIsNoFolderCannotBeWatched) { EXPECT_FALSE(Watcher::watch("/nowhere/at/all")); }

}  // namespace
}  // namespace matwork
