#include "server/live_site.h"

#include <xxhash.h>

#include <algorithm>
#include <unordered_map>

#include "base/parallel.h"
#include "site/site.h"

namespace matwork {
namespace {

constexpr const char* kPreviewScript = "/_matwork/preview.js";

/// Whether `path` is, or lies below, one of the changed ones.
bool is_touched(std::string_view path, const std::vector<std::string>& changed) {
  return std::any_of(changed.begin(), changed.end(), [&](std::string_view c) {
    return c.empty() || path == c || (path.starts_with(c) && path[c.size()] == '/');
  });
}

/// Errors of the library's own files, matwork.yaml and vocabulary.yaml.
std::vector<ShownFinding> configuration_errors(const BuiltSite& site) {
  std::vector<ShownFinding> errors;
  for (const auto& finding : site.findings.list()) {
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
  if (site.library->documents_read == 0)
    faults.push_back({.message = "there is no document in the library at this moment"});
  return faults;
}

/// The hash of what is made; files that are copied are compared by what changed on disk.
std::vector<std::uint64_t> fingerprints_of(const OutputTree& tree, unsigned jobs) {
  std::vector<std::uint64_t> out(tree.files().size());
  parallel_for(out.size(), jobs, [&](std::size_t i) {
    const auto& file = tree.files()[i];
    if (!file.make) return;
    const auto bytes = file.make();
    out[i] = XXH3_64bits(bytes.data(), bytes.size());
  });
  return out;
}

}  // namespace

ShownFinding to_shown(const Diagnostic& finding) {
  const auto at = finding.source->position_at(finding.span.begin);
  return {finding.severity, finding.code->id, finding.message,          finding.source->path(),
          at.line,          at.column,        std::string(finding.help)};
}

Result<std::unique_ptr<LiveSite>> LiveSite::open(const FileSystem& disk, std::string root, ReadingOptions options) {
  std::unique_ptr<LiveSite> live(new LiveSite(disk, std::move(root), std::move(options)));
  auto site = live->build();
  if (!site) return tl::unexpected(site.error());
  live->publish(std::move(*site), {});
  return live;
}

Result<std::shared_ptr<const BuiltSite>> LiveSite::build() const {
  auto reading = read_library(disk_, root_, options_);
  if (!reading) return tl::unexpected(reading.error());
  auto site = std::make_shared<BuiltSite>();
  site->library = std::make_shared<const Library>(std::move(reading->library));
  site->findings = std::move(reading->findings);
  site->tree = build_site(site->library, {.preview_script = kPreviewScript});
  return site;
}

void LiveSite::publish(std::shared_ptr<const BuiltSite> site, std::vector<ShownFinding> trouble) {
  const auto before = state();
  std::atomic_store(&state_, std::make_shared<const LiveState>(
                                 LiveState{before ? before->version + 1 : 1, std::move(site), std::move(trouble)}));
}

SiteChange LiveSite::update(const std::vector<std::string>& changed) {
  const auto before = state()->site;
  const auto built = build();
  auto faults = built ? faults_of(**built, *before) : std::vector<ShownFinding>{{.message = built.error().message}};
  if (!faults.empty()) {
    publish(before, std::move(faults));
    return {};
  }
  publish(*built, {});
  const auto& old_files = before->tree.files();
  const auto& new_files = (*built)->tree.files();
  const auto old_prints = fingerprints_of(before->tree, options_.jobs);
  const auto new_prints = fingerprints_of((*built)->tree, options_.jobs);
  std::unordered_map<std::string_view, std::size_t> gone;
  for (std::size_t i = 0; i < old_files.size(); ++i) gone.emplace(old_files[i].path, i);
  SiteChange change;
  for (std::size_t i = 0; i < new_files.size(); ++i) {
    const auto& file = new_files[i];
    const auto old = gone.find(file.path);
    const bool same = old != gone.end() && old_prints[old->second] == new_prints[i] &&
                      old_files[old->second].copied_from == file.copied_from &&
                      (file.make || !is_touched(file.copied_from.substr(root_.size() + 1), changed));
    if (old != gone.end()) gone.erase(old);
    if (!same) change.files.push_back(file.path);
  }
  for (const auto& [path, index] : gone) change.files.emplace_back(path);
  std::sort(change.files.begin(), change.files.end());
  return change;
}

}  // namespace matwork
