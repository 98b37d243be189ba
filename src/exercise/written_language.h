#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "base/span.h"

namespace matwork {

/// The languages that are told apart by their words.
enum class WrittenLanguage : std::uint8_t { kEnglish, kSpanish };

/// The one of a BCP 47 tag, or nothing for any other language.
std::optional<WrittenLanguage> written_language_of(std::string_view tag);

/// The first sentence of `text`, as bytes in it, that is clearly written in `language` and not in the other one;
/// nothing where no sentence is, or none is long enough to be sure. `text` is as people write it, Markdown included:
/// addresses of links, code and words in quotation marks or italics do not count, and neither do names ("The Roll
/// Over", "Return to Life"), links to other sites and entries of lists of sources: those are the same in every
/// language. Linear.
std::optional<Span> find_sentence_in(WrittenLanguage language, std::string_view text);

/// The same for a title, which is a name itself and short, and so has to say more.
bool is_title_in(WrittenLanguage language, std::string_view title);

/// The same for a list of keywords, which has hardly any of the small words that tell languages apart.
bool are_keywords_in(WrittenLanguage language, const std::vector<std::string_view>& keywords);

}  // namespace matwork
