#pragma once

#include <string>
#include <string_view>

namespace matwork {

/// What is said of a key for which a library gives words of its own.
struct PageWord {
  bool known = false;
  std::string nearest;  ///< the known key that was probably meant, or ""
  std::string text;     ///< what the program says in English; of a key of pages and scripts, both
};

/// Looks a key up in data/site/words and data/site/client, which pages and scripts speak out of.
PageWord find_page_word(std::string_view key);

}  // namespace matwork
