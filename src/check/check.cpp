#include "check/check.h"

#include <array>
#include <vector>

#include "base/parallel.h"
#include "check/checks.h"
#include "check/silence.h"

namespace matwork {
namespace {

constexpr std::array kEntryChecks{
    EntryCheck{"missing fields", check_missing_fields},
    EntryCheck{"muscles against text", check_muscles_against_text},
    EntryCheck{"dose fits duration", check_dose_fits},
    EntryCheck{"picture", check_picture},
    EntryCheck{"links", check_links},
    EntryCheck{"title and description length", check_lengths},
    EntryCheck{"heading order", check_heading_order},
    EntryCheck{"keywords", check_keywords},
    EntryCheck{"spaces", check_spaces},
    EntryCheck{"long steps", check_long_steps},
    EntryCheck{"verbs of steps", check_step_verbs},
    EntryCheck{"order of steps", check_step_order},
    EntryCheck{"start position", check_start_position},
    EntryCheck{"easier version", check_easier_version},
    EntryCheck{"facts of translations", check_translated_facts},
    EntryCheck{"parts of translations", check_translated_parts},
    EntryCheck{"untranslated words", check_untranslated},
    EntryCheck{"minutes of workouts", check_workout_minutes},
    EntryCheck{"cautions", check_cautions},
    EntryCheck{"dates", check_dates},
    EntryCheck{"translations behind", check_translation_behind},
    EntryCheck{"equipment against steps", check_equipment_against_steps},
    EntryCheck{"level against text", check_level_against_text},
    EntryCheck{"claims about health", check_health_claims},
    EntryCheck{"workouts with nothing to do", check_workout_nothing_to_do},
};

constexpr std::array kLibraryChecks{
    LibraryCheck{"videos", check_videos},
    LibraryCheck{"missing keys", check_missing_keys},
    LibraryCheck{"duplicate keys", check_duplicate_keys},
    LibraryCheck{"repeated texts", check_repeated_texts},
    LibraryCheck{"copied text", check_copied_text},
    LibraryCheck{"exercises of workouts", check_workout_exercises},
    LibraryCheck{"easier and harder", check_easier_and_harder},
};

}  // namespace

std::span<const EntryCheck> entry_checks() { return kEntryChecks; }
std::span<const LibraryCheck> library_checks() { return kLibraryChecks; }

void check_library(const CheckContext& context, unsigned jobs, Diagnostics& findings, const std::stop_token& stop) {
  const auto& entries = context.library.entries;
  std::vector<Diagnostics> made(entries.size());
  parallel_for(made.size(), jobs, [&](std::size_t i) {
    if (stop.stop_requested()) return;
    for (const auto& check : kEntryChecks) check.run(context, entries[i], made[i]);
  });
  for (auto& list : made) findings.append(std::move(list));
  std::vector<Diagnostics> of_library(kLibraryChecks.size());
  parallel_for(of_library.size(), jobs, [&](std::size_t i) {
    if (!stop.stop_requested()) kLibraryChecks[i].run(context, of_library[i]);
  });
  for (auto& list : of_library) findings.append(std::move(list));
  apply_silences(context.library, findings);
  findings.sort();
}

}  // namespace matwork
