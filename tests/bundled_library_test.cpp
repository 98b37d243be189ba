#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>

#include "base/text.h"
#include "check/check.h"
#include "diagnostics/render.h"
#include "library/caution_sources.h"
#include "library/library.h"
#include "library/named_exercises.h"
#include "tests/golden.h"

/// The library that ships with the program, held to what docs/editing.md asks of it as far as a program can see it.
namespace matwork {
namespace {

constexpr Date kDayAfter{2030, 1, 1};

const LibraryReading& bundled() {
  static const auto reading = read_library(DiskFileSystem(), testing::source_path("library"), ReadingOptions{}).value();
  return reading;
}

const Library& library() { return bundled().library; }
const Vocabulary& vocabulary() { return *library().vocabulary; }

std::vector<const LibraryEntry*> entries_of(Kind kind, LanguageIndex language) {
  std::vector<const LibraryEntry*> out;
  for (const auto& item : library().entries) {
    if (item.entry.kind == kind && item.language == language && !item.entry.is_section()) out.push_back(&item);
  }
  return out;
}

std::string key_of(const LibraryEntry& item) { return item.entry.head.translation_key.value; }

template <class Look>
void for_every_exercise(Look look) {
  for (LanguageIndex language = 0; language < library().languages.size(); ++language) {
    for (const auto* item : entries_of(Kind::kExercise, language)) {
      SCOPED_TRACE(item->entry.source->path());
      look(*item);
    }
  }
}

TEST(BundledLibrary, HasNothingToMend) {
  auto findings = bundled().findings;
  check_library({library(), kDayAfter}, 1, findings);
  EXPECT_EQ(render_text(findings.list(), {}), "");
}

TEST(BundledLibrary, IsWholeInBothLanguages) {
  ASSERT_EQ(library().languages.size(), 2U);
  EXPECT_EQ(entries_of(Kind::kExercise, 0).size(), 24U);
  EXPECT_EQ(entries_of(Kind::kWorkout, 0).size(), 4U);
  EXPECT_EQ(entries_of(Kind::kProgramme, 0).size(), 1U);
  EXPECT_EQ(entries_of(Kind::kArticle, 0).size(), 5U);
  for (const auto& item : library().entries) {
    SCOPED_TRACE(item.entry.source->path());
    ASSERT_TRUE(item.translations.at(0) && item.translations.at(1));
    const auto& english = library().entries[*item.translations[0]].entry.facts;
    const auto& facts = item.entry.facts;
    EXPECT_EQ(facts.steps.size(), english.steps.size());
    EXPECT_EQ(facts.modifications.size(), english.modifications.size());
    EXPECT_EQ(facts.questions.size(), english.questions.size());
    EXPECT_EQ(facts.cautions.size(), english.cautions.size());
    EXPECT_EQ(item.entry.anchors.size(), library().entries[*item.translations[0]].entry.anchors.size());
  }
}

TEST(BundledLibrary, EveryExerciseSaysAllThatAPlannerAndAPersonNeed) {
  for_every_exercise([](const LibraryEntry& item) {
    const auto& facts = item.entry.facts;
    EXPECT_TRUE(facts.level && facts.duration_s && facts.start_position && facts.phase && facts.sides && facts.dose);
    EXPECT_FALSE(facts.muscles.empty() || facts.equipment.empty() || facts.spinal_actions.empty());
    EXPECT_TRUE(facts.dose->repetitions.least == 0 || !facts.dose->tempo_s.empty()) << "repetitions have a tempo";
    EXPECT_TRUE(facts.dose->breaths.least == 0 || !facts.dose->breath_pattern_s.empty()) << "breaths have a pattern";
    EXPECT_GE(facts.steps.size(), 4U);
    EXPECT_LE(facts.steps.size(), 7U);
    for (const auto& step : facts.steps) EXPECT_LE(split_words(step.value).size(), 30U) << step.value;
    std::set<std::string_view> versions;
    for (const auto& version : facts.modifications) versions.insert(vocabulary().id(version.version.value()));
    EXPECT_EQ(versions, (std::set<std::string_view>{"easier", "harder"}));
    EXPECT_EQ(facts.questions.size(), 3U);
  });
}

TEST(BundledLibrary, EveryCautionIsBorneOutBySomebodyAndOffersSomething) {
  std::size_t cautions = 0;
  for_every_exercise([&](const LibraryEntry& item) {
    EXPECT_EQ(sourced_cautions(library(), item).size(), item.entry.facts.cautions.size());
    for (const auto& caution : item.entry.facts.cautions) EXPECT_FALSE(caution.advice.value.empty());
    cautions += item.entry.facts.cautions.size();
  });
  EXPECT_GT(cautions, 100U);
}

/// The classical order of the mat, by keys of ours.
TEST(BundledLibrary, TheClassicalExercisesStandInTheirOrder) {
  const std::vector<std::string> order{
      "the-hundred",   "roll-up",  "one-leg-circle", "rolling-back", "one-leg-stretch", "double-leg-stretch",
      "spine-stretch", "saw",      "swan-dive",      "one-leg-kick", "shoulder-bridge", "side-kick",
      "teaser",        "swimming", "leg-pull-front", "push-up"};
  std::map<std::string, int> weights;
  for_every_exercise([&](const LibraryEntry& item) {
    const auto [known, is_new] = weights.try_emplace(key_of(item), item.entry.head.weight);
    EXPECT_TRUE(is_new || known->second == item.entry.head.weight) << "one place in both languages";
  });
  int last = 0;
  for (const auto& name : order) {
    ASSERT_TRUE(weights.contains("exercise-" + name)) << name;
    EXPECT_GT(weights["exercise-" + name], last) << name;
    last = weights["exercise-" + name];
  }
  const ExerciseNames names(library());
  for (LanguageIndex language = 0; language < 2; ++language) {
    int before = 0;
    for (const auto* workout : entries_of(Kind::kWorkout, language)) {
      if (key_of(*workout) != "workout-classical-order-30-minutes") continue;
      std::size_t met = 0;
      for (const auto& exercise : find_named_exercises(library(), names, *workout)) {
        const auto weight = weights[key_of(library().entries[exercise.entry.value()])];
        if (weight < 101 || weight > 134) continue;  // its end is our own
        EXPECT_GT(weight, before) << exercise.name;
        before = weight;
        ++met;
      }
      EXPECT_EQ(met, order.size());
    }
  }
}

TEST(BundledLibrary, WholeClassesCanBeMadeOfIt) {
  std::set<std::string_view> positions;
  std::set<std::string_view> spine;
  std::set<std::string_view> phases;
  for_every_exercise([&](const LibraryEntry& item) {
    const auto& facts = item.entry.facts;
    positions.insert(vocabulary().id(facts.start_position->term));
    phases.insert(vocabulary().id(facts.phase->term));
    for (const auto& action : facts.spinal_actions) spine.insert(vocabulary().id(action.term));
  });
  // The others of the vocabulary are reached on the way (bridge) or begin exercises of more experience.
  EXPECT_EQ(positions, (std::set<std::string_view>{"supine", "prone", "side-lying", "quadruped", "kneeling", "seated",
                                                   "long-sitting", "side-sitting", "standing", "plank"}));
  EXPECT_EQ(phases, (std::set<std::string_view>{"warm-up", "main", "peak", "cool-down"}));
  for (TermIndex i = 0; i < vocabulary().terms().size(); ++i) {
    if (vocabulary().term(i).kind != TermKind::kSpinalAction) continue;
    EXPECT_TRUE(spine.contains(vocabulary().id(i))) << vocabulary().id(i);
  }
}

TEST(BundledLibrary, TheWayUpNeverLeadsDown) {
  std::map<std::string, TermIndex> levels;
  for_every_exercise([&](const LibraryEntry& item) { levels[key_of(item)] = item.entry.facts.level->term; });
  for_every_exercise([&](const LibraryEntry& item) {
    for (const auto& harder : item.entry.facts.harder) EXPECT_GE(levels.at(harder.value), levels[key_of(item)]);
  });
}

/// Each exercise of a workout has the time that its own page says, as often as it has sets, and the parts fill the
/// whole.
TEST(BundledLibrary, TheMinutesOfWorkoutsAddUp) {
  const ExerciseNames names(library());
  for (LanguageIndex language = 0; language < 2; ++language) {
    for (const auto* workout : entries_of(Kind::kWorkout, language)) {
      SCOPED_TRACE(workout->entry.source->path());
      int seconds = 0;
      for (const auto& exercise : find_named_exercises(library(), names, *workout)) {
        ASSERT_TRUE(exercise.entry && exercise.time && exercise.is_linked) << exercise.name;
        EXPECT_GE(exercise.time->least_s, library().entries[*exercise.entry].entry.facts.duration_s->value)
            << exercise.name;
        seconds += exercise.time->least_s;
      }
      EXPECT_EQ(seconds, workout->entry.facts.duration_s->value);
    }
  }
}

TEST(BundledLibrary, ArticlesAnswerFirst) {
  for (LanguageIndex language = 0; language < 2; ++language) {
    for (const auto* article : entries_of(Kind::kArticle, language)) {
      SCOPED_TRACE(article->entry.source->path());
      const auto& body = article->entry.body;
      std::size_t words = 0;
      for (std::size_t i = 0; i < body.nodes().size(); ++i) {
        const auto type = body.nodes()[i].type;
        if (type == MarkdownType::kText) words += split_words(body.text_of(body.nodes()[i])).size();
        if (type != MarkdownType::kHeading) continue;
        const auto heading = body.plain_text(i);
        EXPECT_TRUE(heading.ends_with('?')) << heading;
        const auto answer = body.nodes()[i].end;
        ASSERT_EQ(body.nodes().at(answer).type, MarkdownType::kParagraph) << heading;
        const auto length = split_words(body.plain_text(answer)).size();
        EXPECT_GE(length, 40U) << heading;
        EXPECT_LE(length, 60U) << heading;
      }
      EXPECT_GE(words, 600U);
      EXPECT_LE(words, 1010U) << "a word beside a link is counted twice now and then";
    }
  }
}

TEST(BundledLibrary, SpanishIsOfNoSingleCountry) {
  for (const auto& item : library().entries) {
    if (item.language != 1) continue;
    const auto words = " " + fold(item.entry.source->text()) + " ";
    for (const char* local :
         {" vosotros ", " vuestro ", " vuestra ", " ustedes ", " vos ", " coger ", " coge ", " agarra "})
      EXPECT_EQ(words.find(local), words.npos) << item.entry.source->path() << ":" << local;
  }
}

}  // namespace
}  // namespace matwork
