#include "site/section_html.h"

#include "site/markdown_html.h"

namespace matwork {

using html::Writer;

std::string count_of(const SiteContext& context, const LibrarySection& section) {
  const auto& words = context.words(section.language);
  const auto count = section.entries.size();
  return context.holds_only_exercises(section) ? words.exercises(count) : words.items(count);
}

std::vector<Way> ways_to_children(const SiteContext& context, const LibrarySection& section) {
  std::vector<Way> ways;
  for (const auto index : section.children) {
    const auto& child = context.library().sections[index];
    ways.push_back({context.title_of(child), child.address, child.entries.empty() ? "" : count_of(context, child)});
  }
  return ways;
}

void write_section_body(Writer& out, const SiteContext& context, const LibrarySection& section) {
  if (!section.index) return;
  const auto& index = context.library().entries[*section.index];
  if (index.entry.body.empty()) return;
  out.element("div", {{"class", "prose"}}, [&] {
    write_markdown(out, context, index, 0, static_cast<std::uint32_t>(index.entry.body.nodes().size()), 2);
  });
}

std::string description_of(const SiteContext& context, const LibrarySection& section) {
  if (!section.index) return {};
  return context.library().entries[*section.index].entry.head.description.value;
}

bool has_facets(const SiteContext& context, const LibrarySection& section) {
  return !section.folders.empty() && !section.entries.empty() && context.holds_only_exercises(section);
}

}  // namespace matwork
