#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "site/output_tree.h"

namespace matwork {

/// The file by which a folder is known to be written by us, and which of its files are ours: it holds a hash
/// (XXH3, 64 bits) of the path of each. Hashes and not paths, because the mark is published with the site.
inline constexpr const char* kSiteMark = ".matwork-site";

class SiteMark {
 public:
  static SiteMark of(const OutputTree& tree);

  /// Nothing where it is cut short or was not written by us.
  static std::optional<SiteMark> parse(std::string_view text);

  std::string text() const;

  /// Whether a path is that of a file we wrote, the mark itself included.
  bool knows(std::string_view path) const;

 private:
  explicit SiteMark(std::vector<std::uint64_t> hashes);

  std::vector<std::uint64_t> hashes_;  ///< sorted
};

}  // namespace matwork
