#include "exercise/position_grammar.h"

#include "vocabulary/term.h"

namespace matwork {
namespace {

const PositionGrammar kEnglish{
    .lie = {"lie", "lying", "lay", "laying"},
    .lie_or_put = {"start", "begin", "starting", "beginning", "rest"},
    .sit = {"sit", "sitting", "seated"},
    .stand = {"stand", "standing"},
    .kneel = {"kneel", "kneeling"},
    .on = {"on", "onto"},
    .back = {"back"},
    .front = {"stomach", "belly", "tummy", "front", "abdomen"},
    .side = {"side"},
    .supine = {"supine", "faceup"},
    .prone = {"prone", "facedown"},
    .sideways = {"sideways"},
    .face = {"face", "facing"},
    .up = {"up", "upward", "upwards"},
    .down = {"down", "downward", "downwards"},
    .others = {"palm", "palms", "hand", "hands", "foot", "feet", "toes", "fingers"},
    .not_before = {"to", "into", "until", "shoulder", "head", "hand", "wall", "of", "not", "than", "when"},
    .not_after = {"back", "up", "bone", "bones", "heels", "leg", "legs", "foot"},
    .fillers = {"a",    "an",  "the",  "your",    "in",    "into",     "on",  "onto",   "from", "at",       "to",
                "high", "low", "full", "forearm", "elbow", "straight", "arm", "strong", "tall", "position", "modified"},
    .starters = {"start", "begin", "starting", "come", "get", "assume", "adopt", "take", "set", "kneel", "move",
                 "yourself", "place", "up", "down"},
    .hands = {"hand", "hands", "palms"},
    .ground = {"mat", "floor", "ground", "shoulder", "shoulders", "down"},
};

const PositionGrammar kSpanish{
    .lie = {"acuestate", "acuestese", "acuestense", "acostarse", "acostarte",  "acostado",   "acostada",  "tumbate",
            "tumbese",   "tumbarse",  "tumbado",    "tumbada",   "recuestate", "recuestese", "recostado", "recostada",
            "echate",    "echado",    "echada",     "tiendete",  "tendido",    "tendida",    "tiendase",  "decubito"},
    .lie_or_put = {"comienza", "empieza", "inicia", "comience", "empiece", "inicie", "comenzar", "empezar"},
    .sit = {"sientate", "sientese", "sientense", "sentado", "sentada", "sentarse", "sentarte"},
    .stand = {"parate", "parese", "parado", "parada", "pie"},
    .kneel = {"arrodillate", "arrodillese", "arrodillado", "arrodillada", "arrodillarse", "rodillas"},
    .on = {"sobre", "de", "del", "en"},
    .back = {"espalda", "espaldas"},
    .front = {"abdomen", "vientre", "estomago"},
    .side = {"lado", "costado"},
    .supine = {"supino"},
    .prone = {"prono"},
    .sideways = {"lateral", "lateralmente"},
    .face = {"boca"},
    .up = {"arriba"},
    .down = {"abajo"},
    .others = {"palma", "palmas", "mano", "manos", "pie", "pies"},
    .not_before = {"a", "hasta", "hacia", "no", "huesos", "al"},
    .not_after = {"talones", "manos", "cabeza", "hombros"},
    .fillers = {"en", "a", "la", "el", "una", "un", "posicion", "de", "desde", "alta", "baja", "tu", "sobre", "las",
                "los"},
    .starters = {"comienza", "empieza", "inicia", "comience", "empiece",  "inicie",  "colocate",    "coloquese",
                 "ponte",    "pongase", "adopta", "adopte",   "ven",      "situate", "arrodillate", "partiendo",
                 "parte",    "asume",   "apoya",  "apoye",    "comenzar", "empezar"},
    .hands = {"mano", "manos", "palmas"},
    .ground = {"mat", "suelo", "piso", "colchoneta", "esterilla", "hombro", "hombros"},
};

}  // namespace

const PositionGrammar* PositionGrammar::of(std::string_view language) {
  const auto main = main_language(language);
  return main == "en" ? &kEnglish : main == "es" ? &kSpanish : nullptr;
}

}  // namespace matwork
