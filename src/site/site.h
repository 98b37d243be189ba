#pragma once

#include <memory>

#include "library/library.h"
#include "site/output_tree.h"

namespace matwork {

/// The site of a library: which files there are, and how each is made. Holds the library, which the
/// making of pages reads.
OutputTree build_site(std::shared_ptr<const Library> library);

}  // namespace matwork
