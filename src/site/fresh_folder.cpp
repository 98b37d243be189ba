#include "site/fresh_folder.h"

#include <fcntl.h>
#include <sys/stat.h>

#include <algorithm>
#include <vector>

#include "base/file_system.h"
#include "base/system_failure.h"

namespace matwork {
namespace {

constexpr int kFolder = O_RDONLY | O_DIRECTORY | O_CLOEXEC;
/// No link is followed, and no pipe holds us up.
constexpr int kReading = O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC;

/// Gives rights, owner and group as far as we may: a build by root for www-data, a group that works together. Where
/// the group cannot be kept, the rights in `of_group` would be another group's, and are left out.
bool give_rights(const Descriptor& to, const struct stat& status, mode_t of_group) {
  auto rights = status.st_mode & 07777U;
  const bool owner = ::fchown(to.get(), status.st_uid, status.st_gid) == 0;
  if (!owner && ::fchown(to.get(), static_cast<uid_t>(-1), status.st_gid) != 0) rights &= ~of_group;
  return ::fchmod(to.get(), rights) == 0;
}

/// Through our own memory, for file systems that do not copy by themselves.
bool copy_by_hand(int from, int to, off_t begin, off_t end) {
  std::vector<char> piece(1U << 18U);
  while (begin < end) {
    const auto wanted = std::min(piece.size(), static_cast<std::size_t>(end - begin));
    const auto got = ::pread(from, piece.data(), wanted, begin);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return false;
    if (got == 0) return true;
    if (::lseek(to, begin, SEEK_SET) < 0) return false;
    if (!write_all(to, {piece.data(), static_cast<std::size_t>(got)})) return false;
    begin += got;
  }
  return true;
}

bool copy_range(int from, int to, off_t begin, off_t end) {
  auto there = begin;
  while (begin < end) {
    const auto done = ::copy_file_range(from, &begin, to, &there, static_cast<std::size_t>(end - begin), 0);
    if (done == 0) return true;
    if (done > 0 || errno == EINTR) continue;
    if (errno == EXDEV || errno == ENOSYS || errno == EINVAL || errno == EOPNOTSUPP || errno == EPERM)
      return copy_by_hand(from, to, begin, end);
    return false;
  }
  return true;
}

bool copy_data(int from, int to, off_t size) {
  for (off_t begin = 0; begin < size;) {
    const auto data = ::lseek(from, begin, SEEK_DATA);
    if (data < 0 && errno == ENXIO) break;  // only a hole is left
    if (data < 0) return copy_range(from, to, begin, size);
    const auto found = ::lseek(from, data, SEEK_HOLE);
    if (found < 0 && errno != ENXIO) return copy_range(from, to, data, size);
    const auto hole = std::min(found, size);
    if (hole <= data) break;  // it was cut meanwhile
    if (!copy_range(from, to, data, hole)) return false;
    begin = hole;
  }
  struct stat now{};
  struct stat copied{};
  if (::fstat(from, &now) != 0 || ::fstat(to, &copied) != 0) return false;
  const auto whole = std::min(size, now.st_size);
  return copied.st_size >= whole || ::ftruncate(to, whole) == 0;
}

}  // namespace

Result<FreshFolder> FreshFolder::make(const std::string& path, const std::string& last) {
  if (::mkdir(path.c_str(), 0777) != 0) return system_failure("make the folder", path);
  FreshFolder folder(path, Descriptor(::open(path.c_str(), kFolder | O_NOFOLLOW)));
  if (!folder.root_) return system_failure("write to", path);
  auto file = folder.create(last);
  if (!file) return tl::unexpected(file.error());
  struct stat status{};
  if (::fstat(file->get(), &status) != 0) return system_failure("write", folder.shown(last));
  folder.last_ = std::move(*file);
  folder.file_rights_ = status.st_mode & 07777U;
  return folder;
}

Result<void> FreshFolder::finish(std::string_view bytes) {
  if (!write_all(last_.get(), bytes) || !last_.close()) return system_failure("write the last file of", path_);
  return {};
}

FreshFolder FreshFolder::open(const std::string& path) {
  return {path, Descriptor(::open(path.c_str(), kFolder | O_NOFOLLOW))};
}

bool FreshFolder::make_folder(const std::string& path) const {
  if (path.empty() || ::mkdirat(root_.get(), path.c_str(), 0777) == 0 || errno == EEXIST) return true;
  if (errno != ENOENT || !make_folder(std::string(folder_of(path)))) return false;
  return ::mkdirat(root_.get(), path.c_str(), 0777) == 0 || errno == EEXIST;
}

Result<Descriptor> FreshFolder::create(const std::string& path) const {
  const auto open = [&] {
    return Descriptor(::openat(root_.get(), path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666));
  };
  auto file = open();
  if (!file && errno == ENOENT) {
    if (!make_folder(std::string(folder_of(path))))
      return system_failure("make the folder", shown(std::string(folder_of(path))));
    file = open();
  }
  if (!file) return system_failure("write", shown(path));
  return file;
}

Result<void> FreshFolder::write(const std::string& path, std::string_view bytes) const {
  auto file = create(path);
  if (!file) return tl::unexpected(file.error());
  if (!write_all(file->get(), bytes) || !file->close()) return system_failure("write", shown(path));
  return {};
}

Result<std::size_t> FreshFolder::copy(const std::string& path, const Descriptor& source) const {
  struct stat status{};
  if (::fstat(source.get(), &status) != 0) return system_failure("copy to", shown(path));
  auto file = create(path);
  if (!file) return tl::unexpected(file.error());
  if (!copy_data(source.get(), file->get(), status.st_size) || !file->close())
    return system_failure("write", shown(path));
  return static_cast<std::size_t>(status.st_size);
}

bool FreshFolder::link(const std::string& path, const Descriptor& old) const { return link_as(path, path, old); }

bool FreshFolder::link_as(const std::string& name, const std::string& path, const Descriptor& old) const {
  const auto link = [&] { return ::linkat(old.get(), path.c_str(), root_.get(), name.c_str(), 0) == 0; };
  if (link()) return true;
  return errno == ENOENT && make_folder(std::string(folder_of(name))) && link();
}

Result<void> FreshFolder::keep(const std::string& path, const Descriptor& old, const std::string& where) const {
  return keep_as(path, path, old, where);
}

Result<void> FreshFolder::keep_as(const std::string& name, const std::string& path, const Descriptor& old,
                                  const std::string& where) const {
  if (link_as(name, path, old)) return {};
  const int code = errno;
  const bool no_links = code == EPERM || code == EOPNOTSUPP || code == EMLINK;
  const Descriptor source(no_links ? ::openat(old.get(), path.c_str(), kReading) : -1);
  struct stat status{};
  if (!source || ::fstat(source.get(), &status) != 0 || !S_ISREG(status.st_mode))
    return system_failure("keep a file that is not matwork's,", where + "/" + path, code);
  if (auto copied = copy(name, source); !copied) return tl::unexpected(copied.error());
  const Descriptor copied(::openat(root_.get(), name.c_str(), kReading));
  if (!give_rights(copied, status, 0070U)) return system_failure("keep the rights of", where + "/" + path);
  return {};
}

Result<void> FreshFolder::replace(const std::string& path, const Descriptor& old, const std::string& where) const {
  const auto passing = path + ".matwork-kept";
  if (auto kept = keep_as(passing, path, old, where); !kept) return kept;
  if (::renameat(root_.get(), passing.c_str(), root_.get(), path.c_str()) == 0) return {};
  auto failed = system_failure("replace", shown(path));
  ::unlinkat(root_.get(), passing.c_str(), 0);
  return failed;
}

Result<void> FreshFolder::add_folder(const std::string& path) const {
  if (!make_folder(path)) return system_failure("make the folder", shown(path));
  return {};
}

void FreshFolder::copy_rights(const std::string& path, const Descriptor& old) const {
  const Descriptor from(::openat(old.get(), path.c_str(), kFolder | O_NOFOLLOW));
  const Descriptor to(::openat(root_.get(), path.c_str(), kFolder | O_NOFOLLOW));
  struct stat status{};
  if (from && to && ::fstat(from.get(), &status) == 0) give_rights(to, status, 06000U);
}

}  // namespace matwork
