#pragma once

#include "library/library.h"

namespace matwork {

/// Finds the translations of every entry. Documents with one key are one document in several languages; without a
/// key, those at one path, and with them the one of that path that has a key. Pairs are mutual: a second document of
/// a language with the same key has no translations. Linear.
void pair_translations(Library& library);

}  // namespace matwork
