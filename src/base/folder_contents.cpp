#include "base/folder_contents.h"

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>

#include <array>
#include <atomic>
#include <optional>
#include <string_view>

#include "base/descriptor.h"
#include "base/parallel.h"
#include "base/system_failure.h"

namespace matwork {
namespace {

constexpr int kFolder = O_RDONLY | O_DIRECTORY | O_CLOEXEC;

/// What one folder holds, in a place of its own so that threads do not meet.
struct Listing {
  std::vector<Thing> things;
  std::vector<std::string> folders;
  bool empty = true;
  std::optional<Error> error;
};

std::string below(const std::string& folder, std::string_view name) {
  std::string path;
  path.reserve(folder.size() + 1 + name.size());
  if (!folder.empty()) path.append(folder).append("/");
  return path.append(name);
}

/// As a DT_ constant, also on a file system that does not tell it when it lists.
unsigned char type_of(int folder, const dirent64& item) {
  if (item.d_type != DT_UNKNOWN) return item.d_type;
  struct stat found{};
  if (::fstatat(folder, item.d_name, &found, AT_SYMLINK_NOFOLLOW) != 0) return DT_UNKNOWN;
  return static_cast<unsigned char>(IFTODT(found.st_mode));
}

ThingKind kind_of_type(unsigned char type) {
  if (type == DT_REG) return ThingKind::kFile;
  return type == DT_LNK ? ThingKind::kLink : ThingKind::kOther;
}

void add(int folder, const std::string& path, const dirent64& item, Hidden hidden, Listing& out) {
  const std::string_view name(item.d_name);
  if (name == "." || name == "..") return;
  out.empty = false;
  if (hidden == Hidden::kPassOver && name.starts_with('.')) return;
  const auto type = type_of(folder, item);
  if (type == DT_DIR)
    out.folders.push_back(below(path, name));
  else
    out.things.push_back({below(path, name), kind_of_type(type)});
}

bool is_gone(int code) { return code == ENOENT || code == ENOTDIR || code == ELOOP; }

/// By getdents64 itself: opendir would ask twice about each of a hundred thousand folders, and allocate for it.
void list_one(int root, const std::string& shown, const std::string& path, Hidden hidden, Listing& out) {
  const Descriptor folder(::openat(root, path.empty() ? "." : path.c_str(), kFolder | O_NOFOLLOW));
  alignas(dirent64) std::array<char, 1U << 15U> bytes;
  auto got = folder ? ::getdents64(folder.get(), bytes.data(), bytes.size()) : -1;
  while (got > 0) {
    for (const char* at = bytes.data(); at < bytes.data() + got;) {
      const auto* item = reinterpret_cast<const dirent64*>(at);
      add(folder.get(), path, *item, hidden, out);
      at += item->d_reclen;
    }
    got = ::getdents64(folder.get(), bytes.data(), bytes.size());
  }
  if (got == 0) return;
  out.empty = false;
  if (!is_gone(errno)) out.error = system_failure("list", below(shown, path)).value();
}

}  // namespace

Result<FolderContents> list_contents(const std::string& folder, Hidden hidden, unsigned jobs) {
  const Descriptor root(::open(folder.c_str(), kFolder));
  if (!root) return system_failure("list", folder);
  FolderContents contents;
  std::vector<std::string> level{""};
  while (!level.empty()) {
    std::vector<Listing> listings(level.size());
    parallel_for(level.size(), jobs,
                 [&](std::size_t i) { list_one(root.get(), folder, level[i], hidden, listings[i]); });
    std::vector<std::string> next;
    for (std::size_t i = 0; i < level.size(); ++i) {
      auto& found = listings[i];
      if (found.error) return tl::unexpected(*found.error);
      if (found.empty && !level[i].empty()) contents.empty.push_back(level[i]);
      std::move(found.things.begin(), found.things.end(), std::back_inserter(contents.things));
      std::move(found.folders.begin(), found.folders.end(), std::back_inserter(next));
    }
    level = std::move(next);
    if (!level.empty()) contents.folders.push_back(level);
  }
  return contents;
}

Result<void> remove_contents(const std::string& folder, const FolderContents& contents, unsigned jobs) {
  const Descriptor root(::open(folder.c_str(), kFolder));
  if (!root) return system_failure("remove", folder);
  std::atomic<int> failed{0};
  const auto remove = [&](const std::string& path, int flags) {
    if (::unlinkat(root.get(), path.c_str(), flags) != 0 && errno != ENOENT && errno != ENOTEMPTY) failed = errno;
  };
  const auto& things = contents.things;
  parallel_for(things.size(), jobs, [&](std::size_t i) { remove(things[i].path, 0); });
  for (auto level = contents.folders.rbegin(); level != contents.folders.rend(); ++level)
    parallel_for(level->size(), jobs, [&](std::size_t i) { remove((*level)[i], AT_REMOVEDIR); });
  if (failed != 0) return system_failure("remove all of", folder, failed);
  return {};
}

namespace {

Result<void> remove_whole(const std::string& folder, unsigned jobs) {
  const auto contents = list_contents(folder, Hidden::kTake, jobs);
  if (!contents) return tl::unexpected(contents.error());
  if (auto removed = remove_contents(folder, *contents, jobs); !removed) return removed;
  if (::rmdir(folder.c_str()) != 0) return system_failure("remove", folder);
  return {};
}

}  // namespace

Result<void> remove_folder(const std::string& folder, unsigned jobs) {
  struct stat found{};
  if (::lstat(folder.c_str(), &found) != 0) {
    if (errno == ENOENT) return {};
    return system_failure("remove", folder);
  }
  if (!S_ISDIR(found.st_mode)) {
    if (::unlink(folder.c_str()) != 0) return system_failure("remove", folder);
    return {};
  }
  auto removed = remove_whole(folder, jobs);
  // Where the limit of open files was too low for so many threads, it may do for one.
  return removed || jobs == 1 ? removed : remove_whole(folder, 1);
}

}  // namespace matwork
