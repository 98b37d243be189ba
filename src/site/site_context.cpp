#include "site/site_context.h"

#include <fmt/format.h>
#include <xxhash.h>

#include <algorithm>
#include <mutex>

#include "base/text.h"
#include "library/address.h"
#include "library/list_pages.h"
#include "site/assets.h"

namespace matwork {
namespace {

constexpr std::size_t kMostCandidates = 64;

/// What `ExerciseNames` knows of an exercise, and where it lies.
std::uint64_t hash_names(const LibraryEntry& item, std::uint64_t seed) {
  const auto add = [&](std::string_view text) {
    seed = XXH3_64bits_withSeed(text.data(), text.size(), seed + text.size());
  };
  add(item.entry.head.title.value);
  add(item.entry.source->path());
  add(item.address);
  for (const auto& name : item.entry.facts.other_names) add(name.value);
  for (const auto& translation : item.translations) {
    seed = XXH3_64bits_withSeed(&seed, sizeof seed, translation ? *translation : ~0U);
  }
  return seed;
}

}  // namespace

/// Names are folded, which costs more than most pages; only pages of workouts want them.
struct SiteContext::NamesMemo {
  std::once_flag made;
  std::optional<ExerciseNames> names;
  std::once_flag hashed;
  std::uint64_t hash = 0;
};

SiteContext::SiteContext(std::shared_ptr<const Library> library, std::string preview_script, bool offers_variants)
    : library_(std::move(library)), preview_script_(std::move(preview_script)), offers_variants_(offers_variants) {
  frame_ = std::make_shared<const FrameFiles>(*library_);
  base_path_ = library_->config.base_path();
  const auto& base = library_->config.base_url;
  host_ = base.substr(0, base.size() - base_path_.size() - 1);
  for (LanguageIndex i = 0; i < library_->languages.size(); ++i) exercise_sections_.push_back(find_exercise_section(i));
  by_muscle_ = std::make_shared<const MuscleIndex>(index_muscles());
  traits_ = std::make_shared<const std::vector<Traits>>(read_traits());
  by_key_ = std::make_shared<const KeyIndex>(index_keys());
  names_ = std::make_shared<NamesMemo>();
}

SiteContext::SiteContext(const SiteContext& before, std::shared_ptr<const Library> library) : SiteContext(before) {
  library_ = std::move(library);
  by_key_ = std::make_shared<const KeyIndex>(index_keys());
  names_ = std::make_shared<NamesMemo>();
}

std::string SiteContext::absolute(std::string_view address) const {
  return host_ + base_path_ + encode_address(address);
}

std::string SiteContext::manifest_address(LanguageIndex index) const {
  return fmt::format("/app.{}.webmanifest", language(index).tag);
}

std::string SiteContext::worker_address() const { return preview_script_.empty() ? "/service-worker.js" : ""; }

std::string SiteContext::icon() const {
  const bool own = !logo().address.empty() && logo().is_square();
  return own ? logo().address : "/favicon.svg";
}

std::string SiteContext::touch_icon() const {
  if (icon() == "/favicon.svg") return Assets::get().icon_touch;
  return lower(icon()).ends_with(".png") ? icon() : std::string();
}

html::Url SiteContext::url(const MenuItem& item) const {
  return item.outside ? html::Url::outside(item.address) : url(item.address, item.fragment);
}

std::string SiteContext::title_of(const LibrarySection& section) const {
  if (section.index) return library_->entries[*section.index].entry.head.title.value;
  if (section.folders.empty()) return language(section.language).title;
  auto title = section.folders.back();
  std::replace(title.begin(), title.end(), '-', ' ');
  if (title.front() >= 'a' && title.front() <= 'z') title.front() = static_cast<char>(title.front() - 'a' + 'A');
  return title;
}

bool SiteContext::holds_only_exercises(const LibrarySection& section) const {
  return std::all_of(section.entries.begin(), section.entries.end(),
                     [&](EntryIndex i) { return library_->entries[i].entry.kind == Kind::kExercise; });
}

std::string SiteContext::term_name(TermIndex term, LanguageIndex index) const {
  return std::string(library_->vocabulary->name(term, language(index).tag));
}

SiteContext::Alternates SiteContext::alternates_of(const LibraryEntry& item) const {
  Alternates out;
  for (const auto& translation : item.translations) {
    out.push_back(translation ? std::optional(library_->entries[*translation].address) : std::nullopt);
  }
  return out;
}

SiteContext::Alternates SiteContext::alternates_of(const LibrarySection& section) const {
  if (section.index && !section.folders.empty()) return alternates_of(library_->entries[*section.index]);
  Alternates out;
  for (LanguageIndex i = 0; i < library_->languages.size(); ++i) {
    const auto* other = section.folders.empty() ? library_->find_section(i, {}) : nullptr;
    if (i == section.language) other = &section;
    out.push_back(other == nullptr ? std::nullopt : std::optional(other->address));
  }
  return out;
}

SiteContext::Alternates SiteContext::alternates_of(const TermPage& page) const {
  Alternates out;
  for (LanguageIndex i = 0; i < library_->languages.size(); ++i) {
    const auto* other = library_->find_term_page(page.term, i);
    out.push_back(other == nullptr ? std::nullopt : std::optional(other->address));
  }
  return out;
}

SiteContext::Alternates SiteContext::alternates_of(TermKind list) const {
  Alternates out;
  for (const auto& language : library_->languages) {
    auto address = term_list_address(list, language);
    const auto* use = library_->find_address(address);
    const bool there = use != nullptr && use->kind == AddressUse::Kind::kTermList;
    out.push_back(there ? std::optional(std::move(address)) : std::nullopt);
  }
  return out;
}

SiteContext::Alternates SiteContext::alternates_of(CollectionKind kind) const {
  Alternates out;
  for (LanguageIndex i = 0; i < library_->languages.size(); ++i) {
    const auto* collection = library_->find_collection(kind, i);
    out.push_back(collection == nullptr ? std::nullopt : std::optional(collection->address));
  }
  return out;
}

SiteContext::Alternates SiteContext::alternates_of(const OwnPage& page) const {
  Alternates out;
  for (LanguageIndex i = 0; i < library_->languages.size(); ++i) {
    const auto& other = library_->own_page(page.kind, i);
    out.push_back(other.generated && !other.address.empty() ? std::optional(other.address) : std::nullopt);
  }
  return out;
}

const LibrarySection* SiteContext::exercise_section(LanguageIndex language) const {
  const auto found = exercise_sections_[language];
  return found ? &library_->sections[*found] : nullptr;
}

std::optional<std::uint32_t> SiteContext::find_exercise_section(LanguageIndex language) const {
  std::optional<std::uint32_t> found;
  const auto* home = library_->find_section(language, {});
  if (home == nullptr) return found;
  for (const auto child : home->children) {
    const auto& section = library_->sections[child];
    const bool more = !found || section.entries.size() > library_->sections[*found].entries.size();
    if (!section.entries.empty() && more && holds_only_exercises(section)) found = child;
  }
  return found;
}

SiteContext::KeyIndex SiteContext::index_keys() const {
  KeyIndex index(library_->languages.size());
  for (EntryIndex i = 0; i < library_->entries.size(); ++i) {
    const auto& item = library_->entries[i];
    const std::string_view key = item.entry.head.translation_key.value;
    if (!key.empty()) index[item.language].try_emplace(key, i);
  }
  return index;
}

std::optional<EntryIndex> SiteContext::find_key(std::string_view key, LanguageIndex language) const {
  const auto& keys = (*by_key_)[language];
  const auto found = keys.find(key);
  return found == keys.end() ? std::nullopt : std::optional(found->second);
}

const ExerciseNames& SiteContext::exercise_names() const {
  std::call_once(names_->made, [&] { names_->names.emplace(*library_); });
  return *names_->names;
}

std::uint64_t SiteContext::exercise_names_hash() const {
  std::call_once(names_->hashed, [&] {
    for (const auto& item : library_->entries) {
      if (item.entry.kind == Kind::kExercise) names_->hash = hash_names(item, names_->hash);
    }
  });
  return names_->hash;
}

std::vector<EntryIndex> SiteContext::written_by(const LibraryEntry& teacher) const {
  std::vector<EntryIndex> out;
  const auto* home = library_->find_section(teacher.language, {});
  if (teacher.entry.kind != Kind::kTeacher || home == nullptr) return out;
  for (const auto index : home->entries) {
    const auto& entry = library_->entries[index].entry;
    const bool hers = !entry.is_section() && entry.head.author.value == teacher.entry.head.title.value;
    if (hers && out.size() < kItemsPerPage) out.push_back(index);
  }
  return out;
}

SiteContext::MuscleIndex SiteContext::index_muscles() const {
  MuscleIndex index(library_->languages.size());
  for (auto& terms : index) terms.resize(library_->vocabulary->terms().size());
  for (EntryIndex i = 0; i < library_->entries.size(); ++i) {
    const auto& item = library_->entries[i];
    if (item.entry.kind != Kind::kExercise) continue;
    for (const auto& muscle : item.entry.facts.muscles) index[item.language][muscle.term].push_back(i);
  }
  return index;
}

std::vector<EntryIndex> SiteContext::related(EntryIndex index, std::size_t most) const {
  const auto& item = library_->entries[index];
  const auto& facts = item.entry.facts;
  std::vector<EntryIndex> candidates;
  for (const auto& muscle : facts.muscles) {
    const auto& bucket = (*by_muscle_)[item.language][muscle.term];
    const auto at = static_cast<std::size_t>(std::lower_bound(bucket.begin(), bucket.end(), index) - bucket.begin());
    const auto few = std::min(bucket.size(), kMostCandidates / facts.muscles.size() + 1);
    for (std::size_t k = 1; k < few; ++k) candidates.push_back(bucket[(at + k) % bucket.size()]);
  }
  std::sort(candidates.begin(), candidates.end());
  candidates.erase(std::unique(candidates.begin(), candidates.end()), candidates.end());
  std::vector<std::pair<int, EntryIndex>> scored;  // the most alike first, then by order
  scored.reserve(candidates.size());
  const auto& own = (*traits_)[index];
  for (const auto candidate : candidates) scored.emplace_back(-own.likeness((*traits_)[candidate]), candidate);
  const auto end = scored.begin() + static_cast<std::ptrdiff_t>(std::min(most, scored.size()));
  std::partial_sort(scored.begin(), end, scored.end());
  std::vector<EntryIndex> out;
  for (auto best = scored.begin(); best != end; ++best) out.push_back(best->second);
  return out;
}

std::vector<SiteContext::Traits> SiteContext::read_traits() const {
  std::vector<Traits> all(library_->entries.size());
  for (EntryIndex i = 0; i < all.size(); ++i) {
    const auto& entry = library_->entries[i].entry;
    if (entry.kind != Kind::kExercise) continue;
    const auto& facts = entry.facts;
    auto& traits = all[i];
    for (const auto& muscle : facts.muscles) {
      if (traits.muscle_count < Traits::kMostMuscles) traits.muscles[traits.muscle_count++] = muscle.term;
    }
    if (facts.level) traits.level = facts.level->term;
    if (!facts.equipment.empty()) traits.equipment = facts.equipment.front().term;
  }
  return all;
}

int SiteContext::Traits::likeness(const Traits& other) const {
  const auto begin = other.muscles.begin();
  const auto end = begin + other.muscle_count;
  const auto shared = std::count_if(muscles.begin(), muscles.begin() + muscle_count,
                                    [&](TermIndex muscle) { return std::find(begin, end, muscle) != end; });
  const bool same_main = muscles.front() == other.muscles.front();
  return 4 * static_cast<int>(shared) + (same_main ? 2 : 0) + (level && level == other.level ? 1 : 0) +
         (equipment && equipment == other.equipment ? 1 : 0);
}

const std::optional<Located<Date>>& shown_day(const Head& head) {
  return head.last_modified ? head.last_modified : head.date;
}

}  // namespace matwork
