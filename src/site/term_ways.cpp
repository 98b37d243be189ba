#include "site/term_ways.h"

namespace matwork {

TermWords words_of(TermKind kind) {
  switch (list_of(kind)) {
    case TermKind::kMuscle: return {Word::kMuscles, Word::kMusclesLead, Word::kMuscleLead};
    case TermKind::kEquipment: return {Word::kEquipment, Word::kEquipmentLead, Word::kEquipmentTermLead};
    case TermKind::kPosition: return {Word::kPositions, Word::kPositionsLead, Word::kPositionLead};
    case TermKind::kJointAction: return {Word::kMovements, Word::kMovementsLead, Word::kMovementLead};
    case TermKind::kLength: return {Word::kLengths, Word::kLengthsLead, Word::kLengthLead};
    default: return {Word::kLevels, Word::kLevelsLead, Word::kLevelLead};
  }
}

std::string term_title(const SiteContext& context, TermIndex index, LanguageIndex language) {
  const auto& term = context.library().vocabulary->term(index);
  auto name = context.term_name(index, language);
  const auto kind = list_of(term.kind);
  if (kind != TermKind::kPosition && kind != TermKind::kJointAction) return name;
  const auto everyday = term.explanation.in_language(context.language(language).tag);
  return everyday.empty() ? name : name.append(" (").append(everyday).append(")");
}

std::vector<Way> ways_to_terms(const SiteContext& context, TermKind kind, LanguageIndex language) {
  std::vector<Way> ways;
  const auto& library = context.library();
  for (const auto index : library.listed_term_pages) {
    const auto& page = library.term_pages[index];
    if (page.language != language || list_of(library.vocabulary->term(page.term).kind) != kind) continue;
    auto note = context.words(language).exercises(page.entries.size());
    ways.push_back({term_title(context, page.term, language), page.address, std::move(note)});
  }
  return ways;
}

}  // namespace matwork
