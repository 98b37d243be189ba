#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"
#include "check/checks.h"
#include "diagnostics/codes.h"

namespace matwork {
namespace {

/// Parts of one kind: how many the source has and how many the translation.
struct Parts {
  const char* name = "";
  std::size_t there = 0;
  std::size_t here = 0;
  Span first;  ///< of the translation, where it has any
};

/// Steps and modifications are found in the head or under a heading of the text. Where the two documents keep them in
/// different places, or one under a heading that nobody knows, their numbers say nothing.
bool can_compare(const Facts& there, const Facts& here) {
  if (here.steps_origin == StepsOrigin::kNone) return there.steps_origin == StepsOrigin::kField;
  return there.steps_origin == here.steps_origin;
}

/// A translation has the cautions of its source; what to do about them it must say in its own words.
std::size_t count_advice(const Facts& facts) {
  return static_cast<std::size_t>(std::count_if(facts.cautions.begin(), facts.cautions.end(),
                                                [](const Caution& caution) { return !caution.advice.value.empty(); }));
}

std::vector<Parts> parts_that_differ(const Entry& source, const Entry& own) {
  const auto& there = source.facts;
  const auto& here = own.facts;
  std::vector<Parts> parts;
  if (can_compare(there, here))
    parts.push_back(
        {"steps", there.steps.size(), here.steps.size(), here.steps.empty() ? Span{} : here.steps.front().span});
  if (source.modifications_from_text == own.modifications_from_text)
    parts.push_back({"modifications", there.modifications.size(), here.modifications.size(),
                     here.modifications.empty() ? Span{} : here.modifications.front().span});
  parts.push_back({"questions", there.questions.size(), here.questions.size(),
                   here.questions.empty() ? Span{} : here.questions.front().question.span});
  parts.push_back({"cautions with advice", count_advice(there), count_advice(here), own.head.title.span});
  std::erase_if(parts, [](const Parts& p) { return p.there == p.here; });
  return parts;
}

}  // namespace

void check_translated_parts(const CheckContext& context, const LibraryEntry& item, Diagnostics& findings) {
  const auto* source = context.library.source_of(item);
  const auto& own = item.entry;
  if (source == nullptr || source->entry.kind != own.kind) return;
  const auto parts = parts_that_differ(source->entry, own);
  if (parts.empty()) return;
  std::vector<std::string> names;
  std::vector<std::string> counts;
  for (const auto& part : parts) {
    names.emplace_back(part.name);
    counts.push_back(fmt::format("{} ({} in the source, {} here)", part.name, part.there, part.here));
  }
  const auto& first = parts.front();
  findings
      .add(codes::kTranslationParts, *own.source, first.here > 0 ? first.first : own.head.title.span,
           "another number of " + join(counts, " and "))
      .with_note(fmt::format("the source is {}", source->entry.source->path()))
      .with_help(fmt::format("lay the {} side by side: translate what is missing, or take away what is too many",
                             join(names, " and the ")));
}

}  // namespace matwork
