#include "site/picture_files.h"

#include <algorithm>

#include "base/text.h"

namespace matwork {
namespace {

constexpr std::size_t kMostNameBytes = 40;

/// What the file is called, in letters and digits that every address and every disk can have.
std::string plain_name(const StaticFile& picture) {
  auto name = std::string_view(picture.address);
  name.remove_prefix(name.rfind('/') + 1);
  std::string out;
  for (const char c : fold(name.substr(0, name.rfind('.')))) {
    const bool plain = (c >= 'a' && c <= 'z') || is_digit(c);
    if (plain) out += c;
    if (!plain && !out.empty() && !out.ends_with('-')) out += '-';
    if (out.size() == kMostNameBytes) break;
  }
  while (out.ends_with('-')) out.pop_back();
  return out.empty() ? "picture" : out;
}

bool has_variants(const StaticFile& picture) {
  return picture.picture != nullptr && picture.picture->fault.empty() && !picture.picture->only_as_is;
}

}  // namespace

std::vector<OfferedVariant> variants_on_site(const SiteContext& context, const StaticFile& picture) {
  if (!context.offers_variants() || !has_variants(picture)) return {};
  const auto start = "/pictures/" + plain_name(picture) + "-";
  std::vector<OfferedVariant> offered;
  for (const auto& variant : variants_of(picture.picture->header))
    offered.push_back({variant, start + file_of_variant(picture.picture->hash, variant)});
  return offered;
}

std::vector<OutputFile> plan_picture_files(const SiteContext& context, const std::string& folder) {
  std::vector<OutputFile> files;
  for (const auto& picture : context.library().files) {
    for (const auto& [variant, address] : variants_on_site(context, picture))
      files.push_back({address.substr(1), nullptr, join_path(folder, file_of_variant(picture.picture->hash, variant))});
  }
  // The same picture may lie in two folders.
  std::sort(files.begin(), files.end(), [](const OutputFile& a, const OutputFile& b) { return a.path < b.path; });
  const auto twice = std::unique(files.begin(), files.end(),
                                 [](const OutputFile& a, const OutputFile& b) { return a.path == b.path; });
  files.erase(twice, files.end());
  return files;
}

}  // namespace matwork
