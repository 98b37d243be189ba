#include "server/folder_snapshot.h"

#include <sys/stat.h>

#include "base/file_system.h"
#include "server/open_file.h"

namespace matwork {

FolderSnapshot FolderSnapshot::take(const std::string& root, const WatchedPaths& paths) {
  FolderSnapshot out;
  const auto add = [&](const std::string& path) {
    struct stat status{};
    if (!paths.concern(path) || ::stat(join_path(root, path).c_str(), &status) != 0) return;
    out.stamps_[path] = stamp_of(status);
  };
  for (const auto& file : paths.files) add(file);
  for (const auto& folder : paths.folders) {
    const auto files = DiskFileSystem().list_files(join_path(root, folder));
    if (!files) continue;  // not there now
    for (const auto& file : *files) add(join_path(folder, file));
  }
  return out;
}

std::vector<std::string> FolderSnapshot::differences(const FolderSnapshot& before) const {
  std::vector<std::string> out;
  for (const auto& [path, stamp] : stamps_) {
    const auto old = before.stamps_.find(path);
    if (old == before.stamps_.end() || old->second != stamp) out.push_back(path);
  }
  for (const auto& [path, stamp] : before.stamps_) {
    if (!stamps_.contains(path)) out.push_back(path);
  }
  return out;
}

}  // namespace matwork
