#include "site/way_html.h"

namespace matwork {

using html::Writer;

std::vector<EntryIndex> named_by_keys(const SiteContext& context, const LibraryEntry& item,
                                      const std::vector<Located<std::string>>& keys) {
  std::vector<EntryIndex> out;
  for (const auto& key : keys) {
    if (const auto found = context.find_key(key.value, item.language)) out.push_back(*found);
  }
  return out;
}

void write_way(Writer& out, const SiteContext& context, const LibraryEntry& item) {
  const auto easier = named_by_keys(context, item, item.entry.facts.easier);
  const auto harder = named_by_keys(context, item, item.entry.facts.harder);
  if (easier.empty() && harder.empty()) return;
  const auto& words = context.words(item.language);
  const auto stops = [&](const std::vector<EntryIndex>& entries, Word where) {
    for (const auto index : entries) {
      const auto& other = context.library().entries[index];
      out.element("li", [&] {
        out.element("a", {{"href", context.url(other.address)}}, other.entry.head.title.value);
        out.element("span", words.get(where));
      });
    }
  };
  out.element("section", {{"class", "way-section"}, {"aria-labelledby", "part.way"}}, [&] {
    out.element("h2", {{"id", "part.way"}}, words.get(Word::kWay));
    out.element("ol", {{"class", "way"}}, [&] {
      stops(easier, Word::kWayEasier);
      out.element("li", {{"class", "here"}, {"aria-current", "true"}},
                  [&] { out.text(item.entry.head.title.value).element("span", words.get(Word::kWayHere)); });
      stops(harder, Word::kWayHarder);
    });
  });
}

}  // namespace matwork
