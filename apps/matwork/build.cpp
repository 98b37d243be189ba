#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <ostream>

#include "diagnostics/render.h"
#include "locate.h"
#include "site/folder_writer.h"
#include "site/site.h"
#include "verbs.h"

namespace matwork::app {
namespace fs = std::filesystem;
namespace {

/// Whether writing to `output` would replace or feed the library itself. Links are followed on both sides: the
/// documents may lie elsewhere.
bool endangers(const std::string& output, const Target& library) {
  std::error_code error;
  const fs::path root = library.root;
  const auto target = fs::weakly_canonical(fs::absolute(output, error), error);
  const auto starts_with = [](const fs::path& path, const fs::path& start) {
    return std::mismatch(path.begin(), path.end(), start.begin(), start.end()).second == start.end();
  };
  if (starts_with(root, target)) return true;
  const auto content = library.content.empty() ? root : fs::weakly_canonical(root / library.content, error);
  for (const auto& source : {content, fs::weakly_canonical(root / "static", error)}) {
    if (starts_with(target, source) || starts_with(source, target)) return true;
  }
  return false;
}

/// What kept documents from being published; warnings are for `check`.
void print_errors(const Diagnostics& findings, const Target& target, Console console) {
  Diagnostics errors;
  for (const auto& finding : findings.list()) {
    if (finding.severity == Severity::kError) errors.add(finding);
  }
  errors.sort();
  console.err << render_text(errors.list(), {console.colour, target.display_base});
}

}  // namespace

int build(const BuildOptions& options, Console console) {
  const auto base_url = normalise_base_url(options.base_url);
  if (!options.base_url.empty() && base_url.empty()) {
    console.err << "matwork: `" << options.base_url << "` is no web address: write it whole, as https://example.org/\n";
    return kUsage;
  }
  if (options.output.empty()) {
    console.err << "matwork: --output names no folder: say where the site is to be written\n";
    return kUsage;
  }
  const auto target = locate(options.path);
  if (!target) return report_failure(target.error().message, console);
  if (endangers(options.output, *target)) {
    console.err << "matwork: the site cannot be written to " << options.output
                << ": the library's own documents are there\n";
    return kUsage;
  }
  auto reading = read_target(*target, {.jobs = options.jobs, .base_url = base_url});
  if (!reading) return report_failure(reading.error().message, console);
  const auto pictures = ReadiedPictures::ready(reading->library, options.pictures, options.jobs, console);
  const auto library = std::make_shared<const Library>(std::move(reading->library));
  print_errors(reading->findings, *target, console);
  const auto written = write_folder(Site(library, {.picture_folder = pictures.folder()}).tree(), DiskFileSystem(),
                                    options.output, options.jobs);
  if (!written) return report_failure(written.error().message, console);
  console.out << fmt::format(
      "{} documents, {} files, {} unchanged{}, in {}\n", library->entries.size(), written->files, written->unchanged,
      written->kept > 0 ? fmt::format(", {} of others kept", written->kept) : "", options.output);
  if (!written->left_behind.empty()) {
    console.err << "matwork: note: the new site is in place, but the old one is still beside it: "
                << written->left_behind << "\n";
  }
  if (!library->config.base_url_stated) {
    console.err << fmt::format("matwork: note: addresses say {}; set base_url in matwork.yaml, or give --base-url\n",
                               library->config.base_url);
  }
  return reading->findings.has_error() ? kFindings : kSuccess;
}

}  // namespace matwork::app
