#include "library/link.h"

#include <algorithm>
#include <cctype>

#include "base/text.h"
#include "library/address.h"

namespace matwork {
namespace {

/// "https" of "https://…", in lower case; empty when the link names no scheme. White space and
/// control characters are passed over, as browsers do.
std::string scheme_of(std::string_view url) {
  std::string scheme;
  for (const char c : url) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte <= 0x20) continue;
    if (c == ':') return scheme;
    if (std::isalnum(byte) == 0 && c != '+' && c != '-' && c != '.') return {};
    scheme += static_cast<char>(std::tolower(byte));
  }
  return {};
}

bool leaves_the_site(std::string_view scheme) {
  return scheme == "http" || scheme == "https" || scheme == "mailto" || scheme == "tel";
}

bool has_anchor(const Library& library, const AddressUse& use, std::string_view fragment) {
  if (fragment.empty() || fragment == "top") return true;
  if (use.kind == AddressUse::Kind::kSection) {
    const auto& index = library.sections[use.index].index;
    return index && has_anchor(library, {AddressUse::Kind::kEntry, *index}, fragment);
  }
  if (use.kind != AddressUse::Kind::kEntry) return false;
  const auto& anchors = library.entries[use.index].entry.anchors;
  return std::any_of(anchors.begin(), anchors.end(), [&](const Anchor& anchor) { return anchor.name == fragment; });
}

/// Where a link is written: at which address, and in which file.
struct Origin {
  std::string_view address;
  std::string_view path;
};

/// The page of the document that a path on disk names, or "".
std::string page_of_file(const Library& library, const Origin& from, std::string_view path) {
  const auto folder = from.path.substr(0, from.path.rfind('/') + 1);
  const auto wanted = resolve_address(path, "/" + std::string(folder)).substr(1);
  const auto found = library.find_document(wanted);
  return found ? library.entries[*found].address : std::string();
}

LinkTarget follow_inside(const Library& library, const Origin& from, std::string_view path, std::string_view fragment) {
  LinkTarget target;
  target.fragment = decode_address(fragment);
  auto address = path.empty() ? std::string(from.address) : resolve_address(decode_address(path), from.address);
  if (path.ends_with(".md")) {
    if (auto page = page_of_file(library, from, decode_address(path)); !page.empty()) address = page;
  }
  const auto* use = library.find_address(address);
  if (use == nullptr && !address.ends_with('/')) {
    address += '/';
    use = library.find_address(address);
  }
  if (use == nullptr) return target;
  target.address = std::move(address);
  const bool file = use->kind == AddressUse::Kind::kFile || use->kind == AddressUse::Kind::kGenerated;
  target.kind = file ? LinkTarget::Kind::kFile : LinkTarget::Kind::kPage;
  if (!file && !has_anchor(library, *use, target.fragment)) target.kind = LinkTarget::Kind::kDeadFragment;
  return target;
}

LinkTarget follow(const Library& library, const Origin& from, std::string_view url) {
  url = trim(url);
  const auto scheme = scheme_of(url);
  LinkTarget outside{LinkTarget::Kind::kExternal, std::string(url), {}};
  if (!scheme.empty()) {
    if (!leaves_the_site(scheme)) outside.kind = LinkTarget::Kind::kUnsafe;
    const auto& base = library.config.base_url;
    if (!url.starts_with(base) || !library.config.base_url_stated) return outside;
    url.remove_prefix(base.size() - 1);
  } else if (url.starts_with("//") || url.find('\\') != url.npos) {
    outside.kind = LinkTarget::Kind::kUnsafe;
    return outside;
  }
  const auto hash = std::min(url.find('#'), url.size());
  const auto fragment = hash < url.size() ? url.substr(hash + 1) : std::string_view();
  const auto path = url.substr(0, std::min(url.find('?'), hash));
  return follow_inside(library, from, path, fragment);
}

}  // namespace

LinkTarget follow_link(const Library& library, const LibraryEntry& from, std::string_view url) {
  return follow(library, {from.address, from.entry.source->path()}, url);
}

LinkTarget follow_setting(const Library& library, std::string_view url) { return follow(library, {"/", ""}, url); }

const StaticFile* find_picture_file(const Library& library, const LibraryEntry& from, std::string_view written) {
  if (written.empty() || !scheme_of(written).empty() || written.starts_with("//")) return nullptr;
  const auto& prefix = library.language_of(from).prefix;
  for (const auto& base : {from.address, folder_address(from.entry.place, prefix)}) {
    const auto* use = library.find_address(resolve_address(decode_address(written), base));
    if (use != nullptr && use->kind == AddressUse::Kind::kFile) return &library.files[use->index];
  }
  return nullptr;
}

const StaticFile* find_picture(const Library& library, const LibraryEntry& from, std::string_view written) {
  const auto* file = find_picture_file(library, from, written);
  const bool shown = file != nullptr && file->picture != nullptr && file->picture->fault.empty();
  return shown ? file : nullptr;
}

}  // namespace matwork
