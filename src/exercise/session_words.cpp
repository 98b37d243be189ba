#include "exercise/session_words.h"

#include <algorithm>
#include <array>

#include "base/text.h"

namespace matwork {
namespace {

/// Words, folded, of plans that are more than one session, or leave a choice: what their minutes add up to is open.
constexpr std::array<std::string_view, 41> kOpenWords{
    "day",     "days",      "week",        "weeks",    "month",    "session", "sessions",    "class",     "monday",
    "tuesday", "wednesday", "thursday",    "friday",   "saturday", "sunday",  "dia",         "dias",      "semana",
    "semanas", "mes",       "sesion",      "sesiones", "clase",    "lunes",   "martes",      "miercoles", "jueves",
    "viernes", "sabado",    "domingo",     "optional", "option",   "bonus",   "alternative", "version",   "opcional",
    "opcion",  "extra",     "alternativa", "or",       "o"};

/// Words of the parts that most sessions have.
constexpr std::array<std::string_view, 14> kUsualParts{
    "warm",       "warmup", "cool",          "cooldown",     "main",      "stretches",     "stretching",
    "relaxation", "finish", "calentamiento", "enfriamiento", "principal", "estiramientos", "relajacion"};
/// Words of parts that are done more than once.
constexpr std::array<std::string_view, 17> kRounds{"repeat", "rounds",   "round",   "circuit",  "twice",   "again",
                                                   "amrap",  "tabata",   "emom",    "stations", "cycling", "repite",
                                                   "rondas", "circuito", "vueltas", "veces",    "pasadas"};

template <std::size_t N>
bool has_word(std::string_view text, const std::array<std::string_view, N>& list) {
  const auto folded = fold(text);
  const auto words = split_words(folded);
  return std::any_of(words.begin(), words.end(),
                     [&](std::string_view word) { return std::find(list.begin(), list.end(), word) != list.end(); });
}

}  // namespace

bool is_open_part(std::string_view name) { return has_word(name, kOpenWords); }

bool is_usual_part(std::string_view name) { return has_word(name, kUsualParts); }

bool speaks_of_rounds(std::string_view text) { return has_word(text, kRounds); }

bool is_title_of_many(std::string_view title) {
  constexpr std::array<std::string_view, 12> kMany{"days", "weeks",  "week",    "month", "sessions", "classes",
                                                   "dias", "semana", "semanas", "mes",   "sesiones", "clases"};
  if (has_word(title, kMany)) return true;
  const auto folded = fold(title);
  const auto words = split_words(folded);
  for (std::size_t i = 1; i < words.size(); ++i) {
    const bool number = words[i - 1].find_first_not_of("0123456789") == std::string_view::npos;
    if (number && (words[i] == "day" || words[i] == "dia")) return true;
  }
  return false;
}

}  // namespace matwork
