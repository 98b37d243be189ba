#include <fmt/format.h>

#include <optional>

#include "base/text.h"
#include "check/checks.h"
#include "diagnostics/codes.h"
#include "exercise/positions.h"
#include "exercise/prose.h"
#include "vocabulary/verbs.h"

namespace matwork {
namespace {

using Steps = std::vector<Located<std::string>>;

struct StepNumber {
  int number = 0;
  Span span;
};

/// The number that is written before a step: "3.", "3)", "Step 3", "Paso 3:". "3 breaths" and "3.5" are none.
std::optional<StepNumber> written_number(std::string_view text, std::uint32_t begin) {
  std::size_t at = 0;
  bool named = false;
  for (const std::string_view name : {"step ", "paso "}) {
    if (lower(text.substr(0, name.size())) == name) {
      at = name.size();
      named = true;
    }
  }
  auto end = at;
  while (end < text.size() && is_digit(text[end]) && end - at < 3) ++end;
  if (end == at || end == text.size()) return std::nullopt;
  const bool marked =
      (text[end] == '.' || text[end] == ')' || text[end] == ':') && (end + 1 == text.size() || text[end + 1] == ' ');
  if (!marked && !(named && !is_digit(text[end]))) return std::nullopt;
  const int number = std::stoi(std::string(text.substr(at, end - at)));
  return StepNumber{number, {begin, begin + static_cast<std::uint32_t>(end)}};
}

/// Items of a numbered list stand with their numbers in the file; steps of the head may carry their own.
std::vector<StepNumber> written_numbers(const Entry& entry) {
  std::vector<StepNumber> numbers;
  for (const auto& step : entry.facts.steps) {
    const auto number = written_number(entry.source->text(step.span), step.span.begin);
    if (!number) return {};
    numbers.push_back(*number);
  }
  return numbers;
}

bool all_same(const std::vector<StepNumber>& numbers) {
  for (const auto& number : numbers) {
    if (number.number != numbers.front().number) return false;
  }
  return true;
}

Diagnostic& report(const Entry& entry, Span span, std::string message, Diagnostics& findings) {
  return findings.add(codes::kStepsOutOfOrder, *entry.source, span, std::move(message));
}

/// "1. 1. 1." is how some write Markdown, and right; else each number is one more than that before.
bool check_numbers(const Entry& entry, Diagnostics& findings) {
  const auto numbers = written_numbers(entry);
  if (numbers.size() < 2 || all_same(numbers)) return false;
  for (std::size_t i = 1; i < numbers.size(); ++i) {
    const int wanted = numbers[i - 1].number + 1;
    const bool again = numbers[i].number == 1;  // the other side, or a second part, counts from one
    if (numbers[i].number == wanted || again) continue;
    report(entry, numbers[i].span, fmt::format("step {} stands where step {} is expected", numbers[i].number, wanted),
           findings)
        .with_note("pages count the steps themselves, in the order in which they stand")
        .with_help("put the steps in the order in which they are done, or mend the number");
    return true;
  }
  return false;
}

/// How many words at the start of a first step tell to do again what was not done yet: "Repeat", "Switch sides".
std::size_t repeating_words(const std::vector<ProseWord>& words) {
  const auto is = [&](std::size_t i, std::initializer_list<std::string_view> list) {
    return i < words.size() && words[i].clause == words.front().clause && words[i].is_any(list);
  };
  if (is(0, {"repeat", "repite", "repita", "repitan"})) return 1;
  if (is(0, {"switch", "change", "swap"}) && is(1, {"sides", "legs", "arms", "feet", "side", "leg", "arm"})) return 2;
  if (is(0, {"cambia", "cambie"}) && is(1, {"de"}) && is(2, {"lado", "pierna", "brazo", "pie", "lados"})) return 3;
  const bool back = (is(0, {"return", "come"}) && is(1, {"to", "back"})) ||
                    (is(0, {"regresa", "vuelve", "regrese", "vuelva"}) && is(1, {"a", "al"}));
  const bool start =
      is(2, {"start", "starting", "inicio", "posicion"}) || is(3, {"start", "starting", "inicio", "posicion"});
  return back && start ? 2 : 0;
}

bool check_first_step(const Entry& entry, Diagnostics& findings) {
  const auto& first = entry.facts.steps.front();
  const auto words = read_prose(first.value);
  if (words.empty()) return false;
  const auto count = repeating_words(words);
  if (count == 0) return false;
  const auto span = locate_words(*entry.source, first, words.front().begin, words[count - 1].end);
  report(entry, span, fmt::format("the first step says `{}`, and nothing was done yet", entry.source->text(span)),
         findings)
      .with_help("put it after what it repeats, or add the step that is missing before it");
  return true;
}

/// "Start position: …", "Begin lying on your back": words that only the first thing to do can have.
bool is_start(const std::vector<ProseWord>& words) {
  if (words.size() < 2) return false;
  const bool named = words[0].is_any({"start", "starting"}) && words[1].is("position");
  const bool named_in_spanish =
      words[0].is("posicion") && (words[1].is_any({"inicial", "de"}) && (words.size() < 3 || words[1].is("inicial") ||
                                                                         words[2].is_any({"inicio", "partida"})));
  return named || named_in_spanish ||
         words[0].is_any({"start", "begin", "comienza", "comience", "empieza", "empiece", "inicia", "inicie"});
}

/// Whether a step has left the start behind it: it moves and takes no position.
bool moves(const Located<std::string>& step, const Entry& entry, const Vocabulary& vocabulary) {
  const auto& language = entry.place.language;
  const auto words = read_prose(step.value);
  if (words.empty() || is_start(words)) return false;
  const auto group = Verbs::standard().find(words.front().folded, language);
  return (group == VerbGroup::kMove || group == VerbGroup::kRepeat) &&
         find_positions(step.value, ProseKind::kInstruction, language, vocabulary).empty();
}

bool repeats(const Located<std::string>& step, std::string_view language) {
  const auto words = read_prose(step.value);
  return !words.empty() && Verbs::standard().find(words.front().folded, language) == VerbGroup::kRepeat;
}

/// The words of a step that say how to start: by name, or, where all was repeated already, by taking a position.
std::optional<std::size_t> start_end(const Located<std::string>& step, bool repeated, const Entry& entry,
                                     const Vocabulary& vocabulary) {
  const auto words = read_prose(step.value);
  const bool named = is_start(words);
  if (!named && !repeated) return std::nullopt;
  const auto positions = find_positions(step.value, ProseKind::kInstruction, entry.place.language, vocabulary);
  if (positions.empty()) return std::nullopt;
  const auto& position = positions.front();
  const bool early = named ? position.begin <= step.value.size() / 2 : position.begin == words.front().begin;
  return early ? std::optional(std::max(words.front().end, position.end)) : std::nullopt;
}

void check_start(const Entry& entry, const Vocabulary& vocabulary, Diagnostics& findings) {
  const auto& steps = entry.facts.steps;
  if (!moves(steps.front(), entry, vocabulary) || entry.find_section(SectionKind::kPosition) != nullptr) return;
  bool repeated = false;
  for (std::size_t i = 1; i < steps.size(); ++i) {
    if (const auto end = start_end(steps[i], repeated, entry, vocabulary)) {
      report(entry, locate_words(*entry.source, steps[i], 0, *end),
             fmt::format("step {} says how to start, after step 1 has begun to move", i + 1), findings)
          .with_help("put the start position first");
      return;
    }
    if (!find_positions(steps[i].value, ProseKind::kInstruction, entry.place.language, vocabulary).empty()) return;
    repeated = repeated || repeats(steps[i], entry.place.language);
  }
}

}  // namespace

void check_step_order(const CheckContext& context, const LibraryEntry& item, Diagnostics& findings) {
  const auto& entry = item.entry;
  if (entry.kind != Kind::kExercise || entry.facts.steps.size() < 2) return;
  if (check_numbers(entry, findings) || !Verbs::standard().knows(entry.place.language)) return;
  if (check_first_step(entry, findings)) return;
  check_start(entry, *context.library.vocabulary, findings);
}

}  // namespace matwork
