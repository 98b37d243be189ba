#include "site/page_head.h"

#include <algorithm>

#include "base/text.h"
#include "site/assets.h"

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

/// What a browser, a search engine and a home screen are told of a page.
class PageHeadHtml {
 public:
  PageHeadHtml(Writer& out, const SiteContext& context, const PageHead& head)
      : context_(context), head_(head), out_(out), language_(context.language(head.language)) {}

  void write(const Graph& graph) {
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

  const SiteContext& context_;
  const PageHead& head_;
  Writer& out_;
  const Language& language_;
};

}  // namespace

void write_page_head(Writer& out, const SiteContext& context, const PageHead& head, const Graph& graph) {
  PageHeadHtml(out, context, head).write(graph);
}

}  // namespace matwork
