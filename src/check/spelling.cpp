#include "check/checks.h"

namespace matwork {

void check_spelling(const CheckContext&, const LibraryEntry&, Diagnostics&) {}

}  // namespace matwork
