#pragma once

#include <span>

#include "base/embedded_file.h"

/// The files of data/site/words and data/site/client, as bytes of the program: the words that a library may replace.
namespace matwork::page_words {

std::span<const EmbeddedFile> embedded_files();

}  // namespace matwork::page_words

namespace matwork::script_words {

std::span<const EmbeddedFile> embedded_files();

}  // namespace matwork::script_words
