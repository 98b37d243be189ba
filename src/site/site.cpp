#include "site/site.h"

#include "library/address.h"
#include "site/page_inputs.h"
#include "site/picture_files.h"
#include "site/site_plan.h"

namespace matwork {
namespace {

/// Small enough to need no memory of its own; the tree keeps the context.
std::function<std::string()> maker(const SiteContext& context, PageId page) {
  return [shared = &context, page] { return render(*shared, page); };
}

std::vector<OutputFile> plan_files(const SiteContext& context, const std::string& picture_folder) {
  auto pages = plan_pages(context);
  const auto& copied = context.library().files;
  std::vector<OutputFile> files;
  files.reserve(pages.size() + copied.size());
  for (const auto& [address, page] : pages) files.push_back({file_of(address), maker(context, page), {}, page});
  for (const auto& file : copied) files.push_back({file.address.substr(1), nullptr, file.path, {}});
  for (auto& file : plan_picture_files(context, picture_folder)) files.push_back(std::move(file));
  return files;
}

}  // namespace

Site::Site(std::shared_ptr<const SiteContext> context, std::vector<OutputFile> files)
    : context_(std::move(context)), tree_(std::move(files), context_) {}

Site::Site(std::shared_ptr<const Library> library, const SiteOptions& options)
    : context_(std::make_shared<const SiteContext>(std::move(library), options.preview_script,
                                                   !options.picture_folder.empty())) {
  tree_ = OutputTree(plan_files(*context_, options.picture_folder), context_);
}

Site Site::after_edit(std::shared_ptr<const Library> library) const {
  auto context = std::make_shared<const SiteContext>(*context_, std::move(library));
  auto files = tree_.files();
  for (auto& file : files) {
    if (file.make) file.make = maker(*context, file.page);
  }
  return {std::move(context), std::move(files)};
}

std::uint64_t Site::fingerprint(const OutputFile& file) const {
  return file.make ? fingerprint_of(*context_, file.page) : 0;
}

OutputTree build_site(std::shared_ptr<const Library> library) { return Site(std::move(library)).tree(); }

}  // namespace matwork
