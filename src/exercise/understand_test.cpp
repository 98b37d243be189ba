#include <gtest/gtest.h>

#include "exercise/entry_fixture.h"

namespace matwork {
namespace {

using testing::complete_head;
using testing::ids_of;
using testing::understand_text;
using testing::values_of;
using Strings = std::vector<std::string>;

TEST(Understand, ReadsEveryFieldOfTheFullShape) {
  const auto read = understand_text(
      "title: \"Toe   Taps\"\n"
      "translationKey: exercise-toe-taps\n"
      "description: \"Small  steps in the air.\"\n"
      "date: 2026-03-09\n"
      "lastmod: 2026-04-01T08:00:00Z\n"
      "keywords: [feet, balance]\n"
      "author: Ana\n"
      "image: /images/taps.jpg\n"
      "slug: taps\n"
      "aliases: [/old-taps/, ../taps-2]\n"
      "weight: 3\n"
      "equipment: [mat, overball]\n"
      "muscles: [abs, Hip Flexors]\n"
      "difficulty: easy\n"
      "duration: 45\n"
      "video_id: abcdefghijk\n"
      "video_date: 2020-02-29\n"
      "steps: [\"Lie  down.\", Tap.]\n"
      "modifications: [{name: One leg, level: easier, "
      "description: Tap with one foot.}]\n"
      "faq: [{q: How often?, a: Twice a week.}]");
  EXPECT_EQ(read.codes(), Strings{});
  const auto& head = read.head();
  EXPECT_EQ(head.title.value, "Toe Taps");
  EXPECT_EQ(head.translation_key.value, "exercise-toe-taps");
  EXPECT_EQ(head.description.value, "Small steps in the air.");
  EXPECT_EQ(head.date->value, (Date{2026, 3, 9}));
  EXPECT_EQ(head.last_modified->value, (Date{2026, 4, 1}));
  EXPECT_EQ(values_of(head.keywords), (Strings{"feet", "balance"}));
  EXPECT_EQ(values_of(head.aliases), (Strings{"/old-taps/", "../taps-2"}));
  EXPECT_EQ(head.author.value + head.image.value + head.slug.value, "Ana/images/taps.jpgtaps");
  EXPECT_EQ(head.weight, 3);
  EXPECT_FALSE(head.draft);
  const auto& facts = read.facts();
  EXPECT_EQ(ids_of(facts.equipment), (Strings{"mat", "small-ball"}));
  EXPECT_EQ(ids_of(facts.muscles), (Strings{"abdominals", "hip-flexors"}));
  EXPECT_EQ(ids_of({*facts.level}), Strings{"beginner"});
  EXPECT_EQ(facts.duration_s->value, 45);
  EXPECT_EQ(facts.video.value, "abcdefghijk");
  EXPECT_EQ(facts.video_date, (Date{2020, 2, 29}));
  EXPECT_EQ(values_of(facts.steps), (Strings{"Lie down.", "Tap."}));
  EXPECT_EQ(facts.steps_origin, StepsOrigin::kField);
  ASSERT_EQ(facts.modifications.size(), 1U);
  EXPECT_EQ(facts.modifications[0].name.value, "One leg");
  EXPECT_EQ(Vocabulary::standard().id(facts.modifications[0].version.value()), "easier");
  ASSERT_EQ(facts.questions.size(), 1U);
  EXPECT_EQ(facts.questions[0].answer.value, "Twice a week.");
}

TEST(Understand, PlacesPointAtTheWordsAsTheyAreWritten) {
  const auto read = understand_text(complete_head("slug: 'talón'\nvideo_id: \"abcdefghijk\""));
  const auto text = [&](Span span) { return std::string(read.source->text(span)); };
  EXPECT_EQ(text(read.head().title.span), "Heel slides");
  EXPECT_EQ(text(read.head().slug.span), "talón");
  EXPECT_EQ(text(read.facts().muscles.at(0).span), "hamstrings");
  EXPECT_EQ(text(read.facts().muscles_span), "[hamstrings]");
  EXPECT_EQ(text(read.facts().duration_s->span), "120");
  EXPECT_EQ(text(read.facts().video.span), "abcdefghijk");
  EXPECT_EQ(text(read.facts().steps.at(0).span), "Slide one heel away.");
}

TEST(Understand, EveryIdAndNameOfTheVocabularyIsUnderstoodInItsLanguage) {
  const auto& vocabulary = Vocabulary::standard();
  for (const char* language : {"en", "es", "es-MX", "pt-BR", "fr"}) {
    for (const auto& term : vocabulary.terms()) {
      if (term.kind != TermKind::kMuscle && term.kind != TermKind::kEquipment) continue;
      const std::string field = term.kind == TermKind::kMuscle ? "muscles" : "equipment";
      for (const auto& written : {term.id, std::string(term.name.in(language))}) {
        auto head = "title: T\n" + field;
        head.append(": [\"").append(written).append("\"]");
        const auto read = understand_text(head, {}, Kind::kPage, language);
        const auto& stated = field == "muscles" ? read.facts().muscles : read.facts().equipment;
        EXPECT_EQ(ids_of(stated), Strings{term.id}) << written << " in " << language;
      }
    }
  }
}

TEST(Understand, OneMuscleWrittenTwiceInTwoWaysIsOne) {
  const auto read = understand_text("title: T\nmuscles: [abs, ABDOMINALS, abdominal-muscles, calf]");
  EXPECT_EQ(ids_of(read.facts().muscles), (Strings{"abdominals", "calves"}));
}

TEST(Understand, AScalarIsAListOfOneWhereAListIsAllowed) {
  const auto read = understand_text(
      "title: T\ndescription: D\nequipment: mat\nmuscles: "
      "calves\ndifficulty: advanced\nduration: 30\n"
      "steps: Rise.\naliases: /rise/\nkeywords: feet");
  EXPECT_EQ(read.codes(), Strings{});
  EXPECT_EQ(ids_of(read.facts().equipment), Strings{"mat"});
  EXPECT_EQ(ids_of(read.facts().muscles), Strings{"calves"});
  EXPECT_EQ(values_of(read.facts().steps), Strings{"Rise."});
  EXPECT_EQ(values_of(read.head().aliases), Strings{"/rise/"});
  EXPECT_EQ(values_of(read.head().keywords), Strings{"feet"});
}

TEST(Understand, AFieldWithoutAValueIsAbsentAndNoFinding) {
  for (const char* nothing : {"", "~", "null", "\"\"", "'  '"}) {
    std::string more;
    for (const char* field : {"date", "image", "slug", "aliases", "keywords", "weight", "draft", "video_id", "faq"}) {
      more += std::string(field) + ": " + nothing + "\n";
    }
    const auto read = understand_text(complete_head(more));
    EXPECT_EQ(read.codes(), Strings{}) << nothing;
    EXPECT_TRUE(read.head().aliases.empty()) << nothing;
    EXPECT_TRUE(read.head().keywords.empty()) << nothing;
    EXPECT_TRUE(read.facts().video.value.empty()) << nothing;
    EXPECT_FALSE(read.head().date) << nothing;
  }
}

TEST(Understand, EmptyListsAndItemsStateNothing) {
  const auto read = understand_text(
      "title: T\ndescription: D\nequipment: []\nmuscles: "
      "[\"\", ~]\ndifficulty: easy\n"
      "duration: 60\nsteps:\n  -\n  - \"  \"\n  - Breathe.");
  EXPECT_TRUE(read.facts().muscles.empty());
  EXPECT_FALSE(read.facts().stated.has(Fact::kMuscles));
  EXPECT_FALSE(read.facts().stated.has(Fact::kEquipment));
  EXPECT_TRUE(read.facts().stated.has(Fact::kLevel));
  EXPECT_EQ(values_of(read.facts().steps), Strings{"Breathe."});
}

TEST(Understand, WithoutATitleThereIsNoEntry) {
  for (const char* head : {"description: D", "title:", "title: \"  \"", "title: [a, b]", "title: {a: b}"}) {
    const auto read = understand_text(head);
    EXPECT_FALSE(read.entry) << head;
    EXPECT_EQ(read.codes(), Strings{"field/missing-title"}) << head;
    EXPECT_EQ(read.finding().severity, Severity::kError) << head;
  }
}

TEST(Understand, APageWithStepsAndMusclesIsAnExerciseWhereverItLies) {
  const auto kind_of_page = [](const char* head) { return understand_text(head, {}, Kind::kPage).entry->kind; };
  EXPECT_EQ(kind_of_page("title: T\nsteps: [a]\nmuscles: [abs]"), Kind::kExercise);
  EXPECT_EQ(kind_of_page("title: T\nsteps: [a]"), Kind::kPage);
  EXPECT_EQ(kind_of_page("title: T\nmuscles: [abs]"), Kind::kPage);
  EXPECT_EQ(understand_text("title: T\nsteps: [a]\nmuscles: [abs]", {}, Kind::kArticle).entry->kind, Kind::kArticle);
}

TEST(Understand, ASectionStatesNoFactsOfItsOwn) {
  const auto read = understand_text("title: Mat work\ndescription: D\nmuscles: [abs]\nduration: 5", {}, Kind::kSection);
  EXPECT_EQ(read.codes(), Strings{});
  EXPECT_TRUE(read.facts().muscles.empty());
  EXPECT_FALSE(read.facts().duration_s);
}

TEST(Understand, EveryKindHasAnIdThatLeadsBackButHomeAndSectionAreNoKindsOfAFolder) {
  for (const auto kind :
       {Kind::kExercise, Kind::kWorkout, Kind::kProgramme, Kind::kArticle, Kind::kTeacher, Kind::kVideo, Kind::kPage}) {
    EXPECT_EQ(kind_from_id(to_id(kind)), kind);
  }
  EXPECT_FALSE(kind_from_id(to_id(Kind::kHome)));
  EXPECT_FALSE(kind_from_id(to_id(Kind::kSection)));
  EXPECT_FALSE(kind_from_id("Exercise"));
  EXPECT_FALSE(kind_from_id(""));
}

}  // namespace
}  // namespace matwork
