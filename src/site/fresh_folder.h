#pragma once

#include <sys/types.h>

#include <string>
#include <string_view>

#include "base/descriptor.h"
#include "base/result.h"

namespace matwork {

/// A folder that is being filled with new files, by several threads at once. Paths are relative to it, and the
/// folders above a file are made when they are first needed. Rights are those that the umask leaves.
class FreshFolder {
 public:
  /// `last` is a file in it that is made at once, which shows the rights of new files, and filled by `finish`.
  static Result<FreshFolder> make(const std::string& path, const std::string& last);
  Result<void> finish(std::string_view bytes);

  /// One that is there already. Where it cannot be opened, everything done with it fails.
  static FreshFolder open(const std::string& path);

  /// Writes a file that is not there yet.
  Result<void> write(const std::string& path, std::string_view bytes) const;

  /// Copies the file open in `source`, holes as holes, without having it in memory; as much of it as there is
  /// when the copying begins, so that a file that grows does not hold us up. Gives the number of bytes.
  Result<std::size_t> copy(const std::string& path, const Descriptor& source) const;

  /// Makes `path` another name of a file below `old`, whose path there is the same; false, with errno, where
  /// the file system will not.
  bool link(const std::string& path, const Descriptor& old) const;

  /// Takes a file of somebody else along from below `old`: as a link, or where the file system gives none, as a copy
  /// with its rights. Fails where neither is to be had; `where` is the site as messages call it.
  Result<void> keep(const std::string& path, const Descriptor& old, const std::string& where) const;

  /// The same in place of another state of the file, in one step.
  Result<void> replace(const std::string& path, const Descriptor& old, const std::string& where) const;

  /// Makes a folder where there is none, and those above it.
  Result<void> add_folder(const std::string& path) const;

  /// Gives a folder the rights and, as far as we may, the owner and group of its counterpart below `old`.
  void copy_rights(const std::string& path, const Descriptor& old) const;

  /// The rights that new files get.
  mode_t file_rights() const { return file_rights_; }

 private:
  FreshFolder(std::string path, Descriptor root) : path_(std::move(path)), root_(std::move(root)) {}
  bool link_as(const std::string& name, const std::string& path, const Descriptor& old) const;
  Result<void> keep_as(const std::string& name, const std::string& path, const Descriptor& old,
                       const std::string& where) const;
  Result<Descriptor> create(const std::string& path) const;
  bool make_folder(const std::string& path) const;
  std::string shown(const std::string& path) const { return path_ + "/" + path; }

  std::string path_;
  Descriptor root_;
  Descriptor last_;
  mode_t file_rights_ = 0;
};

}  // namespace matwork
