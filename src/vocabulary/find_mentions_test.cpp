#include <gtest/gtest.h>

#include <random>

#include "base/text.h"
#include "vocabulary/vocabulary.h"

namespace matwork {
namespace {

const Vocabulary& vocabulary() { return Vocabulary::standard(); }

/// "hip-flexors=hip flexors; …": each mention with the words at its place.
std::string mentioned(std::string_view text, std::string_view language = "en", TermKind kind = TermKind::kMuscle) {
  std::string out;
  for (const auto& mention : vocabulary().find_mentions(kind, text, language)) {
    if (!out.empty()) out += "; ";
    out += std::string(vocabulary().id(mention.term)) + "=" +
           std::string(text.substr(mention.begin, mention.end - mention.begin));
  }
  return out;
}

TEST(FindMentions, NamesWhatTheTextNamesInItsOrder) {
  EXPECT_EQ(mentioned("Feel the hamstrings lengthen, then the Quadriceps and your hip flexor."),
            "hamstrings=hamstrings; quadriceps=Quadriceps; hip-flexors=hip flexor");
  EXPECT_EQ(mentioned("Sentís los isquiotibiales y el suelo pélvico.", "es"),
            "hamstrings=isquiotibiales; pelvic-floor=suelo pélvico");
  EXPECT_EQ(mentioned("Roll out the yoga mat and take a magic circle.", "en", TermKind::kEquipment),
            "mat=yoga mat; ring=magic circle");
}

TEST(FindMentions, TakesTheLongestFormThatFits) {
  EXPECT_EQ(mentioned("the gluteus maximus, not the gluteus"), "gluteus-maximus=gluteus maximus; glutes=gluteus");
  EXPECT_EQ(mentioned("the deep abdominals and the abdominals"),
            "transversus-abdominis=deep abdominals; abdominals=abdominals");
  EXPECT_EQ(mentioned("the pelvic floor muscles"), "pelvic-floor=pelvic floor muscles");
  EXPECT_EQ(mentioned("a small pilates ball", "en", TermKind::kEquipment), "small-ball=small pilates ball");
}

TEST(FindMentions, PassesOverWhatMostlyMeansAPlaceOrAPosture) {
  EXPECT_EQ(mentioned("Lie on your back, core engaged, feet flat, hips level, legs long."), "");
  EXPECT_EQ(mentioned("Apoyá la espalda y los pies; piernas largas.", "es"), "");
  EXPECT_EQ(mentioned("Hold the ball by the wall.", "en", TermKind::kEquipment), "");
}

TEST(FindMentions, FindsALongFormAroundAWordThatIsPassedOver) {
  EXPECT_EQ(mentioned("the back muscles work"), "back=back muscles");
  EXPECT_EQ(mentioned("On your back, the leg muscles rest."), "legs=leg muscles");
}

TEST(FindMentions, GivesExactBytesAfterAccentsAndEmoji) {
  const std::string text = "🧘 «Músculos»: el suelo pélvico —sí, ése— y los glúteos.";
  const auto mentions = vocabulary().find_mentions(TermKind::kMuscle, text, "es");
  ASSERT_EQ(mentions.size(), 2U);
  EXPECT_EQ(mentions[0].begin, text.find("suelo"));
  EXPECT_EQ(mentions[0].end, text.find(" —sí"));
  EXPECT_EQ(mentions[1].begin, text.find("glúteos"));
  EXPECT_EQ(mentions[1].end, text.size() - 1);
}

TEST(FindMentions, ReadsLettersWithTheirAccentsWrittenApart) {
  EXPECT_EQ(mentioned("los glu\xCC\x81teos y la mun\xCC\x83"
                      "eca",
                      "es"),
            "glutes=glu\xCC\x81teos");
}

TEST(FindMentions, DoesNotReadPartsOfWords) {
  EXPECT_EQ(mentioned("hamstringsandmore prehamstrings calvesque"), "");
  EXPECT_EQ(mentioned("glúteosí", "es"), "");
}

TEST(FindMentions, ReadsHyphensApostrophesAndLineEndsWithinAForm) {
  EXPECT_EQ(mentioned("the hip-flexors' strength"), "hip-flexors=hip-flexors'");
  EXPECT_EQ(mentioned("the pelvic\n  floor"), "pelvic-floor=pelvic\n  floor");
}

TEST(FindMentions, EndsAFormWhereASentenceOrAPartOfItEnds) {
  EXPECT_EQ(mentioned("Open the hip. Flexors relax. Keep it pelvic; floor down."), "");
  EXPECT_EQ(mentioned("not only pelvic, floor as well"), "");
  EXPECT_EQ(mentioned("Mueve la cadera. Suelo (pélvico)", "es"), "");
}

TEST(FindMentions, AnEnglishIdIsNoWordOfASpanishText) {
  EXPECT_EQ(mentioned("Roll the spine up and feel the calves and the neck.", "es"), "");
  EXPECT_EQ(mentioned("Siente los bíceps y los triceps.", "es").find("triceps") != std::string::npos, true)
      << "a name that folds as its id does is one";
}

TEST(FindMentions, OfNothingAreNone) {
  for (const char* text : {"", " ", "…", "🧘", "\xFF\xC3", "no muscle here"}) EXPECT_EQ(mentioned(text), "") << text;
}

/// Whatever is mentioned would be found as a value, and the places follow each other.
TEST(FindMentions, GivesWordsThatMeanTheTermByThemselves) {
  const std::vector<std::string> kWords{
      "hip",     "flexors", "back", "extensors", "the",  "glúteo", "mayor",   "de",        "la",  "cadera", "suelo",
      "pélvico", "é",       "-",    ",",         ". ",   "\n",     "muscles", "lower",     "abs", "Core",   "deep",
      "inner",   "thighs",  "'",    "🧘",        "calf", "upper",  "rectus",  "abdominis", "\xFF"};
  std::mt19937 random(12);
  std::size_t seen = 0;
  for (int i = 0; i < 20'000; ++i) {
    std::string text;
    for (auto count = random() % 12; count > 0; --count)
      text += kWords[random() % kWords.size()] + (random() % 4 == 0 ? "" : " ");
    for (const char* language : {"en", "es"}) {
      std::size_t last = 0;
      for (const auto& [term, begin, end] : vocabulary().find_mentions(TermKind::kMuscle, text, language)) {
        ASSERT_LE(last, begin);
        ASSERT_LT(begin, end);
        ASSERT_LE(end, text.size());
        ASSERT_EQ(vocabulary().find(TermKind::kMuscle, text.substr(begin, end - begin), language), term) << text;
        last = end;
        ++seen;
      }
    }
  }
  EXPECT_GT(seen, 10'000U);
}

TEST(FindMentions, FindsEveryNameInASentenceUnlessItIsPassedOver) {
  std::size_t found = 0;
  std::size_t passed_over = 0;
  for (TermIndex i = 0; i < vocabulary().terms().size(); ++i) {
    for (const std::string language : {"en", "es"}) {
      const auto name = std::string(vocabulary().name(i, language));
      const auto mentions = vocabulary().find_mentions(vocabulary().term(i).kind, "Así, ¡" + name + "! 🧘 ñ", language);
      if (mentions.empty()) {
        ++passed_over;
        continue;
      }
      ++found;
      ASSERT_EQ(mentions.size(), 1U) << name;
      EXPECT_EQ(mentions[0].term, i) << name;
      EXPECT_EQ(mentions[0].begin, std::string_view("Así, ¡").size()) << name;
      EXPECT_EQ(mentions[0].end, mentions[0].begin + name.size()) << name;
    }
  }
  EXPECT_GT(found, 3 * passed_over);
}

}  // namespace
}  // namespace matwork
