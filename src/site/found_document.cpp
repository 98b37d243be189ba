#include "site/found_document.h"

#include <algorithm>

#include "base/text.h"
#include "library/caution_sources.h"
#include "library/document_reading.h"
#include "library/shown_facts.h"

namespace matwork {
namespace {

std::vector<TermIndex> terms_of(const std::vector<StatedTerm>& stated) {
  std::vector<TermIndex> out;
  for (const auto& term : stated) {
    if (std::find(out.begin(), out.end(), term.term) == out.end()) out.push_back(term.term);
  }
  return out;
}

std::vector<std::string_view> titles_elsewhere(const SiteContext& context, const LibraryEntry& item) {
  std::vector<std::string_view> out;
  const auto own = fold(item.entry.head.title.value);
  for (const auto& translation : item.translations) {
    if (!translation) continue;
    const auto& title = context.library().entries[*translation].entry.head.title.value;
    if (fold(title) != own && std::find(out.begin(), out.end(), title) == out.end()) out.push_back(title);
  }
  return out;
}

/// A caution that does not say how strong it is asks for care.
FoundSeverity severity_of(const Vocabulary& vocabulary, const Caution& caution) {
  const auto id = caution.severity ? vocabulary.id(*caution.severity) : std::string_view();
  if (id == "avoid") return FoundSeverity::kAvoid;
  return id == "modify" ? FoundSeverity::kModify : FoundSeverity::kCare;
}

}  // namespace

FoundDocument find_out(const SiteContext& context, EntryIndex index) {
  const auto& library = context.library();
  const auto& vocabulary = *library.vocabulary;
  const auto& item = library.entries[index];
  const auto& facts = item.entry.facts;
  FoundDocument out;
  out.item = &item;
  for (const auto& name : facts.other_names) out.names.push_back(name.value);
  out.elsewhere = titles_elsewhere(context, item);
  if (facts.level) out.level = facts.level->term;
  if (facts.duration_s) out.seconds = facts.duration_s->value;
  if (facts.duration_s) out.length = vocabulary.length_of(out.seconds);
  out.position = shown_start_position(*item.reading, facts, vocabulary);
  out.equipment = terms_of(facts.equipment);
  out.muscles = terms_of(facts.muscles);
  out.movements = terms_of(facts.joint_actions);
  for (const auto term : terms_of(facts.spinal_actions)) out.movements.push_back(term);
  for (const auto& cited : sourced_cautions(library, item))
    out.cautions.emplace_back(cited.caution->condition, severity_of(vocabulary, *cited.caution));
  return out;
}

}  // namespace matwork
