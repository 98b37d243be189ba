#include <fmt/format.h>

#include <algorithm>

#include "check/checks.h"
#include "diagnostics/codes.h"
#include "exercise/prose.h"
#include "vocabulary/verbs.h"

namespace matwork {
namespace {

/// How much of a step a person keeps in mind while she lies on a mat and does it. A teacher who reads aloud
/// says about 130 words a minute, and a slow breath in and out takes ten seconds: 22 words. A step that lasts
/// longer than two breaths is not done as it is heard. Spanish needs about a sixth more words. Curated.
constexpr std::size_t kMostWords = 44;
constexpr std::size_t kMostWordsSpanish = 52;
/// Movements in one item; breathing, counting and holding are not counted (curated).
constexpr std::size_t kMostMovements = 5;

/// What six movements take at least: not read more closely.
constexpr std::size_t kFewestBytes = 40;

std::size_t most_words(std::string_view language) {
  return main_language(language) == "es" ? kMostWordsSpanish : kMostWords;
}

/// Where a clause begins, or "and", "then" stand before: there a verb tells a new thing to do.
bool starts_action(const std::vector<ProseWord>& words, std::size_t i) {
  if (i == 0 || words[i - 1].clause != words[i].clause) return true;
  return words[i - 1].is_any({"then", "and", "y", "luego", "despues", "entonces"});
}

/// "Slowly lower": the verb comes after how.
bool says_how(const ProseWord& word) {
  return word.folded.size() > 4 && (word.folded.ends_with("ly") || word.folded.ends_with("mente"));
}

std::size_t count_movements(const std::vector<ProseWord>& words, std::string_view language) {
  std::size_t count = 0;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (!starts_action(words, i)) continue;
    const auto at = says_how(words[i]) && i + 1 < words.size() ? i + 1 : i;
    const auto group = Verbs::standard().find(words[at].folded, language);
    const bool ending = words[at].folded.ends_with("ing") || words[at].folded.ends_with("ndo");
    if (!ending && (group == VerbGroup::kMove || group == VerbGroup::kTake)) ++count;
  }
  return count;
}

}  // namespace

void check_long_steps(const CheckContext&, const LibraryEntry& item, Diagnostics& findings) {
  const auto& entry = item.entry;
  const auto& language = entry.place.language;
  if (entry.kind != Kind::kExercise || !Verbs::standard().knows(language)) return;
  for (const auto& step : entry.facts.steps) {
    if (step.value.size() < kFewestBytes) continue;
    const auto words = read_prose(step.value);
    if (words.empty()) continue;
    const bool wordy = words.size() > most_words(language);
    const auto movements = count_movements(words, language);
    if (!wordy && movements <= kMostMovements) continue;
    const auto span = locate_words(*entry.source, step, 0, step.value.size());
    findings
        .add(codes::kLongStep, *entry.source, span,
             wordy ? fmt::format("this step has {} words", words.size())
                   : fmt::format("this step has {} movements", movements))
        .with_label("too much for one step")
        .with_note("who lies on the mat hears or reads a step once, and then does it")
        .with_help("part it: one movement with its breath in each step");
  }
}

}  // namespace matwork
