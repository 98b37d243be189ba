#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "run_fixture.h"
#include "tests/golden.h"

namespace matwork {
namespace {

using testing::read_text;
using testing::run_program;
using testing::TemporaryFolder;

std::string page(const std::string& title, const std::string& key, const std::string& body) {
  return "---\ntitle: " + title + "\ndescription: D\ntranslationKey: " + key + "\n---\n" + body;
}

void write_library(const TemporaryFolder& folder) {
  folder.write("content/en/a.md", page("Rise", "a", "Up.\n"));
  folder.write("content/es/a.md", page("Sube", "a", "Arriba.\n"));
  folder.write("content/en/b.md", page("Sink", "b", "Down.\n"));
}

TEST(TranslationsVerb, ListsWhatIsMissingAndWhatWasNeverRecorded) {
  const TemporaryFolder folder;
  write_library(folder);
  const auto run = run_program({"translations", folder.path()});
  EXPECT_EQ(run.status, 0);
  EXPECT_TRUE(run.says("es: 1 of 2 documents present, 0 current, 0 behind, 1 unrecorded, 1 missing\n")) << run.out;
  EXPECT_TRUE(run.says("missing")) << run.out;
  EXPECT_TRUE(run.says("content/en/b.md")) << run.out;
}

TEST(TranslationsVerb, Converges) {
  const TemporaryFolder folder;
  write_library(folder);
  EXPECT_EQ(run_program({"translations", folder.path(), "--record"}).status, 0);
  EXPECT_TRUE(run_program({"translations", folder.path()}).says("1 current, 0 behind, 0 unrecorded"));

  folder.write("content/en/a.md", page("Rise", "a", "Up and down.\n"));
  const auto behind = run_program({"translations", folder.path()});
  EXPECT_TRUE(behind.says("0 current, 1 behind")) << behind.out;
  EXPECT_TRUE(behind.says("introduction changed, line 6")) << behind.out;
  EXPECT_TRUE(run_program({"check", folder.path()}).says("translation/behind"));
  run_program({"translations", folder.path(), "--record"});
  EXPECT_TRUE(run_program({"translations", folder.path()}).says("1 behind")) << "recording does not hide it";

  folder.write("content/es/a.md", page("Sube", "a", "Arriba y abajo.\n"));
  EXPECT_TRUE(run_program({"translations", folder.path()}).says("1 current, 0 behind"));
  run_program({"translations", folder.path(), "--record"});
  const auto record = read_text(folder.path("translations.lock"));
  run_program({"translations", folder.path(), "--record"});
  EXPECT_EQ(read_text(folder.path("translations.lock")), record);
}

TEST(TranslationsVerb, AcceptsATranslationThatNeedsNoChange) {
  const TemporaryFolder folder;
  write_library(folder);
  run_program({"translations", folder.path(), "--record"});
  folder.write("content/en/a.md", page("Rise", "a", "Up!\n"));
  EXPECT_EQ(run_program({"translations", "--accept", "content/es/a.md", folder.path()}).status, 0);
  EXPECT_TRUE(run_program({"translations", folder.path()}).says("1 current, 0 behind"));
  const auto lost = run_program({"translations", "--accept", "content/es/gone.md", folder.path()});
  EXPECT_EQ(lost.status, 2);
}

TEST(TranslationsVerb, RecordingForgetsNothingOfADocumentThatIsBrokenToday) {
  const TemporaryFolder folder;
  write_library(folder);
  run_program({"translations", folder.path(), "--record"});
  folder.write("content/en/a.md", page("Rise", "a", "Up and down.\n"));
  folder.write("content/es/a.md", "---\ntitle: [\n---\n");
  run_program({"translations", folder.path(), "--record"});
  folder.write("content/es/a.md", page("Sube", "a", "Arriba.\n"));
  EXPECT_TRUE(run_program({"translations", folder.path()}).says("0 current, 1 behind"));
}

TEST(TranslationsVerb, PrintsJson) {
  const TemporaryFolder folder;
  write_library(folder);
  const auto json = nlohmann::json::parse(run_program({"translations", "--format", "json", folder.path()}).out);
  ASSERT_EQ(json["translations"].size(), 2U);
  EXPECT_EQ(json["translations"][0]["state"], "unrecorded");
  EXPECT_EQ(json["translations"][0]["translation"], "content/es/a.md");
  EXPECT_EQ(json["translations"][1]["state"], "missing");
  EXPECT_EQ(json["translations"][1]["language"], "es");
}

TEST(TranslationsVerb, OfALibraryInOneLanguageSaysSo) {
  const TemporaryFolder folder;
  folder.write("content/en/a.md", page("Rise", "a", ""));
  EXPECT_TRUE(run_program({"translations", folder.path()}).says("one language"));
}

TEST(SchemaVerb, PrintsTheSchemaOfDocumentsAndOfTheConfiguration) {
  const auto document = nlohmann::json::parse(run_program({"schema"}).out);
  EXPECT_TRUE(document["properties"].contains("translationKey"));
  const auto config = nlohmann::json::parse(run_program({"schema", "config"}).out);
  EXPECT_TRUE(config["properties"].contains("base_url"));
  EXPECT_EQ(run_program({"schema", "nothing"}).status, 2);
}

}  // namespace
}  // namespace matwork
