#include "site/facts_html.h"

#include "base/text.h"
#include "library/document_reading.h"
#include "library/link.h"
#include "site/markdown_html.h"

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
    if (&term != &terms.front()) out.text(", ");
    write_term(out, context, term.term, language);
  }
}

template <class Value>
void write_fact(Writer& out, std::string_view name, Value&& value) {
  out.element("div", [&] {
    out.element("dt", name);
    out.element("dd", std::forward<Value>(value));
  });
}

/// What the document states wins; what was read out of its prose may stand in for it where that is a plain statement.
std::optional<TermIndex> stated_or_derived(const std::optional<StatedTerm>& stated,
                                           const std::optional<DerivedTerm>& derived) {
  if (stated) return stated->term;
  return derived ? std::optional(derived->term) : std::nullopt;
}

std::vector<const Modification*> of_version(const SiteContext& context, const Facts& facts, std::string_view id) {
  std::vector<const Modification*> out;
  for (const auto& modification : facts.modifications) {
    const auto version =
        modification.version ? context.library().vocabulary->id(*modification.version) : std::string_view();
    if (version == id) out.push_back(&modification);
  }
  return out;
}

void write_modifications(Writer& out, const std::vector<const Modification*>& modifications, std::string_view heading,
                         std::string_view shape) {
  if (modifications.empty()) return;
  out.element("div", {{"class", shape}}, [&] {
    out.element("h3", heading);
    out.element("dl", [&] {
      for (const auto* modification : modifications) {
        const auto& name = modification->name.value;
        out.element("div", [&] {
          if (!name.empty()) out.element("dt", name);
          if (name.empty()) out.element("dt", {{"class", "unseen"}}, heading);
          out.element("dd", modification->description.value);
        });
      }
    });
  });
}

/// "Supine (lying on the back)": the field's word, and what a visitor calls it.
std::string everyday_name(const SiteContext& context, TermIndex term, LanguageIndex language) {
  const auto& tag = context.language(language).tag;
  const auto explanation = context.library().vocabulary->term(term).explanation.in_language(tag);
  auto name = context.term_name(term, language);
  return explanation.empty() ? name : name + " (" + std::string(explanation) + ")";
}

}  // namespace

void write_facts(Writer& out, const SiteContext& context, const LibraryEntry& item) {
  const auto& facts = item.entry.facts;
  const auto& words = context.words(item.language);
  const auto& derived = item.reading->derived_facts(*context.library().vocabulary);
  const auto position = stated_or_derived(facts.start_position, derived.start_position);
  const auto sides = stated_or_derived(facts.sides, derived.sides);
  const bool any = facts.level || facts.duration_s || position || sides;
  if (!any && facts.equipment.empty() && facts.muscles.empty()) return;
  out.element("dl", {{"class", "facts"}}, [&] {
    if (facts.level)
      write_fact(out, words.get(Word::kLevel), [&] { write_term(out, context, facts.level->term, item.language); });
    if (facts.duration_s) write_fact(out, words.get(Word::kTime), words.duration(facts.duration_s->value));
    if (!facts.equipment.empty())
      write_fact(out, words.get(Word::kEquipment), [&] { write_terms(out, context, facts.equipment, item.language); });
    if (!facts.muscles.empty())
      write_fact(out, words.get(Word::kMuscles), [&] { write_terms(out, context, facts.muscles, item.language); });
    if (position) write_fact(out, words.get(Word::kStartPosition), everyday_name(context, *position, item.language));
    if (sides) write_fact(out, words.get(Word::kSides), context.term_name(*sides, item.language));
  });
}

std::string facts_line(const SiteContext& context, const LibraryEntry& item) {
  const auto& facts = item.entry.facts;
  std::vector<std::string> parts;
  if (facts.level) parts.push_back(context.term_name(facts.level->term, item.language));
  if (facts.duration_s) parts.push_back(context.words(item.language).duration(facts.duration_s->value));
  if (!facts.muscles.empty()) parts.push_back(context.term_name(facts.muscles.front().term, item.language));
  return join(parts, " · ");
}

void write_versions(Writer& out, const SiteContext& context, const LibraryEntry& item) {
  const auto& facts = item.entry.facts;
  if (facts.modifications.empty()) return;
  const auto& words = context.words(item.language);
  const auto* section = item.entry.find_section(SectionKind::kModifications);
  const bool from_text = item.entry.modifications_from_text && section != nullptr;
  const auto id = from_text ? anchor_of(item.entry, section->heading) : std::string_view("part.versions");
  out.element("section", {{"class", "versions"}, {"aria-labelledby", id}}, [&] {
    out.element("h2", {{"id", id}}, words.get(Word::kVersions));
    if (from_text) write_markdown(out, context, item, section->begin, section->used_begin, 3);
    write_modifications(out, of_version(context, facts, "easier"), words.get(Word::kEasier), "version easier");
    write_modifications(out, of_version(context, facts, "harder"), words.get(Word::kHarder), "version harder");
    write_modifications(out, of_version(context, facts, ""), words.get(Word::kVariation), "version");
    if (from_text) write_markdown(out, context, item, section->used_end, section->end, 3);
  });
}

void write_questions(Writer& out, const SiteContext& context, const LibraryEntry& item) {
  const auto& questions = item.entry.facts.questions;
  if (questions.empty()) return;
  out.element("section", {{"class", "questions"}, {"aria-labelledby", "part.questions"}}, [&] {
    out.element("h2", {{"id", "part.questions"}}, context.words(item.language).get(Word::kQuestions));
    for (const auto& question : questions) {
      out.element("h3", question.question.value);
      out.element("p", question.answer.value);
    }
  });
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

void write_picture(Writer& out, const SiteContext& context, const LibraryEntry& item) {
  const auto* picture = find_picture(context.library(), item, item.entry.head.image.value);
  if (picture == nullptr) return;
  out.element("figure",
              [&] { out.leaf("img", {{"src", context.url(picture->address)}, {"alt", item.entry.head.title.value}}); });
}

}  // namespace matwork
