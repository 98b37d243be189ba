#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "site/site_plan.h"

namespace matwork {

/// The pages of a language that a visitor takes along with "save this library": the most useful first, so that a saving
/// that is broken off was worth something. Linear.
std::vector<PlannedPage> plan_offline_pages(const SiteContext& context, LanguageIndex language);

/// The indexes of the search in these pages.
std::vector<PlannedPage> plan_offline_files(const SiteContext& context, LanguageIndex language);

/// A picture to take along: one of its variants stands for all, since the worker answers with whichever it has.
struct OfflinePicture {
  std::string address;
  std::string revision;     ///< "" where the address follows from the content
  std::uint64_t bytes = 0;  ///< about
};

/// The pictures that documents of a language show, in the order of paths, each once. Of one that has variants a WebP of
/// at least 720 pixels: sharp on a phone, and every browser shows it.
std::vector<OfflinePicture> plan_offline_pictures(const SiteContext& context, LanguageIndex language);

/// The list of them with their revisions, and about how many bytes they have. Renders a few pages of each kind and
/// counts on the others being alike. Cost: a fingerprint a page, and at most some forty pages.
std::string render_offline_list(const SiteContext& context, LanguageIndex language);

}  // namespace matwork
