#include <ostream>

#include "check/check.h"
#include "diagnostics/codes.h"
#include "diagnostics/render.h"
#include "locate.h"
#include "verbs.h"

namespace matwork::app {
namespace {

bool is_within(const std::string& path, const std::string& part) {
  return part.empty() || path == part || (path.starts_with(part) && path[part.size()] == '/');
}

std::size_t count_documents(const Library& library, const std::string& part) {
  std::size_t count = 0;
  for (const auto& source : library.sources) {
    if (is_within(source->path(), part)) ++count;
  }
  return count;
}

}  // namespace

int check(const CheckOptions& options, Console console) {
  const auto target = locate(options.path);
  if (!target) {
    console.err << "matwork: " << target.error().message << "\n";
    return kWorldFailed;
  }
  auto reading = read_target(*target, {.jobs = options.jobs});
  if (!reading) {
    console.err << "matwork: " << reading.error().message << "\n";
    return kWorldFailed;
  }
  check_library(reading->library, options.jobs, reading->findings);
  Diagnostics asked;
  for (const auto& finding : reading->findings.list()) {
    // Where a link of a document without a library leads, nobody can say.
    if (target->alone && finding.code == &codes::kDeadLink) continue;
    if (is_within(finding.source->path(), target->part)) asked.add(finding);
  }
  const auto documents = count_documents(reading->library, target->part);
  if (options.format == "json") {
    console.out << render_json(asked, documents, target->json_base);
  } else {
    console.out << render_text(asked.list(), {console.colour, target->display_base})
                << render_summary(asked, documents);
  }
  const bool denied = options.deny_warnings && asked.count(Severity::kWarning) > 0;
  return asked.has_error() || denied ? kFindings : kSuccess;
}

}  // namespace matwork::app
