#include "library/link_library.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"
#include "diagnostics/codes.h"
#include "library/address.h"
#include "library/address_book.h"
#include "library/collections.h"
#include "library/link_settings.h"
#include "library/list_pages.h"
#include "library/list_reservations.h"
#include "library/own_pages.h"
#include "library/pair_translations.h"
#include "library/sections.h"
#include "library/share_facts.h"
#include "library/shown_facts.h"
#include "library/term_pages.h"

namespace matwork {
namespace {

class Linker {
 public:
  Linker(Library& library, Diagnostics& findings) : library_(library), findings_(findings) {}

  void run(Layout layout, const std::vector<SharedReading>& documents) {
    library_.languages = std::move(layout.languages);
    take_program_files();
    take_addresses(documents);
    make_sections(library_);
    for (std::uint32_t i = 0; i < library_.sections.size(); ++i) take_section(i);
    name_languages();
    pair_translations(library_);
    share_facts(library_);
    add_term_pages(library_, book_);
    add_collections(library_, book_);
    take_files(std::move(layout.files), layout.root);
    take_aliases();
    take_way_to_root();
    add_own_pages(library_, book_);
    link_settings(library_, findings_);
  }

 private:
  /// What every site has, whatever is in it.
  void take_program_files() {
    for (const char* address : {"/sitemap.xml", "/robots.txt", "/404.html", "/favicon.svg"}) take_generated(address);
    take_generated("/service-worker.js");
    for (const auto& language : library_.languages) {
      for (const char* name : {"catalog", "find", "find-more", "offline"})
        take_generated(fmt::format("/{}.{}.json", name, language.tag));
      take_generated(fmt::format("/app.{}.webmanifest", language.tag));
    }
  }

  void take_generated(std::string address) {
    if (book_.take(address, AddressBook::kProgram))
      library_.addresses.try_emplace(std::move(address), AddressUse{AddressUse::Kind::kGenerated, 0});
  }

  void take_addresses(const std::vector<SharedReading>& documents) {
    const ListReservations lists(library_.languages, documents);
    library_.entries.reserve(documents.size());
    for (const auto& document : documents) {
      if (!document->is_published()) continue;
      const auto& entry = *document->entry;
      const auto& address = document->address;
      const auto language = *library_.find_language(entry.place.language);
      if (!may_have(entry, language, address, lists)) {
        ++library_.documents_left_out;
        continue;
      }
      const auto index = static_cast<EntryIndex>(library_.entries.size());
      book_.take(address, index);
      library_.addresses.emplace(address, AddressUse{AddressUse::Kind::kEntry, index});
      library_.entries.emplace_back(document, language, address);
    }
  }

  /// Whether a document can be published at its address; says so when not.
  bool may_have(const Entry& entry, LanguageIndex language, const std::string& address, const ListReservations& lists) {
    const bool folder = address == folder_address(entry.place, library_.languages[language].prefix);
    const bool named = entry.is_section() || entry.place.name == "index" || !entry.head.url.value.empty();
    if (folder && !named) return report_nameless(entry), false;
    if (entry.kind == Kind::kHome && !folder) return report_moved_home(entry), false;
    if (!fits_on_disk(address)) return report_too_long(entry), false;
    auto rival = book_.find_rival(address);
    if (!rival && lists.keep(entry, address)) rival = AddressBook::kList;
    if (rival) report_taken(entry, address, *rival);
    return !rival;
  }

  /// "!!!.md" would get the address of its folder.
  void report_nameless(const Entry& entry) {
    findings_
        .add(codes::kBadAddress, *entry.source, entry.head.title.span,
             "no letter or digit of the file name is left for an address")
        .with_help("give the document another file name, or a `slug`");
  }

  void report_moved_home(const Entry& entry) {
    findings_
        .add(codes::kBadAddress, *entry.source, entry.head.url.span,
             "the first page of a language cannot lie at another address")
        .with_help("take out the `url`: the home of a library is where its readers arrive");
  }

  void report_too_long(const Entry& entry) {
    findings_
        .add(codes::kBadAddress, *entry.source, stated_at(entry.head),
             "the address of the document is longer than a disk can hold")
        .with_help("give it and its folders shorter names, or a short `url`");
  }

  /// The words of the head that make the address.
  static Span stated_at(const Head& head) {
    return !head.url.value.empty() ? head.url.span : !head.slug.value.empty() ? head.slug.span : head.title.span;
  }

  std::string name_of(AddressBook::Owner owner) const {
    if (owner == AddressBook::kProgram) return "a file that every site has";
    if (owner == AddressBook::kList) return "a list of pages";
    if (owner == AddressBook::kFile) return "a file of the library";
    return library_.entries[owner].entry.source->path();
  }

  void report_taken(const Entry& entry, const std::string& address, AddressBook::Owner owner) {
    auto& finding = findings_.add(codes::kAddressTaken, *entry.source, stated_at(entry.head),
                                  fmt::format("the address {} is taken by {}", shorten(address, 200), name_of(owner)));
    if (owner < library_.entries.size()) {
      const auto& rival = library_.entries[owner].address;
      if (AddressBook::key_of(rival) != AddressBook::key_of(address))
        finding.with_note(
            fmt::format("that lies at {}, and a name is a file or a folder, not both", shorten(rival, 200)));
      finding.with_note("only one of them can be published; the one that comes first by path is");
    }
    finding.with_help(entry.head.url.value.empty() ? "give this document another file name, or another `slug`"
                                                   : "give this document another `url`, or take the `url` out");
  }

  /// A section whose address a document has is no page; the document is.
  void take_section(std::uint32_t index) {
    const auto& section = library_.sections[index];
    if (!section.index && !book_.take(section.address, AddressBook::kList)) return;
    library_.addresses[section.address] = {AddressUse::Kind::kSection, index};
    take_list(section.address + "index.xml");
    const auto pages = section.folders.empty() ? 1 : count_pages(section.entries.size());
    for (std::size_t page = 2; page <= pages; ++page) take_list(list_address(section.address, page));
  }

  void take_list(std::string address) {
    if (book_.take(address, AddressBook::kList))
      library_.addresses.try_emplace(std::move(address), AddressUse{AddressUse::Kind::kGenerated, 0});
  }

  void take_file(std::uint32_t index) {
    const auto& address = library_.files[index].address;
    const AddressUse use{AddressUse::Kind::kFile, index};
    library_.addresses[address] = use;
    if (address.ends_with("/index.html")) library_.addresses.try_emplace(address.substr(0, address.size() - 10), use);
  }

  /// A page wins over a file of the same address; a file wins over what every site has.
  void take_files(std::vector<StaticFile> files, const std::string& root) {
    for (auto& file : files) {
      const auto* use = library_.find_address(file.address);
      const bool in_place = use != nullptr && use->kind == AddressUse::Kind::kGenerated &&
                            book_.find_rival(file.address) == AddressBook::kProgram;
      if (!in_place && !book_.take(file.address, AddressBook::kFile)) {
        report_file(file, root);
        continue;
      }
      library_.files.push_back(std::move(file));
      take_file(static_cast<std::uint32_t>(library_.files.size() - 1));
    }
  }

  void report_file(const StaticFile& file, const std::string& root) {
    const auto path = file.path.starts_with(root + "/") ? file.path.substr(root.size() + 1) : file.path;
    library_.other_sources.push_back(std::make_shared<const SourceFile>(path, ""));
    const auto rival = book_.find_rival(file.address);
    findings_
        .add(codes::kFileTaken, *library_.other_sources.back(), {0, 0},
             rival ? fmt::format("the address {} is taken by {}: the file is not published", shorten(file.address, 200),
                                 name_of(*rival))
                   : std::string("the address of the file is longer than a disk can hold: it is not published"))
        .with_help("give the file another name");
  }

  /// Hugo has the default language at its own tag too, as a way to the root.
  void take_way_to_root() {
    if (library_.languages.size() > 1) take_generated("/" + lower(library_.languages.front().tag) + "/");
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

  void take_aliases() {
    for (EntryIndex i = 0; i < library_.entries.size(); ++i) {
      auto& item = library_.entries[i];
      for (const auto& alias : item.entry.head.aliases) take_alias(item, alias, i);
    }
  }

  void take_alias(LibraryEntry& item, const Located<std::string>& alias, EntryIndex index) {
    auto address = alias_address(alias.value, item.address);
    if (book_.take(address, index)) {
      library_.addresses.emplace(address, AddressUse{AddressUse::Kind::kEntry, index});
      item.aliases.push_back(std::move(address));
      return;
    }
    const auto rival = book_.find_rival(address);
    findings_
        .add(codes::kAliasTaken, *item.entry.source, alias.span,
             rival ? fmt::format("the alias {} is taken by {}", shorten(address, 200), name_of(*rival))
                   : std::string("the alias is longer than a disk can hold"))
        .with_note("the page keeps its address; the alias leads nowhere")
        .with_help("remove the alias, or give it another address");
  }

  Library& library_;
  Diagnostics& findings_;
  AddressBook book_;
};

}  // namespace

void link_library(Library& library, Layout layout, const std::vector<SharedReading>& documents, Diagnostics& findings) {
  Linker(library, findings).run(std::move(layout), documents);
}

namespace {

/// Addresses, sections and translations.
bool is_placed_alike(const Entry& before, const Entry& after) {
  const auto same_texts = [](const auto& a, const auto& b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](const auto& x, const auto& y) { return x.value == y.value; });
  };
  const auto& a = before.head;
  const auto& b = after.head;
  // The title and weight of a section order the menu, and may name the library.
  const bool same_section = !after.is_section() || (a.title.value == b.title.value && a.weight == b.weight);
  const bool same_address =
      a.slug.value == b.slug.value && a.url.value == b.url.value && same_texts(a.aliases, b.aliases);
  return same_section && same_address && a.translation_key.value == b.translation_key.value;
}

/// The pages of words, questions and videos that a document is on. What its own facts say, translations take over.
bool is_listed_alike(const DocumentReading& before, const DocumentReading& after, const UnderstoodBy& by) {
  const auto& a = *before.entry;
  const auto& b = *after.entry;
  return a.facts.questions.empty() == b.facts.questions.empty() && has_video(by.config, a) == has_video(by.config, b) &&
         used_terms(before, a.facts, by.vocabulary) == used_terms(after, b.facts, by.vocabulary);
}

}  // namespace

bool is_linked_alike(const DocumentReading& before, const DocumentReading& after, const UnderstoodBy& by) {
  const auto& a = *before.entry;
  const auto& b = *after.entry;
  // A word that is not understood is stated all the same: then nothing is taken over from the source.
  return a.kind == b.kind && a.facts.stated == b.facts.stated && is_placed_alike(a, b) &&
         is_listed_alike(before, after, by);
}

}  // namespace matwork
