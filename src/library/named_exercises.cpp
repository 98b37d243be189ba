#include "library/named_exercises.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "base/text.h"

namespace matwork {
namespace {

/// Titles have these and workouts leave them out, or the other way round.
constexpr std::array<std::string_view, 6> kArticles{"the", "el", "la", "los", "las", "a"};
/// Words, folded, that a workout puts around the name of an exercise. A title that has them is another exercise: the
/// Roll Up is not the Roll Up Prep.
constexpr std::array<std::string_view, 34> kAround{
    "the",        "el",         "la",     "los",   "las",    "a",           "full",        "basic",     "modified",
    "modificado", "modificada", "gentle", "slow",  "prep",   "preparation", "preparacion", "variation", "variacion",
    "exercise",   "ejercicio",  "hold",   "right", "left",   "derecha",     "izquierda",   "derecho",   "izquierdo",
    "suave",      "lento",      "lenta",  "final", "basico", "basica",      "completo"};
/// Words, folded, of what workouts have between exercises and around them.
constexpr std::array<std::string_view, 92> kNoExercise{
    "session",     "sesion",        "class",         "clase",        "before",     "after",      "morning",
    "evening",     "night",         "antes",         "despues",      "noche",      "rest",       "break",
    "pause",       "water",         "breath",        "breathe",      "breathing",  "relax",      "relaxation",
    "savasana",    "shavasana",     "meditation",    "intention",    "intentions", "awareness",  "assessment",
    "scan",        "transition",    "transitions",   "warm",         "warmup",     "cool",       "cooldown",
    "series",      "block",         "round",         "rounds",       "circuit",    "set",        "sets",
    "sequence",    "flow",          "work",          "combo",        "repeat",     "choice",     "moves",
    "your",        "hydrate",       "visualization", "stillness",    "check",      "tips",       "tip",
    "day",         "week",          "descanso",      "descansa",     "pausa",      "agua",       "respira",
    "respiracion", "respiraciones", "relajacion",    "meditacion",   "intencion",  "conciencia", "evaluacion",
    "escaneo",     "transicion",    "calentamiento", "enfriamiento", "serie",      "consejo",    "consejos",
    "bloque",      "ronda",         "rondas",        "circuito",     "secuencia",  "flujo",      "trabajo",
    "repite",      "eleccion",      "dia",           "dias",         "days",       "weeks",      "semana",
    "semanas"};
constexpr std::size_t kMostWords = 6;
/// A word that more names have says nothing about which is meant, and comparing them all would take long.
constexpr std::size_t kMostNamesOfWord = 64;

std::string without_brackets(std::string_view name) {
  std::string out;
  int open = 0;
  for (const char c : name) {
    if (c == '(' || c == '[') ++open;
    if (open == 0) out += c;
    if ((c == ')' || c == ']') && open > 0) --open;
  }
  return std::string(trim(out));
}

/// A folded name without the words of `list` before and behind it: "the hundred modified" is "hundred".
template <std::size_t N>
std::string without_words_around(const std::string& folded, const std::array<std::string_view, N>& list) {
  auto words = split_words(folded);
  const auto all = words.size();
  while (words.size() > 1 && is_one_of(words.front(), list)) words.erase(words.begin());
  while (words.size() > 1 && is_one_of(words.back(), list)) words.pop_back();
  return words.size() == all ? folded : join({words.begin(), words.end()}, " ");
}

bool is_name(std::string_view name) {
  const auto folded = fold(name);
  const auto words = split_words(folded);
  const bool starts = !words.empty() && !(words.front()[0] >= '0' && words.front()[0] <= '9');
  return starts && words.size() <= kMostWords && name.find_first_of("?!") == std::string_view::npos &&
         std::none_of(words.begin(), words.end(), [](std::string_view word) { return is_one_of(word, kNoExercise); });
}

std::set<std::string_view> set_of(const std::string& folded) {
  const auto words = split_words(folded);
  return {words.begin(), words.end()};
}

/// The words of a name but for the small ones, which are taken this way or that.
std::set<std::string_view> words_of(const std::string& folded) {
  constexpr std::array<std::string_view, 17> kSmall{"the", "of", "on",  "in", "with", "and", "a",   "to", "de",
                                                    "del", "la", "las", "el", "los",  "con", "una", "en"};
  auto words = set_of(folded);
  std::erase_if(words, [&](std::string_view word) { return is_one_of(word, kSmall); });
  return words;
}

/// How many of the words of both are common, in hundredths.
int likeness(const std::string& a, const std::string& b) {
  const auto left = words_of(a);
  const auto right = words_of(b);
  const auto common = static_cast<int>(
      std::count_if(left.begin(), left.end(), [&](std::string_view word) { return right.contains(word); }));
  const auto all = static_cast<int>(left.size() + right.size()) - common;
  return all == 0 ? 0 : 100 * common / all;
}

}  // namespace

ExerciseNames::ExerciseNames(const Library& library) : library_(library), names_(library.languages.size()) {
  const auto each = [&](const auto& add) {
    for (EntryIndex i = 0; i < library.entries.size(); ++i) {
      if (library.entries[i].entry.kind == Kind::kExercise) add(i, library.entries[i]);
    }
  };
  const auto name = [&](EntryIndex i, const LibraryEntry& item, std::string key) {
    names_[item.language].try_emplace(std::move(key), i);
  };
  const auto folded = [](const LibraryEntry& item, std::string_view written) {
    return fold_term(written, item.entry.place.language);
  };
  // Titles first: what a title says another document may only call itself as well.
  std::vector<std::string> titles(library.entries.size());
  each([&](EntryIndex i, const LibraryEntry& item) {
    titles[i] = folded(item, item.entry.head.title.value);
    name(i, item, titles[i]);
  });
  each([&](EntryIndex i, const LibraryEntry& item) {
    const auto& title = item.entry.head.title.value;
    const bool brackets = title.find_first_of("([") != std::string::npos;
    name(i, item, without_words_around(brackets ? folded(item, without_brackets(title)) : titles[i], kArticles));
    for (const auto& other : item.entry.facts.other_names) name(i, item, folded(item, other.value));
  });
  each([&](EntryIndex i, const LibraryEntry& item) { name(i, item, folded(item, item.entry.place.name)); });
}

std::optional<EntryIndex> ExerciseNames::find_in(const Names& names, LanguageIndex of, const std::string& key,
                                                 LanguageIndex language) const {
  const auto found = names.find(key);
  if (found == names.end()) return std::nullopt;
  const auto& translations = library_.entries[found->second].translations;
  const bool translated = of != language && language < translations.size() && translations[language].has_value();
  return translated ? translations[language] : found->second;
}

std::optional<EntryIndex> ExerciseNames::find_as(std::string_view name, LanguageIndex of,
                                                 LanguageIndex language) const {
  const auto key = fold_term(name, library_.languages[of].tag);
  if (const auto found = find_in(names_[of], of, key, language)) return found;
  const auto plain = without_words_around(key, kAround);
  return plain == key ? std::nullopt : find_in(names_[of], of, plain, language);
}

std::optional<EntryIndex> ExerciseNames::find_exactly(std::string_view name, LanguageIndex language) const {
  if (const auto own = find_as(name, language, language)) return own;
  for (LanguageIndex of = 0; of < names_.size(); ++of) {
    if (of == language || names_[of].empty()) continue;
    if (const auto other = find_as(name, of, language)) return other;
  }
  return std::nullopt;
}

std::optional<EntryIndex> ExerciseNames::find(std::string_view name, LanguageIndex language) const {
  if (const auto found = find_exactly(name, language)) return found;
  const auto plain = without_brackets(name);
  return plain.size() < name.size() ? find_exactly(plain, language) : std::nullopt;
}

const ExerciseNames::Words& ExerciseNames::by_word() const {
  std::call_once(words_made_, [&] {
    by_word_.resize(library_.languages.size());
    for (EntryIndex i = 0; i < library_.entries.size(); ++i) {
      const auto& item = library_.entries[i];
      if (item.entry.kind != Kind::kExercise) continue;
      const auto title = fold_term(item.entry.head.title.value, item.entry.place.language);
      for (const auto word : set_of(title)) by_word_[item.language][std::string(word)].push_back(i);
    }
  });
  return by_word_;
}

std::optional<EntryIndex> ExerciseNames::suggest(std::string_view name, LanguageIndex language) const {
  const auto& tag = library_.languages[language].tag;
  const auto key = without_words_around(fold_term(without_brackets(name), tag), kAround);
  std::optional<EntryIndex> best;
  int best_likeness = 74;  // three words of four at least
  const std::size_t slips = key.size() < 12 ? 1 : 2;
  for (const auto word : words_of(key)) {
    const auto found = by_word()[language].find(std::string(word));
    if (found == by_word()[language].end() || found->second.size() > kMostNamesOfWord) continue;
    for (const auto i : found->second) {
      const auto title = fold_term(library_.entries[i].entry.head.title.value, tag);
      const bool misspelt = key.size() >= 6 && edit_distance(key, title, slips) <= slips;
      const int like = misspelt ? 100 : likeness(key, title);
      if (like <= best_likeness) continue;
      best = i;
      best_likeness = like;
    }
  }
  return best;
}

namespace {

class PlanNames {
 public:
  PlanNames(const ExerciseNames& names, const LibraryEntry& workout, const SessionPlan& plan)
      : names_(names), language_(workout.language), parts_(plan.parts) {}

  std::vector<NamedExercise> find() {
    std::vector<std::optional<EntryIndex>> found(parts_.size());
    std::map<std::optional<std::uint32_t>, std::pair<int, int>> known;  // of the parts of a part: found, all
    for (std::uint32_t i = 0; i < parts_.size(); ++i) {
      if (parts_[i].is_heading()) continue;
      found[i] = names_.find(parts_[i].name, language_);
      auto& [of, all] = known[parts_[i].parent];
      of += found[i] ? 1 : 0;
      ++all;
    }
    std::vector<NamedExercise> out;
    for (std::uint32_t i = 0; i < parts_.size(); ++i) {
      const auto& part = parts_[i];
      if (part.is_heading()) continue;
      const auto& [of, all] = known[part.parent];
      const bool among_exercises = of * 2 > all && all > 2;
      const bool unknown =
          !found[i] && (is_in_session(i) || among_exercises) && !is_series(i) && !part.announces && is_name(part.name);
      if (found[i] || unknown) out.push_back({part.name, part.span, found[i], part.time, !part.link.empty()});
    }
    return out;
  }

 private:
  /// It has a time, or its heading has one: it is done, not only spoken of.
  bool is_in_session(std::uint32_t i) const {
    if (parts_[i].time) return true;
    const auto& parent = parts_[i].parent;
    return parent && parts_[*parent].is_heading() && parts_[*parent].time;
  }

  bool is_series(std::uint32_t i) const {
    return std::any_of(parts_.begin() + i + 1, parts_.begin() + parts_[i].end,
                       [](const PlanPart& part) { return part.time.has_value(); });
  }

  const ExerciseNames& names_;
  LanguageIndex language_;
  const std::vector<PlanPart>& parts_;
};

}  // namespace

bool names_exercises(const Entry& entry) { return entry.kind == Kind::kWorkout || entry.kind == Kind::kProgramme; }

std::vector<NamedExercise> find_named_exercises(const Library& library, const ExerciseNames& names,
                                                const LibraryEntry& workout) {
  if (!names_exercises(workout.entry)) return {};
  return PlanNames(names, workout, read_session_plan(workout.entry, *library.vocabulary)).find();
}

}  // namespace matwork
