#include "exercise/derived_facts.h"

#include <algorithm>

#include "exercise/positions.h"
#include "exercise/prose.h"
#include "exercise/sides.h"

namespace matwork {
namespace {

/// Words with which a step makes ready for the step that takes the position: "Place a cushion…".
bool makes_ready(std::string_view step) {
  const auto words = read_prose(step);
  return !words.empty() &&
         words.front().is_any({"place",   "put",   "set",     "loop",    "wrap",      "attach", "anchor", "use",
                               "grab",    "fold",  "unroll",  "prepare", "choose",    "warm",   "coloca", "pon",
                               "ata",     "usa",   "prepara", "dobla",   "enrolla",   "sujeta", "elige",  "fija",
                               "coloque", "ponga", "sujete",  "prepare", "desenrolla"});
}

/// The one position of a text; nothing where it takes two that one body cannot be in.
struct TextPosition {
  std::optional<DerivedTerm> position;
  bool open = false;
};

TextPosition read_position(const Entry& entry, const Located<std::string>& text, DerivedFrom from,
                           const Vocabulary& vocabulary) {
  const auto kind = from == DerivedFrom::kDescription ? ProseKind::kDescription : ProseKind::kInstruction;
  TextPosition out;
  for (const auto& reading : find_positions(text.value, kind, entry.place.language, vocabulary)) {
    if (!out.position) {
      out.position = {reading.term, locate_words(*entry.source, text, reading.begin, reading.end), from};
    } else if (!positions_agree(vocabulary, out.position->term, reading.term)) {
      return {{}, true};
    }
  }
  return out;
}

std::optional<DerivedTerm> read_section(const Entry& entry, const Vocabulary& vocabulary) {
  const auto* section = entry.find_section(SectionKind::kPosition);
  if (section == nullptr || section->begin >= section->end) return std::nullopt;
  const auto& first = entry.body.nodes()[section->begin];
  const Located<std::string> text{entry.body.plain_text(section->begin), first.span};
  return read_position(entry, text, DerivedFrom::kSection, vocabulary).position;
}

std::optional<DerivedTerm> read_steps(const Entry& entry, const Vocabulary& vocabulary) {
  constexpr std::size_t kFirstSteps = 3;
  const auto& steps = entry.facts.steps;
  for (std::size_t i = 0; i < std::min(kFirstSteps, steps.size()); ++i) {
    const auto read = read_position(entry, steps[i], DerivedFrom::kStep, vocabulary);
    if (read.position || read.open) return read.position;
    if (!makes_ready(steps[i].value)) break;
  }
  return std::nullopt;
}

bool disagree(const Vocabulary& vocabulary, const std::optional<DerivedTerm>& a, const std::optional<DerivedTerm>& b) {
  return a && b && !positions_agree(vocabulary, a->term, b->term);
}

std::optional<DerivedTerm> derive_position(const Entry& entry, const Vocabulary& vocabulary) {
  const auto section = read_section(entry, vocabulary);
  const auto steps = read_steps(entry, vocabulary);
  const auto described = find_described_position(entry, vocabulary);
  const bool torn = disagree(vocabulary, section, steps) || disagree(vocabulary, section, described) ||
                    disagree(vocabulary, steps, described);
  if (torn) return std::nullopt;
  return section ? section : steps ? steps : described;
}

bool is_read(const Entry& entry) {
  const auto language = main_language(entry.place.language);
  return entry.kind == Kind::kExercise && (language == "en" || language == "es");
}

}  // namespace

std::optional<DerivedTerm> find_told_position(const Entry& entry, const Vocabulary& vocabulary) {
  if (!is_read(entry)) return std::nullopt;
  const auto section = read_section(entry, vocabulary);
  return section ? section : read_steps(entry, vocabulary);
}

std::optional<DerivedTerm> find_described_position(const Entry& entry, const Vocabulary& vocabulary) {
  if (!is_read(entry)) return std::nullopt;
  constexpr std::size_t kBeginning = 80;  // only there it counts
  auto description = entry.head.description;
  if (description.value.size() > kBeginning) {
    const auto end = description.value.rfind(' ', kBeginning);
    if (end == std::string::npos) return std::nullopt;
    description.value.resize(end);
  }
  return read_position(entry, description, DerivedFrom::kDescription, vocabulary).position;
}

DerivedFacts derive_facts(const Entry& entry, const Vocabulary& vocabulary) {
  if (!is_read(entry)) return {};
  DerivedFacts out;
  out.start_position = derive_position(entry, vocabulary);
  const auto position = out.start_position ? vocabulary.id(out.start_position->term) : std::string_view();
  if (const auto sides = read_sides(entry.facts.steps, position)) {
    const auto term = vocabulary.find_id(TermKind::kSides, sides->id);
    const auto& step = entry.facts.steps[sides->step];
    if (term) out.sides = {*term, locate_words(*entry.source, step, sides->begin, sides->end), DerivedFrom::kStep};
  }
  return out;
}

}  // namespace matwork
