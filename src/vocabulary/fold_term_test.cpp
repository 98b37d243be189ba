#include <gtest/gtest.h>

#include "base/text.h"
#include "vocabulary/vocabulary.h"

namespace matwork {
namespace {

TEST(FoldTerm, BringsEnglishWordsToTheSingular) {
  EXPECT_EQ(fold_term("Hip Flexors", "en"), fold_term("hip-flexor", "en"));
  EXPECT_EQ(fold_term("Toning balls", "en"), "toning ball");
  for (const char* kept : {"gluteus maximus", "pelvis", "press", "abs"}) {
    EXPECT_EQ(fold_term(kept, "en"), std::string(kept) == "abs" ? "ab" : kept);
  }
}

TEST(FoldTerm, BringsSpanishAndPortugueseWordsToTheSingular) {
  const std::vector<std::pair<const char*, const char*>> kNumbers{
      {"glúteo", "glúteos"},
      {"flexor de cadera", "flexores de cadera"},
      {"bloque", "bloques"},
      {"puente", "puentes"},
      {"pelota", "pelotas"},
      {"músculo abdominal", "músculos abdominales"},
      {"pie", "pies"},
      {"muñeca", "muñecas"},
      {"extensión", "extensiones"},
      {"deltoide", "deltoides"},
  };
  for (const auto& [singular, plural] : kNumbers) {
    for (const char* language : {"es", "es-AR", "pt-BR"})
      EXPECT_EQ(fold_term(singular, language), fold_term(plural, language)) << plural;
  }
}

TEST(FoldTerm, LeavesWordsOfTwoLettersAlone) {
  EXPECT_EQ(fold_term("as", "en"), "as");
  EXPECT_EQ(fold_term("es", "es"), "es");
}

TEST(FoldTerm, KeepsWordsApartThatDifferInMoreThanNumber) {
  const std::vector<std::pair<const char*, const char*>> kOthers{
      {"caña", "cana"}, {"pierna", "pierno"}, {"mano", "mana"}, {"hip flexor", "hipflexor"}};
  for (const auto& [a, b] : kOthers) EXPECT_NE(fold_term(a, "es"), fold_term(b, "es"));
}

TEST(FoldTerm, IsEmptyForSignsAlone) {
  for (const char* text : {"", " ", "--", "¿?", "🧘"}) EXPECT_EQ(fold_term(text, "es"), "") << text;
}

TEST(FoldTerm, TakesEveryOtherLanguageForEnglish) {
  EXPECT_EQ(fold_term("flexors", "fr"), "flexor");
  EXPECT_EQ(fold_term("flexors", ""), "flexor");
  EXPECT_EQ(fold_term("flexores", "pt_BR"), fold_term("flexores", "pt"));
  EXPECT_NE(fold_term("flexores", "fr"), fold_term("flexores", "es"));
}

TEST(MainLanguage, IsWhatStandsBeforeTheFirstHyphen) {
  EXPECT_EQ(main_language("es-MX"), "es");
  EXPECT_EQ(main_language("pt_BR"), "pt");
  EXPECT_EQ(main_language("en"), "en");
  EXPECT_EQ(main_language(""), "");
}

TEST(LocalizedText, FallsBackToTheMainLanguageThenEnglishThenAny) {
  LocalizedText text;
  EXPECT_TRUE(text.empty());
  EXPECT_EQ(text.in("en"), "");
  text.set("pt", "ponte");
  EXPECT_EQ(text.in("es"), "ponte");
  text.set("en", "bridge");
  EXPECT_EQ(text.in("es"), "bridge");
  text.set("es", "puente");
  for (const char* language : {"es", "es-MX", "es_AR"}) EXPECT_EQ(text.in(language), "puente") << language;
  text.set("es-MX", "puentecito");
  EXPECT_EQ(text.in("es-MX"), "puentecito");
  EXPECT_EQ(text.in("es-AR"), "puente");
}

std::string suggested(TermKind kind, std::string_view written, std::string_view language) {
  const auto& vocabulary = Vocabulary::standard();
  const auto found = vocabulary.suggest(kind, written, language);
  return found ? std::string(vocabulary.id(*found)) : "nothing";
}

TEST(Suggest, GivesATeachersAnswerForASlip) {
  struct Slip {
    TermKind kind;
    const char* language;
    const char* written;
    const char* meant;
  };
  const std::vector<Slip> kSlips{
      {TermKind::kMuscle, "en", "gluteus-maximum", "gluteus-maximus"},
      {TermKind::kMuscle, "en", "hamstrigns", "hamstrings"},
      {TermKind::kMuscle, "en", "quadracips", "quadriceps"},
      {TermKind::kMuscle, "en", "abdominls", "abdominals"},
      {TermKind::kMuscle, "en", "obliqes", "obliques"},
      {TermKind::kMuscle, "es", "isquiotibales", "hamstrings"},
      {TermKind::kMuscle, "es", "cuadrisep", "quadriceps"},
      {TermKind::kMuscle, "es", "gluteo maior", "gluteus-maximus"},
      {TermKind::kMuscle, "es", "flexor de cadra", "hip-flexors"},
      {TermKind::kEquipment, "en", "foam rolller", "foam-roller"},
      {TermKind::kEquipment, "en", "magic cirle", "ring"},
      {TermKind::kEquipment, "es", "colchonteta", "mat"},
      {TermKind::kEquipment, "es", "mancuenras", "weights"},
      {TermKind::kLevel, "en", "begginer", "beginner"},
      {TermKind::kLevel, "en", "intermedate", "intermediate"},
      {TermKind::kLevel, "es", "principante", "beginner"},
      {TermKind::kLevel, "es", "abanzado", "advanced"},
      {TermKind::kVersion, "en", "eassier", "easier"},
      {TermKind::kVersion, "es", "mas dificl", "harder"},
  };
  for (const auto& [kind, language, written, meant] : kSlips) {
    EXPECT_EQ(suggested(kind, written, language), meant) << written;
    EXPECT_FALSE(Vocabulary::standard().find(kind, written, language)) << written;
  }
}

TEST(Suggest, GivesNothingForNonsense) {
  for (const auto kind : {TermKind::kMuscle, TermKind::kEquipment, TermKind::kLevel, TermKind::kVersion}) {
    for (const char* language : {"en", "es"}) {
      for (const char* written : {"", "--", "🧘", "x", "qz", "xyzzy", "qwertyuiop", "sunflower seeds", "0123456789"}) {
        EXPECT_EQ(suggested(kind, written, language), "nothing") << language << ": " << written;
      }
    }
  }
}

TEST(Suggest, KeepsToTheKindThatWasAskedFor) {
  EXPECT_EQ(suggested(TermKind::kEquipment, "hamstrigns", "en"), "nothing");
  EXPECT_EQ(suggested(TermKind::kMuscle, "begginer", "en"), "nothing");
}

}  // namespace
}  // namespace matwork
