#include "site/session_html.h"

#include <algorithm>

#include "library/named_exercises.h"

namespace matwork {
namespace {

std::string time_text(const Words& words, const StatedTime& time) {
  auto text = words.duration(time.most_s);
  return time.least_s == time.most_s ? text : words.duration(time.least_s) + "\u2013" + text;
}

}  // namespace

void write_session(html::Writer& out, const SiteContext& context, const LibraryEntry& workout) {
  if (!names_exercises(workout.entry)) return;
  const auto named = find_named_exercises(context.library(), context.exercise_names(), workout);
  // A plan that leads to its exercises itself would stand there twice.
  const auto is_new = [](const NamedExercise& exercise) { return exercise.entry && !exercise.is_linked; };
  if (std::none_of(named.begin(), named.end(), is_new)) return;
  const auto& words = context.words(workout.language);
  out.element("section", {{"class", "session"}, {"aria-labelledby", "part.session"}}, [&] {
    out.element("h2", {{"id", "part.session"}}, words.get(Word::kSession));
    out.element("ol", [&] {
      for (const auto& exercise : named) {
        out.element("li", [&] {
          if (exercise.entry) {
            out.element("a", {{"href", context.url(context.library().entries[*exercise.entry].address)}},
                        exercise.name);
          } else {
            out.element("b", exercise.name);
          }
          if (exercise.time) out.element("span", time_text(words, *exercise.time));
        });
      }
    });
  });
}

}  // namespace matwork
