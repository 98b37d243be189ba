#pragma once

#include <string>
#include <vector>

#include "site/site_plan.h"

namespace matwork {

/// The pages of a language that a visitor takes along with "save this library": the most useful first, so that a saving
/// that is broken off was worth something. Linear.
std::vector<PlannedPage> plan_offline_pages(const SiteContext& context, LanguageIndex language);

/// The files that these pages and the search in them need besides, where the shell does not hold them already.
std::vector<PlannedPage> plan_offline_files(const SiteContext& context, LanguageIndex language);

/// The list of them with their revisions, and about how many bytes they have. Renders a few pages of each kind and
/// counts on the others being alike. Cost: a fingerprint a page, and at most some forty pages.
std::string render_offline_list(const SiteContext& context, LanguageIndex language);

}  // namespace matwork
