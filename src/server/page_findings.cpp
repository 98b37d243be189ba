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

const LibraryEntry* find_entry_of(const Library& library, const SourceFile& document) {
  for (const auto& item : library.entries) {
    if (item.entry.source == &document) return &item;
  }
  return nullptr;
}

}  // namespace

const SourceFile* find_document(const Library& library, std::string_view output_path) {
  const auto* use = library.find_address(address_of_file(output_path));
  if (use == nullptr) return nullptr;
  if (use->kind == AddressUse::Kind::kEntry) return library.entries[use->index].entry.source;
  if (use->kind != AddressUse::Kind::kSection) return nullptr;
  const auto& index = library.sections[use->index].index;
  return index ? library.entries[*index].entry.source : nullptr;
}

std::vector<ShownFinding> find_page_findings(const BuiltSite& site, const SourceFile& document,
                                             std::optional<Date> today) {
  Diagnostics findings;
  for (const auto& finding : site.findings.list()) {
    if (finding.source == &document) findings.add(finding);
  }
  const CheckContext context{*site.library, today};
  if (const auto* entry = find_entry_of(*site.library, document)) {
    for (const auto& check : entry_checks()) check.run(context, *entry, findings);
  }
  apply_silences(*site.library, findings);
  findings.sort();
  std::vector<ShownFinding> out;
  for (const auto& finding : findings.list()) {
    // Whether a silence is idle is only known after everything was checked.
    if (finding.source == &document && finding.code != &codes::kIdleSilence) out.push_back(to_shown(finding));
  }
  return out;
}

std::vector<ShownFinding> find_errors(const BuiltSite& site) {
  std::vector<ShownFinding> out;
  for (const auto& finding : site.findings.list()) {
    if (finding.severity == Severity::kError) out.push_back(to_shown(finding));
  }
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
