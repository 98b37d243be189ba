#include "site/find_index.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "site/site_fixture.h"

namespace matwork {
namespace {

using nlohmann::json;
using testing::bytes_of;
using testing::document;
using testing::exercise;
using testing::Files;
using testing::site_of;
using Strings = std::vector<std::string>;

json index_of(const Files& files, const std::string& language = "en") {
  return json::parse(bytes_of(site_of(files), "find." + language + ".json"));
}

json more_of(const Files& files, const std::string& language = "en") {
  return json::parse(bytes_of(site_of(files), "find-more." + language + ".json"));
}

/// The place of an id in a column of terms.
int place_of(const json& index, const char* part, const std::string& id) {
  const auto& ids = index.at("terms").at(part).at("id");
  const auto found = std::find(ids.begin(), ids.end(), id);
  return found == ids.end() ? -1 : static_cast<int>(found - ids.begin());
}

void expect_even_columns(const json& columns, const std::string& name) {
  for (const auto& [column, values] : columns.items())
    EXPECT_EQ(values.size(), columns.begin()->size()) << name << "." << column;
}

TEST(FindIndex, HasColumnsOfOneLength) {
  for (const char* language : {"en", "es"}) {
    const auto index = index_of(testing::rich_files(), language);
    EXPECT_EQ(index.at("language"), language);
    EXPECT_GT(index.at("exercises").at("title").size(), 0U);
    for (const auto& [part, columns] : index.at("terms").items()) expect_even_columns(columns, part);
    for (const char* part : {"exercises", "workouts"}) expect_even_columns(index.at(part), part);
    const auto more = more_of(testing::rich_files(), language);
    EXPECT_EQ(more.at("exercises").at("description").size(), index.at("exercises").at("title").size());
    for (const char* part : {"articles", "questions", "glossary", "pages"}) expect_even_columns(more.at(part), part);
  }
}

TEST(FindIndex, SaysOfAnExerciseByWhatItIsFound) {
  const auto index = index_of(
      {{"content/en/exercises/swan.md",
        exercise("Swan",
                 "translationKey: swan\nother_names: [The Bird]\nkeywords: [swan, calf bird, \"Arch, high!\"]\n"
                 "spinal_actions: [spine-extension]\njoint_actions: [hip-extension]\nstart_position: prone")},
       {"content/es/ejercicios/cisne.md", document("Cisne", "translationKey: swan")}});
  const auto& all = index.at("exercises");
  EXPECT_EQ(all.at("title")[0], "Swan");
  EXPECT_EQ(all.at("address")[0], "/exercises/swan/");
  EXPECT_EQ(all.at("names")[0], json({"The Bird"}));
  EXPECT_EQ(all.at("elsewhere")[0], json({"Cisne"}));
  EXPECT_EQ(all.at("keywords")[0], "arch high") << "without what title, names and terms say";
  EXPECT_EQ(all.at("level")[0], place_of(index, "levels", "beginner"));
  EXPECT_EQ(all.at("seconds")[0], 90);
  EXPECT_EQ(all.at("length")[0], place_of(index, "lengths", "1-to-2-minutes"));
  EXPECT_EQ(all.at("equipment")[0], json({place_of(index, "equipment", "mat")}));
  EXPECT_EQ(all.at("muscles")[0], json({place_of(index, "muscles", "calves")}));
  EXPECT_EQ(all.at("position")[0], place_of(index, "positions", "prone"));
  EXPECT_EQ(all.at("movements")[0],
            json({place_of(index, "movements", "hip-extension"), place_of(index, "movements", "spine-extension")}));
  EXPECT_EQ(all.at("favourite")[0], "swan");
  for (const auto& place : all.at("movements")[0]) EXPECT_NE(place, -1);
}

TEST(FindIndex, SaysNothingWhereNothingIsKnown) {
  const auto index = index_of({{"content/en/exercises/a.md", document("A")}});
  const auto& all = index.at("exercises");
  for (const char* column : {"level", "length", "position"}) EXPECT_EQ(all.at(column)[0], -1) << column;
  EXPECT_EQ(all.at("seconds")[0], 0);
  EXPECT_EQ(all.at("favourite")[0], "");
  for (const char* column : {"names", "elsewhere", "muscles", "equipment", "movements", "cautions"})
    EXPECT_EQ(all.at(column)[0], json::array()) << column;
  for (const auto& [part, columns] : index.at("terms").items()) EXPECT_EQ(columns.at("id").size(), 0U) << part;
}

TEST(FindIndex, HoldsTheTermsThatAreUsedWithTheirPagesFormsAndRegions) {
  const auto index = index_of(
      {{"content/en/exercises/a.md", document("A", "muscles: [rectus-abdominis]")},
       {"content/en/exercises/b.md", document("B", "muscles: [abdominals]\nsteps: [Lie on your back, Lift]")}});
  const auto& muscles = index.at("terms").at("muscles");
  EXPECT_EQ(muscles.at("id"), json({"rectus-abdominis", "abdominals"}));
  EXPECT_EQ(muscles.at("name"), json({"Rectus abdominis", "Abdominals"}));
  EXPECT_EQ(muscles.at("address")[1], "/muscles/abdominals/");
  EXPECT_EQ(muscles.at("within"), json({{1}, json::array()}));
  const auto& forms = muscles.at("forms")[1];
  EXPECT_NE(std::find(forms.begin(), forms.end(), "abs"), forms.end());
  EXPECT_EQ(index.at("terms").at("positions").at("address"), json({"/positions/supine/"})) << "read out of the steps";
  EXPECT_FALSE(index.at("terms").at("conditions").contains("address"));
}

TEST(FindIndex, MarksOnlyCautionsThatASourceBearsOut) {
  const std::string sources = "sources: [{id: book, title: A book, where: \"https://book.example/\"}]\n";
  const auto index = index_of(
      {{"content/en/exercises/a.md",
        exercise("A", sources + "cautions: [{condition: neck-pain, severity: avoid, source: [book]}, "
                                "{condition: lbp, source: [book]}, {condition: pregnancy, severity: modify}]")}});
  const auto& ids = index.at("terms").at("conditions").at("id");
  EXPECT_EQ(ids.size(), 2U) << "the last one has no source";
  const auto neck = place_of(index, "conditions", "neck-pain");
  const auto back = place_of(index, "conditions", "lbp");
  EXPECT_EQ(index.at("exercises").at("cautions")[0], json({{neck, 2}, {back, 0}}));
}

TEST(FindIndex, KeepsTheOrderOfListsAndTellsWorkoutsApart) {
  const auto index = index_of({{"content/en/exercises/a.md", exercise("Second", "weight: 2")},
                               {"content/en/exercises/b.md", exercise("First", "weight: 1")},
                               {"content/en/workouts/w.md", document("Short", "duration: 10\ndifficulty: advanced")},
                               {"content/en/programs/p.md", document("Weeks")}});
  EXPECT_EQ(index.at("exercises").at("title"), json({"First", "Second"}));
  const auto& workouts = index.at("workouts");
  EXPECT_EQ(workouts.at("title"), json({"Short", "Weeks"}));
  EXPECT_EQ(workouts.at("kind"), json({0, 1}));
  EXPECT_EQ(workouts.at("seconds"), json({600, 0}));
  EXPECT_EQ(workouts.at("level"), json({place_of(index, "levels", "advanced"), -1}));
  EXPECT_NE(place_of(index, "levels", "advanced"), -1);
}

TEST(FindIndex, LeavesOutKeywordsThatTellNoneApart) {
  Files files;
  for (int i = 10; i < 40; ++i) {
    files["content/en/exercises/e" + std::to_string(i) + ".md"] =
        exercise("E" + std::to_string(i), i == 10 ? "keywords: [workout, rare]" : "keywords: [workout]");
  }
  const auto index = index_of(files);
  EXPECT_EQ(index.at("exercises").at("keywords")[0], "rare");
  EXPECT_EQ(index.at("exercises").at("keywords")[1], "");
}

TEST(FindMore, LeadsToEachQuestionOnThePageOfQuestions) {
  Files files;
  for (int i = 10; i < 30; ++i) {
    files["content/en/exercises/e" + std::to_string(i) + ".md"] =
        exercise("E" + std::to_string(i), "faq: [{q: Why?, a: Because.}, {q: How?, a: So.}]");
  }
  const auto tree = site_of(files);
  const auto more = json::parse(bytes_of(tree, "find-more.en.json"));
  const auto& questions = more.at("questions");
  ASSERT_EQ(questions.at("question").size(), 40U);
  EXPECT_EQ(questions.at("address")[1], "/questions/#exercises/e10/2");
  EXPECT_EQ(questions.at("from")[39], "E29");
  for (std::size_t i = 0; i < 40; ++i) {
    const auto address = questions.at("address")[i].get<std::string>();
    const auto anchor = address.find('#');
    const auto page = testing::page_at(tree, address.substr(1, anchor - 1) + "index.html");
    const auto there = page.with("id", address.substr(anchor + 1));
    ASSERT_EQ(there.size(), 1U) << address;
    EXPECT_EQ(there[0]->text, questions.at("question")[i]);
  }
}

TEST(FindMore, LeadsToThePageOfTheDocumentWhereAnAuthorHasQuestions) {
  const auto more = more_of({{"content/en/exercises/a.md", exercise("A", "faq: [{q: Why?, a: Because.}]")},
                             {"content/en/questions.md", document("Mine")}});
  EXPECT_EQ(more.at("questions").at("address")[0], "/exercises/a/#question.1");
  EXPECT_EQ(more.at("pages").at("title"), json({"Mine"}));
}

TEST(FindMore, TellsHowLongAnArticleIs) {
  std::string long_text;
  for (int i = 0; i < 900; ++i) long_text += "word ";
  const auto more = more_of(
      {{"content/en/articles/a.md", document("Long", "", long_text)}, {"content/en/articles/b.md", document("Short")}});
  EXPECT_EQ(more.at("articles").at("title"), json({"Long", "Short"}));
  EXPECT_EQ(more.at("articles").at("minutes"), json({5, 1}));
}

TEST(FindMore, LeadsToTheWordsOfTheGlossary) {
  const auto tree = site_of({{"content/en/exercises/a.md", exercise("A")}});
  const auto more = json::parse(bytes_of(tree, "find-more.en.json"));
  const auto page = testing::page_at(tree, "glossary/index.html");
  EXPECT_EQ(more.at("glossary").at("name"), json({"Calves", "Mat", "Beginner"}));
  for (const auto& address : more.at("glossary").at("address")) {
    const auto text = address.get<std::string>();
    EXPECT_EQ(page.with("id", text.substr(text.find('#') + 1)).size(), 1U) << text;
  }
}

}  // namespace
}  // namespace matwork
