#include "library/address.h"

#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <charconv>

#include "base/text.h"

namespace matwork {
namespace {

bool is_kept(std::string_view character) {
  if (character.size() == 1) {
    const auto c = static_cast<unsigned char>(character[0]);
    return std::isalnum(c) != 0 || std::string_view("._#+~-@").find(character[0]) != std::string_view::npos;
  }
  utf8proc_int32_t code = 0;
  utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(character.data()),
                   static_cast<utf8proc_ssize_t>(character.size()), &code);
  const auto category = utf8proc_category(code);
  const bool letter = category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_LO;
  const bool mark = category >= UTF8PROC_CATEGORY_MN && category <= UTF8PROC_CATEGORY_ME;
  return letter || mark || category == UTF8PROC_CATEGORY_ND;
}

/// File names and slugs are lowered; the author of a `url` or an alias keeps the case.
enum class Case { kLower, kKept };

std::string clean_part(std::string_view text, Case letters) {
  std::string out;
  bool gap = false;
  const auto written = letters == Case::kLower ? lower(trim(text)) : std::string(trim(text));
  for (std::size_t i = 0; i < written.size();) {
    const auto size = code_point_size(written, i);
    const auto character = std::string_view(written).substr(i, size);
    if (is_kept(character)) {
      if (gap && !out.empty() && out.back() != '-' && character != "-") out += '-';
      gap = false;
      out += character;
    } else if (character == " " || character == "\t") {
      gap = true;
    }
    i += size;
  }
  // The last is the mark that a written site carries (site/site_mark.h).
  return out == "." || out == ".." || lower(out) == ".matwork-site" ? std::string() : out;
}

/// "a b/c" to "a-b/c/": every part made a path part, empty ones dropped.
std::string to_path(std::string_view written, Case letters = Case::kLower) {
  std::string out;
  for (const auto part : split(written, '/')) {
    const auto clean = clean_part(part, letters);
    if (!clean.empty()) out.append(clean).append("/");
  }
  return out;
}

constexpr auto kUnreserved = [] {
  std::array<bool, 256> out{};
  for (const char c : std::string_view("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"
                                       "-._~/+@!$&'()*,;=:"))
    out[static_cast<unsigned char>(c)] = true;
  return out;
}();

bool is_unreserved(char c) { return kUnreserved[static_cast<unsigned char>(c)]; }

}  // namespace

std::string to_path_part(std::string_view text) { return clean_part(text, Case::kLower); }

std::string folder_address(const Place& place, std::string_view prefix) {
  std::string address(prefix);
  address += '/';
  for (const auto& folder : place.folders) {
    const auto part = to_path_part(folder);
    if (!part.empty()) address.append(part).append("/");
  }
  return address;
}

std::string address_of(const Entry& entry, std::string_view prefix) {
  const auto& url = entry.head.url.value;
  if (!url.empty()) {
    auto path = to_path(url, Case::kKept);
    if (path.ends_with(".html/")) path.pop_back();
    return url.starts_with('/') ? "/" + path : std::string(prefix) + "/" + path;
  }
  auto address = folder_address(entry.place, prefix);
  if (entry.is_section()) return address;
  if (entry.place.name == "index") {
    if (entry.head.slug.value.empty() || entry.place.folders.empty()) return address;
    address.pop_back();
    address.erase(address.rfind('/') + 1);
  }
  if (entry.head.slug.value.empty()) return address + to_path(entry.place.name);
  auto last = to_path(entry.head.slug.value);
  while (last.ends_with("-/")) last.erase(last.size() - 2, 1);
  return address + last;
}

std::string alias_address(std::string_view alias, std::string_view address) {
  const bool page_is_file = !address.ends_with('/');
  auto path = alias.starts_with('/') ? std::string(alias)
              : page_is_file         ? resolve_address(alias, address)
                                     : resolve_address("../" + std::string(alias), address);
  path = "/" + to_path(path, Case::kKept);
  if (path.ends_with(".html/")) path.pop_back();
  return path;
}

std::string encode_address(std::string_view address) {
  constexpr std::string_view kHex = "0123456789ABCDEF";
  if (std::all_of(address.begin(), address.end(), is_unreserved)) return std::string(address);
  std::string out;
  out.reserve(address.size());
  for (const char c : address) {
    if (is_unreserved(c)) {
      out += c;
    } else {
      const auto byte = static_cast<unsigned char>(c);
      out += {'%', kHex[byte >> 4], kHex[byte & 15]};
    }
  }
  return out;
}

std::string decode_address(std::string_view encoded) {
  std::string out;
  out.reserve(encoded.size());
  for (std::size_t i = 0; i < encoded.size(); ++i) {
    unsigned value = 0;
    const auto* digits = encoded.data() + i + 1;
    const bool escape =
        encoded[i] == '%' && i + 2 < encoded.size() && std::from_chars(digits, digits + 2, value, 16).ptr == digits + 2;
    if (escape) i += 2;
    out += escape ? static_cast<char>(value) : encoded[i];
  }
  return find_invalid_utf8(out) || out.find('\0') != out.npos ? std::string(encoded) : out;
}

std::string file_of(std::string_view address) {
  std::string file(address.substr(1));
  if (file.empty() || file.ends_with('/')) file += "index.html";
  return file;
}

std::string resolve_address(std::string_view reference, std::string_view base) {
  std::string whole(reference);
  if (!reference.starts_with('/')) whole = std::string(base.substr(0, base.rfind('/') + 1)).append(reference);
  std::vector<std::string_view> parts;
  const auto pieces = split(whole, '/');
  for (const auto piece : pieces) {
    if (piece == "..") {
      if (!parts.empty()) parts.pop_back();
    } else if (!piece.empty() && piece != ".") {
      parts.push_back(piece);
    }
  }
  std::string out = "/";
  for (const auto part : parts) out.append(part).append("/");
  const bool folder = pieces.back().empty() || pieces.back() == "." || pieces.back() == "..";
  if (!folder && out.size() > 1) out.pop_back();
  return out;
}

}  // namespace matwork
