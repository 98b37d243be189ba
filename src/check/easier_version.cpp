#include "check/checks.h"

namespace matwork {

void check_easier_version(const CheckContext&, const LibraryEntry&, Diagnostics&) {}

}  // namespace matwork
