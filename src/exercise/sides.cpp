#include "exercise/sides.h"

#include <algorithm>

#include "exercise/prose.h"

namespace matwork {
namespace {

bool is_number(const ProseWord& word) {
  return !word.folded.empty() && word.folded.find_first_not_of("0123456789") == std::string::npos;
}

bool is_alternate(const ProseWord& word) {
  return word.is_any({"alternate", "alternating", "alternately", "alterna", "alterne", "alternando", "alternar"});
}

bool is_change(const ProseWord& word) {
  return word.is_any({"switch", "change", "swap", "cambia", "cambie", "cambiar"});
}

bool is_side(const ProseWord& word) {
  return word.is_any({"side", "sides", "leg", "legs", "arm", "arms", "foot", "feet", "knee", "lado", "lados", "pierna",
                      "piernas", "brazo", "brazos", "pies", "rodilla"});
}

bool is_each(const ProseWord& word) { return word.is_any({"each", "per", "cada", "por"}); }
bool is_other(const ProseWord& word) {
  return word.is_any({"other", "opposite", "second", "otro", "otra", "opuesto", "segundo"});
}
bool is_repeat(const ProseWord& word) { return word.is_any({"repeat", "repite", "repita", "repetir", "perform"}); }

/// What makes a step speak of one side: then nothing says that both move.
bool names_one_side(const ProseWord& word) {
  return is_other(word) || is_alternate(word) || is_change(word) ||
         word.is_any({"one", "left", "right", "single", "each", "top", "bottom", "una", "un", "izquierda", "izquierdo",
                      "derecha", "derecho", "cada", "superior", "inferior", "turn", "per"});
}

class SidesReader {
 public:
  explicit SidesReader(std::string_view position)
      : lies_on_side_(position == "side-lying" || position == "side-plank") {}

  std::optional<SidesReading> read(const std::vector<Located<std::string>>& steps) {
    for (std::size_t i = 0; i < steps.size(); ++i) read_step(i, read_prose(steps[i].value));
    if (alternating_) return changed_ ? std::nullopt : alternating_;
    if (changed_) return counted_ && !repeated_after_ ? changed_ : std::nullopt;
    if (each_ && lies_on_side_) return each_;
    return one_side_ ? std::nullopt : both_;
  }

 private:
  void read_step(std::size_t step, const std::vector<ProseWord>& words) {
    for (std::size_t i = 0; i < words.size(); ++i) {
      const auto* next = i + 1 < words.size() ? &words[i + 1] : nullptr;
      const auto reading = [&](std::string_view id, std::size_t last) {
        return SidesReading{id, step, words[i].begin, words[std::min(last, words.size() - 1)].end};
      };
      one_side_ = one_side_ || names_one_side(words[i]);
      if (is_alternate(words[i]) && !alternating_ && !turns_otherwise(words, i))
        alternating_ = reading("alternating", i);
      if (const auto last = change_end(words, i); last > 0) {
        changed_ = reading("one-then-other", last);
      } else if (is_after_change(step, words[i]) && (is_repeat(words[i]) || is_number(words[i]))) {
        repeated_after_ = true;
      }
      if (!changed_ && counts(words, i)) counted_ = true;
      if (next != nullptr && is_each(words[i]) && is_side(*next)) each_ = reading("one-then-other", i + 1);
      if (const auto last = together_end(words, i); last > 0 && !both_) both_ = reading("both", last);
    }
  }

  bool is_after_change(std::size_t step, const ProseWord& word) const {
    return changed_ && (step > changed_->step || word.begin >= changed_->end);
  }

  /// "Alternate front and back": what changes is no side.
  static bool turns_otherwise(const std::vector<ProseWord>& words, std::size_t i) {
    return std::any_of(words.begin() + static_cast<std::ptrdiff_t>(i), words.end(), [&](const ProseWord& word) {
      return word.clause == words[i].clause &&
             word.is_any({"front",     "forward",     "back",     "backward", "up",       "down",
                          "direction", "directions",  "cross",    "point",    "pointing", "flex",
                          "flexing",   "between",     "adelante", "atras",    "arriba",   "abajo",
                          "direccion", "direcciones", "sentido",  "cruce",    "entre",    "frente"});
    });
  }

  /// The last word of "switch sides", "cambia de lado", "repeat on the other side"; 0 where there is none.
  static std::size_t change_end(const std::vector<ProseWord>& words, std::size_t i) {
    constexpr std::size_t kReach = 6;
    const bool change = is_change(words[i]);
    if (!change && !is_repeat(words[i])) return 0;
    bool other = change;
    if (returns_to_centre(words, i)) return 0;
    for (auto k = i + 1; k < words.size() && k <= i + kReach && words[k].clause == words[i].clause; ++k) {
      other = other || is_other(words[k]);
      if (other && is_side(words[k])) return k;
    }
    return 0;
  }

  /// "Return to the centre, repeat on the other side": one turn of many, as a rule.
  static bool returns_to_centre(const std::vector<ProseWord>& words, std::size_t i) {
    return std::any_of(words.begin(), words.begin() + static_cast<std::ptrdiff_t>(i), [&](const ProseWord& word) {
      return word.sentence == words[i].sentence && word.is_any({"center", "centre", "centro"});
    });
  }

  /// Repetitions, seconds or breaths: "8 times", "hold 30 seconds". "Pulse 3 times" is part of one repetition.
  static bool counts(const std::vector<ProseWord>& words, std::size_t i) {
    if (i == 0 || !is_number(words[i - 1])) return false;
    const bool quick = std::any_of(words.begin(), words.end(), [&](const ProseWord& word) {
      return word.clause == words[i].clause &&
             word.is_any({"pulse", "pulses", "pulsa", "pulsos", "tap", "taps", "beat", "beats", "toca", "golpea"});
    });
    return !quick &&
           words[i].is_any({"times", "reps", "repetitions", "seconds", "breaths", "minute", "minutes", "veces",
                            "repeticiones", "segundos", "respiraciones", "minuto", "minutos", "circles", "circulos"});
  }

  /// "both legs … at the same time"; 0 where there is none.
  static std::size_t together_end(const std::vector<ProseWord>& words, std::size_t i) {
    if (!words[i].is_any({"both", "ambas", "ambos"})) return 0;
    for (auto k = i + 1; k < words.size() && words[k].sentence == words[i].sentence; ++k) {
      const bool same_time = words[k].is_any({"time", "tiempo", "vez"}) && words[k - 1].is_any({"same", "mismo", "la"});
      if (same_time || words[k].is_any({"simultaneously", "simultaneamente"})) return k;
    }
    return 0;
  }

  bool lies_on_side_;
  bool one_side_ = false;
  bool counted_ = false;  ///< before the change
  bool repeated_after_ = false;
  std::optional<SidesReading> alternating_;
  std::optional<SidesReading> changed_;
  std::optional<SidesReading> each_;
  std::optional<SidesReading> both_;
};

}  // namespace

std::optional<SidesReading> read_sides(const std::vector<Located<std::string>>& steps, std::string_view position) {
  return SidesReader(position).read(steps);
}

}  // namespace matwork
