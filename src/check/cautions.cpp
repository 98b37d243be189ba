#include "check/checks.h"

namespace matwork {

void check_cautions(const CheckContext&, const LibraryEntry&, Diagnostics&) {}

}  // namespace matwork
