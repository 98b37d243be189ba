#pragma once

#include <cstddef>
#include <string>

#include "site/output_tree.h"

namespace matwork {

struct WritingReport {
  std::size_t files = 0;
  std::size_t unchanged = 0;  ///< hard-linked from the site that was there
  std::size_t bytes = 0;
};

/// Writes a site so that `folder` is at any moment the whole old one or the whole new one: everything
/// is written beside it, then the two folders are exchanged in one step, and the old one is removed.
/// What a killed build left behind is cleared first. Fails, with the old site untouched, where the
/// disk fails, another build is writing there, or the folder holds something that is no site of ours.
Result<WritingReport> write_folder(const OutputTree& tree, const FileSystem& disk, const std::string& folder,
                                   unsigned jobs);

/// The file by which a folder is known to be written by us, and may be replaced as a whole.
inline constexpr const char* kSiteMark = ".matwork-site";

}  // namespace matwork
