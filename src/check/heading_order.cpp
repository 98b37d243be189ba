#include "check/checks.h"

namespace matwork {

void check_heading_order(const CheckContext&, const LibraryEntry&, Diagnostics&) {}

}  // namespace matwork
