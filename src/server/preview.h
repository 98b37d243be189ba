#pragma once

#include <functional>
#include <thread>

#include "server/http_server.h"
#include "server/preview_responder.h"
#include "server/watcher.h"

namespace matwork {

/// What happened to the site when files changed; for the line at the terminal.
struct Rebuild {
  std::vector<std::string> changed;   ///< as the watcher told it
  std::size_t files = 0;              ///< of the site that are other than before
  double milliseconds = 0;            ///< from the news to the new site
  std::vector<ShownFinding> trouble;  ///< why the site stays as it was
};

struct PreviewOptions {
  std::string host;           ///< that the server listens on
  std::optional<Date> today;  ///< for checks of dates
  std::function<void(const Rebuild&)> rebuilt;
  std::function<void(const CheckedSite&)> checked;  ///< on another thread than `rebuilt`
};

/// Keeps a site fresh while it is served: files change, the site follows, browsers are told.
class Preview {
 public:
  /// All three outlive the preview.
  Preview(LiveSite& site, Watcher& watcher, HttpServer& server, PreviewOptions options);
  ~Preview();
  Preview(const Preview&) = delete;
  Preview& operator=(const Preview&) = delete;

  const Responder& responder() const { return responder_; }
  /// Serves until a signal or HttpServer::stop.
  void run();

 private:
  void follow();

  LiveSite& site_;
  Watcher& watcher_;
  HttpServer& server_;
  PreviewOptions options_;
  BackgroundCheck checks_;
  PreviewResponder responder_;
  std::thread follower_;
};

}  // namespace matwork
