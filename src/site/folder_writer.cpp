#include "site/folder_writer.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <mutex>
#include <optional>
#include <set>

#include "base/parallel.h"

namespace matwork {
namespace fs = std::filesystem;
namespace {

tl::unexpected<Error> world_failed(std::string_view what, const fs::path& path, int code = errno) {
  return failure(fmt::format("cannot {} {}: {}", what, path.native(), std::strerror(code)));
}

/// Holds the lock of an output folder for as long as it lives; the kernel lets go of it when the
/// process dies, however it dies.
class BuildLock {
 public:
  explicit BuildLock(fs::path path)
      : path_(std::move(path)), file_(::open(path_.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0644)) {}
  BuildLock(const BuildLock&) = delete;
  BuildLock& operator=(const BuildLock&) = delete;
  ~BuildLock() {
    if (file_ < 0) return;
    if (held_) ::unlink(path_.c_str());
    ::close(file_);
  }

  Result<void> take() {
    if (file_ < 0) return world_failed("write beside the output,", path_);
    if (::flock(file_, LOCK_EX | LOCK_NB) != 0)
      return failure(fmt::format("another build is writing {}", path_.parent_path().native()));
    // The file may have been removed by the build that held it: then the lock is on nothing.
    struct stat mine{};
    struct stat there{};
    const bool same = ::fstat(file_, &mine) == 0 && ::stat(path_.c_str(), &there) == 0 && mine.st_ino == there.st_ino;
    if (!same)
      return failure(fmt::format("another build has just written {}: try again", path_.parent_path().native()));
    held_ = true;
    return {};
  }

 private:
  fs::path path_;
  int file_;
  bool held_ = false;
};

Result<void> write_bytes(const fs::path& path, std::string_view bytes) {
  const int file = ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0644);
  if (file < 0) return world_failed("write", path);
  while (!bytes.empty()) {
    const auto done = ::write(file, bytes.data(), bytes.size());
    if (done < 0 && errno == EINTR) continue;
    if (done < 0) {
      const int code = errno;
      ::close(file);
      return world_failed("write", path, code);
    }
    bytes.remove_prefix(static_cast<std::size_t>(done));
  }
  if (::close(file) != 0) return world_failed("write", path);
  return {};
}

class FolderWriter {
 public:
  FolderWriter(const OutputTree& tree, const FileSystem& disk, const fs::path& target)
      : tree_(tree), disk_(disk), target_(target), fresh_(beside(".new")), old_(beside(".old")) {}

  fs::path beside(const char* suffix) const {
    return target_.parent_path() / ("." + target_.filename().native() + ".matwork" + suffix);
  }

  Result<WritingReport> run(unsigned jobs) {
    if (auto ready = prepare(); !ready) return tl::unexpected(ready.error());
    auto written = write_all(jobs);
    if (written) written = exchange();
    std::error_code ignored;
    fs::remove_all(fresh_, ignored);
    if (!written) return tl::unexpected(written.error());
    report_.files = tree_.files().size();
    return report_;
  }

 private:
  Result<void> prepare() {
    std::error_code error;
    // Killed between the two steps of an exchange that the file system could not make in one.
    if (!fs::exists(target_, error) && fs::exists(old_, error)) fs::rename(old_, target_, error);
    fs::remove_all(fresh_, error);
    if (error) return world_failed("clear", fresh_, error.value());
    fs::remove_all(old_, error);
    if (fs::exists(target_, error) && !fs::is_directory(target_, error))
      return failure(fmt::format("{} is a file, not a folder", target_.native()));
    if (fs::exists(target_, error) && !fs::is_empty(target_, error) && !fs::exists(target_ / kSiteMark, error)) {
      return failure(fmt::format("{} holds files that are not a site of matwork: choose another output, or empty it",
                                 target_.native()));
    }
    if (!fs::create_directory(fresh_, error)) return world_failed("make the folder", fresh_, error.value());
    return make_folders();
  }

  Result<void> make_folders() {
    std::set<std::string> folders;
    for (const auto& file : tree_.files()) {
      for (auto slash = file.path.find('/'); slash != file.path.npos; slash = file.path.find('/', slash + 1))
        folders.insert(file.path.substr(0, slash));
    }
    for (const auto& folder : folders) {
      const auto path = fresh_ / folder;
      if (::mkdir(path.c_str(), 0755) != 0) return world_failed("make the folder", path);
    }
    return write_bytes(fresh_ / kSiteMark, "Written by matwork, which may replace this folder as a whole.\n");
  }

  Result<void> write_all(unsigned jobs) {
    const auto& files = tree_.files();
    std::mutex mutex;
    std::optional<Error> first;
    std::atomic<bool> stop{false};
    parallel_for(files.size(), jobs, [&](std::size_t i) {
      if (stop) return;
      if (auto done = write_file(files[i]); !done) {
        const std::lock_guard lock(mutex);
        if (!first) first = done.error();
        stop = true;
      }
    });
    if (first) return tl::unexpected(*first);
    return {};
  }

  Result<void> write_file(const OutputFile& file) {
    const auto bytes = OutputTree::read(file, disk_);
    if (!bytes) return tl::unexpected(bytes.error());
    bytes_ += bytes->size();
    const auto before = target_ / file.path;
    const auto after = fresh_ / file.path;
    if (is_same(before, *bytes) && ::link(before.c_str(), after.c_str()) == 0) {
      ++unchanged_;
      return {};
    }
    return write_bytes(after, *bytes);
  }

  bool is_same(const fs::path& path, const std::string& bytes) const {
    struct stat status{};
    if (::stat(path.c_str(), &status) != 0 || !S_ISREG(status.st_mode)) return false;
    if (static_cast<std::size_t>(status.st_size) != bytes.size()) return false;
    const auto there = DiskFileSystem().read_file(path.native());
    return there && *there == bytes;
  }

  Result<void> exchange() {
    report_.bytes = bytes_;
    report_.unchanged = unchanged_;
    if (::renameat2(AT_FDCWD, fresh_.c_str(), AT_FDCWD, target_.c_str(), RENAME_EXCHANGE) == 0) return {};
    if (errno == ENOENT && ::rename(fresh_.c_str(), target_.c_str()) == 0) return {};
    if (errno != EINVAL && errno != ENOSYS) return world_failed("put the new site at", target_);
    // No exchange on this file system: two steps, mended by the next build if we die between them.
    if (::rename(target_.c_str(), old_.c_str()) != 0) return world_failed("put the new site at", target_);
    if (::rename(fresh_.c_str(), target_.c_str()) != 0) {
      const int code = errno;
      ::rename(old_.c_str(), target_.c_str());
      return world_failed("put the new site at", target_, code);
    }
    std::error_code ignored;
    fs::remove_all(old_, ignored);
    return {};
  }

  const OutputTree& tree_;
  const FileSystem& disk_;
  fs::path target_;
  fs::path fresh_;
  fs::path old_;
  std::atomic<std::size_t> bytes_{0};
  std::atomic<std::size_t> unchanged_{0};
  WritingReport report_;
};

}  // namespace

Result<WritingReport> write_folder(const OutputTree& tree, const FileSystem& disk, const std::string& folder,
                                   unsigned jobs) {
  std::error_code error;
  auto target = fs::weakly_canonical(fs::absolute(folder), error);  // absolute: what is not there stays relative else
  if (error) return world_failed("use", folder, error.value());
  if (!target.has_filename()) target = target.parent_path();
  if (target == target.root_path()) return failure("the root of the disk cannot be the output");
  fs::create_directories(target.parent_path(), error);
  if (error) return world_failed("make the folder", target.parent_path(), error.value());
  FolderWriter writer(tree, disk, target);
  BuildLock lock(writer.beside(".lock"));
  if (auto taken = lock.take(); !taken) return tl::unexpected(taken.error());
  return writer.run(jobs);
}

}  // namespace matwork
