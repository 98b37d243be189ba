#include <fmt/format.h>

#include <algorithm>

#include "check/checks.h"
#include "diagnostics/codes.h"

namespace matwork {
namespace {

bool all_harder(const Entry& entry, const Vocabulary& vocabulary) {
  const auto& modifications = entry.facts.modifications;
  return !modifications.empty() &&
         std::all_of(modifications.begin(), modifications.end(), [&](const Modification& modification) {
           return modification.version && vocabulary.id(*modification.version) == "harder";
         });
}

/// Words in a section about versions may name an easier one where nothing else reads them.
bool text_names_easier(const Entry& entry, const Vocabulary& vocabulary) {
  for (const auto& section : entry.sections) {
    if (section.kind != SectionKind::kModifications) continue;
    for (auto i = section.begin; i < section.end; i = entry.body.nodes()[i].end) {
      const auto text = entry.body.plain_text(i);
      for (const auto& mention : vocabulary.find_mentions(TermKind::kVersion, text, entry.place.language)) {
        if (vocabulary.id(mention.term) == "easier") return true;
      }
    }
  }
  return false;
}

}  // namespace

void check_easier_version(const CheckContext& context, const LibraryEntry& item, Diagnostics& findings) {
  const auto& entry = item.entry;
  const auto& vocabulary = *context.library.vocabulary;
  if (entry.kind != Kind::kExercise || !entry.facts.easier.empty()) return;
  if (!all_harder(entry, vocabulary) || text_names_easier(entry, vocabulary)) return;
  const auto count = entry.facts.modifications.size();
  findings
      .add(codes::kNoEasierVersion, *entry.source, entry.facts.modifications.front().span,
           count == 1 ? "the only modification is harder, and none is easier"
                      : fmt::format("all {} modifications are harder, and none is easier", count))
      .with_note("who cannot do it as it stands has no way in")
      .with_help("add a modification of the level `easier`, or name an easier exercise under `easier`");
}

}  // namespace matwork
