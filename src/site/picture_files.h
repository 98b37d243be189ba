#pragma once

#include <string>
#include <vector>

#include "picture/variants.h"
#include "site/output_tree.h"
#include "site/site_context.h"

namespace matwork {

/// A variant of a picture, and where the site has it: "/pictures/swan-0123456789abcdef-360.avif". The name follows
/// from the content, so that browsers may keep it for good.
struct OfferedVariant {
  PictureVariant variant;
  std::string address;
};

/// What a page offers of a picture besides the file itself; nothing where the site publishes pictures as they are.
std::vector<OfferedVariant> variants_on_site(const SiteContext& context, const StaticFile& picture);

/// The files of all variants, each copied out of `folder`, where it lies under the name of file_of_variant.
std::vector<OutputFile> plan_picture_files(const SiteContext& context, const std::string& folder);

}  // namespace matwork
