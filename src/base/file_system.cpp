#include "base/file_system.h"

#include <fmt/format.h>

#include <algorithm>
#include <cerrno>
#include <filesystem>

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/folder_contents.h"
#include "base/system_failure.h"

namespace matwork {
namespace fs = std::filesystem;
namespace {

/// Opened so that a pipe nobody writes to does not hold us up.
Result<Descriptor> open_regular(const std::string& path, struct stat& status) {
  Descriptor file(::open(path.c_str(), O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC));
  if (!file || ::fstat(file.get(), &status) != 0) return system_failure("read", path);
  if (S_ISDIR(status.st_mode)) return system_failure("read", path, EISDIR);
  if (!S_ISREG(status.st_mode))
    return failure(fmt::format("cannot read {}: it is no file, but a pipe or a device", path));
  return file;
}

std::string with_slash(const std::string& folder) { return folder.ends_with('/') ? folder : folder + "/"; }

}  // namespace

Result<Descriptor> FileSystem::open_file(const std::string& path) const {
  const auto bytes = read_file(path);
  if (!bytes) return tl::unexpected(bytes.error());
  Descriptor file(::memfd_create("file", MFD_CLOEXEC));
  if (!file || ::pwrite(file.get(), bytes->data(), bytes->size(), 0) != static_cast<ssize_t>(bytes->size()))
    return system_failure("read", path);
  return file;
}

Result<std::vector<std::string>> DiskFileSystem::list_files(const std::string& folder) const {
  auto contents = list_contents(folder, Hidden::kPassOver, 1);
  if (!contents) return tl::unexpected(contents.error());
  std::vector<std::string> files;
  files.reserve(contents->things.size());
  for (auto& thing : contents->things) {
    const bool link_to_file = thing.kind == ThingKind::kLink && is_file(join_path(folder, thing.path));
    if (thing.kind == ThingKind::kFile || link_to_file) files.push_back(std::move(thing.path));
  }
  std::sort(files.begin(), files.end());
  return files;
}

Result<Descriptor> DiskFileSystem::open_file(const std::string& path) const {
  struct stat status{};
  return open_regular(path, status);
}

Result<std::string> DiskFileSystem::read_file(const std::string& path) const {
  struct stat status{};
  const auto file = open_regular(path, status);
  if (!file) return tl::unexpected(file.error());
  std::string bytes(static_cast<std::size_t>(status.st_size), '\0');
  std::size_t done = 0;
  while (done < bytes.size()) {
    const auto got = ::read(file->get(), bytes.data() + done, bytes.size() - done);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return system_failure("read", path);
    if (got == 0) break;
    done += static_cast<std::size_t>(got);
  }
  bytes.resize(done);
  return bytes;
}

bool DiskFileSystem::is_file(const std::string& path) const {
  std::error_code error;
  return fs::is_regular_file(path, error);
}

bool DiskFileSystem::is_folder(const std::string& path) const {
  std::error_code error;
  return fs::is_directory(path, error);
}

Result<std::vector<std::string>> MemoryFileSystem::list_files(const std::string& folder) const {
  if (!is_folder(folder)) return failure(fmt::format("cannot list {}: No such file or directory", folder));
  std::vector<std::string> files;
  const auto prefix = with_slash(folder);
  for (const auto& [path, bytes] : files_) {
    if (!path.starts_with(prefix)) continue;
    auto relative = path.substr(prefix.size());
    const bool hidden = relative.starts_with('.') || relative.find("/.") != std::string::npos;
    if (!hidden) files.push_back(std::move(relative));
  }
  return files;
}

Result<std::string> MemoryFileSystem::read_file(const std::string& path) const {
  const auto found = files_.find(path);
  if (found == files_.end()) return failure(fmt::format("cannot read {}: No such file or directory", path));
  return found->second;
}

bool MemoryFileSystem::is_file(const std::string& path) const { return files_.contains(path); }

bool MemoryFileSystem::is_folder(const std::string& path) const {
  const auto prefix = with_slash(path);
  const auto found = files_.lower_bound(prefix);
  return found != files_.end() && found->first.starts_with(prefix);
}

std::string join_path(std::string_view folder, std::string_view path) {
  if (folder.empty() || folder == ".") return std::string(path);
  std::string out(folder);
  if (!out.ends_with('/')) out += '/';
  return out.append(path);
}

std::string_view folder_of(std::string_view path) {
  const auto slash = path.rfind('/');
  return slash == path.npos ? std::string_view() : path.substr(0, slash);
}

bool lies_in(std::string_view path, std::string_view folder) {
  return folder.empty() || (path.starts_with(folder) && (path.size() == folder.size() || path[folder.size()] == '/'));
}

}  // namespace matwork
