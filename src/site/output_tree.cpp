#include "site/output_tree.h"

#include <algorithm>

#include "base/text.h"

namespace matwork {

bool OutputTree::add(OutputFile file) {
  const auto folded = lower(file.path);
  if (taken_.contains(folded)) return false;
  for (auto slash = folded.find('/'); slash != folded.npos; slash = folded.find('/', slash + 1)) {
    const auto [folder, fresh] = taken_.try_emplace(folded.substr(0, slash), true);
    if (!fresh && !folder->second) return false;
  }
  taken_.try_emplace(folded, false);
  files_.push_back(std::move(file));
  return true;
}

void OutputTree::finish() {
  std::sort(files_.begin(), files_.end(), [](const OutputFile& a, const OutputFile& b) { return a.path < b.path; });
}

const OutputFile* OutputTree::find(std::string_view path) const {
  const auto found = std::lower_bound(files_.begin(), files_.end(), path,
                                      [](const OutputFile& f, std::string_view p) { return f.path < p; });
  return found != files_.end() && found->path == path ? &*found : nullptr;
}

Result<std::string> OutputTree::read(const OutputFile& file, const FileSystem& disk) {
  if (file.make) return file.make();
  return disk.read_file(file.copied_from);
}

}  // namespace matwork
