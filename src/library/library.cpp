#include "library/library.h"

#include <algorithm>
#include <tuple>

namespace matwork {

const AddressUse* Library::find_address(std::string_view address) const {
  const auto found = addresses.find(std::string(address));
  return found == addresses.end() ? nullptr : &found->second;
}

const LibraryEntry* Library::source_of(const LibraryEntry& entry) const {
  if (entry.language == 0 || entry.translations.empty() || !entry.translations.front()) return nullptr;
  return &entries[*entry.translations.front()];
}

const TermPage* Library::find_term_page(TermIndex term, LanguageIndex language) const {
  const auto key = [](const TermPage& page) { return std::pair(page.language, page.term); };
  const auto found = std::lower_bound(term_pages.begin(), term_pages.end(), std::pair(language, term),
                                      [&](const TermPage& page, const auto& wanted) { return key(page) < wanted; });
  return found != term_pages.end() && key(*found) == std::pair(language, term) ? &*found : nullptr;
}

std::optional<LanguageIndex> Library::find_language(std::string_view tag) const {
  for (LanguageIndex i = 0; i < languages.size(); ++i) {
    if (languages[i].tag == tag) return i;
  }
  return std::nullopt;
}

const LibrarySection* Library::find_section(LanguageIndex language, const std::vector<std::string>& folders) const {
  const auto found = std::lower_bound(
      sections.begin(), sections.end(), std::tie(language, folders),
      [](const LibrarySection& s, const auto& wanted) { return std::tie(s.language, s.folders) < wanted; });
  const bool exact = found != sections.end() && found->language == language && found->folders == folders;
  return exact ? &*found : nullptr;
}

}  // namespace matwork
