#include "check/checks.h"

namespace matwork {

void check_long_steps(const CheckContext&, const LibraryEntry&, Diagnostics&) {}

}  // namespace matwork
