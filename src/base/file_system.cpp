#include "base/file_system.h"

#include <fmt/format.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <memory>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace matwork {
namespace fs = std::filesystem;
namespace {

struct Descriptor {
  int value;
  explicit Descriptor(int descriptor) : value(descriptor) {}
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor() {
    if (value >= 0) ::close(value);
  }
};

tl::unexpected<Error> cannot_read(const std::string& path) {
  return failure(fmt::format("cannot read {}: {}", path, std::strerror(errno)));
}

bool is_hidden(const fs::path& path) { return path.filename().native().starts_with('.'); }

std::string with_slash(const std::string& folder) { return folder.ends_with('/') ? folder : folder + "/"; }

}  // namespace

Result<std::vector<std::string>> DiskFileSystem::list_files(const std::string& folder) const {
  std::vector<std::string> files;
  std::error_code error;
  fs::recursive_directory_iterator it(folder, error);
  if (error) return failure(fmt::format("cannot list {}: {}", folder, error.message()));
  const auto prefix = folder.size() + (folder.ends_with('/') ? 0 : 1);
  for (; it != fs::recursive_directory_iterator(); it.increment(error)) {
    if (is_hidden(it->path())) {
      it.disable_recursion_pending();
    } else if (std::error_code ignored; it->is_regular_file(ignored)) {
      files.push_back(it->path().native().substr(prefix));
    }
    if (error) return failure(fmt::format("cannot list {}: {}", folder, error.message()));
  }
  if (error) return failure(fmt::format("cannot list {}: {}", folder, error.message()));
  std::sort(files.begin(), files.end());
  return files;
}

Result<std::string> DiskFileSystem::read_file(const std::string& path) const {
  const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
  if (file.value < 0) return cannot_read(path);
  struct stat status{};
  if (::fstat(file.value, &status) != 0) return cannot_read(path);
  std::string bytes(static_cast<std::size_t>(status.st_size), '\0');
  std::size_t done = 0;
  for (;;) {
    if (done == bytes.size()) bytes.resize(done + 1);  // one more, to see the end, and files that grow
    const auto got = ::read(file.value, bytes.data() + done, bytes.size() - done);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return cannot_read(path);
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

}  // namespace matwork
