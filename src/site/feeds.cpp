#include "site/feeds.h"

#include <fmt/format.h>

#include <algorithm>

namespace matwork {
namespace {

constexpr std::size_t kMostInFeed = 20;

void append_element(std::string& out, const char* name, std::string_view text) {
  out.append("<").append(name).append(">");
  html::append_escaped(out, text);
  out.append("</").append(name).append(">\n");
}

int day_number(const LibraryEntry& item) {
  const auto& date = item.entry.head.date;
  return date ? date->value.year * 10000 + date->value.month * 100 + date->value.day : 0;
}

}  // namespace

std::vector<EntryIndex> newest_in(const SiteContext& context, const LibrarySection& section) {
  auto entries = section.entries;
  const auto newer = [&](EntryIndex a, EntryIndex b) {
    const auto day_a = day_number(context.library().entries[a]);
    const auto day_b = day_number(context.library().entries[b]);
    return day_a != day_b ? day_a > day_b : a < b;
  };
  const auto few = std::min(entries.size(), kMostInFeed);
  std::partial_sort(entries.begin(), entries.begin() + static_cast<std::ptrdiff_t>(few), entries.end(), newer);
  entries.resize(few);
  return entries;
}

std::string render_feed(const SiteContext& context, std::uint32_t index) {
  const auto& section = context.library().sections[index];
  const auto& language = context.language(section.language);
  const auto title = context.title_of(section);
  std::string out =
      "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<rss version=\"2.0\" "
      "xmlns:atom=\"http://www.w3.org/2005/Atom\">\n<channel>\n";
  append_element(out, "title", section.folders.empty() ? language.title : title + " · " + language.title);
  append_element(out, "link", context.absolute(section.address));
  append_element(out, "description", title);
  append_element(out, "language", language.tag);
  out += "<atom:link href=\"";
  html::append_escaped(out, context.absolute(section.address + "index.xml"));
  out += "\" rel=\"self\" type=\"application/rss+xml\"/>\n";
  for (const auto entry : newest_in(context, section)) {
    const auto& item = context.library().entries[entry];
    out += "<item>\n";
    append_element(out, "title", item.entry.head.title.value);
    append_element(out, "link", context.absolute(item.address));
    append_element(out, "guid", context.absolute(item.address));
    if (item.entry.head.date) append_element(out, "pubDate", to_rfc822(item.entry.head.date->value));
    if (!item.entry.head.description.value.empty())
      append_element(out, "description", item.entry.head.description.value);
    out += "</item>\n";
  }
  return out + "</channel>\n</rss>\n";
}

std::string render_sitemap(const SiteContext& context, const SitemapPage* begin, const SitemapPage* end) {
  std::string out =
      "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" "
      "xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n";
  const auto alternate = [&](std::string_view language, std::string_view address) {
    out.append("<xhtml:link rel=\"alternate\" hreflang=\"").append(language).append("\" href=\"");
    html::append_escaped(out, context.absolute(address));
    out += "\"/>\n";
  };
  for (const auto* page = begin; page != end; ++page) {
    out += "<url>\n";
    append_element(out, "loc", context.absolute(page->address));
    if (page->modified) append_element(out, "lastmod", to_iso(*page->modified));
    const auto present =
        std::count_if(page->alternates.begin(), page->alternates.end(), [](const auto& a) { return a.has_value(); });
    for (LanguageIndex i = 0; i < page->alternates.size() && present > 1; ++i) {
      if (page->alternates[i]) alternate(context.language(i).tag, *page->alternates[i]);
    }
    out += "</url>\n";
  }
  return out + "</urlset>\n";
}

std::string render_sitemap_index(const SiteContext& context, std::size_t parts) {
  std::string out =
      "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<sitemapindex "
      "xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n";
  for (std::size_t i = 1; i <= parts; ++i) {
    out += "<sitemap>\n";
    append_element(out, "loc", context.absolute(fmt::format("/sitemap-{}.xml", i)));
    out += "</sitemap>\n";
  }
  return out + "</sitemapindex>\n";
}

std::string render_robots(const SiteContext& context) {
  return "User-agent: *\nAllow: /\n\nSitemap: " + context.absolute("/sitemap.xml") + "\n";
}

}  // namespace matwork
