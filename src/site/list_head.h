#pragma once

#include "site/page_frame.h"

/// What the pages of a list begin with.
namespace matwork {

/// Says in title and description which page of its list it is; only the first has translations.
void add_page_number(const SiteContext& context, PageHead& head, std::size_t page);

/// The title of the page, and what it is about in a sentence or a paragraph; "": nothing.
void write_title(html::Writer& out, const PageHead& head, std::string_view lead);

/// The way to a page that lies right below the home: home, then `title`.
std::vector<Crumb> crumbs_below_home(const SiteContext& context, LanguageIndex language, std::string title,
                                     std::string address);

}  // namespace matwork
