#include "site/output_tree.h"

#include <algorithm>
#include <stdexcept>

namespace matwork {

OutputTree::OutputTree(std::vector<OutputFile> files, std::shared_ptr<const void> kept)
    : files_(std::move(files)), kept_(std::move(kept)) {
  finish();
}

void OutputTree::finish() {
  const auto by_path = [](const OutputFile& a, const OutputFile& b) { return a.path < b.path; };
  if (!std::is_sorted(files_.begin(), files_.end(), by_path)) std::sort(files_.begin(), files_.end(), by_path);
  const auto twice = std::adjacent_find(files_.begin(), files_.end(),
                                        [](const OutputFile& a, const OutputFile& b) { return a.path == b.path; });
  if (twice != files_.end()) throw std::logic_error("two files of the site are called " + twice->path);
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
