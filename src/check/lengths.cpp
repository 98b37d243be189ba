#include <fmt/format.h>

#include "base/text.h"
#include "check/checks.h"
#include "diagnostics/codes.h"
#include "exercise/term_resolver.h"
#include "vocabulary/vocabulary.h"

namespace matwork {
namespace {

// Limits of our own, generous: who writes a little more than a line of results shows is not told.
constexpr std::size_t kLongestTitle = 70;
constexpr std::size_t kLongestDescription = 200;
constexpr std::size_t kShortestDescription = 20;

/// What stands behind the first `limit` letters, where the source shows the text as it is; else its first line.
Span rest_of(const SourceFile& source, const Located<std::string>& text, std::size_t limit) {
  if (source.text(text.span) != text.value) return first_line_of(source, text.span);
  std::size_t offset = 0;
  for (std::size_t i = 0; i < limit; ++i) offset += code_point_size(text.value, offset);
  return {text.span.begin + static_cast<std::uint32_t>(offset), text.span.end};
}

void check_longest(const Entry& entry, const Code& code, const char* name, const Located<std::string>& text,
                   std::size_t limit, const char* help, Diagnostics& findings) {
  const auto length = count_code_points(text.value);
  if (length <= limit) return;
  findings
      .add(code, *entry.source, rest_of(*entry.source, text, limit),
           fmt::format("this {} is {} letters and spaces long", name, length))
      .with_label(fmt::format("behind the {}th", limit))
      .with_help(help);
}

bool knows_short(std::string_view language) {
  const auto main = main_language(language);
  return main == "en" || main == "es";  // a script that writes a word in one sign says much in ten
}

void check_shortest(const Entry& entry, Diagnostics& findings) {
  const auto& description = entry.head.description;
  const auto length = count_code_points(description.value);
  if (length == 0 || length >= kShortestDescription || !knows_short(entry.place.language)) return;
  findings
      .add(codes::kDescriptionLength, *entry.source, first_line_of(*entry.source, description.span),
           fmt::format("this description is {} letters and spaces long", length))
      .with_label("says little")
      .with_help("say in a sentence what is done and what it is for");
}

}  // namespace

void check_lengths(const CheckContext&, const LibraryEntry& item, Diagnostics& findings) {
  const auto& entry = item.entry;
  check_longest(entry, codes::kTitleLength, "title", entry.head.title, kLongestTitle,
                "name the exercise or the subject first, and leave the rest to the description", findings);
  check_longest(entry, codes::kDescriptionLength, "description", entry.head.description, kLongestDescription,
                "keep one or two sentences, the most important first, and move the rest into the text", findings);
  check_shortest(entry, findings);
}

}  // namespace matwork
