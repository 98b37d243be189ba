#include "check/checks.h"

namespace matwork {

void check_lengths(const CheckContext&, const LibraryEntry&, Diagnostics&) {}

}  // namespace matwork
