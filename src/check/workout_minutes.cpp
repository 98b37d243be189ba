#include "check/checks.h"

namespace matwork {

void check_workout_minutes(const CheckContext&, const LibraryEntry&, Diagnostics&) {}

}  // namespace matwork
