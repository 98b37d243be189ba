#pragma once

#include <string_view>

/// What the words of a workout say about how its minutes add up, in English and Spanish.
namespace matwork {

/// "Monday", "Week 2", "Bonus": a part of a plan of more than one session, or one that leaves a choice.
bool is_open_part(std::string_view name);

/// "Warm-Up", "Cool-Down", "Main Workout": a part that most sessions have.
bool is_usual_part(std::string_view name);

/// Whether a text says that what it lists is done more than once.
bool speaks_of_rounds(std::string_view text);

/// "21-Day Reset", "Six Weeks": the title of a plan of many sessions, which "Sunday Session" is not.
bool is_title_of_many(std::string_view title);

}  // namespace matwork
