#pragma once

#include <map>
#include <string>
#include <vector>

#include "server/watched_paths.h"

namespace matwork {

/// What the files below a root were at one moment, without having read them.
class FolderSnapshot {
 public:
  static FolderSnapshot take(const std::string& root, const WatchedPaths& paths);

  /// The paths that are not as they were in `before`: new, written or gone.
  std::vector<std::string> differences(const FolderSnapshot& before) const;

 private:
  std::map<std::string, std::string> stamps_;  ///< by path: size, time, number on the disk
};

}  // namespace matwork
