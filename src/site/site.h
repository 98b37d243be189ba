#pragma once

#include <memory>
#include <string>

#include "library/library.h"
#include "site/output_tree.h"

namespace matwork {

struct SiteOptions {
  std::string preview_script;  ///< address of a script that pages run under the preview; published pages run none
};

/// The site of a library: which files there are, and how each is made. Holds the library, which the
/// making of pages reads.
OutputTree build_site(std::shared_ptr<const Library> library, const SiteOptions& options = {});

}  // namespace matwork
