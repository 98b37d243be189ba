#include "exercise/written_language.h"

#include <gtest/gtest.h>

namespace matwork {
namespace {

constexpr auto kEnglish = WrittenLanguage::kEnglish;
constexpr auto kSpanish = WrittenLanguage::kSpanish;

std::string found(WrittenLanguage language, std::string_view text) {
  const auto span = find_sentence_in(language, text);
  return span ? std::string(text.substr(span->begin, span->end - span->begin)) : std::string();
}

TEST(WrittenLanguage, IsToldByTheSmallWords) {
  EXPECT_EQ(found(kEnglish, "Roll your shoulders back and lift the chest."),
            "Roll your shoulders back and lift the chest");
  EXPECT_EQ(found(kSpanish, "Lleva los hombros hacia atrás y abre el pecho."),
            "Lleva los hombros hacia atrás y abre el pecho");
  EXPECT_EQ(found(kEnglish, "Lleva los hombros hacia atrás y abre el pecho."), "");
  EXPECT_EQ(found(kSpanish, "Roll your shoulders back and lift the chest."), "");
}

TEST(WrittenLanguage, IsThatOfEachSentence) {
  EXPECT_EQ(found(kEnglish, "Respira con calma. Then lower your head to the mat. Vuelve al centro."),
            "Then lower your head to the mat");
}

TEST(WrittenLanguage, NamesAreUsedInEveryLanguage) {
  EXPECT_EQ(found(kEnglish, "Después del Roll Over vienen el Teaser y el Swan Dive."), "");
  EXPECT_EQ(found(kEnglish, "Return to Life Through Contrology"), "");
  EXPECT_EQ(found(kEnglish, "Body Arts and Science International of New York"), "");
  EXPECT_EQ(found(kSpanish, "She studied in Los Angeles and then at La Costa in San Diego."), "");
}

TEST(WrittenLanguage, QuotedWordsCodeAndAddressesDoNotCount) {
  EXPECT_EQ(found(kEnglish, "Lo llamaba \"the art of moving with your whole body\" en sus clases."), "");
  EXPECT_EQ(found(kEnglish, "Mira [el vídeo](https://a.example/how-to-move-with-the-body-and-your-mind) de la serie."),
            "");
  EXPECT_EQ(found(kEnglish, "Escribe `keep your head on the mat and lift the legs` en el campo."), "");
}

TEST(WrittenLanguage, WorksAreCalledWhatTheyAreCalled) {
  EXPECT_EQ(found(kEnglish, "Roe A, Lim B. How the breath helps you to keep your spine long. Mat Rev. 2012."), "");
  EXPECT_EQ(found(kEnglish, "Roe A et al: what a class does for the back and the hips of women"), "");
  EXPECT_EQ(found(kEnglish, "Roe, A. (2012). How the breath helps you to keep your spine long."), "");
  EXPECT_EQ(found(kEnglish, "Mira [how to keep your head on the mat](https://a.example/x)."), "");
  EXPECT_EQ(found(kEnglish, "Mira *how to keep your head on the mat* o pregunta."), "");
  EXPECT_EQ(found(kEnglish, "**Keep your head** on the mat [and breathe](/x/)."),
            "Keep your head** on the mat [and breathe");
}

TEST(WrittenLanguage, FewWordsAreNotSure) {
  EXPECT_EQ(found(kEnglish, "Open the chest"), "");
  EXPECT_EQ(found(kSpanish, "El cien"), "");
}

TEST(WrittenLanguage, BalletIsNotSpanish) {
  EXPECT_EQ(found(kSpanish, "From plié to relevé, rond de jambe and développé à la seconde."), "");
}

TEST(WrittenLanguage, OfATitleNeedsMore) {
  EXPECT_TRUE(is_title_in(kEnglish, "How to Breathe With Your Ribs"));
  EXPECT_FALSE(is_title_in(kEnglish, "The Hundred"));
  EXPECT_FALSE(is_title_in(kEnglish, "Swan with Neck Roll"));
  EXPECT_FALSE(is_title_in(kEnglish, "Return to Life Through Contrology"));
  EXPECT_FALSE(is_title_in(kEnglish, "El Roll Over and the Teaser"));
  EXPECT_TRUE(is_title_in(kSpanish, "Estiramiento de la espalda en la pared"));
}

TEST(WrittenLanguage, OfKeywordsIsToldByWordsThatAreNoNames) {
  EXPECT_TRUE(are_keywords_in(kEnglish, {"core exercises", "back pain relief", "mat"}));
  EXPECT_FALSE(are_keywords_in(kEnglish, {"single leg stretch", "leg pull", "roll up"})) << "names of exercises";
  EXPECT_FALSE(are_keywords_in(kEnglish, {"core exercises", "back pain relief", "dolor de espalda"}));
  EXPECT_TRUE(are_keywords_in(kSpanish, {"ejercicios de core", "dolor de espalda"}));
  EXPECT_FALSE(are_keywords_in(kSpanish, {}));
}

TEST(WrittenLanguage, IsNothingForLanguagesThatAreNotTold) {
  EXPECT_EQ(written_language_of("es-MX"), kSpanish);
  EXPECT_EQ(written_language_of("en"), kEnglish);
  EXPECT_EQ(written_language_of("pt-BR"), std::nullopt);
}

}  // namespace
}  // namespace matwork
