#include "site/site_plan.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"
#include "library/address.h"
#include "library/collections.h"
#include "library/list_pages.h"
#include "site/assets.h"
#include "site/embedded.h"
#include "site/feeds.h"
#include "site/find_index.h"
#include "site/offline_list.h"
#include "site/own_pages.h"
#include "site/pages.h"
#include "site/service_worker.h"
#include "site/web_manifest.h"

namespace matwork {
namespace {

using PageKind = PageId::Kind;

/// Pages of the library come first: they own their addresses; then what we add for programs.
class Planner {
 public:
  explicit Planner(const SiteContext& context) : context_(context), library_(context.library()) {}

  std::vector<PlannedPage> plan_documents_and_lists() {
    pages_.reserve(library_.entries.size() + library_.entries.size() / 4);
    for (EntryIndex i = 0; i < library_.entries.size(); ++i) {
      if (!library_.entries[i].entry.is_section()) add(library_.entries[i].address, {i, 0, PageKind::kDocument});
    }
    for (std::uint32_t i = 0; i < library_.sections.size(); ++i) add_section(i);
    for (std::uint32_t i = 0; i < library_.term_pages.size(); ++i) {
      const auto& term_page = library_.term_pages[i];
      add(term_page.address, {i, 1, PageKind::kTerm});
      add_further_pages(term_page.address, term_page.entries.size(), {i, 0, PageKind::kTerm});
    }
    for (LanguageIndex language = 0; language < library_.languages.size(); ++language) {
      for (const auto kind : kListedTerms) add_term_list(kind, language);
    }
    for (std::uint32_t i = 0; i < library_.collections.size(); ++i) add_collection(i);
    add_own_pages();
    return std::move(pages_);
  }

  std::vector<PlannedPage> plan() {
    pages_ = plan_documents_and_lists();
    const auto listed = static_cast<std::size_t>(std::count_if(
        pages_.begin(), pages_.end(), [](const PlannedPage& planned) { return is_listed(planned.page); }));
    add_redirects();
    add_generated("/404.html", {0, 0, PageKind::kNotFound});
    add_generated("/robots.txt", {0, 0, PageKind::kRobots});
    add_generated("/favicon.svg", {0, 0, PageKind::kIcon});
    add_assets();
    add_frame_files();
    for (LanguageIndex i = 0; i < library_.languages.size(); ++i)
      add_generated(fmt::format("/catalog.{}.json", library_.languages[i].tag), {i, 0, PageKind::kCatalog});
    for (LanguageIndex i = 0; i < library_.languages.size(); ++i) {
      add_generated(find_index_address(library_.languages[i]), {i, 0, PageKind::kFindIndex});
      add_generated(find_more_address(library_.languages[i]), {i, 0, PageKind::kFindMore});
    }
    add_sitemaps(listed);
    return std::move(pages_);
  }

 private:
  void add(std::string address, PageId page) { pages_.push_back({std::move(address), page}); }

  /// A document or a file of the library may stand in the place of a page that we would make.
  void add_generated(std::string address, PageId page) {
    const auto* use = library_.find_address(address);
    if (use != nullptr && use->kind == AddressUse::Kind::kGenerated) add(std::move(address), page);
  }

  void add_assets() {
    const auto& all = Assets::get().all;
    for (std::uint32_t i = 0; i < all.size(); ++i) add(all[i], {i, 0, PageKind::kAsset});
  }

  void add_own_pages() {
    for (std::uint32_t i = 0; i < library_.own_pages.size(); ++i) {
      const auto& page = library_.own_pages[i];
      if (page.generated && !page.address.empty())
        add(page.address, {i, static_cast<std::uint16_t>(page.kind), PageKind::kOwnPage});
    }
  }

  /// What pages and browsers read of a library's settings. The preview has no worker: pages there are fresh.
  void add_frame_files() {
    const bool preview = !context_.preview_script().empty();
    for (LanguageIndex i = 0; i < library_.languages.size(); ++i) {
      add(context_.words_address(i), {i, 0, PageKind::kClientWords});
      add_generated(context_.manifest_address(i), {i, 0, PageKind::kWebManifest});
      if (!preview)
        add_generated(fmt::format("/offline.{}.json", library_.languages[i].tag), {i, 0, PageKind::kOfflineList});
    }
    if (!context_.theme_stylesheet().empty()) add(context_.theme_stylesheet(), {0, 0, PageKind::kTheme});
    if (!preview) add_generated("/service-worker.js", {0, 0, PageKind::kServiceWorker});
  }

  void add_further_pages(const std::string& address, std::size_t items, PageId page) {
    for (std::size_t number = 2; number <= count_pages(items); ++number)
      add_generated(list_address(address, number), {page.index, static_cast<std::uint16_t>(number), page.kind});
  }

  void add_section(std::uint32_t index) {
    const auto& section = library_.sections[index];
    const auto* use = library_.find_address(section.address);
    if (use == nullptr || use->kind != AddressUse::Kind::kSection || use->index != index) return;
    add(section.address, {index, 1, PageKind::kSection});
    add_generated(section.address + "index.xml", {index, 0, PageKind::kFeed});
    if (!section.folders.empty())
      add_further_pages(section.address, section.entries.size(), {index, 0, PageKind::kSection});
  }

  void add_term_list(TermKind kind, LanguageIndex language) {
    auto address = term_list_address(kind, library_.languages[language]);
    const auto* use = library_.find_address(address);
    if (use == nullptr || use->kind != AddressUse::Kind::kTermList) return;
    add(std::move(address), {language, static_cast<std::uint16_t>(kind), PageKind::kTermList});
  }

  /// Linking gave it all of its addresses.
  void add_collection(std::uint32_t index) {
    const auto& collection = library_.collections[index];
    const auto pages = count_pages(collection.entries.size(), documents_per_page(collection.kind));
    for (std::size_t number = 1; number <= pages; ++number)
      add(list_address(collection.address, number), {index, static_cast<std::uint16_t>(number), PageKind::kCollection});
  }

  void add_redirects() {
    // Hugo has the default language at its own tag too, as a way to the root.
    add_generated("/" + lower(library_.languages.front().tag) + "/", {0, 0, PageKind::kWayToRoot});
    for (EntryIndex i = 0; i < library_.entries.size(); ++i) {
      for (const auto& alias : library_.entries[i].aliases) add(alias, {i, 0, PageKind::kRedirect});
    }
  }

  void add_sitemaps(std::size_t listed) {
    const auto parts = static_cast<std::uint16_t>((listed + kMostInSitemap - 1) / kMostInSitemap);
    if (parts < 2) return add_generated("/sitemap.xml", {0, 0, PageKind::kSitemap});
    add_generated("/sitemap.xml", {0, parts, PageKind::kSitemapIndex});
    for (std::uint32_t i = 0; i < parts; ++i) add(fmt::format("/sitemap-{}.xml", i + 1), {i, 0, PageKind::kSitemap});
  }

  const SiteContext& context_;
  const Library& library_;
  std::vector<PlannedPage> pages_;
};

SitemapPage sitemap_page(const SiteContext& context, const PlannedPage& planned) {
  const auto& [address, page] = planned;
  const auto& library = context.library();
  SitemapPage out{address, {}, std::nullopt};
  if (page.kind == PageKind::kDocument) {
    const auto& item = library.entries[page.index];
    if (const auto& day = shown_day(item.entry.head)) out.modified = day->value;
    out.alternates = context.alternates_of(item);
  } else if (page.kind == PageKind::kOwnPage) {
    out.alternates = context.alternates_of(library.own_pages[page.index]);
  } else if (page.kind == PageKind::kTermList) {
    out.alternates = context.alternates_of(static_cast<TermKind>(page.number));
  } else if (page.kind == PageKind::kCollection) {
    if (page.number == 1) out.alternates = context.alternates_of(library.collections[page.index].kind);
  } else if (page.number == 1) {
    out.alternates = page.kind == PageKind::kSection ? context.alternates_of(library.sections[page.index])
                                                     : context.alternates_of(library.term_pages[page.index]);
  }
  return out;
}

std::string render_sitemap_part(const SiteContext& context, std::size_t part) {
  const auto listed = plan_listed_pages(context);
  const auto begin = std::min(part * kMostInSitemap, listed.size());
  const auto end = std::min(begin + kMostInSitemap, listed.size());
  std::vector<SitemapPage> pages;
  pages.reserve(end - begin);
  for (auto i = begin; i < end; ++i) pages.push_back(sitemap_page(context, listed[i]));
  return render_sitemap(context, pages.data(), pages.data() + pages.size());
}

std::string render_icon() {
  for (const auto& file : site::embedded_files()) {
    if (file.path == "favicon.svg") return std::string(file.bytes);
  }
  return {};
}

}  // namespace

std::vector<PlannedPage> plan_pages(const SiteContext& context) { return Planner(context).plan(); }

bool is_listed(const PageId& page) {
  if (page.kind == PageKind::kOwnPage) return is_indexed(static_cast<OwnPageKind>(page.number));
  return page.kind == PageKind::kDocument || page.kind == PageKind::kSection || page.kind == PageKind::kTerm ||
         page.kind == PageKind::kTermList || page.kind == PageKind::kCollection;
}

std::vector<PlannedPage> plan_listed_pages(const SiteContext& context) {
  auto pages = Planner(context).plan_documents_and_lists();
  std::erase_if(pages, [](const PlannedPage& planned) { return !is_listed(planned.page); });
  std::sort(pages.begin(), pages.end(),
            [](const PlannedPage& a, const PlannedPage& b) { return a.address < b.address; });
  return pages;
}

std::string render(const SiteContext& context, const PageId& page) {
  const auto& library = context.library();
  switch (page.kind) {
    case PageKind::kDocument:
      return library.entries[page.index].entry.kind == Kind::kExercise ? render_exercise_page(context, page.index)
                                                                       : render_document_page(context, page.index);
    case PageKind::kSection:
      return library.sections[page.index].folders.empty()
                 ? render_home_page(context, library.sections[page.index].language)
                 : render_section_page(context, page.index, page.number);
    case PageKind::kFeed: return render_feed(context, page.index);
    case PageKind::kTerm: return render_term_page(context, page.index, page.number);
    case PageKind::kTermList: return render_term_list_page(context, static_cast<TermKind>(page.number), page.index);
    case PageKind::kCollection: return render_collection_page(context, page.index, page.number);
    case PageKind::kFindIndex: return render_find_index(context, page.index);
    case PageKind::kFindMore: return render_find_more(context, page.index);
    case PageKind::kRedirect:
      return render_redirect(context, library.entries[page.index].language, library.entries[page.index].address);
    case PageKind::kWayToRoot: return render_redirect(context, 0, "/");
    case PageKind::kCatalog: return render_catalog(context, page.index);
    case PageKind::kSitemap: return render_sitemap_part(context, page.index);
    case PageKind::kSitemapIndex: return render_sitemap_index(context, page.number);
    case PageKind::kNotFound: return render_not_found_page(context);
    case PageKind::kRobots: return render_robots(context);
    case PageKind::kAsset: return std::string(asset_bytes(page.index));
    case PageKind::kIcon: return render_icon();
    case PageKind::kOwnPage: return render_own_page(context, page.index);
    case PageKind::kClientWords: return context.frame_files().client_words[page.index].bytes;
    case PageKind::kTheme: return context.frame_files().theme.bytes;
    case PageKind::kWebManifest: return render_web_manifest(context, page.index);
    case PageKind::kServiceWorker: return render_service_worker(context);
    case PageKind::kOfflineList: return render_offline_list(context, page.index);
    case PageKind::kNone: break;
  }
  return {};
}

}  // namespace matwork
