#include "exercise/muscle_evidence.h"

#include <algorithm>
#include <array>
#include <map>

#include "base/text.h"

namespace matwork {
namespace {

/// Words that make a muscle a direction: "draw the heel towards the glutes" does not work them.
constexpr std::array<std::string_view, 6> kDirections{"toward", "towards", "to", "hacia", "near", "cerca"};

/// What may stand between a direction and the muscle: "cerca de los glúteos".
constexpr std::array<std::string_view, 15> kArticles{"the", "your", "a",   "each", "one", "both", "el", "la",
                                                     "los", "las",  "tus", "tu",   "de",  "del",  "al"};

/// Whether a direction stands before `begin`, with at most two small words between.
bool is_direction(std::string_view text, std::size_t begin) {
  const auto near = begin > 64 ? begin - 64 : 0;  // three words: to split all before each mention costs its square
  auto words = split_words(text.substr(near, begin - near));
  for (int i = 0; i < 2 && !words.empty() && is_one_of(lower(words.back()), kArticles); ++i) words.pop_back();
  return !words.empty() && is_one_of(lower(words.back()), kDirections);
}

/// "without the glutes joining in", "relax the glutes": the muscle is not what works.
bool is_set_aside(std::string_view text, std::size_t begin) {
  constexpr std::array<std::string_view, 14> kSettingAside{"without",  "not",      "avoid",     "avoiding", "relax",
                                                           "relaxed",  "relaxing", "sin",       "no",       "evita",
                                                           "evitando", "relaja",   "relajando", "relajados"};
  constexpr std::size_t kReach = 3;
  const auto start = begin > 60 ? begin - 60 : 0;
  const auto before = fold(text.substr(start, begin - start));
  const auto words = split_words(before);
  const auto first = words.end() - static_cast<std::ptrdiff_t>(std::min(kReach, words.size()));
  return std::any_of(first, words.end(), [&](std::string_view word) {
    return std::find(kSettingAside.begin(), kSettingAside.end(), word) != kSettingAside.end();
  });
}

class EvidenceCounter {
 public:
  EvidenceCounter(const Vocabulary& vocabulary, std::string_view language)
      : vocabulary_(vocabulary), language_(language) {}

  void count(std::string_view text, int MuscleEvidence::* where) {
    for (const auto& mention : vocabulary_.find_mentions(TermKind::kMuscle, text, language_)) {
      if (is_direction(text, mention.begin) || is_set_aside(text, mention.begin)) continue;
      auto& evidence = found_[mention.term];
      evidence.term = mention.term;
      evidence.*where += 1;
    }
  }

  std::vector<MuscleEvidence> take() const {
    std::vector<MuscleEvidence> out;
    out.reserve(found_.size());
    for (const auto& [term, evidence] : found_) out.push_back(evidence);
    return out;
  }

 private:
  const Vocabulary& vocabulary_;
  std::string_view language_;
  std::map<TermIndex, MuscleEvidence> found_;
};

}  // namespace

std::vector<MuscleEvidence> find_muscle_evidence(const Entry& entry, const Vocabulary& vocabulary) {
  EvidenceCounter counter(vocabulary, entry.place.language);
  counter.count(entry.head.title.value, &MuscleEvidence::in_title);
  counter.count(entry.head.description.value, &MuscleEvidence::in_description);
  if (entry.facts.steps_origin == StepsOrigin::kField) {
    for (const auto& step : entry.facts.steps) counter.count(step.value, &MuscleEvidence::in_steps);
  }
  for (const auto& question : entry.facts.questions) {
    counter.count(question.question.value, &MuscleEvidence::in_text);
    counter.count(question.answer.value, &MuscleEvidence::in_text);
  }
  const auto& nodes = entry.body.nodes();
  for (std::size_t i = 0; i < nodes.size(); ++i) {
    const bool block = nodes[i].type == MarkdownType::kParagraph || nodes[i].type == MarkdownType::kHeading ||
                       nodes[i].type == MarkdownType::kTableCell;
    if (block) counter.count(entry.body.plain_text(i), &MuscleEvidence::in_text);
  }
  return counter.take();
}

}  // namespace matwork
