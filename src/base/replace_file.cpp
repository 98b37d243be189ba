#include "base/replace_file.h"

#include <filesystem>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/descriptor.h"
#include "base/system_failure.h"

namespace matwork {
namespace fs = std::filesystem;
namespace {

/// The rights of the file that is replaced; of a new one what the person's umask allows.
mode_t mode_of(const std::string& path) {
  struct stat found{};
  if (::stat(path.c_str(), &found) == 0) return found.st_mode & 07777U;
  const auto mask = ::umask(0);
  ::umask(mask);
  return 0666U & ~mask;
}

}  // namespace

Result<void> replace_file(const std::string& path, std::string_view bytes) {
  std::error_code error;
  const auto real = fs::weakly_canonical(path, error);
  const fs::path target = error ? fs::path(path) : real;
  auto fresh = (target.parent_path() / ("." + target.filename().native() + ".XXXXXX")).native();
  Descriptor file(::mkostemp(fresh.data(), O_CLOEXEC));
  if (!file) return system_failure("write", path);
  const bool written = write_all(file.get(), bytes) && ::fchmod(file.get(), mode_of(target.native())) == 0 &&
                       ::fsync(file.get()) == 0 && ::rename(fresh.c_str(), target.c_str()) == 0;
  if (written) return {};
  auto failed = system_failure("write", path);
  ::unlink(fresh.c_str());
  return failed;
}

}  // namespace matwork
