#pragma once

#include <memory>
#include <string>

#include "library/library.h"
#include "site/output_tree.h"

namespace matwork {

class SiteContext;

struct SiteOptions {
  std::string preview_script;  ///< address of a script that pages run under the preview; published pages run none
  /// The folder in which all variants of all pictures lie (prepare_pictures.h); "": pictures are published as they are.
  std::string picture_folder;
};

/// The site that follows from one state of a library.
class Site {
 public:
  explicit Site(std::shared_ptr<const Library> library, const SiteOptions& options = {});

  /// The site after an edit by which no page came or went (Effort::kText): the same files, made out of another state.
  Site after_edit(std::shared_ptr<const Library> library) const;

  const OutputTree& tree() const& { return tree_; }
  OutputTree tree() && { return std::move(tree_); }

  /// A number for all that the file is made of (page_inputs.h): while it stays, its bytes stay. Nothing of a page is
  /// rendered. For a file that is copied, 0. Cost: about 10 microseconds for a page, of a catalog a document each.
  std::uint64_t fingerprint(const OutputFile& file) const;

 private:
  Site(std::shared_ptr<const SiteContext> context, std::vector<OutputFile> files);

  std::shared_ptr<const SiteContext> context_;
  OutputTree tree_;
};

/// The site of a library: which files there are, and how each is made. Holds the library, which the
/// making of pages reads.
OutputTree build_site(std::shared_ptr<const Library> library);

}  // namespace matwork
