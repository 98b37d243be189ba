#include "check/checks.h"

namespace matwork {

void check_dates(const CheckContext&, const LibraryEntry&, Diagnostics&) {}

}  // namespace matwork
