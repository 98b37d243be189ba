#include "library/sections.h"

#include <algorithm>
#include <compare>
#include <numeric>
#include <set>
#include <tuple>

#include "library/address.h"
#include "library/document_reading.h"

namespace matwork {
namespace {

/// Hugo's order: weight (none last), newest first, title, path.
struct OrderKey {
  bool weightless;
  int weight;
  int day;
  std::string_view title;
  EntryIndex index;

  friend auto operator<=>(const OrderKey&, const OrderKey&) = default;
};

OrderKey order_key(const Library& library, EntryIndex index) {
  const auto& item = library.entries[index];
  const auto& head = item.entry.head;
  const auto date = head.date ? head.date->value : Date{};
  const auto day = date.year * 10000 + date.month * 100 + date.day;
  return {head.weight == 0, head.weight, -day, item.reading->folded_title, index};
}

class SectionMaker {
 public:
  explicit SectionMaker(Library& library) : library_(library) {}

  void run() {
    for (const auto& [language, folders] : find_places()) library_.sections.push_back(make_section(language, folders));
    attach_indexes();
    attach_parents();
    attach_entries();
    for (auto& section : library_.sections)
      std::sort(section.children.begin(), section.children.end(),
                [&](auto a, auto b) { return section_order(a) < section_order(b); });
  }

 private:
  using Places = std::set<std::pair<LanguageIndex, std::vector<std::string>>>;

  Places find_places() const {
    Places places;
    for (LanguageIndex l = 0; l < library_.languages.size(); ++l) places.insert({l, {}});
    const LibraryEntry* before = nullptr;  // entries of a folder are neighbours: mostly nothing new
    for (const auto& item : library_.entries) {
      const auto& place = item.entry.place;
      if (item.entry.is_section()) places.insert({item.language, place.folders});
      const bool bundle = place.name == "index" && place.folders.size() == 1;  // a page, not a folder of pages
      if (place.folders.empty() || bundle) continue;
      const bool known = before != nullptr && before->language == item.language &&
                         before->entry.place.folders.front() == place.folders.front();
      before = &item;
      if (!known) places.insert({item.language, {place.folders.front()}});
    }
    return places;
  }

  LibrarySection make_section(LanguageIndex language, const std::vector<std::string>& folders) const {
    LibrarySection section;
    section.language = language;
    section.folders = folders;
    Place place;
    place.folders = folders;
    section.address = folder_address(place, library_.languages[language].prefix);
    return section;
  }

  void attach_indexes() {
    for (EntryIndex i = 0; i < library_.entries.size(); ++i) {
      const auto& item = library_.entries[i];
      if (!item.entry.is_section()) continue;
      auto& section = library_.sections[*index_of(item.language, item.entry.place.folders)];
      section.index = i;
      section.address = item.address;
    }
  }

  std::optional<std::uint32_t> index_of(LanguageIndex language, const std::vector<std::string>& folders) const {
    const auto* found = library_.find_section(language, folders);
    if (found == nullptr) return std::nullopt;
    return static_cast<std::uint32_t>(found - library_.sections.data());
  }

  /// The nearest section above a place; the home is above everything.
  std::uint32_t nearest(LanguageIndex language, std::vector<std::string> folders) const {
    for (;;) {
      if (const auto found = index_of(language, folders)) return *found;
      folders.pop_back();
    }
  }

  void attach_parents() {
    for (std::uint32_t i = 0; i < library_.sections.size(); ++i) {
      auto& section = library_.sections[i];
      if (section.folders.empty()) continue;
      auto above = section.folders;
      above.pop_back();
      section.parent = nearest(section.language, above);
      library_.sections[*section.parent].children.push_back(i);
    }
  }

  /// Entries are handed out in their order, so that no section has to sort its own.
  void attach_entries() {
    for (const auto i : in_order()) {
      auto& item = library_.entries[i];
      if (item.entry.is_section()) {
        const auto own = index_of(item.language, item.entry.place.folders);
        item.section = library_.sections[*own].parent;
        continue;
      }
      item.section = section_of(item);
      for (std::optional<std::uint32_t> s = item.section; s; s = library_.sections[*s].parent)
        library_.sections[*s].entries.push_back(i);
    }
  }

  std::uint32_t section_of(const LibraryEntry& item) const {
    auto folders = item.entry.place.folders;
    if (item.entry.place.name == "index" && !folders.empty()) folders.pop_back();
    return nearest(item.language, std::move(folders));
  }

  std::vector<EntryIndex> in_order() const {
    std::vector<EntryIndex> order(library_.entries.size());
    std::iota(order.begin(), order.end(), EntryIndex{0});
    std::vector<OrderKey> keys;
    keys.reserve(order.size());
    for (const auto i : order) keys.push_back(order_key(library_, i));
    std::sort(order.begin(), order.end(), [&](EntryIndex a, EntryIndex b) { return keys[a] < keys[b]; });
    return order;
  }

  std::tuple<bool, int, std::string> section_order(std::uint32_t i) const {
    const auto& section = library_.sections[i];
    if (!section.index) return {true, 0, section.folders.back()};
    const auto& head = library_.entries[*section.index].entry.head;
    return {head.weight == 0, head.weight, library_.entries[*section.index].reading->folded_title};
  }

  Library& library_;
};

}  // namespace

void make_sections(Library& library) { SectionMaker(library).run(); }

void put_in_order(const Library& library, std::vector<EntryIndex>& entries, EntryIndex moved) {
  const auto old = std::find(entries.begin(), entries.end(), moved);
  if (old == entries.end()) return;
  entries.erase(old);
  const auto key = order_key(library, moved);
  entries.insert(
      std::partition_point(entries.begin(), entries.end(), [&](EntryIndex i) { return order_key(library, i) < key; }),
      moved);
}

}  // namespace matwork
