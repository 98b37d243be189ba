#include "server/watcher.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <filesystem>
#include <map>
#include <set>
#include <unordered_map>

#include <poll.h>
#include <sys/eventfd.h>
#include <sys/inotify.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/descriptor.h"
#include "base/file_system.h"
#include "server/folder_snapshot.h"

namespace matwork {
namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;
using std::chrono::milliseconds;
namespace {

constexpr std::uint32_t kMask = IN_CLOSE_WRITE | IN_CREATE | IN_MOVED_TO | IN_MOVED_FROM | IN_DELETE | IN_ATTRIB |
                                IN_MOVE_SELF | IN_DELETE_SELF | IN_ONLYDIR | IN_EXCL_UNLINK;
constexpr milliseconds kGrace{50};
constexpr milliseconds kLostInterval{200};
constexpr milliseconds kPollInterval{1000};

class InotifyWatcher final : public Watcher {
 public:
  InotifyWatcher(std::string root, WatcherOptions options)
      : root_(std::move(root)),
        options_(std::move(options)),
        inotify_(::inotify_init1(IN_NONBLOCK | IN_CLOEXEC)),
        wake_(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)) {
    if (!inotify_) fall_back("inotify is not to be had");
    watch_all();
  }
  InotifyWatcher(const InotifyWatcher&) = delete;
  InotifyWatcher& operator=(const InotifyWatcher&) = delete;

  std::optional<std::vector<std::string>> wait() override {
    for (;;) {
      if (sleep()) return std::nullopt;
      read_events();
      settle();
      look_for_lost();
      if (seen_) compare_folders();
      if (changed_.empty()) continue;
      if (changed_.contains("")) changed_ = {""};
      const auto told = std::exchange(changed_, {});
      return std::vector<std::string>(told.begin(), told.end());
    }
  }

  void stop() override {
    const std::uint64_t one = 1;
    [[maybe_unused]] const auto written = ::write(wake_.get(), &one, sizeof one);
  }

 private:
  // ---- Waiting ----

  /// Until something may have happened; true when it was stop().
  bool sleep() {
    auto until = Clock::time_point::max();
    for (const auto& [path, doubt] : doubts_) until = std::min(until, doubt.until);
    if (!lost_.empty()) until = std::min(until, Clock::now() + kLostInterval);
    if (seen_) until = std::min(until, next_comparison_);
    int timeout = -1;
    if (until != Clock::time_point::max()) {
      const auto left = std::chrono::ceil<milliseconds>(until - Clock::now()).count();
      timeout = static_cast<int>(std::max<std::int64_t>(0, left));
    }
    std::array<pollfd, 2> files{{{wake_.get(), POLLIN, 0}, {inotify_.get(), POLLIN, 0}}};
    ::poll(files.data(), files.size(), timeout);
    return files[0].revents != 0;
  }

  // ---- Events ----

  void read_events() {
    alignas(inotify_event) std::array<char, 64 * 1024> bytes;
    while (inotify_) {
      const auto got = ::read(inotify_.get(), bytes.data(), bytes.size());
      if (got <= 0) return;
      for (const char* at = bytes.data(); at < bytes.data() + got;) {
        const auto* event = reinterpret_cast<const inotify_event*>(at);
        receive(*event);
        at += sizeof(inotify_event) + event->len;
      }
    }
  }

  void receive(const inotify_event& event) {
    if ((event.mask & IN_Q_OVERFLOW) != 0) return start_again();
    const auto folder = folders_.find(event.wd);
    if (folder == folders_.end()) return;
    if ((event.mask & IN_IGNORED) != 0) return forget(event.wd);
    if (event.len == 0) return receive_of_folder(std::string(folder->second), event.mask);
    const auto path = join_path(folder->second, event.name);
    if (!options_.paths.concern(path)) return;
    if ((event.mask & IN_ISDIR) != 0 || is_top_folder(path)) return receive_of_subfolder(path, event.mask);
    receive_of_file(path, event.mask);
  }

  void receive_of_file(const std::string& path, std::uint32_t mask) {
    if ((mask & (IN_CLOSE_WRITE | IN_MOVED_TO)) != 0 || ((mask & IN_CREATE) != 0 && is_whole_at_once(path))) {
      tell(path);
    } else if ((mask & (IN_MOVED_FROM | IN_DELETE)) != 0) {
      doubts_[path] = {Clock::now() + kGrace, true};
    } else if ((mask & IN_ATTRIB) != 0 && !changed_.contains(path)) {
      // May it be read now? But whoever changes its mode may be in the middle of writing it.
      doubts_.try_emplace(path, Doubt{Clock::now() + kGrace, false});
    }
  }

  void receive_of_subfolder(const std::string& path, std::uint32_t mask) {
    if ((mask & (IN_MOVED_FROM | IN_DELETE)) != 0) {
      unwatch(path);
      doubts_[path] = {Clock::now() + kGrace, true};
    } else {
      watch_folder(path);
      tell(path);
    }
  }

  /// Something happened to a watched folder itself.
  void receive_of_folder(const std::string& path, std::uint32_t mask) {
    if ((mask & (IN_MOVE_SELF | IN_DELETE_SELF | IN_UNMOUNT)) == 0) return;
    // Folders in between are told by the folder around them.
    if (!path.empty() && !is_top_folder(path)) return;
    unwatch(path);
    lost_.insert(path);
    doubts_[path] = {Clock::now() + kGrace, true};
  }

  /// Links have their content from the start; nobody will finish writing them.
  bool is_whole_at_once(const std::string& path) const {
    struct stat status{};
    if (::lstat(whole(path).c_str(), &status) != 0) return false;
    return S_ISLNK(status.st_mode) || (S_ISREG(status.st_mode) && status.st_nlink > 1);
  }

  // ---- Deciding ----

  void tell(const std::string& path) {
    doubts_.erase(path);
    changed_.insert(path);
  }

  /// Tells of what disappeared long enough ago. What is there again is being written: that will be told.
  void settle() {
    const auto now = Clock::now();
    for (auto doubt = doubts_.begin(); doubt != doubts_.end();) {
      if (doubt->second.until > now) {
        ++doubt;
        continue;
      }
      struct stat status{};
      const bool there = ::lstat(whole(doubt->first).c_str(), &status) == 0;
      if (!doubt->second.gone || !there) changed_.insert(doubt->first);
      doubt = doubts_.erase(doubt);
    }
  }

  void look_for_lost() {
    for (auto path = lost_.begin(); path != lost_.end();) {
      if (!DiskFileSystem().is_folder(whole(*path))) {
        ++path;
        continue;
      }
      tell(*path);
      if (path->empty()) return start_again();
      watch_folder(*path);
      path = lost_.erase(path);
    }
  }

  void compare_folders() {
    if (Clock::now() < next_comparison_) return;
    auto now = FolderSnapshot::take(root_, options_.paths);
    const auto moving = now.differences(*seen_);
    // What still differs from a second ago is being written; what has come to rest is told.
    for (const auto& path : resting_) {
      if (std::find(moving.begin(), moving.end(), path) == moving.end()) changed_.insert(path);
    }
    resting_ = moving;
    seen_ = std::move(now);
    next_comparison_ = Clock::now() + kPollInterval;
  }

  // ---- Watching ----

  std::string whole(const std::string& path) const { return path.empty() ? root_ : join_path(root_, path); }

  bool is_top_folder(const std::string& path) const {
    const auto& folders = options_.paths.folders;
    return std::find(folders.begin(), folders.end(), path) != folders.end();
  }

  void watch_all() {
    if (!add_watch("") && !seen_) lost_.insert("");
    for (const auto& folder : options_.paths.folders) watch_folder(folder);
  }

  /// All that was known is void: the queue ran over, or the root is another.
  void start_again() {
    for (const auto& [watch, path] : folders_) ::inotify_rm_watch(inotify_.get(), watch);
    folders_.clear();
    watches_.clear();
    doubts_.clear();
    lost_.clear();
    watch_all();
    changed_.insert("");
  }

  /// The folder and those below it. First the watch, then the look inside: nothing falls between.
  void watch_folder(const std::string& path) {
    if (!add_watch(path)) return;
    std::error_code error;
    for (fs::directory_iterator item(whole(path), error), end; !error && item != end; item.increment(error)) {
      std::error_code unknown;
      const auto name = item->path().filename().native();
      if (!is_passing_name(name) && !item->is_symlink(unknown) && item->is_directory(unknown))
        watch_folder(join_path(path, name));
    }
  }

  bool add_watch(const std::string& path) {
    if (watches_.size() >= options_.most_watches) {
      fall_back("the limit of watched folders is reached");
      return false;
    }
    const int watch = !inotify_ ? -1 : ::inotify_add_watch(inotify_.get(), whole(path).c_str(), kMask);
    if (watch < 0) {
      if (errno == ENOSPC) fall_back("the system watches no more folders (raise fs.inotify.max_user_watches)");
      return false;
    }
    // A folder that was renamed keeps its number.
    if (const auto old = folders_.find(watch); old != folders_.end()) watches_.erase(old->second);
    folders_[watch] = path;
    watches_[path] = watch;
    return true;
  }

  /// The folder and those below it, which may go on existing elsewhere.
  void unwatch(const std::string& path) {
    const auto below = path.empty() ? std::string() : path + "/";
    for (auto at = watches_.lower_bound(path); at != watches_.end() && at->first.starts_with(path);) {
      if (at->first != path && !at->first.starts_with(below)) {
        ++at;
        continue;
      }
      ::inotify_rm_watch(inotify_.get(), at->second);
      folders_.erase(at->second);
      at = watches_.erase(at);
    }
  }

  void forget(int watch) {
    const auto folder = folders_.find(watch);
    const auto known = watches_.find(folder->second);
    if (known != watches_.end() && known->second == watch) watches_.erase(known);
    folders_.erase(folder);
  }

  void fall_back(const std::string& why) {
    if (seen_) return;
    seen_ = FolderSnapshot::take(root_, options_.paths);
    next_comparison_ = Clock::now() + kPollInterval;
    if (options_.notice) options_.notice(why + ": files are compared every second instead, which is slower");
  }

  struct Doubt {
    Clock::time_point until;
    bool gone = true;
  };

  std::string root_;
  WatcherOptions options_;
  Descriptor inotify_;
  Descriptor wake_;
  std::unordered_map<int, std::string> folders_;  ///< by watch
  std::map<std::string, int> watches_;            ///< by folder
  std::map<std::string, Doubt> doubts_;           ///< what may be gone, or changed
  std::set<std::string> lost_;                    ///< the root, or top folders, that were moved away
  std::set<std::string> changed_;
  std::optional<FolderSnapshot> seen_;  ///< there when folders are compared
  std::vector<std::string> resting_;
  Clock::time_point next_comparison_;
};

}  // namespace

Result<std::unique_ptr<Watcher>> Watcher::watch(const std::string& root, WatcherOptions options) {
  if (!DiskFileSystem().is_folder(root)) return failure(fmt::format("cannot watch {}: it is no folder", root));
  return std::make_unique<InotifyWatcher>(root, std::move(options));
}

}  // namespace matwork
