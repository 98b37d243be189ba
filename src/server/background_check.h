#pragma once

#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

#include "base/date.h"
#include "server/live_site.h"

namespace matwork {

/// Everything that `matwork check` would say about one state of a library.
struct CheckedSite {
  std::shared_ptr<const BuiltSite> site;
  std::uint64_t version = 0;           ///< of the first LiveState that had this site
  std::vector<ShownFinding> findings;  ///< in the order of check_library
  std::size_t documents = 0;           ///< read
  std::size_t count(Severity severity) const;
};

/// Checks the whole library on a thread of its own, a moment after the last change: a page is never
/// kept waiting for it. A check that a new change overtakes is given up.
class BackgroundCheck {
 public:
  using Done = std::function<void(const CheckedSite&)>;

  /// `done` is called on the thread of the check.
  BackgroundCheck(std::optional<Date> today, Done done);
  ~BackgroundCheck();
  BackgroundCheck(const BackgroundCheck&) = delete;
  BackgroundCheck& operator=(const BackgroundCheck&) = delete;

  /// The site of this state is the one to check, and no other; nothing is done for one that was, or is, checked.
  void start(std::shared_ptr<const LiveState> state);
  /// The last that was finished; null before the first. It may be of an older state.
  std::shared_ptr<const CheckedSite> latest() const;

 private:
  void work(const std::stop_token& stop);
  void check(const LiveState& state, const std::stop_token& overtaken);

  std::optional<Date> today_;
  Done done_;
  mutable std::mutex mutex_;
  std::condition_variable_any changed_;
  std::shared_ptr<const BuiltSite> last_;  ///< of the last state that was to be checked
  std::shared_ptr<const LiveState> wanted_;
  std::stop_source overtaken_;
  std::shared_ptr<const CheckedSite> latest_;
  std::jthread thread_;  ///< last: it uses everything above
};

}  // namespace matwork
