#pragma once

#include <vector>

#include "library/library.h"
#include "site/hashed_file.h"
#include "site/words.h"

namespace matwork {

/// What stands around the pages of a library, out of its settings: made once for a build.
struct FrameFiles {
  std::vector<Words> words;              ///< by language: what pages say, with what the library says instead
  std::vector<HashedFile> client_words;  ///< by language: what scripts say
  HashedFile theme;                      ///< the library's colours and fonts; no address where it has none

  explicit FrameFiles(const Library& library);
};

}  // namespace matwork
