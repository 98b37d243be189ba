#pragma once

#include <string>
#include <string_view>

namespace matwork {

/// A file whose address carries a hash of its bytes: browsers may keep it for ever.
struct HashedFile {
  std::string address;  ///< "/assets/words-es-1A2B3C4D.json"; "" where there is no such file
  std::string bytes;
};

HashedFile name_by_content(std::string_view stem, std::string_view ending, std::string bytes);

}  // namespace matwork
