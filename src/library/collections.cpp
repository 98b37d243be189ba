#include "library/collections.h"

#include <algorithm>
#include <array>

#include "library/list_pages.h"
#include "library/shown_facts.h"
#include "library/video.h"

namespace matwork {
namespace {

constexpr std::size_t kQuestionsOnPage = 12;

struct CollectionName {
  CollectionKind kind;
  std::string_view language;
  std::string_view path;
};

constexpr std::array<CollectionName, 9> kNames{{
    {CollectionKind::kQuestions, "en", "questions"},
    {CollectionKind::kQuestions, "es", "preguntas"},
    {CollectionKind::kQuestions, "pt", "perguntas"},
    {CollectionKind::kVideos, "en", "videos"},
    {CollectionKind::kVideos, "es", "videos"},
    {CollectionKind::kVideos, "pt", "videos"},
    {CollectionKind::kGlossary, "en", "glossary"},
    {CollectionKind::kGlossary, "es", "glosario"},
    {CollectionKind::kGlossary, "pt", "glossario"},
}};

bool shows(const Library& library, CollectionKind kind, const Entry& entry) {
  if (kind == CollectionKind::kQuestions) return !entry.facts.questions.empty();
  return kind == CollectionKind::kVideos && has_video(library.config, entry);
}

/// The home holds every entry of its language in the order of lists.
std::vector<EntryIndex> entries_of(const Library& library, CollectionKind kind, LanguageIndex language) {
  std::vector<EntryIndex> out;
  for (const auto index : library.find_section(language, {})->entries) {
    if (shows(library, kind, library.entries[index].entry)) out.push_back(index);
  }
  return out;
}

std::vector<std::vector<TermIndex>> find_used_terms(const Library& library) {
  const auto& vocabulary = *library.vocabulary;
  std::vector<std::vector<bool>> used(library.languages.size(), std::vector<bool>(vocabulary.terms().size()));
  for (const auto& item : library.entries) {
    for (const auto term : used_terms(*item.reading, item.entry.facts, vocabulary)) used[item.language][term] = true;
  }
  std::vector<std::vector<TermIndex>> out(used.size());
  for (std::size_t language = 0; language < used.size(); ++language) {
    for (TermIndex term = 0; term < vocabulary.terms().size(); ++term) {
      if (used[language][term]) out[language].push_back(term);
    }
  }
  return out;
}

std::vector<std::string> addresses_of(const Collection& collection) {
  std::vector<std::string> out;
  const auto pages = count_pages(collection.entries.size(), documents_per_page(collection.kind));
  for (std::size_t page = 1; page <= pages; ++page) out.push_back(list_address(collection.address, page));
  return out;
}

void add(Library& library, AddressBook& book, Collection collection) {
  const auto addresses = addresses_of(collection);
  const bool taken = std::any_of(addresses.begin(), addresses.end(),
                                 [&](const auto& address) { return book.find_rival(address).has_value(); });
  if (taken || !fits_on_disk(addresses.back())) return;
  for (const auto& address : addresses) {
    book.take(address, AddressBook::kList);
    library.addresses.emplace(address, AddressUse{AddressUse::Kind::kGenerated, 0});
  }
  const auto index = static_cast<std::uint32_t>(library.collections.size());
  library.addresses[collection.address] = {AddressUse::Kind::kCollection, index};
  library.collections.push_back(std::move(collection));
}

}  // namespace

std::string collection_address(CollectionKind kind, const Language& language) {
  const auto main = main_language(language.tag);
  const auto name_in = [&](std::string_view tongue) {
    return std::find_if(kNames.begin(), kNames.end(),
                        [&](const CollectionName& n) { return n.kind == kind && n.language == tongue; });
  };
  auto name = name_in(main);
  if (name == kNames.end()) name = name_in("en");
  return language.prefix + "/" + std::string(name->path) + "/";
}

std::size_t documents_per_page(CollectionKind kind) {
  return kind == CollectionKind::kQuestions ? kQuestionsOnPage : kItemsPerPage;
}

bool has_video(const Config& config, const Entry& entry) {
  const auto& id = entry.facts.video.value;
  return entry.kind == Kind::kExercise && is_video_id(id) && !is_placeholder_video(config, id);
}

void add_collections(Library& library, AddressBook& book) {
  library.used_terms = find_used_terms(library);
  for (LanguageIndex language = 0; language < library.languages.size(); ++language) {
    for (const auto kind : {CollectionKind::kQuestions, CollectionKind::kVideos, CollectionKind::kGlossary}) {
      Collection collection{kind, language, collection_address(kind, library.languages[language]), {}};
      collection.entries = entries_of(library, kind, language);
      const bool glossary = kind == CollectionKind::kGlossary && !library.used_terms[language].empty();
      if (glossary || !collection.entries.empty()) add(library, book, std::move(collection));
    }
  }
}

}  // namespace matwork
