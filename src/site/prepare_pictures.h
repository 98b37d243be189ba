#pragma once

#include <string>
#include <vector>

#include "library/library.h"
#include "picture/encoder.h"
#include "picture/variant_cache.h"

namespace matwork {

/// What came of readying pictures.
struct PicturePreparation {
  std::size_t pictures = 0;           ///< that have variants
  std::size_t encoded = 0;            ///< of which some were not in the cache
  std::vector<std::string> troubles;  ///< a sentence each, in the order of the files
};

/// Whether documents show any picture of which there are variants.
bool shows_pictures(const Library& library);

/// Sees to it that all variants of all pictures that documents show lie in the cache. A picture that turns out to be
/// broken is marked so, and pages go without it; one that could not be encoded for another reason (no memory, no
/// program) is published as it is. Both are told, and neither fails. Cost: nothing for what lies in the cache.
PicturePreparation prepare_pictures(Library& library, const FileSystem& disk, const PictureEncoder& encoder,
                                    const VariantCache& cache, unsigned jobs);

}  // namespace matwork
