#pragma once

#include <atomic>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "diagnostics/diagnostic.h"
#include "library/library_reader.h"
#include "site/site.h"

namespace matwork {

/// A finding as people read it, without ties to the text it was found in.
struct ShownFinding {
  Severity severity = Severity::kError;
  std::string code;  ///< "" when the world failed
  std::string message;
  std::string file;  ///< below the root of the library
  std::uint32_t line = 0;
  std::uint32_t column = 0;
  std::string help;
};
ShownFinding to_shown(const Diagnostic& finding);

/// A library with its site, as its files were at one moment. Pages are rendered when they are asked for.
struct BuiltSite {
  LibraryState state;
  Site site;

  const Library& library() const { return *state.library; }
  const OutputTree& tree() const { return site.tree(); }
};

/// One state of the site under preview. Never changed, so it may be read on any thread.
struct LiveState {
  std::uint64_t version = 1;
  std::shared_ptr<const BuiltSite> site;
  /// Why `site` is not that of the files as they are now, but of the last that could be built; else empty.
  std::vector<ShownFinding> trouble;
};

/// What a change of files changed in the site.
struct SiteChange {
  /// Output paths that are made of something that changed, sorted. Nothing for a site of more than 5,000 files: to
  /// look through all of them takes longer than for each browser to ask for its page.
  std::optional<std::vector<std::string>> files;
};

/// The site of a library whose files change. Whatever is wrong with them, there is always a site: a disk that
/// fails, a configuration with errors, a library without documents or a bug of ours leaves the last good one.
class LiveSite {
 public:
  /// `disk` outlives the site. Fails where there is nothing to begin with.
  static Result<std::unique_ptr<LiveSite>> open(const FileSystem& disk, std::string root, ReadingOptions options);

  /// The latest state. From any thread.
  std::shared_ptr<const LiveState> state() const { return std::atomic_load(&state_); }

  /// Brings the state up to the files of the disk. `changed` are paths below the root of what may have
  /// been written, made, renamed or deleted since; a folder stands for everything below it, "" for all.
  /// From one thread at a time. The new state is there before the function returns.
  SiteChange update(const std::vector<std::string>& changed);

 private:
  LiveSite(const FileSystem& disk, std::string root, ReadingOptions options)
      : root_(root), reader_(disk, std::move(root), std::move(options)) {}

  SiteChange follow(const std::vector<std::string>& changed);
  std::shared_ptr<const BuiltSite> build(Effort effort) const;
  void publish(std::shared_ptr<const BuiltSite> site, std::vector<ShownFinding> trouble);
  SiteChange compare(const BuiltSite& before, const BuiltSite& after, const std::vector<std::string>& changed) const;

  std::string root_;
  LibraryReader reader_;
  bool must_read_all_ = false;              ///< after a bug of ours: nothing is known of what was kept
  bool shows_latest_ = true;                ///< the state is that of the last reading; not so while there is trouble
  std::shared_ptr<const LiveState> state_;  ///< exchanged atomically
};

}  // namespace matwork
