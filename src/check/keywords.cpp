#include "check/checks.h"

namespace matwork {

void check_keywords(const CheckContext&, const LibraryEntry&, Diagnostics&) {}

}  // namespace matwork
