#include "check/checks.h"

namespace matwork {

void check_step_verbs(const CheckContext&, const LibraryEntry&, Diagnostics&) {}

}  // namespace matwork
