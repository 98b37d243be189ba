#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"
#include "library/address.h"
#include "site/embedded.h"
#include "site/feeds.h"
#include "site/pages.h"
#include "site/site.h"

namespace matwork {
namespace {

using Shared = std::shared_ptr<const SiteContext>;

/// Lists the files of a site. Pages of the library come first: they own their addresses; then what
/// the library brings as files; then what we add for programs.
class SitePlan {
 public:
  explicit SitePlan(Shared context) : context_(std::move(context)), library_(context_->library()) {}

  OutputTree make() {
    add_entries();
    add_sections();
    add_term_pages();
    add_aliases();
    for (const auto& file : library_.files) tree_.add({file.address.substr(1), nullptr, file.path});
    add_files_for_programs();
    add_sitemaps();
    tree_.finish();
    return std::move(tree_);
  }

 private:
  void add(std::string_view address, std::function<std::string()> make) {
    tree_.add({file_of(address), std::move(make), {}});
  }

  void list(std::string_view address, SiteContext::Alternates alternates, std::optional<Date> modified = std::nullopt) {
    sitemap_.push_back({std::string(address), std::move(alternates), modified});
  }

  void add_entries() {
    for (EntryIndex i = 0; i < library_.entries.size(); ++i) {
      const auto& item = library_.entries[i];
      if (item.entry.is_section()) continue;
      const bool exercise = item.entry.kind == Kind::kExercise;
      add(item.address, [context = context_, i, exercise] {
        return exercise ? render_exercise_page(*context, i) : render_document_page(*context, i);
      });
      const auto& head = item.entry.head;
      const auto& day = head.last_modified ? head.last_modified : head.date;
      list(item.address, context_->alternates_of(item), day ? std::optional(day->value) : std::nullopt);
    }
  }

  void add_sections() {
    for (std::uint32_t i = 0; i < library_.sections.size(); ++i) {
      const auto& section = library_.sections[i];
      const auto* use = library_.find_address(section.address);
      if (use == nullptr || use->kind != AddressUse::Kind::kSection || use->index != i) continue;
      list(section.address, context_->alternates_of(section));
      add(section.address + "index.xml", [context = context_, i] { return render_feed(*context, i); });
      if (section.folders.empty()) {
        add(section.address,
            [context = context_, language = section.language] { return render_home_page(*context, language); });
        continue;
      }
      for (std::size_t page = 1; page <= count_pages(section.entries.size()); ++page) {
        if (page > 1) list(list_address(section.address, page), {});
        add(list_address(section.address, page),
            [context = context_, i, page] { return render_section_page(*context, i, page); });
      }
    }
  }

  void add_term_pages() {
    for (std::uint32_t i = 0; i < library_.term_pages.size(); ++i) {
      const auto& term_page = library_.term_pages[i];
      for (std::size_t page = 1; page <= count_pages(term_page.entries.size()); ++page) {
        list(list_address(term_page.address, page),
             page == 1 ? context_->alternates_of(term_page) : SiteContext::Alternates{});
        add(list_address(term_page.address, page),
            [context = context_, i, page] { return render_term_page(*context, i, page); });
      }
    }
    for (LanguageIndex language = 0; language < library_.languages.size(); ++language) {
      for (const auto kind : {TermKind::kLevel, TermKind::kEquipment, TermKind::kMuscle}) add_term_list(kind, language);
    }
  }

  void add_term_list(TermKind kind, LanguageIndex language) {
    const auto address = term_list_address(kind, library_.languages[language]);
    const auto* use = library_.find_address(address);
    if (use == nullptr || use->kind != AddressUse::Kind::kTermList) return;
    list(address, context_->alternates_of(kind));
    add(address, [context = context_, kind, language] { return render_term_list_page(*context, kind, language); });
  }

  void add_aliases() {
    // Hugo has the default language at its own tag too, as a way to the root.
    const auto& first = library_.languages.front();
    const auto own = "/" + lower(first.tag) + "/";
    if (library_.languages.size() > 1 && library_.find_address(own) == nullptr) {
      add(own, [context = context_] { return render_redirect(*context, 0, "/"); });
    }
    for (const auto& item : library_.entries) {
      for (const auto& alias : item.aliases) {
        add(alias, [context = context_, language = item.language, address = item.address] {
          return render_redirect(*context, language, address);
        });
      }
    }
  }

  void add_files_for_programs() {
    add("/404.html", [context = context_] { return render_not_found_page(*context); });
    add("/robots.txt", [context = context_] { return render_robots(*context); });
    add(context_->stylesheet(), [] { return std::string(stylesheet_bytes()); });
    for (const auto& file : site::embedded_files()) {
      if (file.path == "favicon.svg") add("/favicon.svg", [bytes = file.bytes] { return std::string(bytes); });
    }
    for (LanguageIndex i = 0; i < library_.languages.size(); ++i) {
      add(fmt::format("/catalog.{}.json", library_.languages[i].tag),
          [context = context_, i] { return render_catalog(*context, i); });
    }
  }

  void add_sitemaps() {
    std::sort(sitemap_.begin(), sitemap_.end(), [](const auto& a, const auto& b) { return a.address < b.address; });
    const auto pages = std::make_shared<const std::vector<SitemapPage>>(std::move(sitemap_));
    const auto parts = (pages->size() + kMostInSitemap - 1) / kMostInSitemap;
    const auto part = [context = context_, pages](std::size_t begin) {
      const auto end = std::min(begin + kMostInSitemap, pages->size());
      return render_sitemap(*context, pages->data() + begin, pages->data() + end);
    };
    if (parts < 2) {
      add("/sitemap.xml", [part] { return part(0); });
      return;
    }
    add("/sitemap.xml", [context = context_, parts] { return render_sitemap_index(*context, parts); });
    for (std::size_t i = 0; i < parts; ++i)
      add(fmt::format("/sitemap-{}.xml", i + 1), [part, i] { return part(i * kMostInSitemap); });
  }

  Shared context_;
  const Library& library_;
  OutputTree tree_;
  std::vector<SitemapPage> sitemap_;
};

}  // namespace

OutputTree build_site(std::shared_ptr<const Library> library, const SiteOptions& options) {
  return SitePlan(std::make_shared<const SiteContext>(std::move(library), options.preview_script)).make();
}

}  // namespace matwork
