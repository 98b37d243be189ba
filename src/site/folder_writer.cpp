#include "site/folder_writer.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <atomic>
#include <filesystem>
#include <mutex>
#include <optional>
#include <set>

#include "base/file_system.h"
#include "base/parallel.h"
#include "base/system_failure.h"
#include "site/build_lock.h"
#include "site/fresh_folder.h"
#include "site/old_site.h"

namespace matwork {
namespace fs = std::filesystem;
namespace {

/// Something beside the output, named after it.
std::string beside(const fs::path& target, const char* suffix) {
  return (target.parent_path() / ("." + target.filename().native() + ".matwork" + suffix)).native();
}

/// The names that a site has while it is written.
struct Places {
  explicit Places(const fs::path& output)
      : target(output.native()), fresh(beside(output, ".new")), old(beside(output, ".old")) {}
  std::string target;
  std::string fresh;
  std::string old;
};

bool is_there(const std::string& path) { return ::faccessat(AT_FDCWD, path.c_str(), F_OK, AT_SYMLINK_NOFOLLOW) == 0; }

bool is_folder(const std::string& path) {
  std::error_code error;
  return fs::is_directory(fs::symlink_status(path, error));
}

/// The folders above a path, without the root: "a" and "a/b" of "a/b/c".
void add_folders_above(const std::string& path, std::set<std::string>& folders) {
  for (auto slash = path.find('/'); slash != path.npos; slash = path.find('/', slash + 1))
    folders.insert(path.substr(0, slash));
}

class FolderWriter {
 public:
  FolderWriter(const OutputTree& tree, const FileSystem& disk, Places places, unsigned jobs)
      : tree_(tree), disk_(disk), places_(std::move(places)), jobs_(jobs) {}

  Result<WritingReport> run() {
    auto done = clear_left_overs();
    if (done) done = look_at_old_site();
    if (!done) return tl::unexpected(done.error());
    const RemoveFresh cleaner{*this};
    done = write_fresh();
    if (done) done = exchange();
    if (!done) return tl::unexpected(done.error());
    remove_old_site();
    report_.files = tree_.files().size();
    report_.unchanged = unchanged_;
    report_.bytes = bytes_;
    return report_;
  }

 private:
  /// However the writing ends, also by an exception out of the making of a page, nothing stays beside the output.
  struct RemoveFresh {
    const FolderWriter& writer;
    ~RemoveFresh() {
      if (!writer.exchanged_) remove_folder(writer.places_.fresh, writer.jobs_);
    }
  };

  Result<void> clear_left_overs() const {
    // Killed between the two steps of an exchange that the file system could not make in one.
    if (!is_there(places_.target) && is_folder(places_.old) &&
        ::rename(places_.old.c_str(), places_.target.c_str()) != 0)
      return system_failure("put back the site at", places_.target);
    if (auto removed = remove_folder(places_.fresh, jobs_); !removed) return removed;
    return remove_folder(places_.old, jobs_);
  }

  Result<void> look_at_old_site() {
    if (!is_there(places_.target)) return {};
    auto old = OldSite::open(places_.target, tree_, jobs_);
    if (!old) return tl::unexpected(old.error());
    old_ = std::move(*old);
    return {};
  }

  Result<void> write_fresh() {
    auto fresh = FreshFolder::make(places_.fresh, kSiteMark);
    if (!fresh) return tl::unexpected(fresh.error());
    auto done = write_all(*fresh);
    if (done && old_) done = keep_what_is_not_ours(*fresh);
    if (done) done = fresh->finish(SiteMark::of(tree_).text());
    return done;
  }

  Result<void> write_all(const FreshFolder& fresh) {
    const auto& files = tree_.files();
    std::mutex mutex;
    std::optional<Error> first;
    std::atomic<bool> stop{false};
    parallel_for(files.size(), jobs_, [&](std::size_t i) {
      if (stop) return;
      if (auto done = write_one(fresh, i); !done) {
        const std::lock_guard lock(mutex);
        if (!first) first = done.error();
        stop = true;
      }
    });
    if (first) return tl::unexpected(*first);
    return {};
  }

  Result<void> write_one(const FreshFolder& fresh, std::size_t i) {
    const auto& file = tree_.files()[i];
    // The first file of a folder makes it: for most pages one call less than trying without.
    const auto folder = folder_of(file.path);
    if (i == 0 || folder != folder_of(tree_.files()[i - 1].path)) {
      if (auto made = fresh.add_folder(std::string(folder)); !made) return made;
    }
    return file.make ? write_page(fresh, file) : copy_file(fresh, file);
  }

  Result<void> write_page(const FreshFolder& fresh, const OutputFile& file) {
    const auto bytes = file.make();
    bytes_ += bytes.size();
    if (old_ && old_->has(file.path, bytes, fresh.file_rights()) && fresh.link(file.path, old_->root())) {
      ++unchanged_;
      return {};
    }
    return fresh.write(file.path, bytes);
  }

  Result<void> copy_file(const FreshFolder& fresh, const OutputFile& file) {
    const auto source = disk_.open_file(file.copied_from);
    if (!source) return tl::unexpected(source.error());
    if (old_ && old_->has(file.path, *source, fresh.file_rights()) && fresh.link(file.path, old_->root())) {
      ++unchanged_;
      return {};
    }
    const auto copied = fresh.copy(file.path, *source);
    if (!copied) return tl::unexpected(copied.error());
    bytes_ += *copied;
    return {};
  }

  Result<void> keep_what_is_not_ours(const FreshFolder& fresh) {
    std::set<std::string> folders;
    for (const auto& path : old_->foreign_folders()) {
      if (auto made = fresh.add_folder(path); !made) return made;
      folders.insert(path);
      add_folders_above(path, folders);
    }
    for (const auto& path : old_->foreign_files()) {
      if (auto kept = fresh.keep(path, old_->root(), places_.target); !kept) return kept;
      kept_.push_back(old_->stamp_of(path));
      add_folders_above(path, folders);
    }
    for (const auto& folder : folders) fresh.copy_rights(folder, old_->root());
    fresh.copy_rights(".", old_->root());
    report_.kept = old_->foreign_files().size();
    return {};
  }

  Result<void> exchange() {
    const auto& [target, fresh, old] = places_;
    if (!old_) {
      if (::rename(fresh.c_str(), target.c_str()) != 0) return system_failure("put the new site at", target);
      exchanged_ = true;
      return {};
    }
    exchanged_ = ::renameat2(AT_FDCWD, fresh.c_str(), AT_FDCWD, target.c_str(), RENAME_EXCHANGE) == 0;
    if (exchanged_) return {};
    if (errno != EINVAL && errno != ENOSYS) return system_failure("put the new site at", target);
    // No exchange on this file system: two steps, mended by the next build if we die between them.
    if (::rename(target.c_str(), old.c_str()) != 0) return system_failure("put the new site at", target);
    if (::rename(fresh.c_str(), target.c_str()) != 0) {
      const int code = errno;
      ::rename(old.c_str(), target.c_str());
      return system_failure("put the new site at", target, code);
    }
    ::rename(old.c_str(), fresh.c_str());
    exchanged_ = true;
    return {};
  }

  /// The new site is in place: what goes wrong now is told, and does not make the build fail.
  void remove_old_site() {
    if (!old_) return;
    auto removed = keep_what_was_replaced();
    if (removed) removed = remove_contents(places_.fresh, old_->contents(), jobs_);
    if (removed && ::rmdir(places_.fresh.c_str()) != 0) {
      removed = keep_what_came_meanwhile();
      if (removed) removed = remove_folder(places_.fresh, jobs_);
    }
    if (!removed) report_.left_behind = removed.error().message;
  }

  /// Files of somebody else that were written anew after we had taken them along.
  Result<void> keep_what_was_replaced() const {
    const FreshFolder now = FreshFolder::open(places_.target);
    const auto& foreign = old_->foreign_files();
    for (std::size_t i = 0; i < foreign.size(); ++i) {
      const auto stamp = old_->stamp_of(foreign[i]);
      if (stamp == 0 || stamp == kept_[i]) continue;
      if (auto replaced = now.replace(foreign[i], old_->root(), places_.target); !replaced) return replaced;
    }
    return {};
  }

  /// What somebody put into the old site while the new one was written.
  Result<void> keep_what_came_meanwhile() {
    const auto late = list_contents(places_.fresh, Hidden::kTake, jobs_);
    if (!late) return tl::unexpected(late.error());
    const FreshFolder now = FreshFolder::open(places_.target);
    for (const auto& path : OldSite::find_foreign(*late, old_->mark())) {
      if (auto kept = now.keep(path, old_->root(), places_.target); !kept) return kept;
      ++report_.kept;
    }
    return {};
  }

  const OutputTree& tree_;
  const FileSystem& disk_;
  Places places_;
  unsigned jobs_;
  std::optional<OldSite> old_;
  std::vector<std::uint64_t> kept_;  ///< the stamps under which the foreign files were taken along
  bool exchanged_ = false;
  std::atomic<std::size_t> bytes_{0};
  std::atomic<std::size_t> unchanged_{0};
  WritingReport report_;
};

/// Where the site really lies: absolute, links followed, without a slash at the end.
Result<fs::path> find_target(const std::string& folder) {
  std::error_code error;
  // Absolute first: of what is not there, only the beginning would be made absolute.
  auto target = fs::weakly_canonical(fs::absolute(folder, error), error);
  if (error) return system_failure("use", folder, error.value());
  if (!target.has_filename()) target = target.parent_path();
  if (target == target.root_path()) return failure("the root of the disk cannot be the output: choose a folder in it");
  if (fs::is_symlink(fs::symlink_status(target, error)))
    return failure(
        fmt::format("{} is a link to a folder that is not there: make that folder, or remove the link", folder));
  fs::create_directories(target.parent_path(), error);
  if (error) return system_failure("make the folder", target.parent_path().native(), error.value());
  return target;
}

}  // namespace

Result<WritingReport> write_folder(const OutputTree& tree, const FileSystem& disk, const std::string& folder,
                                   unsigned jobs) {
  const auto target = find_target(folder);
  if (!target) return tl::unexpected(target.error());
  const auto lock = BuildLock::take(beside(*target, ".lock"), target->native());
  if (!lock) return tl::unexpected(lock.error());
  return FolderWriter(tree, disk, Places(*target), jobs).run();
}

}  // namespace matwork
