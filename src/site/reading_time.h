#pragma once

#include "document/markdown.h"

namespace matwork {

/// Minutes that somebody takes who reads calmly, about 200 words a minute, begun ones whole; of an empty text 0.
/// Linear.
std::size_t minutes_to_read(const Markdown& body);

}  // namespace matwork
