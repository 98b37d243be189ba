#include "site/collection_pages.h"

#include <gtest/gtest.h>

#include <set>

#include "site/site_fixture.h"

namespace matwork {
namespace {

using testing::document;
using testing::exercise;
using testing::Files;
using testing::Markup;
using testing::page_at;
using testing::site_of;

std::string main_of(const Markup& page) { return page.text_of("main"); }

TEST(QuestionsPage, ShowsEveryQuestionOnceUnderItsDocument) {
  Files files;
  for (int i = 10; i < 40; ++i) {
    const auto number = std::to_string(i);
    files["content/en/exercises/e" + number + ".md"] =
        exercise("E" + number, "faq: [{q: \"Why " + number + "?\", a: A < B.}, {q: How?, a: So.}]");
  }
  const auto tree = site_of(files);
  std::multiset<std::string> questions;
  std::set<std::string> ids;
  for (const char* path : {"questions/index.html", "questions/page/2/index.html", "questions/page/3/index.html"}) {
    const auto page = page_at(tree, path);
    for (const auto* heading : page.all("h3")) {
      questions.insert(heading->text);
      EXPECT_TRUE(ids.insert(heading->get("id")).second) << heading->get("id");
    }
  }
  EXPECT_EQ(questions.size(), 60U);
  EXPECT_EQ(questions.count("Why 25?"), 1U);
  EXPECT_EQ(tree.find("questions/page/4/index.html"), nullptr);
  EXPECT_NE(main_of(page_at(tree, "questions/index.html")).find("A < B."), std::string::npos);
  EXPECT_NE(testing::bytes_of(tree, "sitemap.xml").find("/questions/page/3/"), std::string::npos);
}

TEST(QuestionsPage, NamesAQuestionByItsDocumentSoThatTheNameStays) {
  const auto library = testing::share_library({{"content/es/niño.md", document("Niño", "faq: [{q: Q, a: A}]")},
                                               {"content/es/x.md", document("X", "url: /x.html")}});
  EXPECT_EQ(question_anchor(testing::get_entry(*library, "content/es/niño.md"), 2), "niño/2");
  EXPECT_EQ(question_anchor(testing::get_entry(*library, "content/es/x.md"), 1), "x.html/1");
}

TEST(Collections, AreReachedFromEveryPage) {
  const auto tree = site_of({{"content/en/exercises/a.md", exercise("A", "faq: [{q: Q, a: A}]")}});
  const auto home = page_at(tree, "index.html");
  for (const char* address : {"/questions/", "/glossary/"}) EXPECT_EQ(home.with("href", address).size(), 1U) << address;
  EXPECT_EQ(home.with("href", "/videos/").size(), 0U);
}

TEST(VideosPage, ListsExercisesThatHaveARealVideo) {
  const auto tree = site_of({{"content/en/exercises/a.md", exercise("Seen", "video_id: abcdefghijk")},
                             {"content/en/exercises/b.md", exercise("Unseen")}});
  const auto text = main_of(page_at(tree, "videos/index.html"));
  EXPECT_NE(text.find("Seen"), std::string::npos);
  EXPECT_EQ(text.find("Unseen"), std::string::npos);
  EXPECT_NE(text.find("1 exercise"), std::string::npos);
}

TEST(GlossaryPage, ExplainsTheWordsThatTheLibraryUses) {
  const auto tree = site_of(
      {{"content/en/exercises/a.md", exercise("A",
                                              "start_position: prone\nphase: warm-up\nsides: each\n"
                                              "spinal_actions: [spine-flexion]\njoint_actions: [hip-flexion]")}});
  const auto page = page_at(tree, "glossary/index.html");
  for (const char* id : {"position.prone", "phase.warm-up", "sides.one-then-other", "spinal-action.spine-flexion",
                         "joint-action.hip-flexion", "muscle.calves", "equipment.mat", "level.beginner"})
    EXPECT_EQ(page.with("id", id).size(), 1U) << id;
  const auto text = main_of(page);
  EXPECT_NE(text.find("Also called lying on the front, face down"), std::string::npos) << text;
  EXPECT_EQ(text.find("minute"), std::string::npos) << "a length explains itself";
  for (const auto* names : page.with("class", "also"))
    EXPECT_EQ(names->text.find("gastrocnemius"), std::string::npos) << "a muscle of a group is no name of the group";
}

TEST(GlossaryPage, SaysOneNameInBothGendersOnce) {
  const auto tree = site_of({{"content/es/ejercicios/a.md", exercise("A", "start_position: prone")}});
  const auto text = main_of(page_at(tree, "glosario/index.html"));
  EXPECT_NE(text.find("tumbada boca abajo"), std::string::npos);
  EXPECT_EQ(text.find("tumbado boca abajo"), std::string::npos);
}

}  // namespace
}  // namespace matwork
