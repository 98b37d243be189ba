#include "check/checks.h"

namespace matwork {

void check_start_position(const CheckContext&, const LibraryEntry&, Diagnostics&) {}

}  // namespace matwork
