#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "site/site_context.h"

namespace matwork {

/// How strongly a source puts a caution, as the index writes it.
enum class FoundSeverity : std::uint8_t { kCare, kModify, kAvoid };

/// What the first index knows of an exercise, a workout or a programme. Texts live in the library.
struct FoundDocument {
  const LibraryEntry* item = nullptr;
  std::vector<std::string_view> names;      ///< other names
  std::vector<std::string_view> elsewhere;  ///< titles in the other languages of the library, where they differ
  std::optional<TermIndex> level;
  std::optional<TermIndex> length;
  std::optional<TermIndex> position;  ///< as its page shows it
  int seconds = 0;                    ///< 0: unknown
  std::vector<TermIndex> equipment;
  std::vector<TermIndex> muscles;
  std::vector<TermIndex> movements;
  std::vector<std::pair<TermIndex, FoundSeverity>> cautions;  ///< those that a source bears out

  std::string_view title() const { return item->entry.head.title.value; }
};

/// Cost: a few microseconds; with cautions more.
FoundDocument find_out(const SiteContext& context, EntryIndex index);

/// Calls `visit` for each term that it states or shows, conditions not included.
template <class Visit>
void for_each_term(const FoundDocument& document, Visit&& visit) {
  for (const auto term : {document.level, document.length, document.position}) {
    if (term) visit(*term);
  }
  for (const auto* terms : {&document.equipment, &document.muscles, &document.movements}) {
    for (const auto term : *terms) visit(term);
  }
}

}  // namespace matwork
