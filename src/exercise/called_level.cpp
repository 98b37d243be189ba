#include "exercise/called_level.h"

#include <algorithm>
#include <string_view>
#include <vector>

#include "exercise/prose.h"

namespace matwork {
namespace {

using WordList = std::initializer_list<std::string_view>;

/// How a language speaks of levels; folded, written here (curated).
struct LevelGrammar {
  WordList beginner;
  WordList intermediate;
  WordList advanced;
  WordList all;       ///< "all levels": whoever says it leaves the level open
  WordList articles;  ///< begin the name of what the document is: "an advanced roll-up"
  WordList copulas;   ///< before an article: "this is an advanced roll-up"
  WordList links;     ///< may stand between article and level without ending the name: "variación de puente avanzada"
  WordList audience;  ///< before a level that is of readers: "for beginners"
  WordList between;   ///< between those: "for complete beginners", "para practicantes avanzadas"
  WordList breaks;    ///< end the name of what the document is
  WordList doubts;    ///< anywhere in the sentence: another exercise, or not this level
  WordList people_and_places;  ///< behind the level: "advanced age", "intermediate position"
  WordList comparisons;        ///< right before the level: "more advanced"
};

const LevelGrammar kEnglish{
    .beginner = {"beginner", "beginners"},
    .intermediate = {"intermediate"},
    .advanced = {"advanced"},
    .all = {"levels", "everyone"},
    .articles = {"a", "an"},
    .copulas = {"is"},
    .links = {},
    .audience = {"for"},
    .between = {"complete", "absolute", "true", "total", "new", "only", "perfect", "ideal"},
    .breaks = {"for", "to", "of",    "from",  "that", "with", "before", "into", "toward",  "towards", "than", "and",
               "in",  "on", "where", "which", "who",  "as",   "by",     "at",   "against", "through", "using"},
    .doubts = {"not",         "no",       "never",   "prepare", "prepares",     "preparing",     "preparation",
               "prep",        "lead",     "leads",   "leading", "progress",     "progression",   "progresses",
               "progressing", "toward",   "towards", "before",  "until",        "unless",        "too",
               "should",      "versions", "build",   "builds",  "foundation",   "stepping",      "even",
               "or",          "both",     "but",     "than",    "modification", "modifications", "option",
               "options",     "from",     "isnt",    "dont",    "yet",          "once"},
    .people_and_places = {"age", "stage", "stages", "position", "point", "students", "student", "practitioners",
                          "clients", "movers", "dancers", "athletes", "teachers", "step", "degree", "notice",
                          "technique", "techniques"},
    .comparisons = {"more", "most", "less"},
};

const LevelGrammar kSpanish{
    .beginner = {"principiante", "principiantes"},
    .intermediate = {"intermedio", "intermedia", "intermedios", "intermedias"},
    .advanced = {"avanzado", "avanzada", "avanzados", "avanzadas"},
    .all = {"niveles", "todos", "todas"},
    .articles = {"un", "una"},
    .copulas = {"es"},
    .links = {"de", "del", "en", "con", "la", "el"},
    .audience = {"para"},
    .between = {"practicantes", "personas", "alumnas", "alumnos", "solo", "perfecto", "ideal"},
    .breaks = {"para", "a", "al", "hacia", "que", "desde", "antes", "como", "y", "donde", "por", "sobre", "hasta"},
    .doubts = {"no",       "nunca",        "prepara",        "preparan",  "preparar", "preparando", "preparacion",
               "lleva",    "progresa",     "progresion",     "progresar", "hacia",    "antes",      "hasta",
               "salvo",    "versiones",    "construye",      "base",      "incluso",  "o",          "ambos",
               "pero",     "modificacion", "modificaciones", "opcion",    "opciones", "desde",      "deben",
               "deberian", "aun",          "todavia"},
    .people_and_places = {"edad", "posicion", "punto", "fase", "etapa", "rodilla", "pierna"},
    .comparisons = {"mas", "menos", "edad", "posicion", "capa", "fase", "etapa"},
};

const LevelGrammar* grammar_of(std::string_view language) {
  const auto main = main_language(language);
  return main == "en" ? &kEnglish : main == "es" ? &kSpanish : nullptr;
}

class LevelReader {
 public:
  LevelReader(const Entry& entry, const Located<std::string>& text, const LevelGrammar& grammar,
              const Vocabulary& vocabulary)
      : entry_(entry), text_(text), grammar_(grammar), vocabulary_(vocabulary), words_(read_prose(text.value)) {}

  /// Whether the text leaves the level open, so that nothing can be said of it.
  bool is_open() const {
    const char* first = nullptr;
    for (std::size_t i = 0; i < words_.size(); ++i) {
      const auto* id = level_at(i);
      if (is(i, grammar_.all) || (id != nullptr && first != nullptr && id != first)) return true;
      if (id != nullptr) first = id;
    }
    return false;
  }

  std::optional<CalledLevel> read(bool in_title) const {
    for (std::size_t i = 0; i < words_.size(); ++i) {
      const auto* id = level_at(i);
      if (id == nullptr || is_doubted(i)) continue;
      const bool of_the_exercise = in_title ? names_in_title(i) : names_the_exercise(i);
      if (!of_the_exercise && !names_readers(i)) continue;
      const auto level = vocabulary_.find_id(TermKind::kLevel, id);
      if (!level) continue;
      return CalledLevel{*level, locate_words(*entry_.source, text_, words_[i].begin, words_[i].end), of_the_exercise,
                         in_title};
    }
    return std::nullopt;
  }

 private:
  bool is(std::size_t i, WordList list) const { return i < words_.size() && words_[i].is_any(list); }
  bool same_clause(std::size_t i, std::size_t k) const {
    return k < words_.size() && words_[i].clause == words_[k].clause;
  }

  const char* level_at(std::size_t i) const {
    if (is(i, grammar_.beginner)) return "beginner";
    if (is(i, grammar_.intermediate)) return "intermediate";
    return is(i, grammar_.advanced) ? "advanced" : nullptr;
  }

  bool is_doubted(std::size_t at) const {
    if (at > 0 && is(at - 1, grammar_.comparisons)) return true;
    return std::any_of(words_.begin(), words_.end(), [&](const ProseWord& word) {
      return word.sentence == words_[at].sentence && word.is_any(grammar_.doubts);
    });
  }

  /// "An advanced roll-up", at the beginning or after "is".
  bool names_the_exercise(std::size_t at) const {
    constexpr std::size_t kReach = 5;
    if (is(at + 1, grammar_.people_and_places)) return false;
    for (auto i = at; i > 0 && at - i < kReach && same_clause(at, i - 1);) {
      --i;
      if (is(i, grammar_.articles)) return i == 0 || is(i - 1, grammar_.copulas);
      if (is(i, grammar_.breaks) && !is(i, grammar_.links)) return false;
    }
    return false;
  }

  /// "Advanced Swan", "Swan (Advanced)", "Cisne avanzado": a title is a name, and so is each word of it.
  bool names_in_title(std::size_t at) const {
    if (is(at + 1, grammar_.people_and_places)) return false;
    for (auto i = at; i > 0 && same_clause(at, i - 1);) {
      if (is(--i, grammar_.breaks)) return false;
    }
    return true;
  }

  /// "for beginners", "para principiantes".
  bool names_readers(std::size_t at) const {
    auto i = at;
    while (i > 0 && same_clause(at, i - 1) && is(i - 1, grammar_.between)) --i;
    return i > 0 && same_clause(at, i - 1) && is(i - 1, grammar_.audience);
  }

  const Entry& entry_;
  const Located<std::string>& text_;
  const LevelGrammar& grammar_;
  const Vocabulary& vocabulary_;
  std::vector<ProseWord> words_;
};

}  // namespace

std::optional<CalledLevel> find_called_level(const Entry& entry, const Vocabulary& vocabulary) {
  const auto* grammar = grammar_of(entry.place.language);
  if (grammar == nullptr) return std::nullopt;
  const LevelReader title(entry, entry.head.title, *grammar, vocabulary);
  const LevelReader description(entry, entry.head.description, *grammar, vocabulary);
  if (title.is_open() || description.is_open()) return std::nullopt;
  if (auto called = title.read(true)) return called;
  return description.read(false);
}

}  // namespace matwork
