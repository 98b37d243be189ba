#include "library/translation_state.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>
#include <utility>

namespace matwork {
namespace {

bool is_section(std::string_view name) { return name.starts_with('#'); }

/// One source, one translation and what is recorded of the two, part by part.
class Comparison {
 public:
  Comparison(const Library& library, const LibraryEntry& translation)
      : source_title_(library.source_of(translation)->entry.head.title.span),
        source_(text_parts(library.source_of(translation)->entry)),
        translation_(text_parts(translation.entry)) {
    const auto found = library.translation_record.find(translation.entry.source->path());
    if (found != library.translation_record.end()) recorded_ = &found->second;
    index();
    if (recorded_ != nullptr) match();
  }

  TranslationState state() const {
    TranslationState state;
    if (recorded_ == nullptr) return state;
    for (std::size_t i = 0; i < source_.size(); ++i) {
      if (const auto change = change_of(i)) state.changes.push_back({*change, source_[i].name, source_[i].span});
    }
    for (const auto* part : vanished_) {
      if (is_unchanged(*part) && part->translation != 0)
        state.changes.push_back({PartChange::Kind::kRemoved, part->name, source_title_});
    }
    state.kind = state.changes.empty() ? TranslationState::Kind::kCurrent : TranslationState::Kind::kBehind;
    return state;
  }

  std::vector<RecordedPart> record(Recording recording) const {
    std::vector<RecordedPart> out;
    const bool all = recording == Recording::kAll || recorded_ == nullptr;
    for (std::size_t i = 0; i < source_.size(); ++i) {
      const auto change = all ? std::nullopt : change_of(i);
      if (!change) {
        out.push_back({source_[i].name, source_[i].hash, counterpart_hash(i)});
      } else if (*change == PartChange::Kind::kChanged) {
        out.push_back(*matched_[i]);
      }
    }
    for (const auto* part : vanished_) {
      if (!all && is_unchanged(*part) && part->translation != 0) out.push_back(*part);
    }
    return out;
  }

 private:
  /// Pairs the parts of the source with what is recorded: by name; a section whose heading was changed
  /// takes the place of one that went.
  void match() {
    matched_.assign(source_.size(), nullptr);
    std::vector<bool> used(recorded_->size(), false);
    std::unordered_map<std::string_view, std::size_t> by_name;
    for (std::size_t k = 0; k < recorded_->size(); ++k) by_name.emplace((*recorded_)[k].name, k);
    for (std::size_t i = 0; i < source_.size(); ++i) {
      const auto found = by_name.find(source_[i].name);
      if (found == by_name.end()) continue;
      matched_[i] = &(*recorded_)[found->second];
      used[found->second] = true;
    }
    for (std::size_t k = 0; k < recorded_->size(); ++k) {
      if (!used[k]) vanished_.push_back(&(*recorded_)[k]);
    }
    auto gone = vanished_.begin();
    for (std::size_t i = 0; i < source_.size(); ++i) {
      if (matched_[i] != nullptr || !is_section_part(source_[i])) continue;
      gone = std::find_if(gone, vanished_.end(), [](const RecordedPart* part) { return is_section(part->name); });
      if (gone == vanished_.end()) break;
      matched_[i] = std::exchange(*gone, nullptr);
    }
    std::erase(vanished_, nullptr);
  }

  std::optional<PartChange::Kind> change_of(std::size_t i) const {
    if (const auto* part = matched_[i]) {
      const bool behind = source_[i].hash != part->source && part->translation != 0 && is_unchanged(*part);
      return behind ? std::optional(PartChange::Kind::kChanged) : std::nullopt;
    }
    const bool there = is_section_part(source_[i]) ? translated_sections_.size() >= sections_of_source_
                                                   : find_field(source_[i].name) != nullptr;
    return there ? std::nullopt : std::optional(PartChange::Kind::kAdded);
  }

  /// Whether the translation still has the words that were recorded. Sections are known by their words
  /// alone: their headings are in another language.
  bool is_unchanged(const RecordedPart& part) const {
    if (!is_section(part.name)) {
      const auto* field = find_field(part.name);
      return field != nullptr && field->hash == part.translation;
    }
    return hashes_of_sections_.contains(part.translation);
  }

  const TextPart* find_field(std::string_view name) const {
    const auto found =
        std::find_if(fields_.begin(), fields_.end(), [&](const TextPart* part) { return part->name == name; });
    return found == fields_.end() ? nullptr : *found;
  }

  /// Sections correspond in their order; 0 where the translation has none.
  std::uint64_t counterpart_hash(std::size_t i) const {
    if (!is_section_part(source_[i])) {
      const auto* field = find_field(source_[i].name);
      return field == nullptr ? 0 : field->hash;
    }
    const auto ordinal = i - first_section_of_source_;  // sections come last, one after the other
    return ordinal < translated_sections_.size() ? translated_sections_[ordinal]->hash : 0;
  }

  void index() {
    for (const auto& part : translation_) {
      if (is_section_part(part)) {
        translated_sections_.push_back(&part);
        hashes_of_sections_.insert(part.hash);
      } else {
        fields_.push_back(&part);
      }
    }
    const auto first = std::find_if(source_.begin(), source_.end(), is_section_part);
    first_section_of_source_ = static_cast<std::size_t>(first - source_.begin());
    sections_of_source_ = source_.size() - first_section_of_source_;
  }

  Span source_title_;
  std::vector<TextPart> source_;
  std::vector<TextPart> translation_;
  std::vector<const TextPart*> fields_;               ///< of the translation
  std::vector<const TextPart*> translated_sections_;  ///< in their order
  std::unordered_set<std::uint64_t> hashes_of_sections_;
  std::size_t first_section_of_source_ = 0;
  std::size_t sections_of_source_ = 0;
  const std::vector<RecordedPart>* recorded_ = nullptr;
  std::vector<const RecordedPart*> matched_;   ///< by part of the source
  std::vector<const RecordedPart*> vanished_;  ///< recorded, and no longer in the source
};

}  // namespace

TranslationState translation_state(const Library& library, const LibraryEntry& translation) {
  return Comparison(library, translation).state();
}

std::vector<RecordedPart> record_translation(const Library& library, const LibraryEntry& translation,
                                             Recording recording) {
  return Comparison(library, translation).record(recording);
}

}  // namespace matwork
