#pragma once

#include "library/library.h"

namespace matwork {

/// Facts are stated once: a translation takes over what the document in the default language states and
/// it does not. Of a caution that both have, the translation carries the words.
void share_facts(Library& library);

}  // namespace matwork
