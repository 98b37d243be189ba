#include "server/live_site.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace matwork {
namespace {

constexpr const char* kPreviewScript = "/_matwork/preview.js";
using Paths = std::vector<std::string>;

constexpr std::size_t kMostCompared = 5000;

/// Whether `path` is, or lies below, one of the changed ones.
bool is_touched(std::string_view path, const std::vector<std::string>& changed) {
  return std::any_of(changed.begin(), changed.end(), [&](const auto& c) { return lies_in(path, c); });
}

/// Errors of the library's own files, matwork.yaml and vocabulary.yaml.
std::vector<ShownFinding> configuration_errors(const BuiltSite& site) {
  std::vector<ShownFinding> errors;
  for (const auto& finding : site.state.findings.list()) {
    const bool of_document = finding.source->path().ends_with(".md");
    if (finding.severity == Severity::kError && !of_document) errors.push_back(to_shown(finding));
  }
  return errors;
}

/// What keeps a new site from taking the place of the shown one: errors of the configuration that came
/// since, for with each of them every page would be another, and a content folder that is being exchanged.
std::vector<ShownFinding> faults_of(const BuiltSite& site, const BuiltSite& shown) {
  auto faults = configuration_errors(site);
  const auto old = configuration_errors(shown);
  const bool all_old = std::all_of(faults.begin(), faults.end(), [&](const ShownFinding& fault) {
    return std::any_of(old.begin(), old.end(), [&](const ShownFinding& o) { return o.message == fault.message; });
  });
  if (all_old) faults.clear();
  if (site.library().documents_read == 0)
    faults.push_back({.message = "there is no document in the library at this moment"});
  return faults;
}

}  // namespace

ShownFinding to_shown(const Diagnostic& finding) {
  const auto at = finding.source->position_at(finding.span.begin);
  return {finding.severity, finding.code->id, finding.message,          finding.source->path(),
          at.line,          at.column,        std::string(finding.help)};
}

Result<std::unique_ptr<LiveSite>> LiveSite::open(const FileSystem& disk, std::string root, ReadingOptions options) {
  std::unique_ptr<LiveSite> live(new LiveSite(disk, std::move(root), std::move(options)));
  if (auto read = live->reader_.read(); !read) return tl::unexpected(read.error());
  live->publish(live->build(Effort::kAll), {});
  return live;
}

std::shared_ptr<const BuiltSite> LiveSite::build(Effort effort) const {
  const auto& library = reader_.state().library;
  if (effort == Effort::kText && shows_latest_)
    return std::make_shared<const BuiltSite>(BuiltSite{reader_.state(), state()->site->site.after_edit(library)});
  return std::make_shared<const BuiltSite>(
      BuiltSite{reader_.state(), Site(library, {.preview_script = kPreviewScript})});
}

void LiveSite::publish(std::shared_ptr<const BuiltSite> site, std::vector<ShownFinding> trouble) {
  const auto before = state();
  std::atomic_store(&state_, std::make_shared<const LiveState>(
                                 LiveState{before ? before->version + 1 : 1, std::move(site), std::move(trouble)}));
}

SiteChange LiveSite::update(const std::vector<std::string>& changed) {
  try {
    if (!std::exchange(must_read_all_, false)) return follow(changed);
    return follow({""});
  } catch (const std::exception& bug) {  // of ours; the author is to see the last site all the same
    must_read_all_ = true;
    shows_latest_ = false;
    publish(state()->site, {{.message = fmt::format("a bug in matwork: {}", bug.what())}});
    return {Paths{}};
  }
}

SiteChange LiveSite::follow(const std::vector<std::string>& changed) {
  const auto before = state()->site;
  const auto effort = reader_.update(changed);
  if (!effort) {
    publish(before, {{.message = effort.error().message}});
    return {Paths{}};
  }
  if (*effort == Effort::kNothing && shows_latest_ && state()->trouble.empty())
    return compare(*before, *before, changed);
  auto built = *effort == Effort::kNothing && shows_latest_ ? before : build(*effort);
  auto faults = faults_of(*built, *before);
  shows_latest_ = faults.empty();
  if (!shows_latest_) {
    publish(before, std::move(faults));
    return {Paths{}};
  }
  publish(built, {});
  return compare(*before, *built, changed);
}

SiteChange LiveSite::compare(const BuiltSite& before, const BuiltSite& after,
                             const std::vector<std::string>& changed) const {
  const auto& old_files = before.tree().files();
  const auto& new_files = after.tree().files();
  if (std::max(old_files.size(), new_files.size()) > kMostCompared) return {};
  const auto is_same = [&](const OutputFile& old_file, const OutputFile& new_file) {
    if (new_file.make)
      return &before == &after || before.site.fingerprint(old_file) == after.site.fingerprint(new_file);
    return old_file.copied_from == new_file.copied_from &&
           !is_touched(new_file.copied_from.substr(root_.size() + 1), changed);
  };
  Paths files;
  auto old_file = old_files.begin();
  for (const auto& new_file : new_files) {
    while (old_file != old_files.end() && old_file->path < new_file.path) files.push_back((old_file++)->path);
    const bool both = old_file != old_files.end() && old_file->path == new_file.path;
    if (!both || !is_same(*old_file, new_file)) files.push_back(new_file.path);
    if (both) ++old_file;
  }
  for (; old_file != old_files.end(); ++old_file) files.push_back(old_file->path);
  return {std::move(files)};
}

}  // namespace matwork
