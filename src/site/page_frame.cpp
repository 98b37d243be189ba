#include "site/page_frame.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"
#include "library/language_tag.h"
#include "library/link.h"
#include "site/assets.h"
#include "site/icon.h"

namespace matwork {
namespace {

using html::Writer;

/// Only our own files run and are fetched; a video is framed when a visitor asks for it; nothing frames us.
/// frame-ancestors has no effect here and is sent as a header by the preview; hosts may do the same.
constexpr std::string_view kPolicy =
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; "
    "manifest-src 'self'; worker-src 'self'; frame-src https://www.youtube-nocookie.com; base-uri 'none'; "
    "form-action 'none'";

std::string full_title(const SiteContext& context, const PageHead& head) {
  const auto& site = context.language(head.language).title;
  return head.crumbs.empty() || head.title == site ? head.title : head.title + " · " + site;
}

class Frame {
 public:
  Frame(const SiteContext& context, const PageHead& head, Writer& out)
      : context_(context),
        head_(head),
        out_(out),
        words_(context.words(head.language)),
        language_(context.language(head.language)) {}

  void write_head(const Graph& graph) {
    out_.element("head", [&] {
      out_.leaf("meta", {{"charset", "utf-8"}});
      out_.leaf("meta", {{"name", "viewport"}, {"content", "width=device-width, initial-scale=1"}});
      out_.leaf("meta", {{"http-equiv", "Content-Security-Policy"}, {"content", kPolicy}});
      out_.leaf("meta", {{"name", "referrer"}, {"content", "no-referrer"}});
      out_.element("title", full_title(context_, head_));
      if (!head_.description.empty()) out_.leaf("meta", {{"name", "description"}, {"content", head_.description}});
      if (!head_.indexed) out_.leaf("meta", {{"name", "robots"}, {"content", "noindex"}});
      write_links();
      write_sharing();
      write_scripts();
      if (!graph.empty()) out_.json_ld(graph.finish());
    });
  }

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
  void write_links() {
    if (head_.indexed) out_.leaf("link", {{"rel", "canonical"}, {"href", context_.absolute(head_.address)}});
    const auto present =
        std::count_if(head_.alternates.begin(), head_.alternates.end(), [](const auto& a) { return a.has_value(); });
    if (head_.indexed && present > 1) {
      for (LanguageIndex i = 0; i < head_.alternates.size(); ++i) {
        if (head_.alternates[i]) write_alternate(context_.language(i).tag, *head_.alternates[i]);
      }
      // For everyone else: the default language, or the first that there is.
      const auto other =
          std::find_if(head_.alternates.begin(), head_.alternates.end(), [](const auto& a) { return a.has_value(); });
      write_alternate("x-default", **other);
    }
    write_preloads();
    for (const auto& style : {Assets::get().style, context_.theme_stylesheet(), context_.custom_stylesheet()}) {
      if (!style.empty()) out_.leaf("link", {{"rel", "stylesheet"}, {"href", context_.url(style)}});
    }
    write_app();
    if (!head_.feed.empty()) {
      out_.leaf("link", {{"rel", "alternate"},
                         {"type", "application/rss+xml"},
                         {"href", context_.absolute(head_.feed)},
                         {"title", language_.title}});
    }
  }

  /// What a home screen takes when somebody installs the site.
  void write_app() {
    const auto icon = context_.icon();
    if (lower(icon).ends_with(".svg")) {
      out_.leaf("link", {{"rel", "icon"}, {"href", context_.url(icon)}, {"type", "image/svg+xml"}});
    } else {
      out_.leaf("link", {{"rel", "icon"}, {"href", context_.url(icon)}});
    }
    out_.leaf("link", {{"rel", "apple-touch-icon"}, {"href", context_.url(context_.touch_icon())}});
    out_.leaf("link", {{"rel", "manifest"}, {"href", context_.url(context_.manifest_address(head_.language))}});
    const auto& theme = context_.library().config.theme;
    for (const auto scheme : {Scheme::kLight, Scheme::kDark}) {
      const auto media = scheme == Scheme::kLight ? "(prefers-color-scheme: light)" : "(prefers-color-scheme: dark)";
      out_.leaf("meta",
                {{"name", "theme-color"}, {"content", to_hex(theme.colour(scheme, Tone::kPaper))}, {"media", media}});
    }
  }

  /// Fonts of the first screen are asked for before the stylesheet names them.
  void write_preloads() {
    for (const auto& font : Assets::get().preload) {
      out_.leaf("link", {{"rel", "preload"},
                         {"href", context_.url(font)},
                         {"as", "font"},
                         {"type", "font/woff2"},
                         {"crossorigin", true}});
    }
  }

  void write_scripts() {
    out_.element("script", {{"type", "module"}, {"src", context_.url(Assets::get().script)}}, "");
    const auto& preview = context_.preview_script();
    if (!preview.empty()) out_.element("script", {{"src", html::Url::within("", preview)}, {"defer", true}}, "");
  }

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

  void write_alternate(std::string_view language, std::string_view address) {
    out_.leaf("link", {{"rel", "alternate"}, {"hreflang", language}, {"href", context_.absolute(address)}});
  }

  void write_sharing() {
    if (!head_.indexed) return;
    out_.leaf("meta", {{"property", "og:title"}, {"content", head_.title}});
    if (!head_.description.empty()) out_.leaf("meta", {{"property", "og:description"}, {"content", head_.description}});
    out_.leaf("meta", {{"property", "og:url"}, {"content", context_.absolute(head_.address)}});
    out_.leaf("meta", {{"property", "og:site_name"}, {"content", language_.title}});
    if (!head_.picture.empty())
      out_.leaf("meta", {{"property", "og:image"}, {"content", context_.absolute(head_.picture)}});
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
        frame.write_head(graph);
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
