#include "site/build_lock.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <sys/stat.h>

#include "base/system_failure.h"

namespace matwork {
namespace {

/// Whether the open file is the one that has the name: the build that held it may have removed it between our
/// opening and our locking, and a lock on a file without a name keeps nobody out.
bool has_name(int file, const std::string& path) {
  struct stat mine{};
  struct stat named{};
  return ::fstat(file, &mine) == 0 && ::lstat(path.c_str(), &named) == 0 && mine.st_ino == named.st_ino &&
         mine.st_dev == named.st_dev;
}

}  // namespace

Result<BuildLock> BuildLock::take(const std::string& path, const std::string& output) {
  for (;;) {
    Descriptor file(::open(path.c_str(), O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0644));
    if (!file) return system_failure("write beside the output,", path);
    if (::flock(file.get(), LOCK_EX | LOCK_NB) != 0) {
      if (errno != EWOULDBLOCK) return system_failure("lock", path);
      return failure(fmt::format("another build is writing {}: wait for it to end, and try again", output));
    }
    if (has_name(file.get(), path)) return BuildLock(path, std::move(file));
  }
}

BuildLock::~BuildLock() {
  if (file_) ::unlink(path_.c_str());
}

}  // namespace matwork
