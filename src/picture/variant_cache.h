#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"

namespace matwork {

/// A folder of encoded pictures, by names that follow from what is in them. Any number of builds may use one at once,
/// and a build that is killed leaves nothing half: a file is written beside its name, and then takes it in one step.
/// Nothing is ever removed; whoever empties the folder only loses time.
class VariantCache {
 public:
  /// Makes the folder, and tries whether it can be written. Fails where it cannot.
  static Result<VariantCache> open(std::string folder);

  /// Where a file lies, or is going to lie.
  std::string path_of(std::string_view name) const;
  bool has(std::string_view name) const;
  /// A small file of the cache; nothing where there is none.
  std::optional<std::string> read(std::string_view name) const;
  Result<void> write(std::string_view name, std::string_view bytes) const;

 private:
  explicit VariantCache(std::string folder) : folder_(std::move(folder)) {}

  std::string folder_;
};

}  // namespace matwork
