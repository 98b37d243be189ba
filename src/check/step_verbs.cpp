#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"
#include "check/checks.h"
#include "diagnostics/codes.h"
#include "exercise/prose.h"
#include "vocabulary/verbs.h"

namespace matwork {
namespace {

/// Whether the first word names a thing. Most steps begin with a verb, and need not be read to their end.
bool begins_description(std::string_view step, std::string_view language) {
  const auto first = read_prose(step.substr(0, step.find(' ')));
  return !first.empty() && Verbs::standard().begins_description(first.front().folded, language);
}

/// Whether a step names what is ("arms long, palms down") and nothing to do. A number may count
/// something, and a word that the list of verbs lacks may be a verb: then it is no such step.
bool says_nothing_to_do(const std::vector<ProseWord>& words, std::string_view language) {
  const auto& verbs = Verbs::standard();
  return words.size() > 1 && std::none_of(words.begin(), words.end(), [&](const ProseWord& word) {
           const bool number = word.folded.find_first_of("0123456789") != std::string::npos;
           return number || verbs.find(word.folded, language).has_value();
         });
}

}  // namespace

void check_step_verbs(const CheckContext&, const LibraryEntry& item, Diagnostics& findings) {
  const auto& entry = item.entry;
  const auto& language = entry.place.language;
  if (entry.kind != Kind::kExercise || !Verbs::standard().knows(language)) return;
  for (const auto& step : entry.facts.steps) {
    if (!begins_description(step.value, language) || !says_nothing_to_do(read_prose(step.value), language)) continue;
    const auto span = locate_words(*entry.source, step, 0, step.value.size());
    findings
        .add(codes::kStepWithoutVerb, *entry.source, span,
             fmt::format("the step `{}` does not say what to do", shorten(step.value, 60)))
        .with_note("who hears it read aloud with closed eyes waits for a verb")
        .with_help(main_language(language) == "es" ? "begin with one: `Mantén …`, `Lleva …`, `Inhala y …`"
                                                   : "begin with one: `Keep …`, `Bring …`, `Breathe in and …`");
  }
}

}  // namespace matwork
