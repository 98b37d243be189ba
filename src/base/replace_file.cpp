#include "base/replace_file.h"

#include <fmt/format.h>

#include <cerrno>
#include <cstring>
#include <filesystem>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace matwork {
namespace fs = std::filesystem;
namespace {

tl::unexpected<Error> cannot_write(const std::string& path) {
  return failure(fmt::format("cannot write {}: {}", path, std::strerror(errno)));
}

bool write_all(int descriptor, std::string_view bytes) {
  while (!bytes.empty()) {
    const auto written = ::write(descriptor, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return true;
}

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
  const int descriptor = ::mkostemp(fresh.data(), O_CLOEXEC);
  if (descriptor < 0) return cannot_write(path);
  const bool written =
      write_all(descriptor, bytes) && ::fchmod(descriptor, mode_of(target.native())) == 0 && ::fsync(descriptor) == 0;
  const int reason = errno;
  ::close(descriptor);
  if (written && ::rename(fresh.c_str(), target.c_str()) == 0) return {};
  if (!written) errno = reason;
  auto failed = cannot_write(path);
  ::unlink(fresh.c_str());
  return failed;
}

}  // namespace matwork
