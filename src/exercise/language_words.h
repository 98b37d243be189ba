#pragma once

#include <array>
#include <string_view>

/// The words by which English and Spanish are told apart (written_language.h), in small letters. All chosen here.
namespace matwork {

/// Small words that one of the two languages has and the other has not; they carry most of the evidence. Left out are
/// those that are words of both (a, no, me, has, come, use, ten, son, once, sin).
inline constexpr std::array<std::string_view, 92> kEnglishSmall{
    "the",   "and",     "with",    "your",   "you",   "of",    "to",         "is",     "are",     "this",    "that",
    "these", "those",   "for",     "from",   "into",  "onto",  "while",      "when",   "then",    "as",      "by",
    "or",    "at",      "be",      "been",   "it",    "its",   "if",         "not",    "don't",   "they",    "their",
    "them",  "will",    "would",   "what",   "how",   "why",   "which",      "should", "could",   "each",    "every",
    "in",    "on",      "was",     "were",   "have",  "than",  "more",       "most",   "but",     "so",      "an",
    "can",   "until",   "through", "before", "after", "about", "between",    "during", "without", "does",    "do",
    "who",   "where",   "there",   "just",   "any",   "also",  "only",       "very",   "other",   "some",    "we",
    "our",   "us",      "my",      "she",    "her",   "his",   "throughout", "toward", "towards", "because", "may",
    "might", "doesn't", "it's",    "you're"};
inline constexpr std::array<std::string_view, 85> kSpanishSmall{
    "el",      "la",    "los",     "las",  "un",    "una",     "unos",     "unas",  "de",     "del",    "al",
    "y",       "en",    "que",     "con",  "por",   "para",    "tu",       "tus",   "su",     "sus",    "se",
    "es",      "lo",    "como",    "más",  "pero",  "cuando",  "mientras", "sobre", "hacia",  "desde",  "hasta",
    "entre",   "cada",  "este",    "esta", "estos", "estas",   "ese",      "esa",   "eso",    "esto",   "si",
    "ya",      "muy",   "también", "o",    "nos",   "les",     "le",       "te",    "ti",     "qué",    "cómo",
    "está",    "están", "ser",     "son",  "hay",   "puede",   "puedes",   "tiene", "tienes", "porque", "durante",
    "después", "antes", "ni",      "todo", "toda",  "todos",   "todas",    "otro",  "otra",   "donde",  "cuál",
    "así",     "sólo",  "solo",    "sin",  "según", "nuestro", "nuestra",  "mi"};
/// Words of the mat that are no loan words of the other language; they help where small words are few.
inline constexpr std::array<std::string_view, 78> kEnglishPlain{
    "feet",      "foot",     "knees",     "knee",      "legs",    "arms",   "hands",    "hips",       "head",
    "shoulders", "chest",    "spine",     "muscles",   "muscle",  "body",   "breath",   "breathe",    "breathing",
    "inhale",    "exhale",   "hold",      "keep",      "lift",    "lower",  "slowly",   "gently",     "gentle",
    "straight",  "bent",     "floor",     "seconds",   "minutes", "minute", "strength", "strengthen", "movement",
    "movements", "exercise", "exercises", "help",      "helps",   "pain",   "lie",      "sit",        "stand",
    "squeeze",   "pull",     "push",      "press",     "repeat",  "start",  "starting", "position",   "return",
    "slow",      "small",    "both",      "sides",     "time",    "times",  "day",      "week",       "great",
    "good",      "best",     "make",      "take",      "feel",    "focus",  "steady",   "controlled", "perfect",
    "improve",   "posture",  "beginner",  "beginners", "relief",  "women"};
inline constexpr std::array<std::string_view, 64> kSpanishPlain{
    "pies",      "rodillas",      "rodilla",      "piernas",       "pierna",      "brazos",     "manos",
    "cadera",    "caderas",       "cabeza",       "hombros",       "pecho",       "columna",    "espalda",
    "músculos",  "músculo",       "cuerpo",       "respira",       "respiración", "inhala",     "exhala",
    "mantén",    "levanta",       "eleva",        "baja",          "lentamente",  "suavemente", "suave",
    "recta",     "doblada",       "dobladas",     "suelo",         "segundos",    "minutos",    "fuerza",
    "fortalece", "movimiento",    "movimientos",  "ejercicio",     "ejercicios",  "ayuda",      "dolor",
    "acuéstate", "túmbate",       "siéntate",     "aprieta",       "repite",      "posición",   "inicial",
    "vuelve",    "lento",         "pequeños",     "ambos",         "ambas",       "lados",      "lado",
    "veces",     "entrenamiento", "estiramiento", "estiramientos", "mejora",      "postura",    "principiantes",
    "mujeres"};
/// Of the plain words, those that keywords use and names of exercises do not.
inline constexpr std::array<std::string_view, 30> kKeywordWords{
    "exercise",  "exercises", "beginner",      "beginners",     "for",           "improve", "posture", "relief",
    "pain",      "strength",  "strengthen",    "muscles",       "how",           "best",    "with",    "women",
    "para",      "ejercicio", "ejercicios",    "principiantes", "mejora",        "postura", "dolor",   "fuerza",
    "fortalece", "músculos",  "entrenamiento", "estiramiento",  "estiramientos", "mujeres"};

}  // namespace matwork
