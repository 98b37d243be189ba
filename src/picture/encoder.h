#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "picture/variants.h"

namespace matwork {

/// What came of encoding one picture.
struct EncodedPicture {
  std::vector<std::string> files;  ///< as many as were asked for, in their order; or none
  std::string fault;               ///< why there are none: the picture cannot be read. Completes "the picture …"
};

/// Makes the variants of pictures by the program matwork-pictures (apps/pictures), which alone is linked with libvips:
/// bytes of a stranger are decoded in a process of their own, which may die without harm (docs/decisions/0013).
class PictureEncoder {
 public:
  explicit PictureEncoder(std::string program) : program_(std::move(program)) {}

  /// Encodes a picture whose header is known. Fails where the program cannot be run, or did not come to an end.
  /// From any thread, several at once. Cost: about 0.1 s, and 0.3 s for each million pixels of all variants.
  Result<EncodedPicture> encode(std::string_view bytes, const PictureHeader& header,
                                const std::vector<PictureVariant>& variants) const;

 private:
  std::string program_;
};

}  // namespace matwork
