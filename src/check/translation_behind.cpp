#include "check/checks.h"

namespace matwork {

void check_translation_behind(const CheckContext&, const LibraryEntry&, Diagnostics&) {}

}  // namespace matwork
