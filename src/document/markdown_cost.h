#pragma once

#include "diagnostics/diagnostic.h"

namespace matwork {

/// Whether cmark may be given the Markdown in `range`: false, with a finding, when a table has more
/// columns than limits.h allows, or tables, pictures and references would take it longer than some tenths of a second.
/// Linear, and cheap beside the reading itself.
bool check_markdown_cost(const SourceFile& source, Span range, Diagnostics& findings);

}  // namespace matwork
