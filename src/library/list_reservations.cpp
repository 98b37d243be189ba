#include "library/list_reservations.h"

#include <algorithm>
#include <utility>

#include "library/address.h"
#include "library/address_book.h"
#include "library/library.h"
#include "library/list_pages.h"

namespace matwork {
namespace {

const Language& language_of(const std::vector<Language>& languages, const Entry& entry) {
  return *std::find_if(languages.begin(), languages.end(),
                       [&](const Language& language) { return language.tag == entry.place.language; });
}

Place folder_of(const Entry& entry, std::size_t depth) {
  Place place;
  place.folders.assign(entry.place.folders.begin(), entry.place.folders.begin() + static_cast<std::ptrdiff_t>(depth));
  return place;
}

/// Whether a document may want the address of the second page of a list. Few do: for the others nothing is counted.
bool may_be_page(const Entry& entry) {
  const auto& folders = entry.place.folders;
  const bool in_folder = std::any_of(folders.begin(), folders.end(), [](const auto& f) { return f.size() == 4; });
  return in_folder || !entry.head.url.value.empty() || entry.head.slug.value.find('/') != std::string::npos;
}

}  // namespace

ListReservations::ListReservations(const std::vector<Language>& languages,
                                   const std::vector<SharedReading>& documents) {
  for (const auto& language : languages) {
    const auto home = language.prefix + "/";
    lists_.try_emplace(AddressBook::key_of(home), List{home, home, true});
  }
  bool any_page = false;
  for (const auto& document : documents) {
    if (!document->is_published()) continue;
    add_lists_of(*document, language_of(languages, *document->entry).prefix);
    any_page = any_page || may_be_page(*document->entry);
  }
  if (!any_page) return;
  for (const auto& document : documents) {
    if (document->is_published()) count_items(*document->entry, language_of(languages, *document->entry));
  }
}

void ListReservations::add_lists_of(const DocumentReading& document, const std::string& prefix) {
  const auto& entry = *document.entry;
  if (entry.is_section()) add_list(document.address, folder_address(entry.place, prefix));
  const bool bundle = entry.place.name == "index" && entry.place.folders.size() == 1;
  if (entry.place.folders.empty() || bundle) return;
  auto name = prefix + "/" + entry.place.folders.front();
  if (std::exchange(last_top_, name) == name) return;  // documents of a folder are neighbours
  const auto top = folder_address(folder_of(entry, 1), prefix);
  add_list(top, top);
}

void ListReservations::add_list(const std::string& address, const std::string& folder) {
  if (lists_.contains(address)) return;  // mostly its own key
  lists_.try_emplace(AddressBook::key_of(address), List{address, folder, false});
}

void ListReservations::count_items(const Entry& entry, const Language& language) {
  for (std::size_t depth = 1; depth <= entry.place.folders.size(); ++depth)
    ++items_[folder_address(folder_of(entry, depth), language.prefix)];
  if (entry.kind != Kind::kExercise) return;
  for (const auto kind : kListedTerms) ++terms_[term_list_address(kind, language)];
}

bool ListReservations::is_page_of_list(std::string_view key) const {
  const auto page = list_page_of(key);
  if (page.page == 0) return false;
  const auto list = lists_.find(page.list);
  // "/muscles/" of "/muscles/calves/": which words have pages is not known yet.
  const auto above =
      page.list.size() < 2 ? page.list : page.list.substr(0, page.list.rfind('/', page.list.size() - 2) + 1);
  const auto& counts = list != lists_.end() ? items_ : terms_;
  const auto items = counts.find(list != lists_.end() ? std::string_view(list->second.folder) : above);
  return items != counts.end() && page.page <= count_pages(items->second);
}

bool ListReservations::keep(const Entry& entry, const std::string& address) const {
  const auto key = AddressBook::key_of(address);
  if (const auto list = lists_.find(key); list != lists_.end()) {
    const bool home = list->second.is_home && !entry.head.url.value.empty();
    if (home || list->second.address != address) return true;
  }
  return !entry.is_section() && is_page_of_list(key);
}

}  // namespace matwork
