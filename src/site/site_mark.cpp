#include "site/site_mark.h"

#include <fmt/format.h>
#include <xxhash.h>

#include <algorithm>
#include <charconv>
#include <iterator>

namespace matwork {
namespace {

constexpr std::string_view kOpening =
    "Written by matwork, which replaces the files it wrote here, and keeps those of others.\n"
    "Hashes of the paths of its files:\n";
constexpr std::string_view kEnd = "end\n";
constexpr std::size_t kDigits = 16;

std::uint64_t hash_of(std::string_view path) { return XXH3_64bits(path.data(), path.size()); }

}  // namespace

SiteMark::SiteMark(std::vector<std::uint64_t> hashes) : hashes_(std::move(hashes)) {
  std::sort(hashes_.begin(), hashes_.end());
}

SiteMark SiteMark::of(const OutputTree& tree) {
  std::vector<std::uint64_t> hashes;
  hashes.reserve(tree.files().size());
  for (const auto& file : tree.files()) hashes.push_back(hash_of(file.path));
  return SiteMark(std::move(hashes));
}

std::optional<SiteMark> SiteMark::parse(std::string_view text) {
  if (!text.starts_with(kOpening) || !text.ends_with(kEnd)) return std::nullopt;
  text.remove_prefix(kOpening.size());
  text.remove_suffix(kEnd.size());
  std::vector<std::uint64_t> hashes;
  for (; text.size() > kDigits; text.remove_prefix(kDigits + 1)) {
    std::uint64_t hash = 0;
    const auto digits = text.substr(0, kDigits);
    const auto read = std::from_chars(digits.begin(), digits.end(), hash, 16);
    if (read.ptr != digits.end() || text[kDigits] != '\n') return std::nullopt;
    hashes.push_back(hash);
  }
  if (!text.empty()) return std::nullopt;
  return SiteMark(std::move(hashes));
}

std::string SiteMark::text() const {
  std::string out(kOpening);
  out.reserve(out.size() + hashes_.size() * (kDigits + 1) + kEnd.size());
  for (const auto hash : hashes_) fmt::format_to(std::back_inserter(out), "{:016x}\n", hash);
  return out.append(kEnd);
}

bool SiteMark::knows(std::string_view path) const {
  return path == kSiteMark || std::binary_search(hashes_.begin(), hashes_.end(), hash_of(path));
}

}  // namespace matwork
