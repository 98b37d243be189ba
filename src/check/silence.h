#pragma once

#include "library/library.h"

namespace matwork {

/// Gives findings the severities that matwork.yaml sets, and takes away those that a document or
/// matwork.yaml silences with a reason. Errors stay. A silence for which there was nothing to silence
/// is a finding itself.
void apply_silences(const Library& library, Diagnostics& findings);

}  // namespace matwork
