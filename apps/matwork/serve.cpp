#include <fmt/format.h>

#include <mutex>
#include <ostream>

#include "base/text.h"
#include "locate.h"
#include "server/preview.h"
#include "verbs.h"

namespace matwork::app {
namespace {

/// Lines at the terminal, from several threads.
class Narrator {
 public:
  Narrator(Console console, std::string base) : console_(console), base_(std::move(base)) {}

  void say(const std::string& line) {
    const std::lock_guard lock(mutex_);
    console_.out << line << std::flush;
  }

  void tell(const Rebuild& rebuild) {
    auto line = what_changed(rebuild.changed);
    if (rebuild.trouble.empty()) {
      line += fmt::format(": {}{:.1f} ms\n", rebuild.files ? counted(*rebuild.files, "file") + " in " : "",
                          rebuild.milliseconds);
    } else {
      line += ": the site stays as it was\n";
    }
    for (const auto& trouble : rebuild.trouble) {
      const auto place =
          trouble.line > 0 ? fmt::format("{}{}:{}:{}: ", base_, trouble.file, trouble.line, trouble.column) : "";
      line += fmt::format("  {}{}\n", place, trouble.message);
    }
    say(line);
  }

  /// The summary, when it is another than before.
  void tell(const CheckedSite& checked) {
    auto summary = fmt::format("{}, {}, {} in {}\n", counted(checked.count(Severity::kError), "error"),
                               counted(checked.count(Severity::kWarning), "warning"),
                               counted(checked.count(Severity::kNote), "note"), counted(checked.documents, "document"));
    if (summary == summary_) return;
    summary_ = summary;
    say(summary);
  }

 private:
  static std::string what_changed(const std::vector<std::string>& changed) {
    if (changed.front().empty()) return "everything";
    if (changed.size() == 1) return changed.front();
    return fmt::format("{} and {} more", changed.front(), changed.size() - 1);
  }

  Console console_;
  std::string base_;
  std::mutex mutex_;
  std::string summary_;  ///< the last; only the thread of checks looks at it
};

WatchedPaths watched_paths(const Target& target) {
  if (target.alone) return {{}, {target.part}};
  if (target.content.empty()) return {{""}, {}};
  return {};
}

}  // namespace

int serve(const ServeOptions& options, Console console) {
  const auto target = locate(options.path);
  if (!target) return report_failure(target.error().message, console);
  auto server = HttpServer::listen({options.host, options.port});
  if (!server) return report_failure(server.error().message, console);
  Narrator narrator(console, target->display_base);
  // Watched before it is read: what is saved meanwhile is not missed.
  auto watcher = Watcher::watch(
      target->root,
      {.paths = watched_paths(*target), .notice = [&](const std::string& notice) { narrator.say(notice + "\n"); }});
  if (!watcher) return report_failure(watcher.error().message, console);
  // The preview lives at its own address, whatever the library says about the published one.
  const auto host = options.host.find(':') == std::string::npos ? options.host : "[" + options.host + "]";
  const auto address = fmt::format("http://{}:{}/", host, (*server)->port());
  const auto disk = disk_of(*target);
  ReadingOptions reading{options.jobs, address, target->content, target->language};
  auto site = LiveSite::open(*disk, target->root, std::move(reading));
  if (!site) return report_failure(site.error().message, console);
  Preview preview(**site, **watcher, **server,
                  {.host = options.host,
                   .today = options.today,
                   .rebuilt = [&](const Rebuild& rebuild) { narrator.tell(rebuild); },
                   .checked = [&](const CheckedSite& checked) { narrator.tell(checked); }});
  const auto documents = (*site)->state()->site->library().documents_read;
  (*server)->stop_on_signals();  // until here a signal ends the program at once, as any
  narrator.say(fmt::format("{}\nServing on {} (Ctrl+C stops)\n", counted(documents, "document"), address));
  preview.run();
  narrator.say("\nStopped.\n");
  return kSuccess;
}

}  // namespace matwork::app
