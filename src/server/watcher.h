#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "server/watched_paths.h"

namespace matwork {

struct WatcherOptions {
  WatchedPaths paths;
  std::size_t most_watches = static_cast<std::size_t>(-1);  ///< folders; the system has a limit of its own
  std::function<void(const std::string&)> notice;           ///< what the person at the terminal should know
};

/// Tells which files of a library changed, by inotify: finished writes, renames, deletions, new folders
/// with what is in them already. There is no fixed wait: a write that is finished is told at once,
/// together with whatever else is there to tell. A file that is still open for writing is not told of.
/// Something that disappears is given 50 ms to come back, because editors save by taking the old file away first.
///
/// Where the system allows no more watches, the folders are compared every second instead, and `notice`
/// says so. A root that is moved away is waited for. Changes of files that a link inside the library
/// points to outside of it are not seen.
class Watcher {
 public:
  /// Watches from here on: what changed after this returned will be told.
  static Result<std::unique_ptr<Watcher>> watch(const std::string& root, WatcherOptions options = {});

  virtual ~Watcher() = default;

  /// Waits until something changed. Paths are below the root, sorted, each once; one that is a folder
  /// stands for everything below it, and "" for all. Nothing after stop().
  virtual std::optional<std::vector<std::string>> wait() = 0;
  /// From any thread.
  virtual void stop() = 0;
};

}  // namespace matwork
