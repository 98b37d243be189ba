#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/descriptor.h"
#include "base/result.h"

namespace matwork {

/// Reading from a disk, behind an interface so that tests need none. Paths use '/'.
/// The writing of a site is not here: it has promises of its own (site/folder_writer.h).
class FileSystem {
 public:
  virtual ~FileSystem() = default;

  /// Every regular file below `folder`, as paths relative to it, sorted by bytes. Links to files
  /// count as files; links to folders are not followed, so a loop cannot be walked. Names that
  /// start with a dot are passed over, and so are pipes, sockets, devices and links that lead nowhere.
  /// A folder below that may not be read fails, by its own path.
  virtual Result<std::vector<std::string>> list_files(const std::string& folder) const = 0;

  /// The bytes of a regular file, as many as it had when it was opened: one that grows meanwhile gives what was
  /// there, one that was cut gives what is left. Anything else (a folder, a pipe, a device) fails at once.
  virtual Result<std::string> read_file(const std::string& path) const = 0;

  /// A regular file open for reading, for what may be too large for memory.
  virtual Result<Descriptor> open_file(const std::string& path) const;

  virtual bool is_file(const std::string& path) const = 0;
  virtual bool is_folder(const std::string& path) const = 0;
};

class DiskFileSystem final : public FileSystem {
 public:
  Result<std::vector<std::string>> list_files(const std::string& folder) const override;
  Result<std::string> read_file(const std::string& path) const override;
  Result<Descriptor> open_file(const std::string& path) const override;
  bool is_file(const std::string& path) const override;
  bool is_folder(const std::string& path) const override;
};

/// The twin for tests: files by path.
class MemoryFileSystem final : public FileSystem {
 public:
  MemoryFileSystem() = default;
  MemoryFileSystem(std::initializer_list<std::pair<const std::string, std::string>> files) : files_(files) {}

  void write_file(std::string path, std::string bytes) { files_.insert_or_assign(std::move(path), std::move(bytes)); }
  void remove_file(const std::string& path) { files_.erase(path); }
  Result<std::vector<std::string>> list_files(const std::string& folder) const override;
  Result<std::string> read_file(const std::string& path) const override;
  bool is_file(const std::string& path) const override;
  bool is_folder(const std::string& path) const override;

 private:
  std::map<std::string, std::string> files_;
};

/// "a" and "b/c" to "a/b/c"; an empty or "." folder adds nothing.
std::string join_path(std::string_view folder, std::string_view path);

/// The folder of a path: "a/b" of "a/b/c", "" of "c".
std::string_view folder_of(std::string_view path);

/// Whether a path is this one, or lies below it; everything lies in "".
bool lies_in(std::string_view path, std::string_view folder);

}  // namespace matwork
