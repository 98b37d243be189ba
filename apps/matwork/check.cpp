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

std::string render(const Diagnostics& findings, std::size_t documents, const Target& target, const std::string& format,
                   const Console& console) {
  if (format == "json") return render_json(findings, documents, target.json_base);
  if (format == "sarif") return render_sarif(findings, kVersion, target.json_base);
  if (format == "github") return render_github(findings.list(), target.display_base);
  return render_text(findings.list(), {console.colour, target.display_base}) + render_summary(findings, documents);
}

}  // namespace

int check(const CheckOptions& options, Console console) {
  const auto target = locate(options.path);
  if (!target) return report_failure(target.error().message, console);
  auto reading = read_target(*target, {.jobs = options.jobs});
  if (!reading) return report_failure(reading.error().message, console);
  check_library({reading->library, options.today}, options.jobs, reading->findings);
  Diagnostics asked;
  for (const auto& finding : reading->findings.list()) {
    // Where a link of a document without a library leads, nobody can say.
    if (target->alone && finding.code == &codes::kDeadLink) continue;
    if (is_within(finding.source->path(), target->part)) asked.add(finding);
  }
  const auto documents = count_documents(reading->library, target->part);
  console.out << render(asked, documents, *target, options.format, console);
  const bool denied = options.deny_warnings && asked.count(Severity::kWarning) > 0;
  return asked.has_error() || denied ? kFindings : kSuccess;
}

}  // namespace matwork::app
