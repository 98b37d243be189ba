#include "library/translation_state.h"

#include <algorithm>

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
    for (std::size_t i = 0; i < source_.size(); ++i) {
      const auto found = std::find_if(recorded_->begin(), recorded_->end(),
                                      [&](const RecordedPart& part) { return part.name == source_[i].name; });
      if (found == recorded_->end()) continue;
      matched_[i] = &*found;
      used[static_cast<std::size_t>(found - recorded_->begin())] = true;
    }
    for (std::size_t k = 0; k < recorded_->size(); ++k) {
      if (!used[k]) vanished_.push_back(&(*recorded_)[k]);
    }
    for (std::size_t i = 0; i < source_.size(); ++i) {
      if (matched_[i] != nullptr || !is_section_part(source_[i])) continue;
      const auto gone = std::find_if(vanished_.begin(), vanished_.end(),
                                     [](const RecordedPart* part) { return is_section(part->name); });
      if (gone == vanished_.end()) return;
      matched_[i] = *gone;
      vanished_.erase(gone);
    }
  }

  std::optional<PartChange::Kind> change_of(std::size_t i) const {
    if (const auto* part = matched_[i]) {
      const bool behind = source_[i].hash != part->source && part->translation != 0 && is_unchanged(*part);
      return behind ? std::optional(PartChange::Kind::kChanged) : std::nullopt;
    }
    const bool there = is_section_part(source_[i]) ? sections(translation_) >= sections(source_)
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
    return std::any_of(translation_.begin(), translation_.end(),
                       [&](const TextPart& other) { return is_section_part(other) && other.hash == part.translation; });
  }

  const TextPart* find_field(std::string_view name) const {
    const auto found =
        std::find_if(translation_.begin(), translation_.end(), [&](const TextPart& part) { return part.name == name; });
    return found == translation_.end() || is_section(name) ? nullptr : &*found;
  }

  static std::size_t sections(const std::vector<TextPart>& parts) {
    return static_cast<std::size_t>(std::count_if(parts.begin(), parts.end(), is_section_part));
  }

  /// Sections correspond in their order; 0 where the translation has none.
  std::uint64_t counterpart_hash(std::size_t i) const {
    if (!is_section_part(source_[i])) {
      const auto* field = find_field(source_[i].name);
      return field == nullptr ? 0 : field->hash;
    }
    auto before = std::count_if(source_.begin(), source_.begin() + static_cast<std::ptrdiff_t>(i), is_section_part);
    for (const auto& part : translation_) {
      if (is_section_part(part) && before-- == 0) return part.hash;
    }
    return 0;
  }

  Span source_title_;
  std::vector<TextPart> source_;
  std::vector<TextPart> translation_;
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
