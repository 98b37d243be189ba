#include "exercise/read_body.h"

#include <algorithm>
#include <map>

#include "base/text.h"

namespace matwork {
namespace {

using Nodes = std::vector<MarkdownNode>;

void read_anchors(Entry& entry) {
  std::map<std::string, int> used;
  const auto& nodes = entry.body.nodes();
  for (std::uint32_t i = 0; i < nodes.size(); ++i) {
    if (nodes[i].type != MarkdownType::kHeading) continue;
    auto name = heading_anchor(entry.body.plain_text(i));
    if (name.empty()) name = "heading";
    for (const auto plain = name; used.contains(name);) name = plain + "-" + std::to_string(used[plain]++);
    used[name] = 1;
    entry.anchors.push_back({i, std::move(name)});
  }
}

/// Sections are made by the top-level headings of the highest level that the body has.
void read_sections(Entry& entry, const Vocabulary& vocabulary) {
  const auto& nodes = entry.body.nodes();
  std::uint8_t highest = 7;
  for (std::uint32_t i = 0; i < nodes.size(); i = nodes[i].end) {
    if (nodes[i].type == MarkdownType::kHeading) highest = std::min(highest, nodes[i].level);
  }
  for (std::uint32_t i = 0; i < nodes.size(); i = nodes[i].end) {
    if (nodes[i].type != MarkdownType::kHeading || nodes[i].level > highest) continue;
    if (!entry.sections.empty()) entry.sections.back().end = i;
    const auto kind = vocabulary.section_kind(entry.body.plain_text(i));
    entry.sections.push_back({kind, i, nodes[i].end, static_cast<std::uint32_t>(nodes.size())});
  }
}

Section* find_section(Entry& entry, SectionKind kind) {
  const auto found =
      std::find_if(entry.sections.begin(), entry.sections.end(), [&](const Section& s) { return s.kind == kind; });
  return found == entry.sections.end() ? nullptr : &*found;
}

/// The items of the first list in a part of the body, which from here on counts as used.
std::vector<std::uint32_t> take_list(const Nodes& nodes, Section& section) {
  std::vector<std::uint32_t> items;
  for (auto i = section.begin; i < section.end; i = nodes[i].end) {
    const bool list = nodes[i].type == MarkdownType::kOrderedList || nodes[i].type == MarkdownType::kBulletList;
    if (!list) continue;
    section.used_begin = i;
    section.used_end = nodes[i].end;
    for (auto item = i + 1; item < nodes[i].end; item = nodes[item].end) items.push_back(item);
    break;
  }
  return items;
}

/// The paragraphs of a part that has nothing else.
std::vector<std::uint32_t> take_paragraphs(const Nodes& nodes, Section& section) {
  std::vector<std::uint32_t> paragraphs;
  for (auto i = section.begin; i < section.end; i = nodes[i].end) {
    if (nodes[i].type != MarkdownType::kParagraph) return {};
    paragraphs.push_back(i);
  }
  section.used_begin = section.begin;
  section.used_end = section.end;
  return paragraphs;
}

void read_steps(Entry& entry) {
  auto* section = find_section(entry, SectionKind::kExecution);
  if (section == nullptr) return;
  const auto& nodes = entry.body.nodes();
  auto found = take_list(nodes, *section);
  if (found.empty()) found = take_paragraphs(nodes, *section);
  for (const auto node : found) {
    auto text = collapse_space(entry.body.plain_text(node));
    if (!text.empty()) entry.facts.steps.push_back({std::move(text), nodes[node].span});
  }
  if (!entry.facts.steps.empty()) entry.facts.steps_origin = StepsOrigin::kText;
}

/// "Easier: smaller circles": the words before the colon say the level or name the change.
Modification to_modification(std::string_view text, Span span, const Vocabulary& vocabulary,
                             std::string_view language) {
  Modification out;
  out.span = span;
  constexpr std::size_t kLongestName = 60;
  const auto colon = text.find(':');
  if (colon > kLongestName) {  // none, or somewhere in a sentence
    out.description = {std::string(text), span};
    return out;
  }
  out.version = vocabulary.find(TermKind::kVersion, text.substr(0, colon), language);
  out.description = {std::string(trim(text.substr(colon + 1))), span};
  if (!out.version) out.name = {std::string(trim(text.substr(0, colon))), span};
  return out;
}

void read_modifications(Entry& entry, const Vocabulary& vocabulary) {
  auto* section = find_section(entry, SectionKind::kModifications);
  if (section == nullptr) return;
  for (const auto item : take_list(entry.body.nodes(), *section)) {
    const auto text = collapse_space(entry.body.plain_text(item));
    if (text.empty()) continue;
    entry.facts.modifications.push_back(
        to_modification(text, entry.body.nodes()[item].span, vocabulary, entry.place.language));
  }
  entry.modifications_from_text = !entry.facts.modifications.empty();
}

}  // namespace

void read_body(Entry& entry, const Vocabulary& vocabulary) {
  read_anchors(entry);
  read_sections(entry, vocabulary);
  if (entry.kind != Kind::kExercise) return;
  if (entry.facts.steps.empty()) read_steps(entry);
  if (entry.facts.modifications.empty()) read_modifications(entry, vocabulary);
}

}  // namespace matwork
