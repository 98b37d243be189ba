#include "server/background_check.h"

#include <fmt/format.h>
#include <sys/resource.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>

#include "check/check.h"

namespace matwork {
namespace {

/// How long nothing must change: who saves twice in a second wants to see the page, not the check.
constexpr std::chrono::milliseconds kQuiet{150};

}  // namespace

std::size_t CheckedSite::count(Severity severity) const {
  return static_cast<std::size_t>(
      std::count_if(findings.begin(), findings.end(), [&](const ShownFinding& f) { return f.severity == severity; }));
}

BackgroundCheck::BackgroundCheck(std::optional<Date> today, Done done)
    : today_(today), done_(std::move(done)), thread_([this](const std::stop_token& stop) { work(stop); }) {}

BackgroundCheck::~BackgroundCheck() {
  thread_.request_stop();
  const std::lock_guard lock(mutex_);
  overtaken_.request_stop();
}

void BackgroundCheck::start(std::shared_ptr<const LiveState> state) {
  {
    const std::lock_guard lock(mutex_);
    if (std::exchange(last_, state->site) == state->site) return;
    overtaken_.request_stop();
    overtaken_ = std::stop_source();
    wanted_ = std::move(state);
  }
  changed_.notify_all();
}

std::shared_ptr<const CheckedSite> BackgroundCheck::latest() const {
  const std::lock_guard lock(mutex_);
  return latest_;
}

void BackgroundCheck::work(const std::stop_token& stop) {
  // On Linux this is of the thread alone: rebuilding goes before checking.
  ::setpriority(PRIO_PROCESS, static_cast<id_t>(::gettid()), 10);
  std::unique_lock lock(mutex_);
  while (changed_.wait(lock, stop, [&] { return wanted_ != nullptr; })) {
    const auto state = wanted_;
    if (changed_.wait_for(lock, stop, kQuiet, [&] { return wanted_ != state; })) continue;
    if (stop.stop_requested()) return;
    wanted_ = nullptr;
    const auto overtaken = overtaken_.get_token();
    lock.unlock();
    check(*state, overtaken);
    lock.lock();
  }
}

void BackgroundCheck::check(const LiveState& state, const std::stop_token& overtaken) {
  auto checked = std::make_shared<CheckedSite>();
  checked->site = state.site;
  checked->version = state.version;
  checked->documents = state.site->library().documents_read;
  try {
    auto findings = state.site->state.all_findings();
    check_library({state.site->library(), today_}, 1, findings, overtaken);
    for (const auto& finding : findings.list()) checked->findings.push_back(to_shown(finding));
  } catch (const std::exception& bug) {  // of one check: the preview goes on
    checked->findings = {{.message = fmt::format("a bug in matwork, in its checks: {}", bug.what())}};
  }
  if (overtaken.stop_requested()) return;
  {
    const std::lock_guard lock(mutex_);
    latest_ = checked;
  }
  done_(*checked);
}

}  // namespace matwork
