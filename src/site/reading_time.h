#pragma once

#include "exercise/entry.h"

namespace matwork {

/// Minutes that a person takes to read the text of a document, at about 200 words a minute; at least one. Linear.
int minutes_to_read(const Entry& entry);

}  // namespace matwork
