#pragma once

#include <string>
#include <vector>

#include "site/page_id.h"
#include "site/site_context.h"

namespace matwork {

/// A page and where it lies.
struct PlannedPage {
  std::string address;
  PageId page;
};

/// All pages that a library makes, files that are copied not included; no two at one address.
std::vector<PlannedPage> plan_pages(const SiteContext& context);

/// Whether search engines are told of a page.
bool is_listed(const PageId& page);

/// The pages that search engines are told of, by address.
std::vector<PlannedPage> plan_listed_pages(const SiteContext& context);

/// The bytes of a page. Pure: on any thread, any number of times.
std::string render(const SiteContext& context, const PageId& page);

}  // namespace matwork
