#pragma once

#include <cstddef>
#include <string>

#include "site/output_tree.h"
#include "site/site_mark.h"

namespace matwork {

struct WritingReport {
  std::size_t files = 0;
  std::size_t unchanged = 0;  ///< hard-linked from the site that was there
  std::size_t kept = 0;       ///< files of somebody else, in the new site as they were in the old one
  std::size_t bytes = 0;
  std::string left_behind;  ///< why the old site could not be removed whole, or ""; the new one is in place
};

/// Writes a site so that `folder` is at any moment the whole old one or the whole new one: everything
/// is written beside it, then the two folders are exchanged in one step, and the old one is removed.
/// What a killed build left behind is cleared first.
///
/// - Of a link, the folder it leads to is exchanged, and the link stays.
/// - Files that somebody else put into the folder (those that its mark does not know) are in the new site too.
/// - New files get the rights that the umask leaves; the folder itself keeps its rights, owner and group.
/// - Holds against every way a process can end. A loss of power is another matter: nothing is forced to the disk
///   (docs/decisions/0011-writing-sites.md), so what was written in the last half minute may be empty afterwards;
///   the next build compares every byte, and mends that.
///
/// Fails, with the old site untouched and nothing left beside it, where the disk fails, another build is writing
/// there, the folder is mounted, holds something that is no site of ours, or has a file of somebody else where the
/// new site needs one. Costs about four calls of the system a file, on `jobs` threads; files that are copied are not
/// held in memory.
Result<WritingReport> write_folder(const OutputTree& tree, const FileSystem& disk, const std::string& folder,
                                   unsigned jobs);

}  // namespace matwork
