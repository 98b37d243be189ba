#include <fmt/format.h>

#include <algorithm>
#include <ostream>

#include "base/text.h"
#include "check/check.h"
#include "diagnostics/codes.h"
#include "diagnostics/render.h"
#include "fix.h"
#include "locate.h"
#include "verbs.h"

namespace matwork::app {
namespace {

std::size_t count_documents(const Library& library, const std::string& part) {
  std::size_t count = 0;
  for (const auto& source : library.sources) {
    if (lies_in(source->path(), part)) ++count;
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

/// The findings of the part that was asked for.
Result<std::pair<LibraryReading, Diagnostics>> find_all(const CheckOptions& options, const Target& target) {
  auto reading = read_target(target, {.jobs = options.jobs});
  if (!reading) return tl::unexpected(reading.error());
  check_library({reading->library, options.today}, options.jobs, reading->findings);
  Diagnostics asked;
  for (const auto& finding : reading->findings.list()) {
    // Where a link of a document without a library leads, nobody can say.
    if (target.alone && finding.code == &codes::kDeadLink) continue;
    if (lies_in(finding.source->path(), target.part)) asked.add(finding);
  }
  return std::pair(std::move(*reading), std::move(asked));
}

/// Fixes until there is nothing more to fix: a fix may bring another to light.
Result<FixReport> fix_all(const CheckOptions& options, const Target& target) {
  constexpr int kMostRounds = 5;
  FixReport sum;
  const auto undo = next_undo_folder(target);
  for (int round = 0; round < kMostRounds; ++round) {
    const auto found = find_all(options, target);
    if (!found) return tl::unexpected(found.error());
    const auto fixed = fix_files(found->first.library, found->second, target, undo);
    if (!fixed) return fixed;
    if (fixed->files.empty()) break;
    sum.findings += fixed->findings;
    sum.files.insert(fixed->files.begin(), fixed->files.end());
  }
  return sum;
}

int undo(const Target& target, Console console) {
  const auto report = undo_fixes(target);
  if (!report) return report_failure(report.error().message, console);
  console.out << fmt::format("restored: {}\n", counted(report->restored, "document"));
  for (const auto& path : report->kept) {
    console.err << fmt::format("matwork: {}{} was edited since, and is left alone; .matwork/undo keeps what it was\n",
                               target.display_base, path);
  }
  return report->kept.empty() ? kSuccess : kFindings;
}

}  // namespace

int check(const CheckOptions& options, Console console) {
  const auto target = locate(options.path);
  if (!target) return report_failure(target.error().message, console);
  if (options.undo) return undo(*target, console);
  if (options.fix) {
    const auto fixed = fix_all(options, *target);
    if (!fixed) return report_failure(fixed.error().message, console);
    console.err << fmt::format("fixed: {} in {}", counted(fixed->findings, "finding"),
                               counted(fixed->files.size(), "document"))
                << (fixed->files.empty() ? "\n" : "; `matwork check --undo` takes it back\n");
  }
  const auto found = find_all(options, *target);
  if (!found) return report_failure(found.error().message, console);
  const auto& [reading, asked] = *found;
  const auto documents = count_documents(reading.library, target->part);
  console.out << render(asked, documents, *target, options.format, console);
  const bool denied = options.deny_warnings && asked.count(Severity::kWarning) > 0;
  return asked.has_error() || denied ? kFindings : kSuccess;
}

}  // namespace matwork::app
