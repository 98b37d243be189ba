#include "vocabulary/verbs.h"

#include <gtest/gtest.h>

namespace matwork {
namespace {

TEST(Verbs, FormsAreMadeByRule) {
  const auto& verbs = Verbs::standard();
  for (const auto* word : {"lift", "lifts", "lifting", "lying", "tapping", "squeezing", "press", "presses"})
    EXPECT_TRUE(verbs.find(word, "en")) << word;
  for (const auto* word :
       {"levanta", "levante", "levantando", "coloque", "cruce", "recoja", "rueda", "sientate", "bajala"})
    EXPECT_TRUE(verbs.find(word, "es-MX")) << word;
}

TEST(Verbs, GroupsSayWhatAVerbDoes) {
  const auto& verbs = Verbs::standard();
  EXPECT_EQ(verbs.find("lie", "en"), VerbGroup::kTake);
  EXPECT_EQ(verbs.find("lower", "en"), VerbGroup::kMove);
  EXPECT_EQ(verbs.find("repite", "es"), VerbGroup::kRepeat);
  EXPECT_EQ(verbs.find("exhala", "es"), VerbGroup::kBreathe);
}

TEST(Verbs, NamesOfTheBodyAndLittleWordsAreNone) {
  const auto& verbs = Verbs::standard();
  for (const auto* word : {"arms", "palms", "the", "under", "extended"}) EXPECT_FALSE(verbs.find(word, "en")) << word;
  for (const auto* word : {"brazos", "rodillas", "para", "sobre", "extendidas", "espalda", "de"})
    EXPECT_FALSE(verbs.find(word, "es")) << word;
  EXPECT_TRUE(verbs.begins_description("arms", "en"));
  EXPECT_FALSE(verbs.begins_description("windmill", "en"));
}

TEST(Verbs, OtherLanguagesHaveNoList) {
  EXPECT_FALSE(Verbs::standard().knows("fr"));
  EXPECT_FALSE(Verbs::standard().find("lift", "fr"));
}

}  // namespace
}  // namespace matwork
