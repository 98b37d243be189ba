#include "site/old_site.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <optional>
#include <utility>

#include "base/file_system.h"
#include "base/system_failure.h"

namespace matwork {
namespace {

constexpr std::size_t kPiece = 1U << 16U;

/// No link is followed, and no pipe holds us up.
constexpr int kReading = O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC;

bool is_mounted(const Descriptor& folder) {
  struct statx status{};
  return ::statx(folder.get(), "", AT_EMPTY_PATH, STATX_BASIC_STATS, &status) == 0 &&
         (status.stx_attributes & STATX_ATTR_MOUNT_ROOT) != 0;
}

/// The bytes from `at` on, as many as fit into the piece and lie before `end`, or as there are; nothing where the
/// disk fails.
std::optional<std::string_view> read_piece(const Descriptor& file, std::array<char, kPiece>& piece, std::size_t at,
                                           std::size_t end) {
  const auto wanted = std::min(piece.size(), end - at);
  std::size_t done = 0;
  while (done < wanted) {
    const auto got = ::pread(file.get(), piece.data() + done, wanted - done, static_cast<off_t>(at + done));
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return std::nullopt;
    if (got == 0) break;
    done += static_cast<std::size_t>(got);
  }
  return std::string_view(piece.data(), done);
}

Result<SiteMark> read_mark(const std::string& folder, const FolderContents& contents) {
  const auto path = join_path(folder, kSiteMark);
  const DiskFileSystem disk;
  if (contents.things.empty() && contents.folders.empty()) return SiteMark::of({});
  if (!disk.is_file(path))
    return failure(
        fmt::format("{} holds files that are not a site of matwork: choose another output, or empty it", folder));
  const auto text = disk.read_file(path);
  if (!text) return tl::unexpected(text.error());
  const auto mark = SiteMark::parse(*text);
  if (mark) return *mark;
  return failure(
      fmt::format("{} is damaged or of another version, so it cannot be told which files beside it are not matwork's: "
                  "move those elsewhere, remove {}, and try again",
                  path, folder));
}

/// Whether the new site has a file at this path, or where a folder above it is.
bool is_taken(const OutputTree& tree, const std::string& path) {
  if (tree.find(path) != nullptr) return true;
  for (auto slash = path.find('/'); slash != path.npos; slash = path.find('/', slash + 1)) {
    if (tree.find(std::string_view(path).substr(0, slash)) != nullptr) return true;
  }
  return false;
}

bool holds_files_in(const OutputTree& tree, const std::string& path) {
  const auto inside = path + "/";
  const auto& files = tree.files();
  const auto found = std::lower_bound(files.begin(), files.end(), inside,
                                      [](const OutputFile& f, const std::string& p) { return f.path < p; });
  return found != files.end() && found->path.starts_with(inside);
}

}  // namespace

OldSite::OldSite(Descriptor root, FolderContents contents, SiteMark mark)
    : root_(std::move(root)),
      contents_(std::move(contents)),
      mark_(std::move(mark)),
      foreign_files_(find_foreign(contents_, mark_)) {}

std::vector<std::string> OldSite::find_foreign(const FolderContents& contents, const SiteMark& mark) {
  std::vector<std::string> foreign;
  for (const auto& thing : contents.things) {
    if (!mark.knows(thing.path)) foreign.push_back(thing.path);
  }
  return foreign;
}

Result<OldSite> OldSite::open(const std::string& folder, const OutputTree& tree, unsigned jobs) {
  Descriptor root(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (!root && errno == ENOTDIR)
    return failure(fmt::format("{} is a file, not a folder: choose another output", folder));
  if (!root) return system_failure("read the old site in", folder);
  if (is_mounted(root)) {
    return failure(fmt::format(
        "{0} is a mounted disk, which cannot be exchanged as a whole: choose a folder within it, such as {0}/site",
        folder));
  }
  if (::faccessat(root.get(), ".", W_OK, AT_EACCESS) != 0) return system_failure("replace", folder);
  auto contents = list_contents(folder, Hidden::kTake, jobs);
  if (!contents) return tl::unexpected(contents.error());
  auto mark = read_mark(folder, *contents);
  if (!mark) return tl::unexpected(mark.error());
  OldSite site(std::move(root), std::move(*contents), std::move(*mark));
  if (auto taken = site.find_taken(tree); !taken.empty()) {
    return failure(fmt::format(
        "{}/{} was not written by matwork, and the new site has something of that name: move it away", folder, taken));
  }
  if (const auto locked = site.find_locked(); !locked.empty())
    return system_failure("take along what others put into", join_path(folder, locked));
  return site;
}

std::string OldSite::find_taken(const OutputTree& tree) const {
  for (const auto& path : foreign_files_) {
    if (is_taken(tree, path) || holds_files_in(tree, path)) return path;
  }
  for (const auto& path : foreign_folders()) {
    if (is_taken(tree, path)) return path;
  }
  return {};
}

std::string OldSite::find_locked() const {
  std::string before;
  for (const auto* paths : {&foreign_files_, &contents_.empty}) {
    for (const auto& path : *paths) {
      const auto folder = std::string(folder_of(path));
      if (folder.empty() || std::exchange(before, folder) == folder) continue;
      if (::faccessat(root_.get(), folder.c_str(), W_OK | X_OK, AT_EACCESS) != 0) return folder;
    }
  }
  return {};
}

std::uint64_t OldSite::stamp_of(const std::string& path) const {
  struct stat status{};
  if (::fstatat(root_.get(), path.c_str(), &status, AT_SYMLINK_NOFOLLOW) != 0) return 0;
  // Of two names of one file the time says nothing: both have the new words.
  const auto nanoseconds = status.st_nlink > 1 ? 0 : status.st_mtim.tv_sec * 1'000'000'000 + status.st_mtim.tv_nsec;
  return static_cast<std::uint64_t>(status.st_ino) * 1'000'003 + static_cast<std::uint64_t>(nanoseconds) + 1;
}

Descriptor OldSite::open_same_size(const std::string& path, std::size_t size, unsigned rights) const {
  Descriptor file(::openat(root_.get(), path.c_str(), kReading));
  struct stat status{};
  const bool same = file && ::fstat(file.get(), &status) == 0 && S_ISREG(status.st_mode) &&
                    static_cast<std::size_t>(status.st_size) == size && (status.st_mode & 07777U) == rights;
  return same ? std::move(file) : Descriptor();
}

bool OldSite::has(const std::string& path, std::string_view bytes, unsigned rights) const {
  const auto file = open_same_size(path, bytes.size(), rights);
  if (!file) return false;
  std::array<char, kPiece> piece;
  for (std::size_t at = 0; at < bytes.size(); at += kPiece) {
    if (read_piece(file, piece, at, bytes.size()) != bytes.substr(at, kPiece)) return false;
  }
  return true;
}

bool OldSite::has(const std::string& path, const Descriptor& source, unsigned rights) const {
  struct stat status{};
  if (::fstat(source.get(), &status) != 0) return false;
  const auto size = static_cast<std::size_t>(status.st_size);
  const auto file = open_same_size(path, size, rights);
  if (!file) return false;
  std::array<char, kPiece> mine;
  std::array<char, kPiece> theirs;
  for (std::size_t at = 0; at < size; at += kPiece) {
    const auto old = read_piece(file, mine, at, size);
    if (!old || old != read_piece(source, theirs, at, size)) return false;
  }
  return true;
}

}  // namespace matwork
