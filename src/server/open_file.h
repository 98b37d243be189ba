#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>

#include "base/result.h"

namespace matwork {

/// A regular file, open for reading, with what was known of it then. The same file under another
/// name, or written anew, has another `identity`; no byte is read to tell.
class OpenFile {
 public:
  /// Fails for what is not there, may not be read, or is no regular file.
  static Result<std::shared_ptr<const OpenFile>> open(const std::string& path);

  OpenFile(const OpenFile&) = delete;
  OpenFile& operator=(const OpenFile&) = delete;
  ~OpenFile();

  std::uint64_t size() const { return size_; }
  const std::string& identity() const { return identity_; }

  /// How many bytes from `offset` were read, at most `size`; 0 at the end, or where the disk fails.
  std::size_t read(std::uint64_t offset, char* bytes, std::size_t size) const;

 private:
  explicit OpenFile(int descriptor) : descriptor_(descriptor) {}

  int descriptor_;
  std::uint64_t size_ = 0;
  std::string identity_;
};

}  // namespace matwork
