#include <fmt/format.h>

#include <algorithm>
#include <span>
#include <unordered_map>
#include <unordered_set>

#include "base/text.h"
#include "check/checks.h"
#include "check/exercise_keys.h"
#include "diagnostics/codes.h"

namespace matwork {
namespace {

using Node = std::uint32_t;

/// Which of the two fields said it.
enum class Field : std::uint8_t { kEasier, kHarder };

/// "`to` is easier than `from`", and where a document says so.
struct Step {
  Node from = 0;
  Node to = 0;
  const LibraryEntry* item = nullptr;
  Span span;
  Field field = Field::kEasier;
};

using Pair = std::pair<Node, Node>;
struct PairHash {
  std::size_t operator()(const Pair& pair) const { return (std::size_t{pair.first} << 32U) ^ pair.second; }
};
using Pairs = std::unordered_set<Pair, PairHash>;

/// The exercises of a library by their keys, in the order of the paths, and what they say of each other.
class Ladder {
 public:
  Ladder(const Library& library, Diagnostics& findings) : names_(library), findings_(findings) {
    for (const auto& item : library.entries) add_node(item);
    for (const auto& item : library.entries) {
      if (item.entry.kind != Kind::kExercise) continue;
      const auto& facts = item.entry.facts;
      if (!facts.inherited.has(Fact::kEasier)) add_steps(item, facts.easier, Field::kEasier);
      if (!facts.inherited.has(Fact::kHarder)) add_steps(item, facts.harder, Field::kHarder);
    }
    easier_.resize(keys_.size());
    Pairs known;
    for (std::size_t i = 0; i < steps_.size(); ++i) {
      if (known.insert({steps_[i].from, steps_[i].to}).second) easier_[steps_[i].from].push_back(i);
    }
  }

  void report_cycles() {
    places_.assign(keys_.size(), kUnseen);
    for (Node node = 0; node < keys_.size(); ++node) walk(node);
  }

  void report_one_way() {
    Pairs once;
    for (const auto& step : steps_) {
      const auto& back = step.field == Field::kEasier ? said_harder_ : said_easier_;
      const Pair pair{step.from, step.to};
      if (back.contains(pair) || in_cycles_.contains(pair) || !once.insert(pair).second) continue;
      report_one_way(step);
    }
  }

 private:
  /// Where an exercise stands on the way that is walked, or:
  static constexpr std::size_t kUnseen = static_cast<std::size_t>(-1);
  static constexpr std::size_t kDone = static_cast<std::size_t>(-2);
  struct Visit {
    Node node = 0;
    std::size_t next = 0;  ///< of the steps that leave it
  };

  void add_node(const LibraryEntry& item) {
    const auto& key = item.entry.head.translation_key.value;
    if (item.entry.kind != Kind::kExercise || key.empty()) return;
    const auto [found, fresh] = nodes_.try_emplace(key, static_cast<Node>(keys_.size()));
    if (!fresh) return;
    keys_.push_back(key);
    items_.push_back(&item);
  }

  void add_steps(const LibraryEntry& item, const std::vector<Located<std::string>>& others, Field field) {
    const auto& own_key = item.entry.head.translation_key.value;
    for (const auto& other : others) {
      const auto found = nodes_.find(other.value);
      if (found == nodes_.end()) {
        report_unknown(item, other);
      } else if (other.value == own_key) {
        report_self(item, other, field);
      } else if (!own_key.empty()) {
        const auto own = nodes_.at(own_key);
        const bool easier = field == Field::kEasier;
        Step step{own, found->second, &item, other.span, field};
        if (!easier) std::swap(step.from, step.to);
        (easier ? said_easier_ : said_harder_).insert({step.from, step.to});
        steps_.push_back(step);
      }
    }
  }

  void report_unknown(const LibraryEntry& item, const Located<std::string>& other) {
    const auto meant = names_.suggest(other.value);
    findings_
        .add(codes::kUnknownExercise, *item.entry.source, other.span,
             fmt::format("no exercise has the key `{}`", shorten(other.value, 60)))
        .with_label("not in the library")
        .with_help(meant.empty() ? "write the `translationKey` of an exercise of this library"
                                 : fmt::format("did you mean `{}`?", meant));
  }

  void report_self(const LibraryEntry& item, const Located<std::string>& other, Field field) {
    findings_
        .add(codes::kUnknownExercise, *item.entry.source, other.span,
             fmt::format("an exercise cannot be {} than itself", field == Field::kEasier ? "easier" : "harder"))
        .with_label("this exercise")
        .with_help("name another exercise; an easier way to do this one goes under `modifications`");
  }

  /// Depth first, without recursion: a library may be one long ladder. A step back to where we came
  /// from closes a way round.
  void walk(Node start) {
    if (places_[start] != kUnseen) return;
    std::vector<Visit> way;
    const auto enter = [&](Node node) {
      places_[node] = way.size();
      way.push_back({node, 0});
    };
    enter(start);
    while (!way.empty()) {
      auto& here = way.back();
      if (here.next == easier_[here.node].size()) {
        places_[here.node] = kDone;
        way.pop_back();
        continue;
      }
      const auto& step = steps_[easier_[here.node][here.next++]];
      const auto place = places_[step.to];
      if (place == kUnseen) {
        enter(step.to);
      } else if (place != kDone) {
        report_cycle(std::span(way).subspan(place), step);
      }
    }
  }

  void report_cycle(std::span<const Visit> way, const Step& last) {
    constexpr std::size_t kMostShown = 12;
    std::vector<std::string> shown;
    for (const auto& visit : way.first(std::min(way.size(), kMostShown))) {
      shown.push_back("`" + keys_[visit.node] + "`");
      in_cycles_.insert({visit.node, steps_[easier_[visit.node][visit.next - 1]].to});
    }
    in_cycles_.insert({last.from, last.to});
    if (way.size() > kMostShown) shown.push_back(fmt::format("{} more", way.size() - kMostShown));
    shown.push_back("`" + keys_[last.to] + "`");
    findings_
        .add(codes::kEasierCycle, *last.item->entry.source, last.span,
             fmt::format("easier and easier, and back again: {}", join(shown, ", ")))
        .with_label("leads back")
        .with_note("each of them is said to be easier than the one before")
        .with_help("decide which is the easiest, and take out what leads back");
  }

  void report_one_way(const Step& step) {
    const bool easier = step.field == Field::kEasier;
    const auto own = easier ? step.from : step.to;
    const auto other = easier ? step.to : step.from;
    const auto* back = easier ? "harder" : "easier";
    findings_
        .add(codes::kOneWayLink, *step.item->entry.source, step.span,
             fmt::format("`{}` does not name `{}` as {}", keys_[other], keys_[own], back))
        .with_help(fmt::format("add `{}` to `{}` in {}", keys_[own], back, items_[other]->entry.source->path()));
  }

  ExerciseKeys names_;
  Diagnostics& findings_;
  std::unordered_map<std::string_view, Node> nodes_;
  std::vector<std::string> keys_;
  std::vector<const LibraryEntry*> items_;  ///< the first document with the key
  std::vector<Step> steps_;
  std::vector<std::vector<std::size_t>> easier_;  ///< steps that leave an exercise, each pair once
  std::vector<std::size_t> places_;
  Pairs said_easier_;
  Pairs said_harder_;
  Pairs in_cycles_;
};

}  // namespace

void check_easier_and_harder(const CheckContext& context, Diagnostics& findings) {
  Ladder ladder(context.library, findings);
  ladder.report_cycles();
  ladder.report_one_way();
}

}  // namespace matwork
