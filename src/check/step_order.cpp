#include "check/checks.h"

namespace matwork {

void check_step_order(const CheckContext&, const LibraryEntry&, Diagnostics&) {}

}  // namespace matwork
