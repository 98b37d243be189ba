#include "site/versions_html.h"

#include "site/markdown_html.h"

namespace matwork {
namespace {

using html::Writer;
using Modifications = std::vector<const Modification*>;

struct Shape {
  std::string_view version;  ///< id; "" for other modifications
  Word heading;
  std::string_view classes;
  std::string_view id;
};
constexpr Shape kEasier{"easier", Word::kEasier, "version easier", "version.easier"};
constexpr Shape kHarder{"harder", Word::kHarder, "version harder", "version.harder"};
constexpr Shape kOther{"", Word::kVariation, "version", "version.other"};

Modifications of_version(const SiteContext& context, const Facts& facts, const Shape& shape) {
  Modifications out;
  for (const auto& modification : facts.modifications) {
    const auto id = modification.version ? context.library().vocabulary->id(*modification.version) : std::string_view();
    if (id == shape.version) out.push_back(&modification);
  }
  return out;
}

void write_modifications(Writer& out, const Words& words, const Modifications& modifications, const Shape& shape) {
  if (modifications.empty()) return;
  const auto heading = words.get(shape.heading);
  out.element("div", {{"class", shape.classes}, {"id", shape.id}}, [&] {
    out.element("h3", heading);
    out.element("dl", [&] {
      for (const auto* modification : modifications) {
        const auto& name = modification->name.value;
        out.element("div", [&] {
          if (!name.empty()) out.element("dt", name);
          if (name.empty()) out.element("dt", {{"class", "unseen"}}, heading);
          out.element("dd", modification->description.value);
        });
      }
    });
  });
}

/// The heading under which the text of an exercise had its steps, else our own.
std::string_view steps_anchor(const Entry& entry) {
  const auto* section = entry.find_section(SectionKind::kExecution);
  const bool from_text = entry.facts.steps_origin == StepsOrigin::kText && section != nullptr;
  return from_text ? anchor_of(entry, section->heading) : std::string_view("part.steps");
}

}  // namespace

void write_version_switch(Writer& out, const SiteContext& context, const LibraryEntry& item) {
  const auto& facts = item.entry.facts;
  const bool easier = !of_version(context, facts, kEasier).empty();
  const bool harder = !of_version(context, facts, kHarder).empty();
  if (facts.steps.empty() || (!easier && !harder)) return;
  const auto& words = context.words(item.language);
  const auto link = [&](Word word, std::string_view id, bool here) {
    const auto to = html::Url::fragment(id);
    if (here) out.element("a", {{"href", to}, {"aria-current", "true"}}, words.get(word));
    if (!here) out.element("a", {{"href", to}}, words.get(word));
  };
  out.element("nav", {{"class", "version-switch"}, {"aria-label", words.get(Word::kVersion)}}, [&] {
    if (easier) link(Word::kEasier, kEasier.id, false);
    link(Word::kStandard, steps_anchor(item.entry), true);
    if (harder) link(Word::kHarder, kHarder.id, false);
  });
}

void write_versions(Writer& out, const SiteContext& context, const LibraryEntry& item) {
  const auto& facts = item.entry.facts;
  if (facts.modifications.empty()) return;
  const auto& words = context.words(item.language);
  const auto* section = item.entry.find_section(SectionKind::kModifications);
  const bool from_text = item.entry.modifications_from_text && section != nullptr;
  const auto id = from_text ? anchor_of(item.entry, section->heading) : std::string_view("part.versions");
  out.element("section", {{"class", "versions"}, {"aria-labelledby", id}}, [&] {
    out.element("h2", {{"id", id}}, words.get(Word::kVersions));
    if (from_text) write_markdown(out, context, item, section->begin, section->used_begin, 3);
    for (const auto& shape : {kEasier, kHarder, kOther})
      write_modifications(out, words, of_version(context, facts, shape), shape);
    if (from_text) write_markdown(out, context, item, section->used_end, section->end, 3);
  });
}

}  // namespace matwork
