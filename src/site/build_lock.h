#pragma once

#include <string>

#include "base/descriptor.h"
#include "base/result.h"

namespace matwork {

/// The right to write an output folder: a file beside it, locked by flock for as long as this lives. The
/// kernel lets go of the lock when the process dies, however it dies; the file of a killed build is taken over.
class BuildLock {
 public:
  /// Fails at once where another build has it. `output` is only named in messages.
  static Result<BuildLock> take(const std::string& path, const std::string& output);

  BuildLock(BuildLock&&) = default;
  ~BuildLock();

 private:
  BuildLock(std::string path, Descriptor file) : path_(std::move(path)), file_(std::move(file)) {}

  std::string path_;
  Descriptor file_;
};

}  // namespace matwork
