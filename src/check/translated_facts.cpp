#include "check/checks.h"

namespace matwork {

void check_translated_facts(const CheckContext&, const LibraryEntry&, Diagnostics&) {}

}  // namespace matwork
