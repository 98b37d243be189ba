#include "server/open_file.h"

#include <fmt/format.h>

#include <cerrno>

#include <sys/stat.h>
#include <unistd.h>

#include "base/file_system.h"
#include "base/system_failure.h"

namespace matwork {

std::string stamp_of(const struct stat& status) {
  return fmt::format("{:x}-{:x}-{:x}.{:x}", status.st_ino, status.st_size, status.st_mtim.tv_sec,
                     status.st_mtim.tv_nsec);
}

Result<std::shared_ptr<const OpenFile>> OpenFile::open(const std::string& path) {
  auto opened = DiskFileSystem().open_file(path);
  if (!opened) return tl::unexpected(opened.error());
  const std::shared_ptr<OpenFile> file(new OpenFile(std::move(*opened)));
  struct stat status{};
  if (::fstat(file->file_.get(), &status) != 0) return system_failure("read", path);
  file->size_ = static_cast<std::uint64_t>(status.st_size);
  file->identity_ = stamp_of(status);
  return file;
}

std::size_t OpenFile::read(std::uint64_t offset, char* bytes, std::size_t size) const {
  for (;;) {
    const auto got = ::pread(file_.get(), bytes, size, static_cast<off_t>(offset));
    if (got < 0 && errno == EINTR) continue;
    return got > 0 ? static_cast<std::size_t>(got) : 0;
  }
}

}  // namespace matwork
