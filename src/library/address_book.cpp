#include "library/address_book.h"

#include <algorithm>

#include "base/text.h"
#include "document/limits.h"

namespace matwork {
namespace {

/// Windows drops dots and spaces at the end of a name.
std::string without_ends(std::string_view path) {
  std::string out;
  for (const char c : path) {
    if (c == '/') {
      while (out.ends_with('.') || out.ends_with(' ')) out.pop_back();
    }
    out += c;
  }
  return out;
}

bool is_number(std::string_view text) { return !text.empty() && std::all_of(text.begin(), text.end(), is_digit); }

bool is_hash(std::string_view text) {
  return text.size() == 16 && text.find_first_not_of("0123456789abcdef") == text.npos;
}

/// What stands between a beginning and an end; empty when it is not of that form.
std::string_view between(std::string_view text, std::string_view begin, std::string_view end) {
  const bool fits = text.size() > begin.size() + end.size() && text.starts_with(begin) && text.ends_with(end);
  return fits ? text.substr(begin.size(), text.size() - begin.size() - end.size()) : std::string_view();
}

/// A variant of a picture, "swan-0123456789abcdef-360.avif".
bool is_picture_variant(std::string_view name) {
  const auto end = name.rfind('-');
  if (end == name.npos || end < 17 || name[end - 17] != '-' || !is_hash(name.substr(end - 16, 16))) return false;
  const auto rest = name.substr(end);
  return is_number(between(rest, "-", ".avif")) || is_number(between(rest, "-", ".webp"));
}

}  // namespace

bool fits_on_disk(std::string_view address) {
  if (address.size() > limits::kAddressBytes) return false;
  const auto parts = split(address, '/');
  return std::all_of(parts.begin(), parts.end(),
                     [](std::string_view part) { return part.size() <= limits::kAddressPartBytes; });
}

std::string AddressBook::key_of(std::string_view address) {
  auto key = lower(address);
  if (key.find("./") != key.npos || key.find(" /") != key.npos || key.ends_with('.') || key.ends_with(' ')) {
    const bool file = !key.ends_with('/');
    key = without_ends(file ? key + '/' : key);
    if (file) key.pop_back();
  }
  if (key.ends_with("/index.html")) key.resize(key.size() - std::string_view("index.html").size());
  return key;
}

bool AddressBook::is_kept_for_program(std::string_view key) {
  const auto first = key.substr(1, key.find('/', 1) - 1);
  // The page and the feed of a folder are never folders.
  if (key.find("/index.html/") != key.npos || key.find("/index.xml/") != key.npos) return true;
  // Variants of pictures lie in a folder, so nothing else can be a file of that name.
  if (key == "/pictures") return true;
  if (first == "pictures" && is_picture_variant(key.substr(0, key.find('/', 10)).substr(10))) return true;
  return is_hash(between(first, "style.", ".css")) || is_number(between(first, "sitemap-", ".xml"));
}

std::optional<AddressBook::Owner> AddressBook::find_rival(std::string_view address) const {
  const auto key = key_of(address);
  if (const auto taken = owners_.find(key); taken != owners_.end()) return taken->second;
  if (is_kept_for_program(key)) return kProgram;
  // A file where others have a folder, or a folder where others have a file.
  if (!key.ends_with('/')) {
    if (const auto below = folders_.find(key); below != folders_.end()) return below->second;
    if (const auto page = owners_.find(key + '/'); page != owners_.end()) return page->second;
  }
  for (auto slash = key.find('/', 1); slash != key.npos; slash = key.find('/', slash + 1)) {
    if (const auto file = owners_.find(key.substr(0, slash)); file != owners_.end()) return file->second;
  }
  return std::nullopt;
}

bool AddressBook::take(std::string_view address, Owner owner) {
  if (!fits_on_disk(address) || find_rival(address)) return false;
  auto key = key_of(address);
  auto folder = std::string_view(key);
  if (folder.ends_with('/')) folder.remove_suffix(1);
  for (auto slash = folder.rfind('/'); slash != folder.npos && slash > 0; slash = folder.rfind('/', slash - 1)) {
    if (!folders_.try_emplace(std::string(folder.substr(0, slash)), owner).second) break;
  }
  owners_.emplace(std::move(key), owner);
  return true;
}

}  // namespace matwork
