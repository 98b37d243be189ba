#include "exercise/dose.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <string>
#include <vector>

#include "base/text.h"

namespace matwork {
namespace {

/// The words, folded, by which English and Spanish steps speak of doses.
constexpr std::array kRepeat{"repeat", "alternate", "perform",  "complete", "repite", "repetir",
                             "repita", "alterna",   "alternar", "realiza",  "haz",    "completa"};
constexpr std::array kTimes{"times", "time", "repetitions",  "repetition", "reps",  "rep",
                            "veces", "vez",  "repeticiones", "repeticion", "vezes", "repeticoes"};
constexpr std::array kSets{"sets", "set", "series", "serie", "rounds", "rondas"};
constexpr std::array kSeconds{"seconds", "second", "sec", "secs", "s", "segundos", "segundo", "seg"};
constexpr std::array kBreaths{"breaths", "breath", "respiraciones", "respiracion"};
constexpr std::array kHold{"hold", "holding", "manten", "mantener", "sosten", "sostener", "aguanta", "pausa", "pause"};
constexpr std::array kEach{"each", "per", "cada", "por"};
constexpr std::array kSides{"side", "sides", "leg",    "legs",    "arm",   "arms",
                            "lado", "lados", "pierna", "piernas", "brazo", "brazos"};
constexpr std::array kOther{"other", "opposite", "otro", "otra"};
constexpr std::array kSwitch{"switch", "change", "cambia", "cambiar"};
constexpr std::array kStepNumbers{"step", "steps", "paso", "pasos"};
constexpr std::array kTotal{"total", "totales", "altogether"};
/// What is counted faster than a repetition, or is none.
constexpr std::array kQuick{"pulse",   "pulses",      "beat",   "beats",    "pump",    "pumps",    "tap",
                            "taps",    "clap",        "claps",  "circle",   "circles", "flutter",  "bounce",
                            "kick",    "kicks",       "count",  "counts",   "pulsos",  "pulso",    "golpea",
                            "golpes",  "bombeos",     "bombea", "circulos", "circulo", "palmadas", "rebotes",
                            "rebota",  "toques",      "toca",   "patada",   "patadas", "cuentas",  "rapid",
                            "quickly", "rapidamente", "rapido", "roll",     "rolling", "rueda",    "rodar"};

/// Movements in a rhythm: a change of legs takes no three seconds, whichever clause counts it.
constexpr std::array kRhythm{"scissoring", "scissor", "scissors", "tijera", "tijeras", "pulsing",
                             "pulsas",     "pulsa",   "pulsando", "rhythm", "ritmo"};

using Words = std::vector<std::string>;

template <std::size_t N>
bool has_any(const Words& words, const std::array<const char*, N>& list) {
  return std::any_of(words.begin(), words.end(), [&](const std::string& word) { return is_one_of(word, list); });
}

std::optional<int> number_at(const Words& words, std::size_t i) {
  if (i >= words.size()) return std::nullopt;
  int value = 0;
  const auto& word = words[i];
  const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), value);
  if (error != std::errc{} || end != word.data() + word.size() || value < 1 || value > 500) return std::nullopt;
  return value;
}

struct Amount {
  int least = 0;
  int most = 0;
  std::size_t after = 0;  ///< word after the number or range
};

/// "8", "8 10" (from 8-10), "8 to 10", "8 a 10".
std::optional<Amount> amount_at(const Words& words, std::size_t i) {
  const auto first = number_at(words, i);
  if (!first) return std::nullopt;
  Amount amount{*first, *first, i + 1};
  const bool joined = i + 1 < words.size() &&
                      (words[i + 1] == "to" || words[i + 1] == "or" || words[i + 1] == "a" || words[i + 1] == "o");
  const auto at = i + (joined ? 2 : 1);
  if (const auto second = number_at(words, at); second && *second > *first) {
    amount.most = *second;
    amount.after = at + 1;
  }
  return amount;
}

/// Clauses of a step: what stands between full stops, commas, semicolons and colons.
std::vector<Words> clauses_of(std::string_view step) {
  std::vector<Words> clauses;
  std::string clause;
  const auto close = [&] {
    const auto folded = fold(clause);
    Words words;
    for (const auto word : split_words(folded)) words.emplace_back(word);
    if (!words.empty()) clauses.push_back(std::move(words));
    clause.clear();
  };
  for (const char c : step) {
    if (c == '.' || c == ',' || c == ';' || c == ':' || c == '(' || c == ')') {
      close();
    } else {
      clause += c;
    }
  }
  close();
  return clauses;
}

class DoseReader {
 public:
  std::optional<Dose> read(const Facts& facts) {
    for (const auto& step : facts.steps) {
      for (const auto& clause : clauses_of(step.value)) read_clause(clause, step.span);
    }
    if (dose_.repetitions == 0 || unsure_) return std::nullopt;
    if (total_) dose_.sides = 1;
    return dose_;
  }

 private:
  void read_clause(const Words& words, Span span) {
    if (has_any(words, kRhythm)) unsure_ = true;
    if (has_any(words, kHold)) read_hold(words);
    for (std::size_t i = 0; i < words.size(); ++i) {
      if (const auto amount = amount_at(words, i)) {
        if (i == 0 || !is_one_of(words[i - 1], kStepNumbers)) read_amount(words, *amount, span);
        i = amount->after - 1;
      }
    }
    read_sides(words);
    if (has_any(words, kTotal)) total_ = true;
  }

  void read_sides(const Words& words) {
    for (std::size_t i = 0; i < words.size(); ++i) {
      const bool each = is_one_of(words[i], kEach) && i + 1 < words.size() && is_one_of(words[i + 1], kSides);
      const bool other = is_one_of(words[i], kOther) && i + 1 < words.size() && is_one_of(words[i + 1], kSides) &&
                         has_any(words, kRepeat);
      const auto what = i + 1 < words.size() && words[i + 1] == "de" ? i + 2 : i + 1;
      const bool change = is_one_of(words[i], kSwitch) && (what >= words.size() || is_one_of(words[what], kSides)) &&
                          dose_.repetitions > 0;
      if (each || other || change) dose_.sides = 2;
    }
  }

  void read_hold(const Words& words) {
    for (std::size_t i = 0; i < words.size(); ++i) {
      const auto amount = amount_at(words, i);
      if (!amount || amount->after >= words.size()) continue;
      const auto& unit = words[amount->after];
      if (is_one_of(unit, kSeconds)) dose_.hold_s += amount->least;
      if (is_one_of(unit, kBreaths)) dose_.hold_s += amount->least * kLeastBreath_s;
      i = amount->after - 1;
    }
  }

  void read_amount(const Words& words, const Amount& amount, Span span) {
    const bool more = amount.after < words.size();
    if (more && is_one_of(words[amount.after], kSets)) {
      dose_.sets = std::max(dose_.sets, amount.least);
      return;
    }
    const bool repeat = has_any(words, kRepeat);
    const bool times = more && is_one_of(words[amount.after], kTimes);
    const bool each = more && is_one_of(words[amount.after], kEach);
    const bool last = !more;
    // "Alternate 10 times, 5 on each side": the part of a side is not on top of the whole.
    if (!repeat && dose_.repetitions > 0 && has_any(words, kEach) && has_any(words, kSides)) total_ = true;
    if (has_any(words, kQuick)) return;
    if (!repeat || !(times || each || last)) return;
    if (dose_.repetitions > 0) unsure_ = true;  // two numbers of repetitions: which is of what?
    dose_.repetitions = amount.least;
    dose_.most_repetitions = amount.most;
    dose_.span = span;
  }

  Dose dose_;
  bool total_ = false;
  bool unsure_ = false;
};

}  // namespace

std::optional<Dose> read_dose(const Facts& facts, std::string_view language) {
  const auto main = main_language(language);
  if (main != "en" && main != "es") return std::nullopt;
  return DoseReader().read(facts);
}

double least_duration_s(const Dose& dose) {
  return dose.sets * dose.sides * dose.repetitions * (kLeastRepetition_s + dose.hold_s);
}

}  // namespace matwork
