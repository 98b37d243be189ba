#include <gtest/gtest.h>

#include <filesystem>

#include "run_fixture.h"
#include "tests/golden.h"

namespace matwork {
namespace {
namespace fs = std::filesystem;

using testing::kGoodExercise;
using testing::read_text;
using testing::run_program;
using testing::TemporaryFolder;

TEST(NewExercise, WritesADraftInEveryLanguageBesideTheOthers) {
  const TemporaryFolder folder;
  folder.write("content/en/exercises/mat/good.md", kGoodExercise);
  folder.write("content/es/ejercicios/suelo/bueno.md", kGoodExercise);
  const auto run = run_program({"new", "exercise", "Side Bend", folder.path()});
  EXPECT_EQ(run.status, 0) << run.err;
  for (const char* path : {"content/en/exercises/mat/side-bend.md", "content/es/ejercicios/suelo/side-bend.md"}) {
    ASSERT_TRUE(fs::exists(folder.path(path))) << path;
    EXPECT_TRUE(run.says(path)) << run.out;
    const auto text = read_text(folder.path(path));
    EXPECT_NE(text.find("draft: true"), std::string::npos);
    EXPECT_NE(text.find("translationKey: \"exercise-side-bend\""), std::string::npos);
    EXPECT_EQ(text.find('{'), std::string::npos) << "every mark is filled in";
  }
  const auto states_facts = [&](const char* path) {
    return read_text(folder.path(path)).find("\ndifficulty: ") != std::string::npos;
  };
  EXPECT_TRUE(states_facts("content/en/exercises/mat/side-bend.md"));
  EXPECT_FALSE(states_facts("content/es/ejercicios/suelo/side-bend.md")) << "facts are stated once";
}

TEST(NewExercise, ADraftIsNotPublishedAndBreaksNothing) {
  const TemporaryFolder folder;
  folder.write("library/content/en/exercises/good.md", kGoodExercise);
  ASSERT_EQ(run_program({"new", "exercise", "swan", folder.path("library")}).status, 0);
  EXPECT_EQ(run_program({"check", folder.path("library")}).status, 0);
  EXPECT_EQ(run_program({"build", folder.path("library"), "--output", folder.path("site")}).status, 0);
  EXPECT_FALSE(fs::exists(folder.path("site/exercises/swan")));
}

TEST(NewExercise, LiesInTheUsualFolderWhereThereAreNoneYet) {
  const TemporaryFolder two;
  two.write("content/en/a.md", "---\ntitle: A\n---\n");
  two.write("content/es/a.md", "---\ntitle: A\n---\n");
  ASSERT_EQ(run_program({"new", "exercise", "swan", two.path()}).status, 0);
  EXPECT_TRUE(fs::exists(two.path("content/en/exercises/swan.md")));
  EXPECT_TRUE(fs::exists(two.path("content/es/ejercicios/swan.md")));
  const TemporaryFolder plain;
  plain.write("content/a.md", "---\ntitle: A\n---\n");
  ASSERT_EQ(run_program({"new", "exercise", "swan", plain.path()}).status, 0);
  EXPECT_TRUE(fs::exists(plain.path("content/exercises/swan.md")));
}

TEST(NewExercise, LiesInTheFolderOfTheOneLanguageThatThereIs) {
  const TemporaryFolder folder;
  folder.write("content/es/a.md", "---\ntitle: A\n---\n");
  ASSERT_EQ(run_program({"new", "exercise", "cisne", folder.path()}).status, 0);
  ASSERT_TRUE(fs::exists(folder.path("content/es/ejercicios/cisne.md")));
  EXPECT_NE(read_text(folder.path("content/es/ejercicios/cisne.md")).find("principiante"), std::string::npos);
}

TEST(NewExercise, WritesNothingWhereOneOfTheFilesExists) {
  const TemporaryFolder folder;
  folder.write("content/en/exercises/good.md", kGoodExercise);
  folder.write("content/es/ejercicios/good.md", kGoodExercise);
  folder.write("content/es/ejercicios/swan.md", "mine");
  const auto run = run_program({"new", "exercise", "swan", folder.path()});
  EXPECT_EQ(run.status, 3);
  EXPECT_TRUE(run.says("exists already"));
  EXPECT_FALSE(fs::exists(folder.path("content/en/exercises/swan.md")));
  EXPECT_EQ(read_text(folder.path("content/es/ejercicios/swan.md")), "mine");
}

TEST(NewExercise, ANameThatIsNoAddressIsAUsageError) {
  const TemporaryFolder folder;
  folder.write("content/en/exercises/good.md", kGoodExercise);
  for (const char* slug : {"", "!!!", "..", "¿?"}) {
    EXPECT_EQ(run_program({"new", "exercise", slug, folder.path()}).status, 2) << slug;
  }
  EXPECT_EQ(std::distance(fs::directory_iterator(folder.path("content/en/exercises")), fs::directory_iterator()), 1);
}

TEST(NewExercise, NoNameLeadsOutOfTheFolder) {
  const TemporaryFolder folder;
  folder.write("content/en/exercises/good.md", kGoodExercise);
  run_program({"new", "exercise", "../../../escaped", folder.path()});
  run_program({"new", "exercise", folder.path("escaped"), folder.path()});
  for (const auto& item : fs::recursive_directory_iterator(folder.path())) {
    if (item.is_regular_file()) {
      EXPECT_EQ(item.path().parent_path(), folder.path("content/en/exercises")) << item.path();
    }
  }
}

TEST(NewExercise, ANameOfAnIndexIsRefused) {
  const TemporaryFolder folder;
  folder.write("content/en/exercises/good.md", kGoodExercise);
  for (const char* slug : {"_index", "index"})
    EXPECT_EQ(run_program({"new", "exercise", slug, folder.path()}).status, 2) << slug;
}

}  // namespace
}  // namespace matwork
