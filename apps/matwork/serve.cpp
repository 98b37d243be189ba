#include <fmt/format.h>

#include <ostream>

#include "check/check.h"
#include "diagnostics/render.h"
#include "locate.h"
#include "server/http_server.h"
#include "site/site.h"
#include "verbs.h"

namespace matwork::app {
int serve(const ServeOptions& options, Console console) {
  const auto target = locate(options.path);
  if (!target) return report_failure(target.error().message, console);
  auto server = HttpServer::listen({options.host, options.port});
  if (!server) return report_failure(server.error().message, console);
  // The preview lives at its own address, whatever the library says about the published one.
  const auto address = fmt::format("http://{}:{}/", options.host, (*server)->port());
  auto reading = read_target(*target, {.jobs = options.jobs, .base_url = address});
  if (!reading) return report_failure(reading.error().message, console);
  check_library({reading->library, {}}, options.jobs, reading->findings);
  const auto library = std::make_shared<const Library>(std::move(reading->library));
  console.out << render_summary(reading->findings, library->documents_read);
  if (!reading->findings.list().empty()) console.out << "matwork check " << options.path << " says what and where\n";
  const auto tree = build_site(library);
  const DiskFileSystem disk;
  const Responder responder(tree, disk, library->config.base_path());
  console.out << fmt::format("\nServing on {} (Ctrl+C stops)\n", address) << std::flush;
  (*server)->run(responder);
  console.out << "\nStopped.\n";
  return kSuccess;
}

}  // namespace matwork::app
