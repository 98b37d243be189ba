#pragma once

#include <string_view>

namespace matwork {

/// Whether a word is a language tag of the form that folders have: a two-letter language of
/// ISO 639-1, alone or with subtags ("es", "pt-BR", "zh-Hant"). Three-letter languages are not
/// accepted: mat and abs would be some.
bool is_language_tag(std::string_view word);

/// Whether the script of a language is written from right to left.
bool is_right_to_left(std::string_view language);

/// What a language is called by those who speak it ("Español"), or the tag itself.
std::string_view own_language_name(std::string_view language);

}  // namespace matwork
