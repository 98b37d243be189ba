#include "check/exercise_keys.h"

#include "base/text.h"

namespace matwork {

void ExerciseKeys::index() {
  std::vector<const LibraryEntry*> items;
  for (const auto& item : library_.entries) {
    const std::string_view key = item.entry.head.translation_key.value;
    if (item.entry.kind != Kind::kExercise || key.empty()) continue;
    items.push_back(&item);
    auto folded = fold(key);
    if (!by_name_.try_emplace(folded, key).second) continue;
    keys_.push_back(key);
    folded_.push_back(std::move(folded));
  }
  for (const auto* item : items) {  // a name is what it is as a key, before it is a title
    const auto& head = item->entry.head;
    const auto& place = item->entry.place;
    const bool folder = place.name == "index" && !place.folders.empty();
    by_name_.try_emplace(fold(head.title.value), head.translation_key.value);
    by_name_.try_emplace(fold(folder ? place.folders.back() : place.name), head.translation_key.value);
  }
}

std::string_view ExerciseKeys::suggest(std::string_view written) {
  if (by_name_.empty()) index();
  const auto folded = fold(written);
  const auto found = by_name_.find(folded);
  return found != by_name_.end() ? found->second : nearest(folded);
}

std::string_view ExerciseKeys::nearest(std::string_view written) {
  std::string_view best;
  std::size_t limit = written.size() < 6 ? 1 : 2;
  for (std::size_t i = 0; i < keys_.size() && comparisons_left_ > 0 && limit > 0; ++i) {
    const auto& key = folded_[i];
    if (key.size() > written.size() + limit || written.size() > key.size() + limit) continue;
    --comparisons_left_;
    const auto distance = edit_distance(key, written, limit);
    if (distance > limit) continue;
    best = keys_[i];
    limit = distance - 1;
  }
  return best;
}

}  // namespace matwork
