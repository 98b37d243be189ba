#pragma once

#include <sys/stat.h>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>

#include "base/descriptor.h"
#include "base/result.h"

namespace matwork {

/// A file by its number, size and time: another one of the same name, or one written anew, has another stamp.
std::string stamp_of(const struct stat& status);

/// A regular file, open for reading, with what was known of it then. No byte is read to tell its `identity`.
class OpenFile {
 public:
  /// Fails for what is not there, may not be read, or is no regular file.
  static Result<std::shared_ptr<const OpenFile>> open(const std::string& path);

  std::uint64_t size() const { return size_; }
  const std::string& identity() const { return identity_; }

  /// How many bytes from `offset` were read, at most `size`; 0 at the end, or where the disk fails.
  std::size_t read(std::uint64_t offset, char* bytes, std::size_t size) const;

 private:
  explicit OpenFile(Descriptor file) : file_(std::move(file)) {}

  Descriptor file_;
  std::uint64_t size_ = 0;
  std::string identity_;
};

}  // namespace matwork
