#include "exercise/positions.h"

#include <algorithm>
#include <array>

#include "exercise/position_grammar.h"
#include "exercise/prose.h"

namespace matwork {
namespace {

using Words = std::vector<ProseWord>;

class PositionFinder {
 public:
  PositionFinder(std::string_view text, ProseKind kind, std::string_view language, const PositionGrammar& grammar,
                 const Vocabulary& vocabulary)
      : text_(text),
        kind_(kind),
        language_(language),
        grammar_(grammar),
        vocabulary_(vocabulary),
        words_(read_prose(text)) {}

  std::vector<PositionReading> find() {
    for (std::size_t i = 0; i < words_.size(); ++i) read_word(i);
    read_mentions();
    std::sort(found_.begin(), found_.end(),
              [](const PositionReading& a, const PositionReading& b) { return a.begin < b.begin; });
    return std::move(found_);
  }

 private:
  void add(const char* id, std::size_t first, std::size_t last) {
    const auto term = vocabulary_.find_id(TermKind::kPosition, id);
    if (term) found_.push_back({*term, words_[first].begin, words_[last].end});
  }

  bool is(std::size_t i, PositionGrammar::WordList list) const { return i < words_.size() && words_[i].is_any(list); }
  bool follows(std::size_t i, PositionGrammar::WordList list) const { return i > 0 && words_[i - 1].is_any(list); }
  bool starts_clause(std::size_t i) const { return i == 0 || words_[i - 1].clause != words_[i].clause; }
  bool same_sentence(std::size_t i, std::size_t k) const {
    return k < words_.size() && words_[i].sentence == words_[k].sentence;
  }

  /// A description names a position at its start, or may be speaking of anything; with "or" it leaves it open.
  bool is_unsure(std::size_t i) const {
    constexpr std::size_t kFirstWords = 2;
    if (kind_ == ProseKind::kInstruction) return false;
    return i >= kFirstWords || is(i, grammar_.kneel) || is(i + 1, {"or", "o"});
  }

  void read_word(std::size_t i) {
    if (is_unsure(i)) return;
    constexpr std::size_t kLieReach = 9;
    constexpr std::size_t kStartReach = 4;
    if (is(i, grammar_.lie)) {
      if (!follows(i, grammar_.not_before)) read_lying(i, kLieReach);
      return;
    }
    if (is(i, grammar_.lie_or_put)) return read_lying(i, kStartReach);
    if (is(i, grammar_.supine)) return add_lying("supine", i);
    if (is(i, grammar_.prone)) return add_lying("prone", i);
    if (!may_take(i)) return;
    if (is(i, grammar_.sit)) return read_sitting(i);
    if (is(i, grammar_.stand) && !stands_on_more_than_feet(i)) return add("standing", i, i);
    if (is(i, grammar_.kneel)) read_kneeling(i);
  }

  void add_lying(const char* id, std::size_t i) {
    const bool said = !found_.empty() && found_.back().end >= words_[i].end;
    if (!said && !follows(i, grammar_.not_before)) add(id, i, i);
  }

  /// "Lie on your back", "lying on the mat, face down".
  void read_lying(std::size_t verb, std::size_t reach) {
    if (follows(verb, {"side"})) return add("side-lying", verb - 1, verb);
    if (follows(verb, {"or", "o"})) add("supine", verb, verb);  // in whatever way: it leaves the other position open
    for (auto i = verb + 1; i <= verb + reach && same_sentence(verb, i); ++i) {
      if (is(i, grammar_.lie) || is(i, grammar_.sit)) return;
      const auto* id = direction_at(verb, i);
      if (id == nullptr) continue;
      add(id, verb, i);
      if (is(i + 1, {"or", "o"})) read_lying_otherwise(verb, i);
      return;
    }
  }

  /// "on your back or side": both, so that the reader knows that it is open.
  void read_lying_otherwise(std::size_t verb, std::size_t i) {
    for (auto k = i + 2; k <= i + 5 && same_sentence(verb, k); ++k) {
      const bool side = is(k, grammar_.side) || is(k, grammar_.sideways);
      const char* id = side                    ? "side-lying"
                       : is(k, grammar_.back)  ? "supine"
                       : is(k, grammar_.front) ? "prone"
                                               : nullptr;
      if (id != nullptr) return add(id, k, k);
    }
  }

  const char* direction_at(std::size_t verb, std::size_t i) const {
    if (is(i, grammar_.supine)) return "supine";
    if (is(i, grammar_.prone)) return "prone";
    if (is(i, grammar_.sideways) && is(verb, grammar_.lie)) return "side-lying";
    if (follows(i, grammar_.face) && !(i > 1 && is(i - 2, grammar_.others))) {
      if (is(i, grammar_.up)) return "supine";
      if (is(i, grammar_.down)) return "prone";
    }
    if (!stands_on(verb, i)) return nullptr;
    if (is(i, grammar_.back)) return "supine";
    if (is(i, grammar_.front)) return "prone";
    return is(i, grammar_.side) ? "side-lying" : nullptr;
  }

  /// "on (your right) side", with at most two words between; nothing but the preposition's own noun.
  bool stands_on(std::size_t verb, std::size_t i) const {
    for (auto k = i; k > verb + 1 && i - k < 3;) {
      if (is(--k, grammar_.on)) return true;
      if (!is(k, {"your", "the", "a", "one", "right", "left", "either", "their", "el", "la", "tu", "su", "un", "lado"}))
        return false;
    }
    return false;
  }

  bool may_take(std::size_t i) const {
    if (follows(i, grammar_.not_before)) return false;
    const bool tall = is(i + 2, {"tall", "straight"});
    if (is(i + 1, grammar_.not_after) && !tall) return false;
    if (is(i + 1, {"on"}) && is(i + 2, {"heels", "your"}) && (is(i + 2, {"heels"}) || is(i + 3, {"heels"})))
      return false;
    if (is(i + 1, {"de", "sobre", "en"}) && (is(i + 2, grammar_.not_after) || is(i + 3, grammar_.not_after)))
      return false;
    // "de pie", "de rodillas" and "parada" are also parts of other words: "dedos de pie", "parada de hombros".
    if (is(i, {"pie", "rodillas"})) return follows(i, {"de"}) && is_started(i - 1);
    if (is(i, {"parada", "parado", "standing", "seated", "sitting", "kneeling", "sentado", "sentada"}))
      return is_started(i);
    return starts_clause(i) || follows(i, grammar_.starters) || follows(i, {"then", "luego", "y", "and", "or", "o"});
  }

  /// "Stand on your hands and knees", "stand on the head".
  bool stands_on_more_than_feet(std::size_t i) const {
    if (!is(i + 1, {"on", "sobre"})) return false;
    const auto more = [&](std::size_t k) { return is(k, {"knees", "hands", "head", "fours", "rodillas", "manos"}); };
    return more(i + 2) || more(i + 3);
  }

  /// Whether a starter ("begin in a …") or nothing stands before the word.
  bool is_started(std::size_t i) const {
    while (!starts_clause(i) && is(i - 1, grammar_.fillers)) --i;
    return starts_clause(i) || is(i - 1, grammar_.starters) || is(i - 1, {"or", "o"});
  }

  void read_sitting(std::size_t i) {
    if (follows(i, {"long"})) return add("long-sitting", i - 1, i);
    add("seated", i, i);
  }

  /// Who kneels with the hands on the ground is on hands and knees, or nearly.
  void read_kneeling(std::size_t i) {
    if (follows(i, {"half"})) return;  // the vocabulary knows it
    bool hands = false;
    bool ground = false;
    for (std::size_t k = 0; k < words_.size(); ++k) {
      if (is(k, {"fours", "patas", "gatas"})) return;
      if (is(k, {"one", "una"}) && is(k + 1, {"knee", "rodilla"})) return;
      hands = hands || is(k, grammar_.hands);
      ground = ground || is(k, grammar_.ground);
    }
    if (!hands || !ground) add("kneeling", i, i);
  }

  /// What the vocabulary names: everything but the five that the verbs above tell better.
  void read_mentions() {
    constexpr std::array<std::string_view, 6> kByVerbs{"supine", "prone",    "side-lying",
                                                       "seated", "standing", "kneeling"};
    for (const auto& mention : vocabulary_.find_mentions(TermKind::kPosition, text_, language_)) {
      const auto id = vocabulary_.id(mention.term);
      if (std::find(kByVerbs.begin(), kByVerbs.end(), id) != kByVerbs.end()) continue;
      if (id == "cross-legged" || id == "long-sitting") {
        refine_sitting(mention);
      } else if (is_taken(mention)) {
        found_.push_back({mention.term, mention.begin, mention.end});
      }
    }
  }

  bool is_taken(const Mention& mention) const {
    const auto word = std::find_if(words_.begin(), words_.end(),
                                   [&](const ProseWord& candidate) { return candidate.begin == mention.begin; });
    if (word == words_.end()) return false;
    const auto i = static_cast<std::size_t>(word - words_.begin());
    return !is_unsure(i) && is_started(i);
  }

  /// "Sit with the legs crossed": more exact, unless another way is left open.
  void refine_sitting(const Mention& mention) {
    const bool open =
        std::any_of(words_.begin(), words_.end(), [](const ProseWord& w) { return w.is_any({"or", "o"}); });
    if (open || found_.size() != 1 || vocabulary_.id(found_.front().term) != "seated") return;
    found_.front().term = mention.term;
  }

  std::string_view text_;
  ProseKind kind_;
  std::string_view language_;
  const PositionGrammar& grammar_;
  const Vocabulary& vocabulary_;
  Words words_;
  std::vector<PositionReading> found_;
};

/// Pairs of which one contains the other, or leads into it as the first breath of the exercise.
constexpr std::array<std::pair<std::string_view, std::string_view>, 22> kAgreeing{{
    {"seated", "long-sitting"},    {"seated", "cross-legged"},   {"seated", "side-sitting"},
    {"kneeling", "half-kneeling"}, {"kneeling", "quadruped"},    {"supine", "bridge"},
    {"supine", "inverted"},        {"plank", "side-plank"},      {"plank", "reverse-plank"},
    {"plank", "quadruped"},        {"plank", "kneeling"},        {"plank", "prone"},
    {"plank", "inverted"},         {"side-plank", "side-lying"}, {"side-plank", "side-sitting"},
    {"side-plank", "quadruped"},   {"side-plank", "kneeling"},   {"side-plank", "seated"},
    {"reverse-plank", "seated"},   {"standing", "anatomical"},   {"reverse-plank", "long-sitting"},
    {"standing", "inverted"},
}};

}  // namespace

std::vector<PositionReading> find_positions(std::string_view text, ProseKind kind, std::string_view language,
                                            const Vocabulary& vocabulary) {
  const auto* grammar = PositionGrammar::of(language);
  if (grammar == nullptr) return {};
  return PositionFinder(text, kind, language, *grammar, vocabulary).find();
}

bool positions_agree(const Vocabulary& vocabulary, TermIndex a, TermIndex b) {
  if (a == b) return true;
  const auto pair = std::pair(vocabulary.id(a), vocabulary.id(b));
  const auto turned = std::pair(pair.second, pair.first);
  return std::any_of(kAgreeing.begin(), kAgreeing.end(),
                     [&](const auto& known) { return known == pair || known == turned; });
}

}  // namespace matwork
