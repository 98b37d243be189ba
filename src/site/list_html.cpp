#include "site/list_html.h"

#include <algorithm>

#include "base/text.h"
#include "site/facts_html.h"
#include "site/pages.h"

namespace matwork {
namespace {

using html::Writer;

constexpr std::size_t kLongestLine = 160;

void write_row(Writer& out, const SiteContext& context, const LibraryEntry& item, int heading_level) {
  const auto& head = item.entry.head;
  const auto link = [&] { out.element("a", {{"href", context.url(item.address)}}, head.title.value); };
  out.element("li", [&] {
    if (heading_level == 2) out.element("h2", link);
    if (heading_level != 2) out.element("h3", link);
    if (!head.description.value.empty()) out.element("p", shorten(head.description.value, kLongestLine));
    if (const auto facts = facts_line(context, item); !facts.empty())
      out.element("p", {{"class", "facts-line"}}, facts);
  });
}

}  // namespace

void write_rows(Writer& out, const SiteContext& context, std::span<const EntryIndex> entries, int heading_level) {
  out.element("ul", {{"class", "rows"}}, [&] {
    for (const auto index : entries) write_row(out, context, context.library().entries[index], heading_level);
  });
}

void write_pager(Writer& out, const SiteContext& context, LanguageIndex language, std::string_view address,
                 std::size_t page, std::size_t pages) {
  if (pages < 2) return;
  const auto& words = context.words(language);
  out.element("nav", {{"class", "pager"}, {"aria-label", words.get(Word::kPages)}}, [&] {
    if (page > 1)
      out.element("a", {{"rel", "prev"}, {"href", context.url(list_address(address, page - 1))}},
                  words.get(Word::kPrevious));
    out.element("span", words.with_numbers(Word::kPageOf, page, pages));
    if (page < pages)
      out.element("a", {{"rel", "next"}, {"href", context.url(list_address(address, page + 1))}},
                  words.get(Word::kNext));
  });
}

void write_ways(Writer& out, const SiteContext& context, const std::vector<Way>& ways) {
  out.element("ul", {{"class", "ways"}}, [&] {
    for (const auto& way : ways) {
      out.element("li", [&] {
        out.element("a", {{"href", context.url(way.address)}}, way.name);
        if (!way.note.empty()) out.text(" ").element("span", way.note);
      });
    }
  });
}

std::vector<Crumb> to_crumbs(const SiteContext& context, std::span<const EntryIndex> entries) {
  std::vector<Crumb> out;
  for (const auto index : entries) {
    const auto& item = context.library().entries[index];
    out.push_back({item.entry.head.title.value, item.address});
  }
  return out;
}

}  // namespace matwork
