#include "server/preview.h"

#include <chrono>

namespace matwork {

Preview::Preview(LiveSite& site, Watcher& watcher, HttpServer& server, PreviewOptions options)
    : site_(site),
      watcher_(watcher),
      server_(server),
      options_(std::move(options)),
      checks_(options_.today,
              [this](const CheckedSite& checked) {
                server_.announce(findings_event(checked.version));
                if (options_.checked) options_.checked(checked);
              }),
      responder_(site_, checks_, HostRule(options_.host), options_.today) {
  checks_.start(site_.state());
  follower_ = std::thread([this] { follow(); });
}

Preview::~Preview() {
  watcher_.stop();
  follower_.join();
}

void Preview::run() { server_.run(responder_); }

void Preview::follow() {
  while (auto changed = watcher_.wait()) {
    const auto begin = std::chrono::steady_clock::now();
    const auto change = site_.update(*changed);
    const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - begin;
    const auto state = site_.state();
    server_.announce(change_event(change, state->version));
    checks_.start(state);
    if (options_.rebuilt) options_.rebuilt({std::move(*changed), change.files.size(), took.count(), state->trouble});
  }
}

}  // namespace matwork
