#include "check/checks.h"

namespace matwork {

void check_spaces(const CheckContext&, const LibraryEntry&, Diagnostics&) {}

}  // namespace matwork
