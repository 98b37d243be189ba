#include "library/library.h"

#include <algorithm>
#include <memory>
#include <tuple>

#include "library/document_reading.h"

namespace matwork {

LibraryEntry::LibraryEntry(SharedReading document, LanguageIndex index, std::string own_address)
    : reading(std::move(document)),
      owner(reading, &*reading->entry),
      entry(*owner),
      hash(reading->hash),
      language(index),
      address(std::move(own_address)) {}

// The reference is to what the other one owns, too: put the whole object anew.
LibraryEntry& LibraryEntry::operator=(LibraryEntry other) noexcept {
  std::destroy_at(this);
  return *std::construct_at(this, std::move(other));
}

LibraryEntry::LibraryEntry(const LibraryEntry& other, std::shared_ptr<const Entry> own_entry, std::uint64_t own_hash)
    : reading(other.reading),
      owner(std::move(own_entry)),
      entry(*owner),
      hash(own_hash),
      language(other.language),
      address(other.address),
      aliases(other.aliases),
      translations(other.translations),
      section(other.section) {}

LibraryEntry LibraryEntry::with_entry(Entry other, std::uint64_t origin) const {
  return {*this, std::make_shared<const Entry>(std::move(other)), reading->hash * 31 + origin};
}

LibraryEntry LibraryEntry::as_read() const {
  return {*this, std::shared_ptr<const Entry>(reading, &*reading->entry), reading->hash};
}

const AddressUse* Library::find_address(std::string_view address) const {
  const auto found = addresses.find(std::string(address));
  return found == addresses.end() ? nullptr : &found->second;
}

const LibraryEntry* Library::source_of(const LibraryEntry& entry) const {
  if (entry.language == 0 || entry.translations.empty() || !entry.translations.front()) return nullptr;
  return &entries[*entry.translations.front()];
}

std::optional<EntryIndex> Library::find_document(std::string_view path) const {
  const auto found = std::lower_bound(
      entries.begin(), entries.end(), path,
      [](const LibraryEntry& item, std::string_view wanted) { return item.entry.source->path() < wanted; });
  if (found == entries.end() || found->entry.source->path() != path) return std::nullopt;
  return static_cast<EntryIndex>(found - entries.begin());
}

const TermPage* Library::find_term_page(TermIndex term, LanguageIndex language) const {
  const auto key = [](const TermPage& page) { return std::pair(page.language, page.term); };
  const auto found = std::lower_bound(term_pages.begin(), term_pages.end(), std::pair(language, term),
                                      [&](const TermPage& page, const auto& wanted) { return key(page) < wanted; });
  return found != term_pages.end() && key(*found) == std::pair(language, term) ? &*found : nullptr;
}

const Collection* Library::find_collection(CollectionKind kind, LanguageIndex language) const {
  const auto found = std::find_if(collections.begin(), collections.end(),
                                  [&](const Collection& c) { return c.kind == kind && c.language == language; });
  return found == collections.end() ? nullptr : &*found;
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
