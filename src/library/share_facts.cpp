#include "library/share_facts.h"

#include "library/document_reading.h"
#include "library/sections.h"

namespace matwork {
namespace {

class Sharing {
 public:
  Sharing(const Facts& source, Entry& translation)
      : source_(source), facts_(translation.facts), title_(translation.head.title.span) {}

  void run() {
    take(Fact::kEquipment, &Facts::equipment);
    if (take(Fact::kMuscles, &Facts::muscles)) facts_.muscles_span = title_;
    take(Fact::kLevel, &Facts::level);
    take(Fact::kDuration, &Facts::duration_s);
    take(Fact::kStartPosition, &Facts::start_position);
    take(Fact::kJointActions, &Facts::joint_actions);
    take(Fact::kSpinalActions, &Facts::spinal_actions);
    take(Fact::kPhase, &Facts::phase);
    take(Fact::kSides, &Facts::sides);
    take(Fact::kDose, &Facts::dose);
    take(Fact::kEasier, &Facts::easier);
    take(Fact::kHarder, &Facts::harder);
    take(Fact::kSources, &Facts::sources);
    take_cautions();
  }

 private:
  /// True when the fact was taken over.
  template <class Value>
  bool take(Fact fact, Value Facts::* member) {
    if (facts_.stated.has(fact) || !source_.stated.has(fact)) return false;
    facts_.*member = source_.*member;
    place(facts_.*member);
    facts_.inherited.add(fact);
    return true;
  }

  // What is found about a fact that was taken over is told where the translation has its title.
  void place(StatedTerm& term) const { term.span = title_; }
  template <class Value>
  void place(Located<Value>& value) const {
    value.span = title_;
  }
  void place(StatedDose& dose) const { dose.span = title_; }
  void place(Source& source) const { source.id.span = title_; }
  template <class Value>
  void place(std::optional<Value>& value) const {
    if (value) place(*value);
  }
  template <class Value>
  void place(std::vector<Value>& values) const {
    for (auto& value : values) place(value);
  }

  void take_cautions() {
    if (!source_.stated.has(Fact::kCautions)) return;
    std::vector<bool> matched(facts_.cautions.size());  // two about one condition stay two
    for (const auto& caution : source_.cautions) {
      std::size_t own = 0;
      while (own < matched.size() && (matched[own] || facts_.cautions[own].condition != caution.condition)) ++own;
      if (own == matched.size()) {
        take_caution(caution);
      } else {
        matched[own] = true;
        complete(facts_.cautions[own], caution);
      }
    }
    facts_.inherited.add(Fact::kCautions);
  }

  void take_caution(const Caution& caution) {
    auto& taken = facts_.cautions.emplace_back(caution);
    taken.advice = {};  // in words of another language
    taken.span = title_;
    for (auto& source : taken.sources) source.span = title_;
  }

  static void complete(Caution& own, const Caution& caution) {
    if (!own.severity) own.severity = caution.severity;
    if (own.sources.empty()) take_sources(own, caution);
    if (!own.date) own.date = caution.date;
  }

  static void take_sources(Caution& own, const Caution& caution) {
    own.sources = caution.sources;
    for (auto& source : own.sources) source.span = own.span;
  }

  const Facts& source_;
  Facts& facts_;
  Span title_;
};

bool gives_facts(const Entry& source, const Entry& translation) {
  if (source.kind != translation.kind) return false;
  auto own = translation.facts.stated;
  own.add(Fact::kSteps);  // words
  return source.facts.stated.has(Fact::kCautions) || !source.facts.stated.is_part_of(own);
}

/// The document as it was read, with what its source gives it.
LibraryEntry with_shared_facts(const LibraryEntry& item, const LibraryEntry* source) {
  const auto& read = *item.reading->entry;
  if (source == nullptr || !gives_facts(source->entry, read)) return item.as_read();
  auto entry = read;
  Sharing(source->entry.facts, entry).run();
  return item.with_entry(std::move(entry), source->hash);
}

void share_facts_with(Library& library, LibraryEntry& item) {
  const auto* source = library.source_of(item);
  const bool as_read = &item.entry == &*item.reading->entry;
  if (as_read && (source == nullptr || !gives_facts(source->entry, item.entry))) return;
  item = with_shared_facts(item, source);
}

/// Its title, date or weight may be another: then so is its place in every list.
void put_in_lists(Library& library, EntryIndex index) {
  const auto& item = library.entries[index];
  for (auto s = item.section; s; s = library.sections[*s].parent)
    put_in_order(library, library.sections[*s].entries, index);
  for (auto& page : library.term_pages) {
    if (page.language == item.language) put_in_order(library, page.entries, index);
  }
  for (auto& collection : library.collections) {
    if (collection.language == item.language) put_in_order(library, collection.entries, index);
  }
}

}  // namespace

void share_facts(Library& library) {
  for (auto& item : library.entries) share_facts_with(library, item);
}

void exchange_reading(Library& library, const SharedReading& reading) {
  const auto index = library.find_document(reading->source->path());
  if (!index) return;  // left out: its address is taken
  auto& item = library.entries[*index];
  item.reading = reading;
  item = item.as_read();
  share_facts_with(library, item);
  put_in_lists(library, *index);
  if (item.language != 0) return;
  for (const auto& translation : item.translations) {
    if (translation) share_facts_with(library, library.entries[*translation]);
  }
}

}  // namespace matwork
