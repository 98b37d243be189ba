#include <fmt/format.h>

#include <ostream>

#include "check/check.h"
#include "diagnostics/render.h"
#include "locate.h"
#include "server/http_server.h"
#include "site/site.h"
#include "verbs.h"

namespace matwork::app {
namespace {

int fail(Console console, const Error& error) {
  console.err << "matwork: " << error.message << "\n";
  return kWorldFailed;
}

}  // namespace

int serve(const ServeOptions& options, Console console) {
  const auto target = locate(options.path);
  if (!target) return fail(console, target.error());
  const DiskFileSystem disk;
  // The preview lives at its own address, whatever the library says about the published one.
  const auto base_url = fmt::format("http://{}:{}/", options.host, options.port);
  auto reading = read_library(disk, target->root, {options.jobs, base_url});
  if (!reading) return fail(console, reading.error());
  check_library(reading->library, options.jobs, reading->findings);
  const auto library = std::make_shared<const Library>(std::move(reading->library));
  console.out << render_summary(reading->findings, library->documents_read);
  if (!reading->findings.list().empty()) console.out << "matwork check " << options.path << " says what and where\n";
  const auto tree = build_site(library);
  const Responder responder(tree, disk, library->config.base_path());
  auto server = HttpServer::listen({options.host, options.port}, responder);
  if (!server) return fail(console, server.error());
  console.out << fmt::format("\nServing on http://{}:{}/ (Ctrl+C stops)\n", options.host, (*server)->port())
              << std::flush;
  (*server)->run();
  console.out << "\nStopped.\n";
  return kSuccess;
}

}  // namespace matwork::app
