#include "site/facts_html.h"

#include <fmt/format.h>

#include "base/text.h"
#include "library/link.h"
#include "library/shown_facts.h"
#include "site/icon.h"
#include "site/picture_html.h"
#include "site/term_ways.h"

namespace matwork {
namespace {

using html::Writer;

void write_term(Writer& out, const SiteContext& context, TermIndex term, LanguageIndex language) {
  const auto name = context.term_name(term, language);
  if (const auto* page = context.library().find_term_page(term, language)) {
    out.element("a", {{"href", context.url(page->address)}}, name);
  } else {
    out.text(name);
  }
}

void write_terms(Writer& out, const SiteContext& context, const std::vector<StatedTerm>& terms,
                 LanguageIndex language) {
  for (const auto& term : terms) {
    if (&term != &terms.front()) out.text(" ");
    // Links are boxes, behind which a line may end: the comma stays with its word.
    out.element("span", {{"class", "term"}}, [&] {
      write_term(out, context, term.term, language);
      if (&term != &terms.back()) out.text(",");
    });
  }
}

template <class Value>
void write_fact(Writer& out, std::string_view name, Value&& value) {
  out.element("div", [&] {
    out.element("dt", name);
    out.element("dd", std::forward<Value>(value));
  });
}

/// "6–8 times · 2 sets · each side": as the document states it, never read out of its prose.
std::string dose_line(const Words& words, const StatedDose& dose, bool each_side) {
  const auto count = [](const Range& range) {
    return range.least == range.most ? fmt::to_string(range.most) : fmt::format("{}\u2013{}", range.least, range.most);
  };
  std::vector<std::string> parts;
  if (dose.repetitions.most > 0) parts.push_back(words.with_number(Word::kRepetitions, count(dose.repetitions)));
  if (dose.breaths.most > 0) parts.push_back(words.with_number(Word::kBreaths, count(dose.breaths)));
  if (dose.hold_s > 0) parts.push_back(words.with_number(Word::kHold, fmt::to_string(dose.hold_s)));
  if (dose.sets > 1) parts.push_back(words.with_number(Word::kSets, fmt::to_string(dose.sets)));
  if (each_side && !parts.empty()) parts.emplace_back(words.get(Word::kEachSide));
  return join(parts, " \u00b7 ");
}

/// Whether a dose is to be done on each side. Sides that alternate do so within their breaths.
bool is_of_each_side(const Facts& facts, std::optional<TermIndex> sides, const Vocabulary& vocabulary) {
  if (!sides || vocabulary.id(*sides) == "both") return false;
  const bool of_breaths = facts.dose->breaths.most > 0 && facts.dose->repetitions.most == 0;
  return vocabulary.id(*sides) != "alternating" || !of_breaths;
}

/// "Supine (lying on the back)", and the way to all that begin like that.
void write_position(Writer& out, const SiteContext& context, TermIndex term, LanguageIndex language) {
  const auto name = term_title(context, term, language);
  if (const auto* page = context.library().find_term_page(term, language)) {
    out.element("a", {{"href", context.url(page->address)}}, name);
  } else {
    out.text(name);
  }
}

}  // namespace

void write_facts(Writer& out, const SiteContext& context, const LibraryEntry& item) {
  const auto& facts = item.entry.facts;
  const auto& words = context.words(item.language);
  const auto& vocabulary = *context.library().vocabulary;
  const auto position = shown_start_position(*item.reading, facts, vocabulary);
  const auto sides = shown_sides(*item.reading, facts, vocabulary);
  // Both sides together is what everybody expects.
  const bool takes_turns = sides && vocabulary.id(*sides) != "both";
  const auto dose =
      facts.dose ? dose_line(words, *facts.dose, is_of_each_side(facts, sides, vocabulary)) : std::string();
  const bool any = facts.level || facts.duration_s || position || takes_turns || !dose.empty();
  const bool muscles = !facts.muscles.empty() && item.entry.kind != Kind::kExercise;
  if (!any && facts.equipment.empty() && !muscles) return;
  out.element("dl", {{"class", "facts"}}, [&] {
    if (facts.level)
      write_fact(out, words.get(Word::kLevel), [&] { write_term(out, context, facts.level->term, item.language); });
    if (facts.duration_s) write_fact(out, words.get(Word::kTime), words.duration(facts.duration_s->value));
    if (!dose.empty()) write_fact(out, words.get(Word::kDose), dose);
    if (!facts.equipment.empty())
      write_fact(out, words.get(Word::kEquipment), [&] { write_terms(out, context, facts.equipment, item.language); });
    if (muscles)
      write_fact(out, words.get(Word::kMuscles), [&] { write_terms(out, context, facts.muscles, item.language); });
    if (position)
      write_fact(out, words.get(Word::kStartPosition), [&] { write_position(out, context, *position, item.language); });
    if (takes_turns) write_fact(out, words.get(Word::kSides), context.term_name(*sides, item.language));
  });
}

std::string facts_line(const SiteContext& context, const LibraryEntry& item) {
  const auto& facts = item.entry.facts;
  const auto& tag = context.language(item.language).tag;
  const auto name = [&](TermIndex term) { return context.library().vocabulary->name(term, tag); };
  std::string line;
  const auto add = [&](std::string_view part) { line.append(line.empty() ? "" : " · ").append(part); };
  if (facts.level) add(name(facts.level->term));
  if (facts.duration_s) add(context.words(item.language).duration(facts.duration_s->value));
  if (!facts.muscles.empty()) add(name(facts.muscles.front().term));
  return line;
}

void write_byline(Writer& out, const SiteContext& context, const LibraryEntry& item) {
  const auto& head = item.entry.head;
  const auto& words = context.words(item.language);
  if (head.author.value.empty() && !head.date && !head.last_modified) return;
  out.element("p", {{"class", "byline"}}, [&] {
    if (!head.author.value.empty()) out.text(words.with_name(Word::kAuthor, head.author.value));
    const auto& day = shown_day(head);
    if (!day) return;
    if (!head.author.value.empty()) out.text(" · ");
    const auto word = head.last_modified ? Word::kUpdated : Word::kPublished;
    out.element("time", {{"datetime", to_iso(day->value)}}, words.with_name(word, words.date(day->value)));
  });
}

bool has_picture(const SiteContext& context, const LibraryEntry& item) {
  return find_picture(context.library(), item, item.entry.head.image.value) != nullptr;
}

std::string_view favourite_key(const LibraryEntry& item) {
  const auto& key = item.entry.head.translation_key.value;
  return key.empty() ? std::string_view(item.address) : std::string_view(key);
}

void write_favourite(Writer& out, const SiteContext& context, const LibraryEntry& item) {
  out.element(
      "mw-favourite",
      {{"data-key", favourite_key(item)}, {"data-title", item.entry.head.title.value}, {"data-address", item.address}},
      [&] {
        out.element("button", {{"type", "button"}, {"class", "tool"}, {"aria-pressed", "false"}}, [&] {
          write_icon(out, context, "heart");
          out.element("span", {{"class", "unseen"}}, context.words(item.language).get(Word::kFavouriteAdd));
        });
      });
}

void write_picture(Writer& out, const SiteContext& context, const LibraryEntry& item) {
  const auto* picture = find_picture(context.library(), item, item.entry.head.image.value);
  if (picture == nullptr) return;
  const auto place = item.entry.kind == Kind::kExercise ? PicturePlace::kBesideSteps : PicturePlace::kAboveText;
  out.element("figure", [&] { write_picture_element(out, context, *picture, item.entry.head.title.value, place); });
}

}  // namespace matwork
