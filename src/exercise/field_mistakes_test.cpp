#include <gtest/gtest.h>

#include "exercise/entry_fixture.h"

/// What authors get wrong in a head: what is said, where it points, and what is
/// left of the field.
namespace matwork {
namespace {

using testing::complete_head;
using testing::ids_of;
using testing::understand_text;
using testing::values_of;
using Strings = std::vector<std::string>;

struct Mistake {
  const char* line;
  const char* code;
  const char* pointed_at;
};

void expect_only(const Mistake& mistake) {
  const auto read = understand_text(complete_head(mistake.line));
  ASSERT_EQ(read.codes(), Strings{mistake.code}) << mistake.line;
  EXPECT_EQ(read.pointed_at(), mistake.pointed_at) << mistake.line;
  EXPECT_FALSE(read.finding().help.empty()) << mistake.line;
}

TEST(FieldMistakes, AValueOfAnotherTypeIsReportedAtTheValueAndCountsAsAbsent) {
  for (const Mistake& mistake :
       {Mistake{"author: [Ana, Eva]", "field/wrong-type", "[Ana, Eva]"},
        Mistake{"image: {src: a.jpg}", "field/wrong-type", "{src: a.jpg}"},
        Mistake{"keywords: {a: b}", "field/wrong-type", "{a: b}"},
        Mistake{"weight: heavy", "field/wrong-type", "heavy"}, Mistake{"weight: 1.5", "field/wrong-type", "1.5"},
        Mistake{"weight: 99999999999", "field/wrong-type", "99999999999"},
        Mistake{"draft: perhaps", "field/wrong-type", "perhaps"},
        Mistake{"draft: [true]", "field/wrong-type", "[true]"},
        Mistake{"faq: Is it hard?", "field/wrong-type", "Is it hard?"},
        Mistake{"faq: [Is it hard?]", "field/wrong-type", "Is it hard?"},
        Mistake{"modifications: easier", "field/wrong-type", "easier"},
        Mistake{"video_id: [a]", "field/wrong-type", "[a]"},
        Mistake{"date: 2026-02-30", "field/bad-date", "2026-02-30"},
        Mistake{"date: yesterday", "field/bad-date", "yesterday"},
        Mistake{"lastmod: [2026-01-01]", "field/bad-date", "[2026-01-01]"}}) {
    expect_only(mistake);
  }
  EXPECT_FALSE(understand_text(complete_head("draft: perhaps")).head().draft);
  EXPECT_EQ(understand_text(complete_head("weight: heavy")).head().weight, 0);
  EXPECT_FALSE(understand_text(complete_head("date: 2026-02-30")).head().date);
}

TEST(FieldMistakes, YesAndNoAreWrittenInSeveralWays) {
  for (const char* yes : {"true", "True", "yes", "on"}) {
    EXPECT_TRUE(understand_text(complete_head(std::string("draft: ") + yes)).head().draft) << yes;
  }
  for (const char* no : {"false", "No", "off"}) {
    const auto read = understand_text(complete_head(std::string("draft: ") + no));
    EXPECT_EQ(read.codes(), Strings{}) << no;
    EXPECT_FALSE(read.head().draft) << no;
  }
}

TEST(FieldMistakes, AStepWithAColonIsReportedWithTheMendAndTheOthersStay) {
  const auto read = understand_text(std::string(testing::kHeadWithoutSteps) +
                                    "\nsteps:\n  - Lie down.\n  - Exhale: roll "
                                    "up\n  - \"Inhale: roll down\"");
  ASSERT_EQ(read.codes(), Strings{"field/wrong-type"});
  EXPECT_EQ(read.pointed_at(), "Exhale: roll up");
  EXPECT_EQ(read.finding().help, "a text that holds `: ` goes in quotes");
  EXPECT_EQ(values_of(read.facts().steps), (Strings{"Lie down.", "Inhale: roll down"}));
}

TEST(FieldMistakes, AnExerciseLastsFromFiveSecondsToHalfAnHour) {
  const auto with = [](int seconds) {
    return understand_text(
        "title: T\ndescription: D\nequipment: [mat]\nmuscles: "
        "[abs]\ndifficulty: easy\nsteps: [a]\n"
        "duration: " +
        std::to_string(seconds));
  };
  for (const int seconds : {5, 60, 1800}) {
    EXPECT_EQ(with(seconds).codes(), Strings{}) << seconds;
    EXPECT_EQ(with(seconds).facts().duration_s->value, seconds);
  }
  for (const int seconds : {-60, 0, 4, 1801, 2147483647}) {
    const auto read = with(seconds);
    EXPECT_EQ(read.codes(), Strings{"exercise/implausible-duration"}) << seconds;
    EXPECT_EQ(read.pointed_at(), std::to_string(seconds));
    EXPECT_FALSE(read.facts().duration_s) << seconds;
  }
}

TEST(FieldMistakes, AWorkoutStatesMinutes) {
  const auto with = [](int minutes) {
    return understand_text("title: T\ndescription: D\nduration: " + std::to_string(minutes), {}, Kind::kWorkout);
  };
  EXPECT_EQ(with(20).facts().duration_s->value, 1200);
  EXPECT_EQ(with(1440).facts().duration_s->value, 86400);
  EXPECT_EQ(with(1441).codes(), Strings{"exercise/implausible-duration"});
  EXPECT_EQ(with(0).codes(), Strings{"exercise/implausible-duration"});
}

TEST(FieldMistakes, AnUnknownFieldNearAKnownOneIsAWarningWithTheNameMeant) {
  for (const auto& [written, meant] :
       std::vector<std::pair<std::string, std::string>>{{"auther", "author"},
                                                        {"Weight", "weight"},
                                                        {"translationkey", "translationKey"},
                                                        {"vidoe_id", "video_id"}}) {
    const auto read = understand_text(complete_head(written + ": 1"));
    ASSERT_EQ(read.codes(), Strings{"field/unknown"}) << written;
    EXPECT_EQ(read.finding().severity, Severity::kWarning) << written;
    EXPECT_EQ(read.finding().help, "did you mean `" + meant + "`?");
    EXPECT_EQ(read.pointed_at(), written);
  }
}

TEST(FieldMistakes, AnUnknownFieldFarFromAllIsANote) {
  const auto read = understand_text(complete_head("sponsored_by: nobody"));
  ASSERT_EQ(read.codes(), Strings{"field/unknown"});
  EXPECT_EQ(read.finding().severity, Severity::kNote);
  EXPECT_EQ(read.pointed_at(), "sponsored_by");
}

TEST(FieldMistakes, FieldsOfHugoAndOfOtherKindsAreKnownWhereTheyBelong) {
  EXPECT_EQ(understand_text(complete_head("layout: wide\ntags: [a]\nmenu: main")).codes(), Strings{});
  EXPECT_EQ(understand_text("title: T\ndescription: D\nrole: founder", {}, Kind::kTeacher).codes(), Strings{});
  EXPECT_EQ(understand_text(complete_head("role: founder")).codes(), Strings{"field/unknown"});
}

TEST(FieldMistakes, AnUnknownWordIsReportedAtTheWordAndTheKnownOnesStay) {
  const auto read = understand_text(
      "title: T\ndescription: D\nequipment: [mat, "
      "mta]\nmuscles: [abs, hamstirngs, soul]\n"
      "difficulty: beginer\nduration: 60\nsteps: [a]");
  EXPECT_EQ(read.codes(), (Strings{"exercise/unknown-equipment", "exercise/unknown-muscle", "exercise/unknown-muscle",
                                   "exercise/unknown-level"}));
  std::string words;
  for (const auto& found : read.findings.list()) words += std::string(read.source->text(found.span)) + " ";
  EXPECT_EQ(words, "mta hamstirngs soul beginer ");
  EXPECT_EQ(read.findings.list().at(0).help, "did you mean `Mat`?");
  EXPECT_EQ(read.findings.list().at(1).help, "did you mean `Hamstrings`?");
  EXPECT_EQ(read.findings.list().at(3).help, "did you mean `Beginner`?");
  EXPECT_EQ(ids_of(read.facts().muscles), Strings{"abdominals"});
  EXPECT_EQ(ids_of(read.facts().equipment), Strings{"mat"});
  EXPECT_FALSE(read.facts().level);
}

TEST(FieldMistakes, ChoicesAreListedWhereTheyAreFewAndNamedInTheLanguageOfTheDocument) {
  const auto read = understand_text("title: T\ndifficulty: xyzzyx", {}, Kind::kPage, "es");
  EXPECT_EQ(read.finding().code->id, std::string("exercise/unknown-level"));
  for (const char* level : {"`principiante`", "`intermedio`", "`avanzado`"}) {
    EXPECT_NE(read.finding().help.find(level), std::string::npos) << read.finding().help;
  }
}

TEST(FieldMistakes, AQuestionWithoutAnAnswerIsLeftOut) {
  const auto read = understand_text(complete_head("faq:\n  - {q: Why?}\n  - {a: Because.}\n  - {q: When?, a: Now.}"));
  EXPECT_EQ(read.codes(), (Strings{"field/missing", "field/missing"}));
  ASSERT_EQ(read.facts().questions.size(), 1U);
  EXPECT_EQ(read.facts().questions[0].question.value, "When?");
}

TEST(FieldMistakes, AModificationNeedsANameOrAtLeastADescription) {
  const auto read =
      understand_text(complete_head("modifications:\n  - {level: easier}\n  - {level: harder, description: "
                                    "Slowly.}\n  - {name: Wide, level: sideways}"));
  EXPECT_EQ(read.codes(), (Strings{"field/missing", "field/missing", "exercise/unknown-version"}));
  ASSERT_EQ(read.facts().modifications.size(), 2U);
  EXPECT_EQ(read.facts().modifications[0].description.value, "Slowly.");
  EXPECT_EQ(read.facts().modifications[1].name.value, "Wide");
  EXPECT_FALSE(read.facts().modifications[1].version);
}

TEST(FieldMistakes, AnAddressThatCannotBeOneKeepsTheDocumentOut) {
  for (const char* address :
       {"https://example.com/x", "//example.com", "a\\\\b", "../up", "a/./b", "!!!", "a\\tb", "¿?"}) {
    for (const char* field : {"slug", "url"}) {
      const auto read = understand_text(complete_head(std::string(field) + ": \"" + address + "\""));
      EXPECT_FALSE(read.entry) << field << " " << address;
      ASSERT_EQ(read.codes(), Strings{"field/bad-address"}) << field << " " << address;
      EXPECT_EQ(read.finding().severity, Severity::kError);
    }
  }
  EXPECT_FALSE(understand_text(complete_head("slug: " + std::string(1001, 'a'))).entry);
  EXPECT_FALSE(understand_text(complete_head("url: a/" + std::string(256, 'a'))).entry);
  EXPECT_TRUE(understand_text(complete_head("url: a/" + std::string(255, 'a'))).entry);
}

TEST(FieldMistakes, AnAliasThatCannotBeOneIsDroppedAndTheDocumentStays) {
  const auto read =
      understand_text(complete_head("aliases: [/good/, \"https://example.com/x\", ../beside, "
                                    "\"\\\\\\\\x\"]"));
  EXPECT_EQ(read.codes(), (Strings{"field/bad-address", "field/bad-address"}));
  EXPECT_EQ(read.finding().severity, Severity::kWarning);
  EXPECT_EQ(values_of(read.head().aliases), (Strings{"/good/", "../beside"}));
}

}  // namespace
}  // namespace matwork
