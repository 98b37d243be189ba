#include "server/page_findings.h"

#include "base/text.h"
#include "check/check.h"
#include "check/silence.h"
#include "diagnostics/codes.h"
#include "library/address.h"

namespace matwork {
namespace {

/// "a/index.html" answers at "/a/".
std::string address_of_file(std::string_view path) {
  constexpr std::string_view kIndex = "index.html";
  auto address = "/" + std::string(path);
  if (address.ends_with("/index.html")) address.resize(address.size() - kIndex.size());
  return address;
}

}  // namespace

const LibraryEntry* find_document(const Library& library, std::string_view output_path) {
  const auto* use = library.find_address(address_of_file(output_path));
  if (use == nullptr) return nullptr;
  if (use->kind == AddressUse::Kind::kEntry) return &library.entries[use->index];
  if (use->kind != AddressUse::Kind::kSection) return nullptr;
  const auto& index = library.sections[use->index].index;
  return index ? &library.entries[*index] : nullptr;
}

std::vector<ShownFinding> find_page_findings(const BuiltSite& site, const LibraryEntry& document,
                                             std::optional<Date> today) {
  const auto* source = document.entry.source;
  Diagnostics findings;
  for (const auto& finding : document.reading->findings.list()) findings.add(finding);
  for (const auto& finding : site.state.findings.list()) {
    if (finding.source == source) findings.add(finding);
  }
  const CheckContext context{site.library(), today};
  for (const auto& check : entry_checks()) check.run(context, document, findings);
  apply_silences(site.library(), findings);
  findings.sort();
  std::vector<ShownFinding> out;
  for (const auto& finding : findings.list()) {
    // Whether a silence is idle is only known after everything was checked.
    if (finding.source == source && finding.code != &codes::kIdleSilence) out.push_back(to_shown(finding));
  }
  return out;
}

std::vector<ShownFinding> find_errors(const BuiltSite& site) {
  std::vector<ShownFinding> out;
  const auto take = [&](const Diagnostics& findings) {
    for (const auto& finding : findings.list()) {
      if (finding.severity == Severity::kError) out.push_back(to_shown(finding));
    }
  };
  for (const auto& document : site.state.documents) take(document->findings);
  take(site.state.findings);
  return out;
}

bool may_be_at(std::string_view document, std::string_view address) {
  if (!document.ends_with(".md")) return false;
  const auto parts = split(document.substr(0, document.size() - 3), '/');
  auto name = parts.back();
  const bool stands_for_folder = name == "index" || name == "_index";
  if (stands_for_folder && parts.size() > 1) name = parts[parts.size() - 2];
  auto last = address;
  while (last.ends_with('/')) last.remove_suffix(1);
  last = last.substr(last.rfind('/') + 1);
  return !last.empty() && to_path_part(name) == to_path_part(last);
}

}  // namespace matwork
