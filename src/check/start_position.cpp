#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"
#include "check/checks.h"
#include "diagnostics/codes.h"
#include "exercise/derived_facts.h"
#include "exercise/positions.h"

namespace matwork {
namespace {

std::string name_of(const Vocabulary& vocabulary, TermIndex term, const Entry& entry) {
  return vocabulary.plain_name(term, entry.place.language);
}

std::string_view place_name(DerivedFrom from) {
  return from == DerivedFrom::kSection ? "the text about the position" : "the steps";
}

void report(const Entry& entry, const Vocabulary& vocabulary, const DerivedTerm& told, TermIndex said, Span span,
            std::string_view who, std::string help, Diagnostics& findings) {
  findings
      .add(codes::kPositionAgainstSteps, *entry.source, span,
           fmt::format("{} says {}, and {} start {}", who, name_of(vocabulary, said, entry), place_name(told.from),
                       name_of(vocabulary, told.term, entry)))
      .with_note(fmt::format("line {} says `{}`", entry.source->position_at(told.span.begin).line,
                             shorten(entry.source->text(told.span), 60)))
      .with_help(std::move(help));
}

/// "Sit on the carriage, then lie back": the position is taken on the way, in the first two steps.
bool is_taken_soon(const Entry& entry, const Vocabulary& vocabulary, TermIndex stated) {
  constexpr std::size_t kWay = 2;
  for (std::size_t i = 0; i < std::min(kWay, entry.facts.steps.size()); ++i) {
    const auto& step = entry.facts.steps[i].value;
    for (const auto& reading : find_positions(step, ProseKind::kInstruction, entry.place.language, vocabulary)) {
      if (positions_agree(vocabulary, stated, reading.term)) return true;
    }
  }
  return false;
}

bool contradicts_itself(const Entry& entry, const Vocabulary& vocabulary) {
  const auto told = find_told_position(entry, vocabulary);
  return told && entry.facts.start_position &&
         !positions_agree(vocabulary, entry.facts.start_position->term, told->term);
}

}  // namespace

void check_start_position(const CheckContext& context, const LibraryEntry& item, Diagnostics& findings) {
  const auto& entry = item.entry;
  const auto& vocabulary = *context.library.vocabulary;
  const auto told = find_told_position(entry, vocabulary);
  if (!told) return;
  if (const auto& stated = entry.facts.start_position) {
    if (positions_agree(vocabulary, stated->term, told->term)) return;
    if (is_taken_soon(entry, vocabulary, stated->term)) return;
    if (entry.facts.inherited.has(Fact::kStartPosition)) {
      const auto* source = context.library.source_of(item);
      if (source != nullptr && !contradicts_itself(source->entry, vocabulary))
        report(entry, vocabulary, *told, stated->term, told->span, "the source document",
               "mend the translation, or the source if it is the one that is wrong", findings);
      return;  // a source that contradicts its own steps is told there
    }
    report(entry, vocabulary, *told, stated->term, stated->span, "`start_position`",
           fmt::format("write `start_position: {}`, or mend the steps", vocabulary.id(told->term)), findings);
    return;
  }
  const auto described = find_described_position(entry, vocabulary);
  if (!described || positions_agree(vocabulary, described->term, told->term)) return;
  report(entry, vocabulary, *told, described->term, described->span, "the description",
         "one of the two is of another exercise; mend it", findings);
}

}  // namespace matwork
