#include "exercise/term_spelling.h"

#include <gtest/gtest.h>

#include "exercise/entry_fixture.h"

namespace matwork {
namespace {

using testing::understand_text;

std::string better(TermKind kind, std::string_view written, std::string_view language) {
  const auto form = Vocabulary::standard().find_form(kind, written, language);
  if (!form) return "";
  const auto spelling = better_spelling(Vocabulary::standard(), kind, *form, written, language);
  return spelling ? spelling->text : "";
}

TEST(TermSpelling, AccentsThatWereLeftOutAreSet) {
  EXPECT_EQ(better(TermKind::kMuscle, "gluteos", "es"), "glúteos");
  EXPECT_EQ(better(TermKind::kMuscle, "Gluteos", "es"), "Glúteos");
  EXPECT_EQ(better(TermKind::kMuscle, "cuadriceps", "es"), "cuádriceps");
  EXPECT_EQ(better(TermKind::kVersion, "mas facil", "es"), "más fácil");
  EXPECT_EQ(better(TermKind::kMuscle, "glúteos", "es"), "");
}

TEST(TermSpelling, APluralThatMovesItsAccentIsLeftAlone) {
  EXPECT_EQ(better(TermKind::kEquipment, "balones suizos", "es"), "");
}

TEST(TermSpelling, UnderscoresAndCapitalsAreNoSpaces) {
  EXPECT_EQ(better(TermKind::kMuscle, "hip_flexors", "en"), "hip flexors");
  EXPECT_EQ(better(TermKind::kPhase, "warm_up", "en"), "warm-up");
  EXPECT_EQ(better(TermKind::kPhase, "coolDown", "en"), "cooldown");
  EXPECT_EQ(better(TermKind::kMuscle, "hip_flexors", "es"), "hip-flexors") << "the id";
}

TEST(TermSpelling, CaseHyphensNumberAndIdsAreGoodAsTheyStand) {
  for (const auto* written : {"Hip Flexors", "hip-flexors", "hip flexor", "Glutes", "quads"})
    EXPECT_EQ(better(TermKind::kMuscle, written, "en"), "") << written;
  for (const auto* written : {"hip-flexors", "triceps", "flexores-de-cadera", "Core"})
    EXPECT_EQ(better(TermKind::kMuscle, written, "es"), "") << written;
  EXPECT_EQ(better(TermKind::kEquipment, "TheraBand", "en"), "");
  EXPECT_EQ(better(TermKind::kMuscle, "gluteos", "fr"), "");
}

TEST(TermSpelling, AnEnglishLevelInASpanishDocumentHasASpanishWord) {
  EXPECT_EQ(better(TermKind::kLevel, "beginner", "es"), "principiante");
  EXPECT_EQ(better(TermKind::kLevel, "All Levels", "es"), "Todos los niveles");
  EXPECT_EQ(better(TermKind::kVersion, "easier", "es"), "más fácil");
  EXPECT_EQ(better(TermKind::kLevel, "beginner", "en"), "");
  EXPECT_EQ(better(TermKind::kLevel, "básico", "es"), "");
}

TEST(TermSpelling, WhatIsBetterHasNothingBetter) {
  for (const auto kind : {TermKind::kMuscle, TermKind::kLevel, TermKind::kVersion, TermKind::kPhase}) {
    for (const auto* written : {"gluteos", "hip_flexors", "beginner", "easier", "warm_up", "mas_dificil"}) {
      const auto once = better(kind, written, "es");
      EXPECT_EQ(once.empty() ? "" : better(kind, once, "es"), "") << once;
    }
  }
}

std::string fixed(std::string head, std::string language = "en") {
  auto understood = understand_text("title: Work\ndescription: d\n" + head, {}, Kind::kExercise, std::move(language));
  auto text = std::string(understood.source->text());
  const auto& found = understood.findings.list();
  for (auto finding = found.rbegin(); finding != found.rend(); ++finding) {
    if (!finding->fix) continue;
    const auto span = finding->fix->span;
    text.replace(span.begin, span.end - span.begin, finding->fix->replacement);
  }
  const auto begin = text.find("description: d\n") + 15;
  return text.substr(begin, text.rfind("\n---") - begin);
}

TEST(TermSpelling, TheMendReplacesTheScalarAndKeepsItsQuotes) {
  EXPECT_EQ(fixed("muscles: [gluteos, \"cuadriceps\", 'triceps braquial']", "es"),
            "muscles: [glúteos, \"cuádriceps\", 'tríceps braquial']");
  EXPECT_EQ(fixed("difficulty: beginner # for all", "es"), "difficulty: principiante # for all");
  EXPECT_EQ(fixed("difficulty: \"begin\\u006Eer\"", "es"), "difficulty: \"begin\\u006Eer\"")
      << "not written as it reads";
}

TEST(TermSpelling, AReplacementThatMeansSomethingInYamlIsQuoted) {
  const SourceFile source("a.md", "a: word\nb: \"word\"\n");
  const Located<std::string> plain{"word", {3, 7}};
  const Located<std::string> quoted{"word", {12, 16}};
  EXPECT_EQ(rewrite_scalar(source, plain, "a, b")->replacement, "\"a, b\"");
  EXPECT_EQ(rewrite_scalar(source, quoted, "a, b")->replacement, "a, b");
  EXPECT_EQ(rewrite_scalar(source, plain, "no")->replacement, "\"no\"");
  EXPECT_EQ(rewrite_scalar(source, plain, "más fácil")->replacement, "más fácil");
  EXPECT_FALSE(rewrite_scalar(source, quoted, "a \" b"));
}

TEST(TermSpelling, AnUnknownWordOneLetterOffIsMended) {
  EXPECT_EQ(fixed("muscles: [hamstirngs, Hamstrngs]"), "muscles: [hamstrings, Hamstrings]");
  EXPECT_EQ(fixed("difficulty: begginer"), "difficulty: begginer") << "two letters";
  EXPECT_EQ(fixed("difficulty: beginer"), "difficulty: beginner");
  EXPECT_EQ(fixed("muscles: [hip aductors]"), "muscles: [hip aductors]") << "abductors or adductors";
  EXPECT_EQ(fixed("muscles: [coer]"), "muscles: [coer]") << "too short to be sure";
  EXPECT_EQ(fixed("difficulty: level 4"), "difficulty: level 4");
  EXPECT_EQ(fixed("muscles: [isquiotibiaes]", "es"), "muscles: [isquiotibiales]");
}

}  // namespace
}  // namespace matwork
