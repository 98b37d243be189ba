#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "base/text.h"
#include "check/checks.h"
#include "diagnostics/codes.h"
#include "library/named_exercises.h"

namespace matwork {
namespace {

/// So many names are listed, and then how many there are more.
constexpr std::size_t kMostNamed = 8;

std::string list_of(const std::vector<NamedExercise>& exercises) {
  std::vector<std::string> names;
  for (const auto& exercise : exercises) {
    if (names.size() < kMostNamed) names.push_back("`" + exercise.name + "`");
  }
  const auto more = exercises.size() - names.size();
  return join(names, ", ") + (more > 0 ? fmt::format(" and {} more", more) : "");
}

void report_suggestion(const SourceFile& source, const NamedExercise& exercise, const std::string& title,
                       Diagnostics& findings) {
  findings
      .add(codes::kWorkoutExercise, source, exercise.span,
           fmt::format("the library has no exercise `{}`", exercise.name))
      .with_help(
          fmt::format("did you mean `{}`? If the two are one, give it `{}` in `other_names`", title, exercise.name));
}

void report_others(const SourceFile& source, const std::vector<NamedExercise>& exercises, Diagnostics& findings) {
  if (exercises.empty()) return;
  auto& finding =
      findings.add(codes::kWorkoutExercise, source, exercises.front().span,
                   exercises.size() == 1 ? fmt::format("the library has no exercise {}", list_of(exercises))
                                         : fmt::format("the library has no exercises {}", list_of(exercises)));
  if (exercises.size() > 1) finding.with_label("the first");
  finding.with_help("write a document for each, or call them as the library does");
}

void check_workout(const Library& library, const ExerciseNames& names, const LibraryEntry& workout,
                   Diagnostics& findings) {
  std::vector<NamedExercise> others;
  std::set<std::string> said;
  for (auto& exercise : find_named_exercises(library, names, workout)) {
    if (exercise.entry || !said.insert(fold_term(exercise.name, workout.entry.place.language)).second) continue;
    if (const auto near = names.suggest(exercise.name, workout.language)) {
      report_suggestion(*workout.entry.source, exercise, library.entries[*near].entry.head.title.value, findings);
    } else {
      others.push_back(std::move(exercise));
    }
  }
  report_others(*workout.entry.source, others, findings);
}

}  // namespace

void check_workout_exercises(const CheckContext& context, Diagnostics& findings) {
  const auto& library = context.library;
  const bool any = std::any_of(library.entries.begin(), library.entries.end(),
                               [](const LibraryEntry& item) { return names_exercises(item.entry); });
  if (!any) return;
  const ExerciseNames names(library);
  for (const auto& item : library.entries) {
    if (names.has_exercises(item.language)) check_workout(library, names, item, findings);
  }
}

}  // namespace matwork
