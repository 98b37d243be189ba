#include "site/page_frame.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"
#include "library/language_tag.h"
#include "library/link.h"
#include "site/icon.h"
#include "site/page_head.h"

namespace matwork {
namespace {

using html::Writer;

class Frame {
 public:
  Frame(const SiteContext& context, const PageHead& head, Writer& out)
      : context_(context),
        head_(head),
        out_(out),
        words_(context.words(head.language)),
        language_(context.language(head.language)) {}

  void write_header() {
    out_.element("a", {{"class", "skip"}, {"href", html::Url::fragment("page.content")}}, words_.get(Word::kSkip));
    out_.element("header", {{"class", "site-header"}}, [&] {
      write_site_name();
      write_menu();
      out_.element("div", {{"class", "tools"}}, [&] {
        write_search();
        write_favourites();
        write_languages();
      });
    });
  }

  void write_crumbs() {
    if (head_.crumbs.size() < 2) return;
    out_.element("nav", {{"class", "crumbs"}, {"aria-label", words_.get(Word::kBreadcrumbs)}}, [&] {
      out_.element("ol", [&] {
        for (const auto& crumb : head_.crumbs) {
          const bool last = &crumb == &head_.crumbs.back();
          out_.element("li", [&] {
            if (last) {
              out_.element("span", {{"aria-current", "page"}}, crumb.title);
            } else {
              out_.element("a", {{"href", context_.url(crumb.address)}}, crumb.title);
            }
          });
        }
      });
    });
  }

  void write_footer() {
    out_.element("footer", {{"class", "site-footer"}}, [&] {
      out_.element("mw-notice", "");
      out_.element("p", words_.get(Word::kDisclaimer));
      out_.element("ul", [&] { write_footer_links(); });
    });
  }

 private:
  void write_site_name() {
    out_.element("a", {{"class", "site-name"}, {"href", context_.url(language_.prefix + "/")}}, [&] {
      const auto& logo = context_.logo();
      if (!logo.address.empty()) {
        out_.leaf("img", {{"src", context_.url(logo.address)},
                          {"alt", ""},
                          {"width", fmt::to_string(logo.width)},
                          {"height", fmt::to_string(logo.height)}});
      }
      out_.text(language_.title);
    });
  }

  void write_favourites() {
    const auto& address = context_.own_page(OwnPageKind::kFavourites, head_.language);
    if (address.empty()) return;
    out_.element("a", {{"class", "tool"}, {"href", context_.url(address)}}, [&] {
      write_icon(out_, context_, "heart");
      out_.element("span", {{"class", "unseen"}}, words_.get(Word::kFavourites));
    });
  }

  void write_footer_links() {
    const auto link = [&](const std::string& address, std::string_view name) {
      if (address.empty()) return;
      out_.element("li", [&] { out_.element("a", {{"href", context_.url(address)}}, name); });
    };
    const auto collection = [&](CollectionKind kind) {
      const auto* found = context_.library().find_collection(kind, head_.language);
      return found == nullptr ? std::string() : found->address;
    };
    link(context_.own_page(OwnPageKind::kAbout, head_.language), words_.get(Word::kAbout));
    link(collection(CollectionKind::kQuestions), words_.get(Word::kQuestions));
    link(collection(CollectionKind::kVideos), words_.get(Word::kVideos));
    link(collection(CollectionKind::kGlossary), words_.get(Word::kGlossary));
    link(context_.own_page(OwnPageKind::kFavourites, head_.language), words_.get(Word::kTakeAlong));
    link(context_.own_page(OwnPageKind::kPrivacy, head_.language), words_.get(Word::kPrivacy));
    if (head_.feed.empty()) return;
    out_.element("li", [&] {
      out_.element("a", {{"href", context_.url(head_.feed)}, {"type", "application/rss+xml"}}, words_.get(Word::kFeed));
    });
  }

  /// Without scripts a way to the lists; with them the search opens.
  void write_search() {
    const auto* exercises = context_.exercise_section(head_.language);
    const auto address = exercises == nullptr ? language_.prefix + "/" : exercises->address;
    out_.element("mw-search", [&] {
      out_.element("a", {{"class", "tool search-link"}, {"href", context_.url(address)}}, [&] {
        write_icon(out_, context_, "search");
        out_.element("span", {{"class", "unseen"}}, words_.get(Word::kSearch));
      });
    });
  }

  void write_menu() {
    const auto& own = context_.menu(head_.language);
    const auto* home = context_.library().find_section(head_.language, {});
    if (own.empty() && (home == nullptr || home->children.empty())) return;
    out_.element("nav", {{"class", "menu"}, {"aria-label", words_.get(Word::kMenu)}}, [&] {
      out_.element("ul", [&] {
        for (const auto& item : own) write_own_item(item);
        if (own.empty()) write_sections(*home);
      });
    });
  }

  /// The menu that the owner of the site wrote.
  void write_own_item(const MenuItem& item) {
    const bool here = !item.outside && item.fragment.empty() && head_.address.starts_with(item.address) &&
                      item.address.size() > language_.prefix.size() + 1;
    out_.element("li", [&] { write_menu_link(item.title, context_.url(item), here); });
  }

  void write_sections(const LibrarySection& home) {
    for (const auto child : home.children) {
      const auto& section = context_.library().sections[child];
      const auto name = shorten(context_.title_of(section), 28);
      const bool here = head_.address.starts_with(section.address);
      out_.element("li", [&] { write_menu_link(name, context_.url(section.address), here); });
    }
  }

  void write_menu_link(std::string_view name, const html::Url& address, bool here) {
    if (here) {
      out_.element("a", {{"href", address}, {"aria-current", "true"}}, name);
    } else {
      out_.element("a", {{"href", address}}, name);
    }
  }

  /// The same page in the other languages; where there is none, their home.
  void write_languages() {
    if (context_.library().languages.size() < 2) return;
    out_.element("nav", {{"class", "languages"}, {"aria-label", words_.get(Word::kLanguages)}}, [&] {
      out_.element("ul", [&] {
        for (LanguageIndex i = 0; i < context_.library().languages.size(); ++i)
          out_.element("li", [&] { write_language(i); });
      });
    });
  }

  void write_language(LanguageIndex i) {
    const auto& other = context_.language(i);
    const auto name = own_language_name(other.tag);
    if (i == head_.language) {
      out_.element("span", {{"lang", other.tag}, {"aria-current", "true"}}, name);
      return;
    }
    const bool translated = i < head_.alternates.size() && head_.alternates[i];
    const auto address = translated ? *head_.alternates[i] : other.prefix + "/";
    out_.element("a", {{"href", context_.url(address)}, {"lang", other.tag}, {"hreflang", other.tag}}, name);
  }

  const SiteContext& context_;
  const PageHead& head_;
  Writer& out_;
  const Words& words_;
  const Language& language_;
};

}  // namespace

std::string render_page(const SiteContext& context, const PageHead& head, const Graph& graph, const Content& content) {
  Writer out;
  Frame frame(context, head, out);
  const auto& tag = context.language(head.language).tag;
  out.doctype();
  const auto root = context.url("/");
  const auto words = context.url(context.words_address(head.language));
  const auto worker = context.worker_address();
  out.element(
      "html",
      {{"lang", tag},
       {"dir", is_right_to_left(tag) ? "rtl" : "ltr"},
       {"data-root", root},
       {"data-words", words},
       worker.empty() ? html::Attribute("data-worker", false) : html::Attribute("data-worker", context.url(worker))},
      [&] {
        write_page_head(out, context, head, graph);
        out.element("body", [&] {
          frame.write_header();
          frame.write_crumbs();
          out.element("main", {{"id", "page.content"}}, [&] { content(out); });
          frame.write_footer();
        });
      });
  return out.take() + "\n";
}

PageHead head_of(const SiteContext& context, const LibraryEntry& item) {
  PageHead head;
  head.language = item.language;
  head.address = item.address;
  head.title = item.entry.head.title.value;
  head.description = item.entry.head.description.value;
  head.alternates = context.alternates_of(item);
  head.crumbs = crumbs_to(context, item.section, head.title, item.address);
  const auto* picture = find_picture(context.library(), item, item.entry.head.image.value);
  if (picture != nullptr) head.picture = picture->address;
  return head;
}

std::vector<Crumb> crumbs_to(const SiteContext& context, std::optional<std::uint32_t> section, std::string title,
                             std::string address) {
  std::vector<Crumb> crumbs{{std::move(title), std::move(address)}};
  for (auto s = section; s; s = context.library().sections[*s].parent) {
    const auto& above = context.library().sections[*s];
    const auto name =
        above.folders.empty() ? std::string(context.words(above.language).get(Word::kHome)) : context.title_of(above);
    crumbs.push_back({name, above.address});
  }
  std::reverse(crumbs.begin(), crumbs.end());
  return crumbs;
}

}  // namespace matwork
