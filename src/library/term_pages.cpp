#include "library/term_pages.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "library/address.h"
#include "library/list_pages.h"

namespace matwork {
namespace {

struct ListName {
  TermKind kind;
  std::string_view language;
  std::string_view path;
};

constexpr std::array<ListName, 9> kListNames{{
    {TermKind::kMuscle, "en", "muscles"},
    {TermKind::kMuscle, "es", "musculos"},
    {TermKind::kMuscle, "pt", "musculos"},
    {TermKind::kEquipment, "en", "equipment"},
    {TermKind::kEquipment, "es", "material"},
    {TermKind::kEquipment, "pt", "equipamento"},
    {TermKind::kLevel, "en", "levels"},
    {TermKind::kLevel, "es", "niveles"},
    {TermKind::kLevel, "pt", "niveis"},
}};

bool holds(const Term& region, const Term& part) {
  return std::all_of(part.members.begin(), part.members.end(), [&](TermIndex member) {
    return std::find(region.members.begin(), region.members.end(), member) != region.members.end();
  });
}

/// Every term whose page an exercise that names `named` is on.
std::vector<TermIndex> pages_of(const Vocabulary& vocabulary, TermIndex named) {
  std::vector<TermIndex> pages{named};
  const auto& term = vocabulary.term(named);
  if (term.kind != TermKind::kMuscle) return pages;
  for (TermIndex i = 0; i < vocabulary.terms().size(); ++i) {
    const auto& other = vocabulary.term(i);
    if (i != named && other.kind == TermKind::kMuscle && other.is_region() && holds(other, term)) pages.push_back(i);
  }
  return pages;
}

std::set<TermIndex> terms_of(const Facts& facts, const std::vector<std::vector<TermIndex>>& pages) {
  std::set<TermIndex> terms;
  for (const auto& muscle : facts.muscles) terms.insert(pages[muscle.term].begin(), pages[muscle.term].end());
  for (const auto& equipment : facts.equipment) terms.insert(equipment.term);
  if (facts.level) terms.insert(facts.level->term);
  return terms;
}

/// What authors name themselves. A region that only contains what they name gets no page.
std::set<std::pair<LanguageIndex, TermIndex>> stated_terms(const Library& library) {
  std::set<std::pair<LanguageIndex, TermIndex>> stated;
  for (const auto& item : library.entries) {
    const auto& facts = item.entry.facts;
    if (item.entry.kind != Kind::kExercise) continue;
    for (const auto& muscle : facts.muscles) stated.insert({item.language, muscle.term});
    for (const auto& equipment : facts.equipment) stated.insert({item.language, equipment.term});
    if (facts.level) stated.insert({item.language, facts.level->term});
  }
  return stated;
}

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

}  // namespace

std::string term_list_address(TermKind kind, const Language& language) {
  const auto main = main_language(language.tag);
  const auto name_in = [&](std::string_view tongue) {
    return std::find_if(kListNames.begin(), kListNames.end(),
                        [&](const ListName& n) { return n.kind == kind && n.language == tongue; });
  };
  auto name = name_in(main);
  if (name == kListNames.end()) name = name_in("en");
  return language.prefix + "/" + std::string(name->path) + "/";
}

void add_term_pages(Library& library, AddressBook& book) {
  const auto& vocabulary = *library.vocabulary;
  std::vector<std::vector<TermIndex>> pages;
  for (TermIndex i = 0; i < vocabulary.terms().size(); ++i) pages.push_back(pages_of(vocabulary, i));
  std::map<std::pair<LanguageIndex, TermIndex>, std::vector<EntryIndex>> found;
  // The homes hold every entry of their language in the order of lists.
  for (const auto& section : library.sections) {
    if (!section.folders.empty()) continue;
    for (const auto index : section.entries) {
      const auto& entry = library.entries[index].entry;
      if (entry.kind != Kind::kExercise) continue;
      for (const auto term : terms_of(entry.facts, pages)) found[{section.language, term}].push_back(index);
    }
  }
  const auto stated = stated_terms(library);
  for (auto& [key, entries] : found) {
    if (!stated.contains(key)) continue;
    const auto& language = library.languages[key.first];
    TermPage page{key.second, key.first, term_address(vocabulary, key.second, language), std::move(entries)};
    const auto index = static_cast<std::uint32_t>(library.term_pages.size());
    if (!take_pages(library, book, page, index)) continue;
    const auto kind = vocabulary.term(key.second).kind;
    const auto list = term_list_address(kind, language);
    if (book.take(list, AddressBook::kList))
      library.addresses.emplace(list, AddressUse{AddressUse::Kind::kTermList, static_cast<std::uint32_t>(kind)});
    library.term_pages.push_back(std::move(page));
  }
}

}  // namespace matwork
