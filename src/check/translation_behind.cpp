#include <fmt/format.h>

#include "base/text.h"
#include "check/checks.h"
#include "diagnostics/codes.h"
#include "library/translation_state.h"

namespace matwork {
namespace {

std::string describe(const PartChange& change, const SourceFile& source) {
  switch (change.kind) {
    case PartChange::Kind::kAdded:
      return fmt::format("{} is new in {}:{}", change.name, source.path(), source.position_at(change.span.begin).line);
    case PartChange::Kind::kRemoved: return fmt::format("{} is no longer in {}", change.name, source.path());
    case PartChange::Kind::kChanged: break;
  }
  return fmt::format("{} changed in {}:{}", change.name, source.path(), source.position_at(change.span.begin).line);
}

/// Where the translation has the first part that is to be done, else its title.
Span place_of(const Entry& entry, const std::vector<PartChange>& changes) {
  for (const auto& part : text_parts(entry)) {
    if (part.name == changes.front().name) return part.span;
  }
  return entry.head.title.span;
}

}  // namespace

void check_translation_behind(const CheckContext& context, const LibraryEntry& item, Diagnostics& findings) {
  const auto& library = context.library;
  const auto* source = library.translation_record.empty() ? nullptr : library.source_of(item);
  if (source == nullptr) return;
  const auto state = translation_state(library, item);
  if (state.kind != TranslationState::Kind::kBehind) return;
  std::vector<std::string> names;
  names.reserve(state.changes.size());
  for (const auto& change : state.changes) names.push_back("`" + change.name + "`");
  const auto& file = *item.entry.source;
  auto& finding =
      findings.add(codes::kTranslationBehind, file, first_line_of(file, place_of(item.entry, state.changes)),
                   fmt::format("the source changed and this translation did not: {}", join(names, ", ")));
  for (const auto& change : state.changes) finding.with_note(describe(change, *source->entry.source));
  finding.with_help("translate what changed; where nothing needs to, say so with `matwork translations --accept`");
}

}  // namespace matwork
