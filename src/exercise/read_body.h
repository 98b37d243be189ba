#pragma once

#include "exercise/entry.h"

namespace matwork {

/// Finds anchors and sections in the body, and, where the head gives none, the steps and the
/// modifications of an exercise that is written in headed sections:
///   ## Execution      a numbered list: its items are the steps
///   ## Modifications  a list: "**Easier:** smaller circles" gives level and description
void read_body(Entry& entry, const Vocabulary& vocabulary);

}  // namespace matwork
