#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "run_fixture.h"
#include "tests/golden.h"

namespace matwork {
namespace {

using testing::kGoodExercise;
using testing::kWarnedExercise;
using testing::run_program;
using testing::TemporaryFolder;

/// Two good documents, one with a warning and one with an error.
void write_library(const TemporaryFolder& folder) {
  folder.write("content/en/exercises/good.md", kGoodExercise);
  folder.write("content/en/exercises/mat/warned.md", kWarnedExercise);
  folder.write("content/en/articles/broken.md", "no head at all\n");
  folder.write("content/en/articles/words.md", "---\ntitle: Words\ndescription: Some words about it.\n---\n");
}

nlohmann::json check_as_json(const std::string& path) {
  return nlohmann::json::parse(run_program({"check", "--format", "json", path}).out);
}

TEST(CheckVerb, SaysByItsStatusWhetherThereAreErrors) {
  const TemporaryFolder folder;
  folder.write("content/en/exercises/good.md", kGoodExercise);
  EXPECT_EQ(run_program({"check", folder.path()}).status, 0);
  folder.write("content/en/exercises/warned.md", kWarnedExercise);
  EXPECT_EQ(run_program({"check", folder.path()}).status, 0);
  EXPECT_EQ(run_program({"check", folder.path(), "--deny", "warnings"}).status, 1);
  folder.write("content/en/exercises/broken.md", "no head\n");
  EXPECT_EQ(run_program({"check", folder.path()}).status, 1);
}

TEST(CheckVerb, DenyingWarningsIsQuietWhereThereAreNone) {
  const TemporaryFolder folder;
  folder.write("content/en/exercises/good.md", kGoodExercise);
  folder.write("content/en/exercises/noted.md",
               "---\ntitle: N\ndescription: Some words about it.\nequipment: [mat]\nmuscles: [calves]\n"
               "difficulty: easy\nduration: 90\nsteps: [a]\nsponsored_by: nobody\n---\n");
  const auto run = run_program({"check", folder.path(), "--deny", "warnings"});
  EXPECT_EQ(run.status, 0) << run.out;
  EXPECT_TRUE(run.says("1 note in 2 documents")) << run.out;
}

TEST(CheckVerb, OfALibraryReportsAllOfIt) {
  const TemporaryFolder folder;
  write_library(folder);
  const auto json = check_as_json(folder.path());
  EXPECT_EQ(json.at("documents"), 4);
  EXPECT_EQ(json.at("summary").at("error"), 1);
  EXPECT_EQ(json.at("summary").at("warning"), 1);
  EXPECT_EQ(json.at("diagnostics").at(0).at("file"), "content/en/articles/broken.md");
  const auto& dead = json.at("diagnostics").at(1);
  EXPECT_EQ(dead.at("code"), "link/dead");
  EXPECT_EQ(dead.at("file"), "content/en/exercises/mat/warned.md");
  EXPECT_EQ(dead.at("line"), 10);
  EXPECT_EQ(dead.at("column"), 8);
  EXPECT_TRUE(run_program({"check", folder.path()}).says("1 error, 1 warning in 4 documents"));
}

TEST(CheckVerb, OfAFolderReportsWhatLiesInItWithPathsFromThere) {
  const TemporaryFolder folder;
  write_library(folder);
  const auto json = check_as_json(folder.path("content/en/exercises"));
  EXPECT_EQ(json.at("documents"), 2);
  ASSERT_EQ(json.at("diagnostics").size(), 1U);
  EXPECT_EQ(json.at("diagnostics").at(0).at("file"), "mat/warned.md");
  EXPECT_EQ(run_program({"check", folder.path("content/en/exercises")}).status, 0);
  EXPECT_EQ(run_program({"check", folder.path("content/en/articles/")}).status, 1);
}

TEST(CheckVerb, OfOneFileReportsThatFileInTheLightOfItsLibrary) {
  const TemporaryFolder folder;
  write_library(folder);
  const auto json = check_as_json(folder.path("content/en/exercises/mat/warned.md"));
  EXPECT_EQ(json.at("documents"), 1);
  ASSERT_EQ(json.at("diagnostics").size(), 1U);
  EXPECT_EQ(json.at("diagnostics").at(0).at("file"), "warned.md");
  folder.write("content/en/gone.md", "---\ntitle: Gone\ndescription: Found.\n---\n");
  EXPECT_EQ(check_as_json(folder.path("content/en/exercises/mat/warned.md")).at("diagnostics").size(), 0U);
  EXPECT_EQ(run_program({"check", folder.path("content/en/exercises/good.md")}).status, 0);
}

TEST(CheckVerb, ANameThatBeginsLikeTheFolderIsNotInIt) {
  const TemporaryFolder folder;
  folder.write("content/en/mat/a.md", kGoodExercise);
  folder.write("content/en/mat-extra/b.md", "broken\n");
  EXPECT_EQ(run_program({"check", folder.path("content/en/mat")}).status, 0);
}

TEST(CheckVerb, OfOneDocumentInNoLibraryReadsThatDocumentAlone) {
  const TemporaryFolder folder;
  folder.write("good.md", kGoodExercise);
  folder.write("broken.md", "no head\n");
  EXPECT_EQ(run_program({"check", folder.path("good.md")}).status, 0);
  EXPECT_EQ(run_program({"check", folder.path("broken.md")}).status, 1);
  EXPECT_EQ(check_as_json(folder.path("good.md")).at("documents"), 1);
}

TEST(CheckVerb, PrintsTheSameForAnyNumberOfThreads) {
  const TemporaryFolder folder;
  write_library(folder);
  const auto one = run_program({"check", folder.path(), "--jobs", "1"});
  for (const char* jobs : {"2", "8"}) EXPECT_EQ(run_program({"check", folder.path(), "--jobs", jobs}).out, one.out);
}

TEST(CheckVerb, PathsInTheTextOpenFromHere) {
  const TemporaryFolder folder;
  write_library(folder);
  EXPECT_TRUE(run_program({"check", folder.path()}).says("--> ")) << "a place";
  EXPECT_TRUE(run_program({"check", folder.path()}).says("content/en/exercises/mat/warned.md:10:8"));
}

TEST(CheckVerb, CountsOnlyDocumentsThatWereRead) {
  const TemporaryFolder folder;
  folder.write("content/en/a.md", "---\ntitle: A\ndescription: D\n---\n");
  folder.write("content/stray.md", "---\ntitle: S\ndescription: D\n---\n");
  EXPECT_EQ(check_as_json(folder.path()).at("documents"), 1);
}

}  // namespace
}  // namespace matwork
