#pragma once

#include <functional>
#include <string>

#include "site/site_context.h"
#include "site/structured_data.h"

namespace matwork {

/// What stands around the content of a page.
struct PageHead {
  LanguageIndex language = 0;
  std::string address;
  std::string title;  ///< without the name of the site
  std::string description;
  SiteContext::Alternates alternates;  ///< empty or by language; the page itself is among them
  std::vector<Crumb> crumbs;           ///< from the home to the page; empty on a home
  std::string feed;                    ///< address of the feed, or ""
  std::string picture;                 ///< address of its picture, or ""
  bool indexed = true;                 ///< whether search engines may list it
};

using Content = std::function<void(html::Writer&)>;

/// A whole page: head with canonical address, translations, policy and style; header with menu and
/// languages; `content` inside <main>; footer. `graph` becomes its structured data.
std::string render_page(const SiteContext& context, const PageHead& head, const Graph& graph, const Content& content);

/// The head of the page of a document.
PageHead head_of(const SiteContext& context, const LibraryEntry& item);

/// The way to a page, by its section.
std::vector<Crumb> crumbs_to(const SiteContext& context, std::optional<std::uint32_t> section, std::string title,
                             std::string address);

}  // namespace matwork
