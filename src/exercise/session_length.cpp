#include "exercise/session_length.h"

#include <algorithm>
#include <array>

#include "base/text.h"

namespace matwork {
namespace {

/// What a session is called, folded.
constexpr std::array<std::string_view, 13> kSession{"workout",  "session",  "routine",       "class",  "flow",
                                                    "practice", "sequence", "entrenamiento", "sesion", "rutina",
                                                    "clase",    "practica", "secuencia"};
/// Words, folded, behind which something else is spoken of: "a 10-minute walk before this workout".
constexpr std::array<std::string_view, 14> kTurns{"before", "after", "for",     "and",  "to", "with", "of",
                                                  "in",     "antes", "despues", "para", "y",  "con",  "de"};
/// "This 20-minute gentle evening workout": so many words stand between.
constexpr std::size_t kWordsBetween = 4;

/// Whether the session is named within the next words, with nothing but words about it between.
template <class Iterator>
bool names_session(Iterator word, const Iterator& end) {
  for (std::size_t i = 0; i < kWordsBetween && word != end && !is_one_of(*word, kTurns); ++i, ++word) {
    if (is_one_of(*word, kSession)) return true;
  }
  return false;
}

/// Whether a session is what takes the time that stands in `text`: its name follows, or stands before "de".
bool is_of_session(std::string_view text, const StatedTime& time) {
  constexpr std::string_view kEnds = ".!?;:";
  const auto behind = fold(text.substr(time.span.end, text.find_first_of(kEnds, time.span.end) - time.span.end));
  const auto after = split_words(behind);
  if (names_session(after.begin(), after.end())) return true;
  const auto head = text.substr(0, time.span.begin);
  const auto ahead = fold(head.substr(head.find_last_of(kEnds) + 1));
  const auto before = split_words(ahead);
  return !before.empty() && before.back() == "de" && names_session(before.rbegin() + 1, before.rend());
}

std::optional<StatedTime> find_in(const Entry& entry, Span span) {
  const auto text = entry.source->text(span);
  auto time = find_time(text);
  if (!time || time->least_s < kLeastSession_s || !is_of_session(text, *time)) return std::nullopt;
  time->span = {span.begin + time->span.begin, span.begin + time->span.end};
  return time;
}

std::optional<StatedTime> find_in_text(const Entry& entry, const SessionPlan& plan) {
  if (!entry.head.description.value.empty()) {
    if (const auto time = find_in(entry, entry.head.description.span)) return time;
  }
  const auto first =
      std::find_if(plan.parts.begin(), plan.parts.end(), [](const PlanPart& p) { return p.time.has_value(); });
  if (first == plan.parts.end()) return std::nullopt;
  for (const auto& node : entry.body.nodes()) {
    if (node.span.begin >= first->span.begin) break;
    if (node.type != MarkdownType::kParagraph) continue;
    if (const auto time = find_in(entry, node.span)) return time;
  }
  return std::nullopt;
}

}  // namespace

std::optional<SessionLength> find_session_length(const Entry& entry, const SessionPlan& plan) {
  if (const auto& duration = entry.facts.duration_s)
    return SessionLength{{duration->value, duration->value, false, duration->span}, "`duration`"};
  if (auto time = find_time(entry.head.title.value)) {
    time->span = entry.head.title.span;
    return SessionLength{*time, "the title"};
  }
  if (const auto time = find_in_text(entry, plan)) return SessionLength{*time, "the text"};
  return std::nullopt;
}

}  // namespace matwork
