#include "check/checks.h"

namespace matwork {

void check_easier_and_harder(const CheckContext&, Diagnostics&) {}

}  // namespace matwork
