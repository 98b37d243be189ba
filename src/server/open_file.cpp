#include "server/open_file.h"

#include <fmt/format.h>

#include <cerrno>
#include <cstring>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace matwork {

Result<std::shared_ptr<const OpenFile>> OpenFile::open(const std::string& path) {
  // Without waiting: a pipe that took the place of a picture would otherwise never open.
  const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
  if (descriptor < 0) return failure(fmt::format("cannot read {}: {}", path, std::strerror(errno)));
  const std::shared_ptr<OpenFile> file(new OpenFile(descriptor));
  struct stat status{};
  if (::fstat(descriptor, &status) != 0 || !S_ISREG(status.st_mode)) {
    return failure(fmt::format("cannot read {}: it is no file", path));
  }
  file->size_ = static_cast<std::uint64_t>(status.st_size);
  file->identity_ =
      fmt::format("{:x}-{:x}-{:x}.{:x}", status.st_ino, status.st_size, status.st_mtim.tv_sec, status.st_mtim.tv_nsec);
  return file;
}

OpenFile::~OpenFile() { ::close(descriptor_); }

std::size_t OpenFile::read(std::uint64_t offset, char* bytes, std::size_t size) const {
  for (;;) {
    const auto got = ::pread(descriptor_, bytes, size, static_cast<off_t>(offset));
    if (got < 0 && errno == EINTR) continue;
    return got > 0 ? static_cast<std::size_t>(got) : 0;
  }
}

}  // namespace matwork
