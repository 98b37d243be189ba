#include <fmt/format.h>

#include <algorithm>
#include <cctype>

#include "base/text.h"
#include "check/checks.h"
#include "diagnostics/codes.h"
#include "exercise/prose.h"

namespace matwork {
namespace {

using WordList = std::initializer_list<std::string_view>;

/// A stretch of the body under a heading, with what is below deeper headings.
struct Part {
  std::uint32_t heading = 0;
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
};

bool has_word(const std::vector<ProseWord>& words, WordList list) {
  return std::any_of(words.begin(), words.end(), [&](const ProseWord& word) { return word.is_any(list); });
}

/// "(12 minutes)", "10 min".
bool states_minutes(const std::vector<ProseWord>& words) {
  for (std::size_t i = 1; i < words.size(); ++i) {
    const bool minutes = words[i].is_any({"min", "mins", "minute", "minutes", "minuto", "minutos"});
    if (minutes && std::isdigit(static_cast<unsigned char>(words[i - 1].folded.front())) != 0) return true;
  }
  return false;
}

/// "Tips:", "Para hacerlo más fácil:": a list below it is advice, not exercises.
bool announces_advice(const std::vector<ProseWord>& words) {
  return has_word(words, {"tip",           "tips",           "note",      "notes",     "benefits",      "equipment",
                          "modifications", "mistakes",       "remember",  "reminders", "easier",        "harder",
                          "avoid",         "safety",         "cues",      "faq",       "questions",     "need",
                          "consejo",       "consejos",       "nota",      "notas",     "beneficios",    "equipo",
                          "equipamiento",  "modificaciones", "errores",   "recuerda",  "recordatorios", "facil",
                          "dificil",       "evita",          "seguridad", "preguntas", "necesitas",     "necesitaras",
                          "why",           "when",           "cuando"});
}

class WorkoutReader {
 public:
  WorkoutReader(const Entry& entry, const Vocabulary& vocabulary)
      : entry_(entry), nodes_(entry.body.nodes()), vocabulary_(vocabulary) {}

  /// The first main part, where no main part says what to do.
  std::optional<Part> find_empty() const {
    std::optional<Part> first;
    for (std::uint32_t i = 0; i < nodes_.size(); i = nodes_[i].end) {
      if (nodes_[i].type != MarkdownType::kHeading) continue;
      const auto words = words_of(i);
      if (!is_main(i, words)) continue;
      const auto part = part_at(i);
      if (holds_parts(part)) continue;
      if (says_what_to_do(part)) return std::nullopt;
      if (!first) first = part;
    }
    return first;
  }

 private:
  std::vector<ProseWord> words_of(std::uint32_t node) const { return read_prose(entry_.body.plain_text(node)); }

  /// Timed or called the main part, and neither warm-up nor cool-down: those are often told in general words.
  bool is_main(std::uint32_t heading, const std::vector<ProseWord>& words) const {
    if (announces_advice(words)) return false;
    const auto text = entry_.body.plain_text(heading);
    bool main = states_minutes(words);
    for (const auto& mention : vocabulary_.find_mentions(TermKind::kPhase, text, entry_.place.language)) {
      const auto id = vocabulary_.id(mention.term);
      if (id == "warm-up" || id == "cool-down") return false;
      main = main || id == "main";
    }
    return main;
  }

  /// A heading around parts that have times of their own is no part: "The workout (20 minutes)".
  bool holds_parts(const Part& part) const {
    for (auto i = part.begin; i < part.end; i = nodes_[i].end) {
      if (nodes_[i].type == MarkdownType::kHeading && states_minutes(words_of(i))) return true;
    }
    return false;
  }

  Part part_at(std::uint32_t heading) const {
    auto end = nodes_[heading].end;
    while (end < nodes_.size() &&
           !(nodes_[end].type == MarkdownType::kHeading && nodes_[end].level <= nodes_[heading].level)) {
      end = nodes_[end].end;
    }
    return {heading, nodes_[heading].end, end};
  }

  bool says_what_to_do(const Part& part) const {
    bool below_advice = false;  // of a heading
    bool after_advice = false;  // of a line before a list
    for (auto i = part.begin; i < part.end; i = nodes_[i].end) {
      const auto type = nodes_[i].type;
      if (type == MarkdownType::kHeading) below_advice = announces_advice(words_of(i));
      if (below_advice || type == MarkdownType::kThematicBreak) continue;
      if (type == MarkdownType::kParagraph) {
        after_advice = introduces_advice(i);
        if (!after_advice && names_something(i)) return true;
      } else if (!after_advice) {
        return true;  // a list, a table, a quotation, a heading of its own
      }
    }
    return false;
  }

  /// "Tips for the back:"
  bool introduces_advice(std::uint32_t paragraph) const {
    const auto text = entry_.body.plain_text(paragraph);
    return trim(text).ends_with(':') && announces_advice(words_of(paragraph));
  }

  /// A paragraph that counts, links, sets a name off, or puts the body somewhere. What is long may well describe.
  bool names_something(std::uint32_t paragraph) const {
    constexpr std::size_t kLong = 80;
    const auto text = entry_.body.plain_text(paragraph);
    const auto words = read_prose(text);
    const bool sets_off =
        std::any_of(nodes_.begin() + paragraph, nodes_.begin() + nodes_[paragraph].end, [](auto& node) {
          return node.type == MarkdownType::kLink || node.type == MarkdownType::kStrong ||
                 node.type == MarkdownType::kEmphasis || node.type == MarkdownType::kImage ||
                 node.type == MarkdownType::kCode;
        });
    const bool counts =
        std::any_of(text.begin(), text.end(), [](char c) { return std::isdigit(static_cast<unsigned char>(c)) != 0; });
    return sets_off || counts || words.size() > kLong || text.find("{{") != std::string::npos ||
           has_name(text, words) ||
           !vocabulary_.find_mentions(TermKind::kPosition, text, entry_.place.language).empty();
  }

  /// A capital within a sentence: "flow through Hundred and Roll Up".
  static bool has_name(std::string_view text, const std::vector<ProseWord>& words) {
    for (std::size_t i = 1; i < words.size(); ++i) {
      const bool capital = std::isupper(static_cast<unsigned char>(text[words[i].begin])) != 0;
      const bool own = words[i].is_any({"i", "pilates", "joseph"});
      if (capital && !own && words[i].sentence == words[i - 1].sentence) return true;
    }
    return false;
  }

  const Entry& entry_;
  const std::vector<MarkdownNode>& nodes_;
  const Vocabulary& vocabulary_;
};

}  // namespace

void check_workout_nothing_to_do(const CheckContext& context, const LibraryEntry& item, Diagnostics& findings) {
  const auto& entry = item.entry;
  const auto language = main_language(entry.place.language);
  const bool is_workout = entry.kind == Kind::kWorkout || entry.kind == Kind::kProgramme;
  const bool does_otherwise = !entry.facts.steps.empty() || !entry.facts.video.value.empty();
  if (!is_workout || does_otherwise || (language != "en" && language != "es")) return;
  const auto part = WorkoutReader(entry, *context.library.vocabulary).find_empty();
  if (!part) return;
  const auto name = entry.body.plain_text(part->heading);
  const Located<std::string> heading{name, entry.body.nodes()[part->heading].span};
  findings
      .add(codes::kNothingToDo, *entry.source, locate_words(*entry.source, heading, 0, name.size()),
           fmt::format("`{}` names no exercise", name))
      .with_label("general advice only")
      .with_note("who opens this page to move finds nothing to do in the main part")
      .with_help("list the exercises in their order, each with its repetitions or minutes, and link them");
}

}  // namespace matwork
