#include "library/own_pages.h"

#include <algorithm>
#include <array>

#include "vocabulary/term.h"

namespace matwork {
namespace {

struct PageName {
  OwnPageKind kind;
  std::string_view language;
  std::string_view path;
};

constexpr std::array<PageName, 12> kNames{{
    {OwnPageKind::kFavourites, "en", "favourites"},
    {OwnPageKind::kFavourites, "es", "favoritos"},
    {OwnPageKind::kFavourites, "pt", "favoritos"},
    {OwnPageKind::kPrivacy, "en", "privacy"},
    {OwnPageKind::kPrivacy, "es", "privacidad"},
    {OwnPageKind::kPrivacy, "pt", "privacidade"},
    {OwnPageKind::kOffline, "en", "offline"},
    {OwnPageKind::kOffline, "es", "sin-conexion"},
    {OwnPageKind::kOffline, "pt", "sem-conexao"},
    {OwnPageKind::kAbout, "en", "about"},
    {OwnPageKind::kAbout, "es", "acerca"},
    {OwnPageKind::kAbout, "pt", "sobre"},
}};

/// The translationKey of documents that stand for a page; "" where none can: the scripts need the others as they are.
std::string_view key_of(OwnPageKind kind) {
  if (kind == OwnPageKind::kAbout) return "about";
  return kind == OwnPageKind::kPrivacy ? "privacy" : "";
}

/// What an author has at an address keeps it; a file or folder in its way leaves no page at all.
void settle(Library& library, AddressBook& book, OwnPage& page, std::uint32_t index) {
  const auto address = own_page_address(page.kind, library.languages[page.language]);
  const bool free = book.take(address, AddressBook::kProgram);
  if (free) library.addresses.insert_or_assign(address, AddressUse{AddressUse::Kind::kOwnPage, index});
  page.generated = free;
  if (free || library.find_address(address) != nullptr) page.address = address;
}

}  // namespace

std::string own_page_address(OwnPageKind kind, const Language& language) {
  const auto main = main_language(language.tag);
  const auto find_in = [&](std::string_view tongue) {
    return std::find_if(kNames.begin(), kNames.end(),
                        [&](const PageName& name) { return name.kind == kind && name.language == tongue; });
  };
  auto name = find_in(main);
  if (name == kNames.end()) name = find_in("en");
  return language.prefix + "/" + std::string(name->path) + "/";
}

void add_own_pages(Library& library, AddressBook& book) {
  library.own_pages.resize(library.languages.size() * kOwnPageKinds);
  for (std::size_t i = 0; i < library.own_pages.size(); ++i) {
    library.own_pages[i].language = static_cast<LanguageIndex>(i / kOwnPageKinds);
    library.own_pages[i].kind = static_cast<OwnPageKind>(i % kOwnPageKinds);
  }
  for (const auto& item : library.entries) {
    const auto& key = item.entry.head.translation_key.value;
    for (const auto kind : {OwnPageKind::kPrivacy, OwnPageKind::kAbout}) {
      auto& page = library.own_pages[item.language * kOwnPageKinds + static_cast<std::size_t>(kind)];
      if (key != key_of(kind) || !page.address.empty()) continue;
      page.address = item.address;
      page.generated = false;
    }
  }
  for (std::uint32_t i = 0; i < library.own_pages.size(); ++i) {
    if (library.own_pages[i].address.empty()) settle(library, book, library.own_pages[i], i);
  }
}

}  // namespace matwork
