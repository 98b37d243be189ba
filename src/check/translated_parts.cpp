#include "check/checks.h"

namespace matwork {

void check_translated_parts(const CheckContext&, const LibraryEntry&, Diagnostics&) {}

}  // namespace matwork
