#include "library/term_pages.h"

#include <algorithm>
#include <array>
#include <tuple>

#include "base/text.h"
#include "library/address.h"
#include "library/list_pages.h"
#include "library/shown_facts.h"

namespace matwork {
namespace {

struct ListName {
  TermKind kind;
  std::string_view language;
  std::string_view path;
};

constexpr std::array<ListName, 18> kListNames{{
    {TermKind::kMuscle, "en", "muscles"},
    {TermKind::kMuscle, "es", "musculos"},
    {TermKind::kMuscle, "pt", "musculos"},
    {TermKind::kEquipment, "en", "equipment"},
    {TermKind::kEquipment, "es", "material"},
    {TermKind::kEquipment, "pt", "equipamento"},
    {TermKind::kLevel, "en", "levels"},
    {TermKind::kLevel, "es", "niveles"},
    {TermKind::kLevel, "pt", "niveis"},
    {TermKind::kPosition, "en", "positions"},
    {TermKind::kPosition, "es", "posiciones"},
    {TermKind::kPosition, "pt", "posicoes"},
    {TermKind::kJointAction, "en", "movements"},
    {TermKind::kJointAction, "es", "movimientos"},
    {TermKind::kJointAction, "pt", "movimentos"},
    {TermKind::kLength, "en", "lengths"},
    {TermKind::kLength, "es", "duraciones"},
    {TermKind::kLength, "pt", "duracoes"},
}};

/// The exercises of one language, by the terms whose pages they are on.
class TermLists {
 public:
  explicit TermLists(const Library& library) : library_(library), vocabulary_(*library.vocabulary) {
    const auto count = vocabulary_.terms().size();
    for (TermIndex i = 0; i < count; ++i) regions_.push_back(regions_of(i));
    lists_.resize(library.languages.size() * count);
    stated_.resize(lists_.size());
  }

  /// To be called in the order of lists.
  void add(EntryIndex index) {
    const auto& item = library_.entries[index];
    if (item.entry.kind != Kind::kExercise) return;
    for (const auto term : listed_terms(*item.reading, item.entry.facts, vocabulary_)) {
      stated_[slot(item.language, term)] = true;
      put(item.language, term, index);
      for (const auto region : regions_[term]) put(item.language, region, index);
    }
  }

  /// Nothing for a term that no exercise names itself: a region that only contains what they name gets no page.
  std::vector<EntryIndex> take(LanguageIndex language, TermIndex term) {
    const auto at = slot(language, term);
    return stated_[at] ? std::move(lists_[at]) : std::vector<EntryIndex>();
  }

 private:
  std::size_t slot(LanguageIndex language, TermIndex term) const {
    return language * vocabulary_.terms().size() + term;
  }

  std::vector<TermIndex> regions_of(TermIndex term) const {
    const bool muscle = vocabulary_.term(term).kind == TermKind::kMuscle;
    return muscle ? vocabulary_.regions_around(term) : std::vector<TermIndex>();
  }

  /// An exercise may name two parts of one region.
  void put(LanguageIndex language, TermIndex term, EntryIndex index) {
    auto& list = lists_[slot(language, term)];
    if (list.empty() || list.back() != index) list.push_back(index);
  }

  const Library& library_;
  const Vocabulary& vocabulary_;
  std::vector<std::vector<TermIndex>> regions_;
  std::vector<std::vector<EntryIndex>> lists_;
  std::vector<bool> stated_;
};

std::string term_address(const Vocabulary& vocabulary, TermIndex term, const Language& language) {
  const auto english = main_language(language.tag) == "en";
  const auto word = english ? vocabulary.id(term) : vocabulary.name(term, language.tag);
  return term_list_address(vocabulary.term(term).kind, language) + to_path_part(word) + "/";
}

/// The address of a term, and those of the further pages of its list. False when the first is taken.
bool take_pages(Library& library, AddressBook& book, const TermPage& page, std::uint32_t index) {
  const bool named = !page.address.ends_with("//");  // a name of nothing but signs
  if (!named || !book.take(page.address, AddressBook::kList)) return false;
  library.addresses.emplace(page.address, AddressUse{AddressUse::Kind::kTermPage, index});
  for (std::size_t number = 2; number <= count_pages(page.entries.size()); ++number) {
    auto address = list_address(page.address, number);
    if (book.take(address, AddressBook::kList))
      library.addresses.emplace(std::move(address), AddressUse{AddressUse::Kind::kGenerated, 0});
  }
  return true;
}

void add_term_page(Library& library, AddressBook& book, TermIndex term, LanguageIndex language,
                   std::vector<EntryIndex> entries) {
  if (entries.empty()) return;
  const auto& vocabulary = *library.vocabulary;
  TermPage page{term, language, term_address(vocabulary, term, library.languages[language]), std::move(entries)};
  const auto index = static_cast<std::uint32_t>(library.term_pages.size());
  if (!take_pages(library, book, page, index)) return;
  const auto kind = list_of(vocabulary.term(term).kind);
  const auto list = term_list_address(kind, library.languages[language]);
  if (book.take(list, AddressBook::kList))
    library.addresses.emplace(list, AddressUse{AddressUse::Kind::kTermList, static_cast<std::uint32_t>(kind)});
  library.term_pages.push_back(std::move(page));
}

/// Levels and lengths in their own order; other words by name, as people look for them.
void list_term_pages(Library& library) {
  std::vector<std::tuple<LanguageIndex, std::string, std::uint32_t>> named;
  for (std::uint32_t i = 0; i < library.term_pages.size(); ++i) {
    const auto& [term, language, address, entries] = library.term_pages[i];
    const auto kind = library.vocabulary->term(term).kind;
    const bool has_order = kind == TermKind::kLevel || kind == TermKind::kLength;
    const auto& tag = library.languages[language].tag;
    named.emplace_back(language, has_order ? std::string() : fold(library.vocabulary->name(term, tag)), i);
  }
  std::sort(named.begin(), named.end());
  for (const auto& [language, name, index] : named) library.listed_term_pages.push_back(index);
}

}  // namespace

std::string term_list_address(TermKind kind, const Language& language) {
  const auto main = main_language(language.tag);
  const auto name_in = [&](std::string_view tongue) {
    return std::find_if(kListNames.begin(), kListNames.end(),
                        [&](const ListName& n) { return n.kind == list_of(kind) && n.language == tongue; });
  };
  auto name = name_in(main);
  if (name == kListNames.end()) name = name_in("en");
  return language.prefix + "/" + std::string(name->path) + "/";
}

void add_term_pages(Library& library, AddressBook& book) {
  const auto& vocabulary = *library.vocabulary;
  TermLists lists(library);
  // The homes hold every entry of their language in the order of lists.
  for (const auto& section : library.sections) {
    if (!section.folders.empty()) continue;
    for (const auto index : section.entries) lists.add(index);
  }
  for (LanguageIndex language = 0; language < library.languages.size(); ++language) {
    for (TermIndex term = 0; term < vocabulary.terms().size(); ++term)
      add_term_page(library, book, term, language, lists.take(language, term));
  }
  list_term_pages(library);
}

}  // namespace matwork
