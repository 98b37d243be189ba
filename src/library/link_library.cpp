#include "library/link_library.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <unordered_map>

#include "base/text.h"
#include "diagnostics/codes.h"
#include "library/address.h"
#include "library/share_facts.h"
#include "library/term_pages.h"

namespace matwork {
namespace {

class Linker {
 public:
  Linker(Library& library, Diagnostics& findings) : library_(library), findings_(findings) {}

  void run(Layout layout, const std::vector<SharedReading>& documents) {
    library_.languages = std::move(layout.languages);
    take_addresses(documents);
    make_sections();
    take_files(std::move(layout.files));
    take_generated();
    name_languages();
    pair_translations();
    share_facts(library_);
    add_term_pages(library_);
    take_aliases();
  }

 private:
  void take_addresses(const std::vector<SharedReading>& documents) {
    for (const auto& document : documents) {
      if (!document->is_published()) continue;
      const auto& entry = *document->entry;
      const auto language = *library_.find_language(entry.place.language);
      auto address = address_of(entry, library_.languages[language].prefix);
      if (!entry.is_section() && address == folder_address(entry.place, library_.languages[language].prefix) &&
          entry.place.name != "index") {
        report_nameless(entry);
        continue;
      }
      const auto index = static_cast<EntryIndex>(library_.entries.size());
      // Two spellings that differ in case are one file on many disks.
      const auto [taken, free] = by_spelling_.try_emplace(lower(address), index);
      if (!free) {
        report_taken(entry, address, library_.entries[taken->second].entry);
        ++library_.documents_left_out;
        continue;
      }
      library_.addresses.emplace(address, AddressUse{AddressUse::Kind::kEntry, index});
      library_.entries.emplace_back(document, language, std::move(address));
    }
  }

  /// "!!!.md" would get the address of its folder.
  void report_nameless(const Entry& entry) {
    ++library_.documents_left_out;
    findings_
        .add(codes::kBadAddress, *entry.source, entry.head.title.span,
             "no letter or digit of the file name is left for an address")
        .with_help("give the document another file name, or a `slug`");
  }

  void report_taken(const Entry& entry, const std::string& address, const Entry& other) {
    const auto& head = entry.head;
    const auto span = !head.url.value.empty()    ? head.url.span
                      : !head.slug.value.empty() ? head.slug.span
                                                 : head.title.span;
    findings_
        .add(codes::kAddressTaken, *entry.source, span,
             fmt::format("the address {} is taken by {}", address, other.source->path()))
        .with_note("only one of them can be published; the one that comes first by path is")
        .with_help("give this document another file name, or another `slug`");
  }

  void make_sections() {
    std::set<std::pair<LanguageIndex, std::vector<std::string>>> places;
    for (LanguageIndex l = 0; l < library_.languages.size(); ++l) places.insert({l, {}});
    for (const auto& item : library_.entries) {
      const auto& place = item.entry.place;
      if (item.entry.is_section()) places.insert({item.language, place.folders});
      const bool bundle = place.name == "index" && place.folders.size() == 1;  // a page, not a folder of pages
      if (!place.folders.empty() && !bundle) places.insert({item.language, {place.folders.front()}});
    }
    for (const auto& [language, folders] : places) library_.sections.push_back(make_section(language, folders));
    attach_indexes();
    attach_parents();
    attach_entries();
    for (std::uint32_t i = 0; i < library_.sections.size(); ++i) {
      auto& section = library_.sections[i];
      sort_entries(section.entries);
      std::sort(section.children.begin(), section.children.end(),
                [&](auto a, auto b) { return section_order(a) < section_order(b); });
      const auto [use, free] =
          library_.addresses.try_emplace(section.address, AddressUse{AddressUse::Kind::kSection, i});
      const bool own_index =
          !free && section.index && use->second.kind == AddressUse::Kind::kEntry && use->second.index == *section.index;
      if (own_index) use->second = {AddressUse::Kind::kSection, i};
    }
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

  void attach_entries() {
    for (EntryIndex i = 0; i < library_.entries.size(); ++i) {
      auto& item = library_.entries[i];
      if (item.entry.is_section()) {
        const auto own = index_of(item.language, item.entry.place.folders);
        item.section = library_.sections[*own].parent;
        continue;
      }
      auto folders = item.entry.place.folders;
      if (item.entry.place.name == "index" && !folders.empty()) folders.pop_back();
      item.section = nearest(item.language, folders);
      for (std::optional<std::uint32_t> s = item.section; s; s = library_.sections[*s].parent)
        library_.sections[*s].entries.push_back(i);
    }
  }

  void sort_entries(std::vector<EntryIndex>& entries) const {
    // Hugo's order: weight (none last), newest first, title, path.
    const auto key = [&](EntryIndex i) {
      const auto& head = library_.entries[i].entry.head;
      const auto date = head.date ? head.date->value : Date{};
      return std::tuple(head.weight == 0, head.weight, -(date.year * 10000 + date.month * 100 + date.day),
                        titles_.at(i), i);
    };
    if (titles_.empty()) {
      for (const auto& item : library_.entries) titles_.push_back(fold(item.entry.head.title.value));
    }
    std::sort(entries.begin(), entries.end(), [&](EntryIndex a, EntryIndex b) { return key(a) < key(b); });
  }

  std::tuple<bool, int, std::string> section_order(std::uint32_t i) const {
    const auto& section = library_.sections[i];
    if (!section.index) return {true, 0, section.folders.back()};
    const auto& head = library_.entries[*section.index].entry.head;
    return {head.weight == 0, head.weight, fold(head.title.value)};
  }

  void take_file(std::uint32_t index) {
    library_.addresses.try_emplace(library_.files[index].address, AddressUse{AddressUse::Kind::kFile, index});
  }

  /// A page wins over a file of the same address.
  void take_files(std::vector<StaticFile> files) {
    for (auto& file : files) {
      const bool index = file.address.ends_with("/index.html");
      const auto page = index ? file.address.substr(0, file.address.size() - 10) : file.address;
      if (library_.addresses.contains(page) || library_.addresses.contains(file.address)) continue;
      library_.files.push_back(std::move(file));
      take_file(static_cast<std::uint32_t>(library_.files.size() - 1));
      if (index)
        library_.addresses.try_emplace(
            page, AddressUse{AddressUse::Kind::kFile, static_cast<std::uint32_t>(library_.files.size() - 1)});
    }
  }

  void take_generated() {
    const auto take = [&](std::string address) {
      library_.addresses.try_emplace(std::move(address), AddressUse{AddressUse::Kind::kGenerated, 0});
    };
    for (const char* path : {"/sitemap.xml", "/robots.txt", "/404.html"}) take(path);
    for (const auto& language : library_.languages) {
      take(language.prefix + "/index.xml");
      take(fmt::format("/catalog.{}.json", language.tag));
    }
  }

  /// A library without a configured title is called what its home is called: "Studio" of
  /// "Studio – Pilates for everyone".
  void name_languages() {
    for (LanguageIndex i = 0; i < library_.languages.size(); ++i) {
      auto& language = library_.languages[i];
      if (!language.title.empty()) continue;
      const auto& home = library_.find_section(i, {})->index;
      const auto title = home ? library_.entries[*home].entry.head.title.value : std::string("Exercise library");
      auto end = title.size();
      for (const char* dash : {" - ", " – ", " — ", " | ", " · ", ": "}) end = std::min(end, title.find(dash));
      language.title = title.substr(0, end);
    }
  }

  /// Documents with one key are one document in several languages; without a key, those at one path, and
  /// with them the one of that path that has a key.
  void pair_translations() {
    const auto keys = translation_keys();
    std::map<std::string, std::vector<std::optional<EntryIndex>>> groups;
    const auto take = [&](bool stated) {
      for (EntryIndex i = 0; i < library_.entries.size(); ++i) {
        const auto& item = library_.entries[i];
        if (item.entry.head.translation_key.value.empty() == stated) continue;
        auto& group = groups[keys[i]];
        group.resize(library_.languages.size());
        if (!group[item.language]) group[item.language] = i;
      }
    };
    take(true);
    take(false);
    const auto languages = library_.languages.size();
    for (EntryIndex i = 0; i < library_.entries.size(); ++i) {
      auto& item = library_.entries[i];
      const auto& group = groups[keys[i]];
      // A second document with the same key has no translations of its own: pairs must be mutual.
      if (group[item.language] == i) {
        item.translations = group;
      } else {
        item.translations.assign(languages, std::nullopt);
        item.translations[item.language] = i;
      }
    }
  }

  std::vector<std::string> translation_keys() const {
    const auto path_of = [](const Place& place) { return join(place.folders, "/") + "/" + place.name; };
    std::map<std::string, std::string> key_at_path;
    for (const auto& item : library_.entries) {
      const auto& stated = item.entry.head.translation_key.value;
      if (!stated.empty()) key_at_path.try_emplace(path_of(item.entry.place), "key " + stated);
    }
    std::vector<std::string> keys;
    for (const auto& item : library_.entries) {
      const auto& stated = item.entry.head.translation_key.value;
      const auto path = path_of(item.entry.place);
      const auto twin = key_at_path.find(path);
      keys.push_back(!stated.empty() ? "key " + stated : twin != key_at_path.end() ? twin->second : "path " + path);
    }
    return keys;
  }

  void take_aliases() {
    for (EntryIndex i = 0; i < library_.entries.size(); ++i) {
      auto& item = library_.entries[i];
      for (const auto& alias : item.entry.head.aliases) take_alias(item, alias, i);
    }
  }

  void take_alias(LibraryEntry& item, const Located<std::string>& alias, EntryIndex index) {
    auto address = alias_address(alias.value, item.address);
    const bool taken = library_.addresses.contains(address) || !by_spelling_.try_emplace(lower(address), index).second;
    if (!taken) {
      library_.addresses.emplace(address, AddressUse{AddressUse::Kind::kEntry, index});
      item.aliases.push_back(std::move(address));
      return;
    }
    findings_
        .add(codes::kAliasTaken, *item.entry.source, alias.span,
             fmt::format("the alias {} is the address of another page", address))
        .with_note("the page keeps its address; the alias leads nowhere")
        .with_help("remove the alias, or give it another address");
  }

  Library& library_;
  Diagnostics& findings_;
  std::unordered_map<std::string, EntryIndex> by_spelling_;  ///< addresses in lower case
  mutable std::vector<std::string> titles_;
};

}  // namespace

void link_library(Library& library, Layout layout, const std::vector<SharedReading>& documents, Diagnostics& findings) {
  Linker(library, findings).run(std::move(layout), documents);
}

bool is_linked_alike(const Entry& before, const Entry& after) {
  const auto texts = [](const std::vector<Located<std::string>>& values) {
    std::vector<std::string_view> out;
    for (const auto& value : values) out.emplace_back(value.value);
    return out;
  };
  const auto terms = [](const std::vector<StatedTerm>& values) {
    std::vector<TermIndex> out;
    for (const auto& value : values) out.push_back(value.term);
    return out;
  };
  const auto level = [](const Entry& entry) { return entry.facts.level ? int{entry.facts.level->term} : -1; };
  const auto date = [](const Entry& entry) { return entry.head.date ? entry.head.date->value : Date{}; };
  const auto& a = before.head;
  const auto& b = after.head;
  return before.kind == after.kind && a.title.value == b.title.value &&
         a.translation_key.value == b.translation_key.value && a.slug.value == b.slug.value &&
         a.url.value == b.url.value && texts(a.aliases) == texts(b.aliases) && a.weight == b.weight &&
         date(before) == date(after) && terms(before.facts.muscles) == terms(after.facts.muscles) &&
         terms(before.facts.equipment) == terms(after.facts.equipment) && level(before) == level(after);
}

}  // namespace matwork
