#include "exercise/needed_things.h"

#include <algorithm>
#include <set>

#include "exercise/prose.h"
#include "exercise/thing_words.h"

namespace matwork {
namespace {

using Standing = ThingWords::Standing;

struct NamedThing {
  const ThingWords* thing = nullptr;
  std::size_t word = 0;
};

/// Things of which any will do: "a ball, block or pillow". Mostly one.
using Choice = std::vector<NamedThing>;

class ThingReader {
 public:
  ThingReader(std::string_view text, std::string_view language, const ThingGrammar& grammar,
              const Vocabulary& vocabulary)
      : text_(text), language_(language), grammar_(grammar), vocabulary_(vocabulary), words_(read_prose(text)) {}

  /// The choices that the text puts to use. `span` of them is of this text, not yet of the document.
  std::vector<NeededThing> read() {
    std::vector<NeededThing> needed;
    for (const auto& choice : find_choices()) {
      if (is_needed(choice)) needed.push_back(describe(choice));
    }
    return needed;
  }

 private:
  bool is(std::size_t i, WordList list) const { return i < words_.size() && words_[i].is_any(list); }
  bool same_sentence(std::size_t i, std::size_t k) const {
    return k < words_.size() && words_[i].sentence == words_[k].sentence;
  }
  bool same_clause(std::size_t i, std::size_t k) const {
    return k < words_.size() && words_[i].clause == words_[k].clause;
  }

  const ThingWords* thing_at(std::size_t i) const {
    const auto found = std::find_if(grammar_.things.begin(), grammar_.things.end(),
                                    [&](const ThingWords& thing) { return is(i, thing.nouns); });
    if (found == grammar_.things.end()) return nullptr;
    const bool led = i > 0 && same_clause(i, i - 1);
    if (found->only_after.size() > 0 && !(led && is(i - 1, found->only_after))) return nullptr;
    if (led && is(i - 1, found->never_after)) return nullptr;
    const bool followed = same_clause(i, i + 1);
    return followed && (is(i + 1, found->never_before) || is(i + 1, grammar_.never_before)) ? nullptr : &*found;
  }

  std::vector<Choice> find_choices() const {
    std::vector<Choice> choices;
    for (std::size_t i = 0; i < words_.size(); ++i) {
      const auto* thing = thing_at(i);
      if (thing == nullptr) continue;
      if (!choices.empty() && joins_on(choices.back().back().word, i)) {
        choices.back().push_back({thing, i});
      } else {
        choices.push_back({{thing, i}});
      }
    }
    return choices;
  }

  /// Whether nothing but articles, adjectives and "or" stands between two things, or a comma and "or" further on.
  bool joins_on(std::size_t last, std::size_t next) const {
    if (!same_sentence(last, next)) return false;
    bool joined = false;
    for (auto i = last + 1; i < next; ++i) {
      joined = joined || is(i, grammar_.joins);
      if (!is(i, grammar_.joins) && !is(i, grammar_.fillers)) return false;
    }
    return joined || (!same_clause(last, next) && leads_to_join(next));
  }

  bool leads_to_join(std::size_t from) const {
    constexpr std::size_t kReach = 4;
    for (auto i = from + 1; i <= from + kReach && same_sentence(from, i); ++i) {
      if (is(i, grammar_.joins)) return true;
    }
    return false;
  }

  bool is_needed(const Choice& choice) const {
    const auto stands = [&](Standing standing) {
      return std::any_of(choice.begin(), choice.end(),
                         [&](const NamedThing& named) { return named.thing->standing == standing; });
    };
    if (stands(Standing::kGround) || !stands(Standing::kEquipment)) return false;
    const auto first = choice.front().word;
    return !is_left_open(choice) && !is_offer(first) && !is_likeness(first) && is_used(choice.front());
  }

  /// "on the floor or on a block", "a band or your hands": the other way needs nothing.
  bool is_left_open(const Choice& choice) const {
    auto after = choice.back().word + 1;
    while (same_clause(choice.back().word, after) && is(after, grammar_.fillers)) ++after;
    if (same_sentence(choice.back().word, after) && is(after, grammar_.joins)) return true;
    constexpr std::size_t kReach = 4;
    const auto first = choice.front().word;
    for (auto i = first; i > 0 && first - i < kReach;) {
      if (!same_sentence(first, --i)) return false;
      if (is(i, grammar_.joins)) return true;
    }
    return false;
  }

  bool is_offer(std::size_t at) const {
    for (std::size_t i = 0; i < words_.size(); ++i) {
      if (same_sentence(at, i) && (is(i, grammar_.offers) || is_purpose(i))) return true;
    }
    return false;
  }

  bool is_purpose(std::size_t i) const {
    if (!is(i, {"for", "para"})) return false;
    const auto names_one = [&](std::size_t k) { return same_sentence(i, k) && is(k, grammar_.purposes); };
    return names_one(i + 1) || names_one(i + 2);
  }

  bool is_likeness(std::size_t at) const {
    for (auto i = at; i > 0 && same_clause(at, i - 1); --i) {
      if (is(i - 1, grammar_.likenesses)) return true;
    }
    return false;
  }

  /// Whether a verb or preposition of use stands before the thing, with articles, adjectives and at most one word
  /// that we do not know between.
  bool is_used(const NamedThing& named) const {
    bool unknown = false;
    for (auto i = named.word; i > 0 && same_clause(named.word, i - 1);) {
      --i;
      if (is(i, grammar_.uses)) return true;
      if (is(i, grammar_.in)) return named.thing->may_hold_body;
      if (is(i, grammar_.of) && i > 0 && is(i - 1, grammar_.parts)) return true;
      if (is(i, grammar_.fillers)) continue;
      if (is(i, grammar_.directions) || is(i, grammar_.of) || unknown) return false;
      unknown = true;
    }
    return false;
  }

  NeededThing describe(const Choice& choice) const {
    NeededThing needed;
    const auto begin = words_[choice.front().word].begin;
    const auto end = words_[choice.back().word].end;
    needed.words = std::string(text_.substr(begin, end - begin));
    needed.span = {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
    needed.is_choice = choice.size() > 1;
    for (const auto& named : choice) add_terms(named, needed);
    return needed;
  }

  void add_terms(const NamedThing& named, NeededThing& needed) const {
    const auto add = [](std::vector<TermIndex>& list, std::optional<TermIndex> term) {
      if (term && std::find(list.begin(), list.end(), *term) == list.end()) list.push_back(*term);
    };
    if (const auto exact = find_exact(named)) {
      add(needed.offers, exact);
      for (const auto id : named.thing->offers) add(needed.serves, vocabulary_.find_id(TermKind::kEquipment, id));
    } else {
      for (const auto id : named.thing->offers) add(needed.offers, vocabulary_.find_id(TermKind::kEquipment, id));
    }
    for (const auto id : named.thing->serves) add(needed.serves, vocabulary_.find_id(TermKind::kEquipment, id));
    add(needed.serves, find_words(named.word, named.word));  // a library may have made a word of its own of it
  }

  std::optional<TermIndex> find_words(std::size_t first, std::size_t last) const {
    const auto begin = words_[first].begin;
    return vocabulary_.find(TermKind::kEquipment, text_.substr(begin, words_[last].end - begin), language_);
  }

  /// "small ball", "pelota pequeña": the thing with the adjective that makes it a word of the vocabulary.
  std::optional<TermIndex> find_exact(const NamedThing& named) const {
    const auto at = named.word;
    if (at > 0 && same_clause(at, at - 1)) {
      if (const auto term = find_words(at - 1, at)) return term;
    }
    return same_clause(at, at + 1) ? find_words(at, at + 1) : std::nullopt;
  }

  std::string_view text_;
  std::string_view language_;
  const ThingGrammar& grammar_;
  const Vocabulary& vocabulary_;
  std::vector<ProseWord> words_;
};

class NeededThingsFinder {
 public:
  NeededThingsFinder(const Entry& entry, const ThingGrammar& grammar, const Vocabulary& vocabulary)
      : entry_(entry), grammar_(grammar), vocabulary_(vocabulary) {}

  std::vector<NeededThing> find() {
    if (const auto* section = entry_.find_section(SectionKind::kPosition)) read_section(*section);
    for (const auto& step : entry_.facts.steps) read(step, false);
    return std::move(needed_);
  }

 private:
  void read_section(const Section& section) {
    const auto& nodes = entry_.body.nodes();
    for (auto i = section.begin; i < section.end; ++i) {
      if (nodes[i].type == MarkdownType::kParagraph) read({entry_.body.plain_text(i), nodes[i].span}, true);
    }
  }

  void read(const Located<std::string>& text, bool in_start_position) {
    for (auto& needed : ThingReader(text.value, entry_.place.language, grammar_, vocabulary_).read()) {
      if (!seen_.insert(needed.offers).second) continue;
      needed.span = locate_words(*entry_.source, text, needed.span.begin, needed.span.end);
      needed.in_start_position = in_start_position;
      needed_.push_back(std::move(needed));
    }
  }

  const Entry& entry_;
  const ThingGrammar& grammar_;
  const Vocabulary& vocabulary_;
  std::set<std::vector<TermIndex>> seen_;
  std::vector<NeededThing> needed_;
};

}  // namespace

std::vector<NeededThing> find_needed_things(const Entry& entry, const Vocabulary& vocabulary) {
  const auto* grammar = thing_grammar(entry.place.language);
  if (grammar == nullptr) return {};
  return NeededThingsFinder(entry, *grammar, vocabulary).find();
}

}  // namespace matwork
