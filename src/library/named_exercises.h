#pragma once

#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "exercise/session_plan.h"
#include "library/library.h"

namespace matwork {

/// The names by which a library knows its exercises: titles, other names and file names, in every language, folded, the
/// singular and the plural alike.
class ExerciseNames {
 public:
  explicit ExerciseNames(const Library& library);

  /// The exercise of this name for a document of `language`: in that language where it is written in it, else in the
  /// language that has the name. Articles, brackets and words such as "modified" or "prep" may be around the name.
  std::optional<EntryIndex> find(std::string_view name, LanguageIndex language) const;

  /// The exercise whose title has nearly the same words as a name that was not found, or one of them misspelt.
  std::optional<EntryIndex> suggest(std::string_view name, LanguageIndex language) const;

  bool has_exercises(LanguageIndex language) const { return !names_[language].empty(); }

 private:
  using Names = std::unordered_map<std::string, EntryIndex>;

  /// The exercise of a name written in the language `of`.
  std::optional<EntryIndex> find_as(std::string_view name, LanguageIndex of, LanguageIndex language) const;
  std::optional<EntryIndex> find_exactly(std::string_view name, LanguageIndex language) const;
  std::optional<EntryIndex> find_in(const Names& names, LanguageIndex of, const std::string& key,
                                    LanguageIndex language) const;

  /// By language: the exercises whose title has a word. Only suggestions ask for them.
  using Words = std::vector<std::unordered_map<std::string, std::vector<EntryIndex>>>;
  const Words& by_word() const;

  const Library& library_;
  std::vector<Names> names_;  ///< by language, folded by its rules
  mutable std::once_flag words_made_;
  mutable Words by_word_;
};

/// An exercise that a workout names.
struct NamedExercise {
  std::string name;  ///< as written
  Span span;
  std::optional<EntryIndex> entry;  ///< nothing: the library does not have it
  std::optional<StatedTime> time;   ///< what the workout gives it
  bool is_linked = false;           ///< the text itself leads to it
};

/// Whether a document is of a kind that names exercises: a workout or a programme.
bool names_exercises(const Entry& entry);

/// The exercises that a workout or programme names as parts of its plan, in the order of the text. A name that the
/// library does not have is one where the plan treats it as an exercise and no word of it says otherwise ("Rest").
std::vector<NamedExercise> find_named_exercises(const Library& library, const ExerciseNames& names,
                                                const LibraryEntry& workout);

}  // namespace matwork
