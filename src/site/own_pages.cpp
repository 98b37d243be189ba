#include "site/own_pages.h"

#include <fmt/format.h>

#include "document/own_table.h"
#include "site/embedded.h"
#include "site/page_frame.h"
#include "vocabulary/term.h"

namespace matwork {
namespace {

using html::Writer;

std::string_view file_name(OwnPageKind kind) {
  switch (kind) {
    case OwnPageKind::kFavourites: return "favourites";
    case OwnPageKind::kPrivacy: return "privacy";
    case OwnPageKind::kOffline: return "offline";
    case OwnPageKind::kAbout: return "about";
  }
  return {};
}

bool is_there(std::string_view path) {
  for (const auto& file : site::embedded_files()) {
    if (file.path == path) return true;
  }
  return false;
}

/// The texts of a page in a language, in its main language, or in English.
YamlNode texts_of(OwnPageKind kind, std::string_view language) {
  for (const auto wanted : {language, main_language(language)}) {
    const auto path = fmt::format("texts/{}.{}.yaml", file_name(kind), wanted);
    if (is_there(path)) return read_own_table(site::embedded_files(), path);
  }
  return read_own_table(site::embedded_files(), fmt::format("texts/{}.en.yaml", file_name(kind)));
}

PageHead head_of(const SiteContext& context, const OwnPage& page, const YamlNode& texts) {
  PageHead head;
  head.language = page.language;
  head.address = page.address;
  head.title = get_member(texts, "title").text;
  head.description = get_member(texts, "description").text;
  head.alternates = context.alternates_of(page);
  head.indexed = is_indexed(page.kind);
  head.crumbs = {
      {std::string(context.words(page.language).get(Word::kHome)), context.language(page.language).prefix + "/"},
      {head.title, page.address}};
  return head;
}

void write_title(Writer& out, std::string_view title, std::string_view lead) {
  out.element("header", [&] {
    out.element("h1", title);
    out.element("p", {{"class", "lead"}}, lead);
  });
}

/// Texts, the first of them as the lead, and headings between them.
void write_paragraphs(Writer& out, std::string_view title, const YamlNode& texts) {
  const auto& paragraphs = get_member(texts, "paragraphs").items;
  write_title(out, title, paragraphs.at(0).text);
  out.element("div", {{"class", "prose"}}, [&] {
    for (std::size_t i = 1; i < paragraphs.size(); ++i) {
      if (const auto* heading = paragraphs[i].find("heading")) {
        out.element("h2", heading->text);
      } else {
        out.element("p", paragraphs[i].text);
      }
    }
  });
}

/// What only scripts can do; each element brings its own words, and is empty without scripts.
void write_favourites(Writer& out, const SiteContext& context, const OwnPage& page, const YamlNode& texts) {
  const auto list = fmt::format("/offline.{}.json", context.language(page.language).tag);
  out.element("noscript", [&] { out.element("p", get_member(texts, "without-scripts").text); });
  out.element("mw-favourites", "");
  out.element("section", {{"class", "take-along"}, {"aria-labelledby", "part.save"}}, [&] {
    out.element("h2", {{"id", "part.save"}}, get_member(texts, "save").text);
    out.element("mw-library-saver", {{"data-list", list}}, "");
    out.element("mw-install", "");
  });
}

}  // namespace

bool is_indexed(OwnPageKind kind) { return kind == OwnPageKind::kPrivacy || kind == OwnPageKind::kAbout; }

std::string render_own_page(const SiteContext& context, std::uint32_t index) {
  const auto& page = context.library().own_pages.at(index);
  const auto texts = texts_of(page.kind, context.language(page.language).tag);
  const auto head = head_of(context, page, texts);
  Graph graph(context);
  if (head.indexed) graph.add_breadcrumbs(head.crumbs);
  return render_page(context, head, graph, [&](Writer& out) {
    out.element("article", {{"class", "document"}}, [&] {
      if (page.kind != OwnPageKind::kFavourites) return write_paragraphs(out, head.title, texts);
      write_title(out, head.title, head.description);
      write_favourites(out, context, page, texts);
    });
  });
}

}  // namespace matwork
