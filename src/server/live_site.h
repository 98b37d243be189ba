#pragma once

#include <atomic>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "diagnostics/diagnostic.h"
#include "library/library.h"
#include "site/output_tree.h"

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
  std::shared_ptr<const Library> library;
  OutputTree tree;
  Diagnostics findings;  ///< of reading and linking, which keep documents out; they point into *library
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
  std::vector<std::string> files;  ///< output paths whose bytes may be other than before, sorted
};

/// The site of a library whose files change. Whatever is wrong with them, there is always a site: a
/// disk that fails, a configuration with errors or a library without documents leaves the last good one.
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
      : disk_(disk), root_(std::move(root)), options_(std::move(options)) {}

  Result<std::shared_ptr<const BuiltSite>> build() const;
  void publish(std::shared_ptr<const BuiltSite> site, std::vector<ShownFinding> trouble);

  const FileSystem& disk_;
  std::string root_;
  ReadingOptions options_;
  std::shared_ptr<const LiveState> state_;  ///< exchanged atomically
};

}  // namespace matwork
