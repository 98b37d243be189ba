#pragma once

#include "check/check.h"

/// The checks, one file each. A new one: `./dev new-check area/what-is-wrong` (CONTRIBUTING.md).
namespace matwork {

void check_missing_fields(const CheckContext& context, const LibraryEntry& entry, Diagnostics& findings);
void check_muscles_against_text(const CheckContext& context, const LibraryEntry& entry, Diagnostics& findings);
void check_dose_fits(const CheckContext& context, const LibraryEntry& entry, Diagnostics& findings);
void check_picture(const CheckContext& context, const LibraryEntry& entry, Diagnostics& findings);
void check_links(const CheckContext& context, const LibraryEntry& entry, Diagnostics& findings);
void check_lengths(const CheckContext& context, const LibraryEntry& entry, Diagnostics& findings);
void check_heading_order(const CheckContext& context, const LibraryEntry& entry, Diagnostics& findings);
void check_keywords(const CheckContext& context, const LibraryEntry& entry, Diagnostics& findings);
void check_spaces(const CheckContext& context, const LibraryEntry& entry, Diagnostics& findings);
void check_long_steps(const CheckContext& context, const LibraryEntry& entry, Diagnostics& findings);
void check_step_verbs(const CheckContext& context, const LibraryEntry& entry, Diagnostics& findings);
void check_step_order(const CheckContext& context, const LibraryEntry& entry, Diagnostics& findings);
void check_start_position(const CheckContext& context, const LibraryEntry& entry, Diagnostics& findings);
void check_easier_version(const CheckContext& context, const LibraryEntry& entry, Diagnostics& findings);
void check_translated_facts(const CheckContext& context, const LibraryEntry& entry, Diagnostics& findings);
void check_translated_parts(const CheckContext& context, const LibraryEntry& entry, Diagnostics& findings);
void check_untranslated(const CheckContext& context, const LibraryEntry& entry, Diagnostics& findings);
void check_workout_minutes(const CheckContext& context, const LibraryEntry& entry, Diagnostics& findings);
void check_cautions(const CheckContext& context, const LibraryEntry& entry, Diagnostics& findings);
void check_dates(const CheckContext& context, const LibraryEntry& entry, Diagnostics& findings);
void check_translation_behind(const CheckContext& context, const LibraryEntry& entry, Diagnostics& findings);
void check_equipment_against_steps(const CheckContext& context, const LibraryEntry& entry, Diagnostics& findings);
void check_level_against_text(const CheckContext& context, const LibraryEntry& entry, Diagnostics& findings);
void check_health_claims(const CheckContext& context, const LibraryEntry& entry, Diagnostics& findings);
void check_workout_nothing_to_do(const CheckContext& context, const LibraryEntry& entry, Diagnostics& findings);

void check_videos(const CheckContext& context, Diagnostics& findings);
void check_missing_keys(const CheckContext& context, Diagnostics& findings);
void check_duplicate_keys(const CheckContext& context, Diagnostics& findings);
void check_repeated_texts(const CheckContext& context, Diagnostics& findings);
void check_copied_text(const CheckContext& context, Diagnostics& findings);
void check_workout_exercises(const CheckContext& context, Diagnostics& findings);
void check_easier_and_harder(const CheckContext& context, Diagnostics& findings);

}  // namespace matwork
