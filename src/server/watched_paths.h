#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace matwork {

/// What of a library's folder a site is made of, as paths below the root.
struct WatchedPaths {
  std::vector<std::string> folders{"content", "static"};  ///< with everything below them; "" is the root itself
  std::vector<std::string> files{"matwork.yaml", "vocabulary.yaml", "translations.lock"};

  /// Whether a change at this path can change the site.
  bool concern(std::string_view path) const;
};

/// Whether an editor or another program keeps something under this name for itself, for a moment: swap
/// files, backups, locks. Names that start with a dot are never published.
bool is_passing_name(std::string_view name);

}  // namespace matwork
