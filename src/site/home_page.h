#pragma once

#include <vector>

#include "site/site_context.h"

namespace matwork {

/// Exercises of which scripts show the one of the day: at most 31, spread evenly over the list of the home.
std::vector<EntryIndex> exercises_of_days(const SiteContext& context, const LibrarySection& home);

/// The workouts that a home shows: the first four.
std::vector<EntryIndex> ready_workouts(const SiteContext& context, const LibrarySection& home);

}  // namespace matwork
