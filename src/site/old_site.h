#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/descriptor.h"
#include "base/folder_contents.h"
#include "site/output_tree.h"
#include "site/site_mark.h"

namespace matwork {

/// The site that a build replaces: what it holds, which of it is not ours, and whether a file stays as it is.
class OldSite {
 public:
  /// Fails where `folder` is no folder, is mounted and so cannot be exchanged, may not be written, holds files
  /// but no mark, holds a file of somebody else where `tree` has one, or in a folder that we may not write. An empty
  /// folder is an old site of no files.
  static Result<OldSite> open(const std::string& folder, const OutputTree& tree, unsigned jobs);

  const Descriptor& root() const { return root_; }
  const FolderContents& contents() const { return contents_; }

  /// Files of somebody else (a CNAME, what .git holds), and empty folders: those that the mark does not know.
  const std::vector<std::string>& foreign_files() const { return foreign_files_; }
  const std::vector<std::string>& foreign_folders() const { return contents_.empty; }
  static std::vector<std::string> find_foreign(const FolderContents& contents, const SiteMark& mark);

  const SiteMark& mark() const { return mark_; }

  /// A number for the state of a file: another file under its name has another, whoever looks, and so has one that
  /// was copied and then changed. 0 where there is none. Of a file with several names writing changes nothing.
  std::uint64_t stamp_of(const std::string& path) const;

  /// Whether a file is there with these bytes and these rights. Every byte is compared: a file that was edited by
  /// hand, or that a loss of power left empty, is not the same.
  bool has(const std::string& path, std::string_view bytes, unsigned rights) const;
  bool has(const std::string& path, const Descriptor& source, unsigned rights) const;

 private:
  OldSite(Descriptor root, FolderContents contents, SiteMark mark);
  /// A foreign path that the new site needs for something of its own, or "".
  std::string find_taken(const OutputTree& tree) const;
  /// A folder with foreign files out of which we could not take them afterwards, or "".
  std::string find_locked() const;
  Descriptor open_same_size(const std::string& path, std::size_t size, unsigned rights) const;

  Descriptor root_;
  FolderContents contents_;
  SiteMark mark_;
  std::vector<std::string> foreign_files_;
};

}  // namespace matwork
