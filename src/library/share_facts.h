#pragma once

#include "library/library.h"

namespace matwork {

/// Facts are stated once: a translation takes over what the document in the default language states and
/// it does not. Of a caution that both have, the translation carries the words.
void share_facts(Library& library);

/// Puts another reading of a document in place of the one at its path, in the facts of its translations and the
/// order of lists too.
/// It must be linked alike (link_library.h).
void exchange_reading(Library& library, const SharedReading& reading);

}  // namespace matwork
