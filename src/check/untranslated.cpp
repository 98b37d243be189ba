#include "check/checks.h"

namespace matwork {

void check_untranslated(const CheckContext&, const LibraryEntry&, Diagnostics&) {}

}  // namespace matwork
