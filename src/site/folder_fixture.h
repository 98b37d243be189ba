#pragma once

#include <filesystem>
#include <map>
#include <string>

#include "site/folder_writer.h"

namespace matwork::testing {

/// A site as its files by path.
using Site = std::map<std::string, std::string>;

inline OutputTree tree_of(const Site& files) {
  OutputTree tree;
  for (const auto& [path, bytes] : files) tree.add({path, [content = bytes] { return content; }, {}});
  tree.finish();
  return tree;
}

/// What a folder holds, without our mark.
inline Site site_in(const std::string& folder) {
  Site out;
  for (const auto& item : std::filesystem::recursive_directory_iterator(folder)) {
    if (item.is_regular_file())
      out[std::filesystem::relative(item.path(), folder).native()] =
          DiskFileSystem().read_file(item.path().native()).value();
  }
  out.erase(kSiteMark);
  return out;
}

/// How many things lie in a folder itself.
inline std::size_t count_in(const std::string& folder) {
  return static_cast<std::size_t>(
      std::distance(std::filesystem::directory_iterator(folder), std::filesystem::directory_iterator()));
}

inline Result<WritingReport> write(const Site& files, const std::string& folder, unsigned jobs = 1) {
  return write_folder(tree_of(files), MemoryFileSystem({}), folder, jobs);
}

inline const Site kOld{{"index.html", "old"}, {"a/b/c.html", "old"}, {"same.html", "same"}, {"gone/x.html", "old"}};
inline const Site kNew{{"index.html", "new"}, {"a/b/c.html", "new"}, {"same.html", "same"}, {"more.html", "new"}};

}  // namespace matwork::testing
