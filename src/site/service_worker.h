#pragma once

#include <string>
#include <vector>

#include "site/page_id.h"
#include "site/page_inputs.h"
#include "site/site_plan.h"

namespace matwork {

/// The pages and files that every visitor's browser keeps from the first visit on, besides those whose names carry a
/// hash of their content: homes, pages for when there is no network, manifests; and the indexes of search, of which the
/// worker keeps those of the languages that somebody reads.
std::vector<PlannedPage> plan_shell(const SiteContext& context);

/// The worker with the list of what it keeps, each with a revision that changes with its bytes. Addresses are relative
/// to the worker. Cost: as many fingerprints as there are pages in the shell.
std::string render_service_worker(const SiteContext& context);

/// A revision of a page, for caches in browsers: while it stays, so do the bytes of the page. Nothing is rendered.
std::string revision_of(Fingerprints& fingerprints, const PageId& page);

}  // namespace matwork
