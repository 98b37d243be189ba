#pragma once

#include "library/library.h"
#include "site/words.h"

namespace matwork {

/// What the scripts of pages say in a language: data/site/client/<language>.yaml, with those of `words` that scripts
/// say too, and with what the library says instead. A flat JSON object, by key.
std::string render_client_words(const Config& config, const std::string& language, const Words& words);

/// The program's own word of a script; our bug where there is none.
std::string client_word(const Config& config, std::string_view language, std::string_view key);

}  // namespace matwork
