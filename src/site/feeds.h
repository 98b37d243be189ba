#pragma once

#include <string>
#include <vector>

#include "site/site_context.h"

namespace matwork {

/// The newest documents of a section, at most 20.
std::vector<EntryIndex> newest_in(const SiteContext& context, const LibrarySection& section);

/// RSS 2.0 of the newest documents of a section; of the home: of its language. At most 20.
std::string render_feed(const SiteContext& context, std::uint32_t section);

/// One page in the sitemap: its address in each language.
struct SitemapPage {
  std::string address;
  SiteContext::Alternates alternates;
  std::optional<Date> modified;
};

/// Protocol of sitemaps.org: at most 50,000 addresses a file.
inline constexpr std::size_t kMostInSitemap = 50'000;
std::string render_sitemap(const SiteContext& context, const SitemapPage* begin, const SitemapPage* end);
std::string render_sitemap_index(const SiteContext& context, std::size_t parts);

std::string render_robots(const SiteContext& context);

/// All facts of a language as JSON, for programs: docs/catalog.md.
std::string render_catalog(const SiteContext& context, LanguageIndex language);

}  // namespace matwork
