#include "site/hashed_file.h"

#include <fmt/format.h>
#include <xxhash.h>

namespace matwork {

HashedFile name_by_content(std::string_view stem, std::string_view ending, std::string bytes) {
  const auto hash = static_cast<std::uint32_t>(XXH3_64bits(bytes.data(), bytes.size()));
  return {fmt::format("/assets/{}-{:08X}{}", stem, hash, ending), std::move(bytes)};
}

}  // namespace matwork
