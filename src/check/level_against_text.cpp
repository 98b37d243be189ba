#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdlib>

#include "base/text.h"
#include "check/checks.h"
#include "diagnostics/codes.h"
#include "exercise/called_level.h"

namespace matwork {
namespace {

constexpr std::array<std::string_view, 3> kLevels{"beginner", "intermediate", "advanced"};

/// A name of the exercise must be its level; of readers only what is two levels away is wrong ("for beginners" may
/// well do what is intermediate). All levels, and levels of a library's own, contradict nothing.
bool contradicts(const CalledLevel& called, std::string_view stated, std::string_view said) {
  const auto rank = [](std::string_view id) { return std::find(kLevels.begin(), kLevels.end(), id) - kLevels.begin(); };
  if (rank(stated) == std::ssize(kLevels) || rank(said) == std::ssize(kLevels)) return false;
  return std::abs(rank(stated) - rank(said)) >= (called.of_the_exercise ? 1 : 2);
}

}  // namespace

void check_level_against_text(const CheckContext& context, const LibraryEntry& item, Diagnostics& findings) {
  const auto& entry = item.entry;
  const auto& vocabulary = *context.library.vocabulary;
  const bool has_level =
      entry.kind == Kind::kExercise || entry.kind == Kind::kWorkout || entry.kind == Kind::kProgramme;
  const auto& level = entry.facts.level;
  if (!has_level || !level || entry.facts.inherited.has(Fact::kLevel)) return;
  const auto called = find_called_level(entry, vocabulary);
  if (!called || !contradicts(*called, vocabulary.id(level->term), vocabulary.id(called->level))) return;
  const auto name_of = [&](TermIndex term) { return vocabulary.plain_name(term, entry.place.language); };
  findings
      .add(codes::kLevelAgainstText, *entry.source, called->span,
           fmt::format("the {} says {}, and `difficulty` says {}", called->in_title ? "title" : "description",
                       name_of(called->level), name_of(level->term)))
      .with_note(fmt::format("`difficulty` stands in line {}", entry.source->position_at(level->span.begin).line))
      .with_help(fmt::format("write `difficulty: {}`, or mend the {}", name_of(called->level),
                             called->in_title ? "title" : "description"));
}

}  // namespace matwork
