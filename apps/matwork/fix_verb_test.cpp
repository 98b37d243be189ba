#include <gtest/gtest.h>

#include <filesystem>

#include "run_fixture.h"
#include "tests/golden.h"

namespace matwork {
namespace {
namespace fs = std::filesystem;

using testing::read_text;
using testing::run_program;
using testing::TemporaryFolder;

/// Findings with fixes: a level word of the other language, a spelling, white space. CRLF, comments, quotes
/// and an odd layout stay as they are.
constexpr const char* kSpanish =
    "---\r\n"
    "title:   'Sube'   # el nombre\r\n"
    "description: \"Palabras  sobre ella.\"\r\n"
    "equipment: [ colchoneta ]\r\n"
    "muscles:\r\n"
    "    - gemelos\r\n"
    "difficulty: beginner\r\n"
    "duration: 90\r\n"
    "steps: [Sube, Baja]\r\n"
    "---\r\n"
    "Texto  con dos espacios.  \r\nY otra línea.\r\n";

constexpr const char* kMended =
    "---\r\n"
    "title:   'Sube'   # el nombre\r\n"
    "description: \"Palabras sobre ella.\"\r\n"
    "equipment: [ colchoneta ]\r\n"
    "muscles:\r\n"
    "    - gemelos\r\n"
    "difficulty: principiante\r\n"
    "duration: 90\r\n"
    "steps: [Sube, Baja]\r\n"
    "---\r\n"
    "Texto  con dos espacios.  \r\nY otra línea.\r\n";

const std::string kPath = "content/es/ejercicios/sube.md";

TEST(Fix, MendsWhatIsSafeAndKeepsEveryOtherByte) {
  const TemporaryFolder folder;
  folder.write(kPath, kSpanish);
  const auto run = run_program({"check", folder.path(), "--fix"});
  EXPECT_EQ(run.status, 0) << run.out;
  EXPECT_TRUE(run.says("fixed: 2 findings in 1 document;")) << run.err;
  EXPECT_EQ(read_text(folder.path(kPath)), kMended);
}

TEST(Fix, TwiceChangesNothing) {
  const TemporaryFolder folder;
  folder.write(kPath, kSpanish);
  run_program({"check", folder.path(), "--fix"});
  const auto again = run_program({"check", folder.path(), "--fix"});
  EXPECT_TRUE(again.says("fixed: 0 findings in 0 documents")) << again.err;
  EXPECT_EQ(read_text(folder.path(kPath)), kMended);
  EXPECT_FALSE(fs::exists(folder.path(".matwork/undo/2")));
}

TEST(Fix, CanBeUndone) {
  const TemporaryFolder folder;
  folder.write(kPath, kSpanish);
  run_program({"check", folder.path(), "--fix"});
  const auto undone = run_program({"check", folder.path(), "--undo"});
  EXPECT_EQ(undone.status, 0);
  EXPECT_TRUE(undone.says("restored: 1 document\n")) << undone.out;
  EXPECT_EQ(read_text(folder.path(kPath)), kSpanish);
  EXPECT_TRUE(run_program({"check", folder.path(), "--undo"}).says("restored: 0 documents\n"));
}

TEST(Fix, IsUndoneWholeWhereOneFixBroughtAnotherToLight) {
  const TemporaryFolder folder;
  auto text = std::string(kSpanish);
  text.replace(text.find("beginner"), 8, "beginer");  // first the spelling, then the language
  folder.write(kPath, text);
  EXPECT_TRUE(run_program({"check", folder.path(), "--fix"}).says("in 1 document;"));
  EXPECT_EQ(read_text(folder.path(kPath)), kMended);
  EXPECT_TRUE(run_program({"check", folder.path(), "--undo"}).says("restored: 1 document\n"));
  EXPECT_EQ(read_text(folder.path(kPath)), text);
}

TEST(Fix, UndoLeavesAloneWhatWasEditedSince) {
  const TemporaryFolder folder;
  folder.write(kPath, kSpanish);
  run_program({"check", folder.path(), "--fix"});
  const auto edited = std::string(kMended) + "More.\n";
  folder.write(kPath, edited);
  const auto undone = run_program({"check", folder.path(), "--undo"});
  EXPECT_EQ(undone.status, 1);
  EXPECT_TRUE(undone.says("was edited since")) << undone.err;
  EXPECT_EQ(read_text(folder.path(kPath)), edited);
  EXPECT_EQ(read_text(folder.path(".matwork/undo/1/before/" + kPath)), kSpanish) << "nothing is lost";
}

TEST(Fix, OfAFolderLeavesOtherDocumentsAlone) {
  const TemporaryFolder folder;
  folder.write(kPath, kSpanish);
  folder.write("content/es/otros/sube.md", kSpanish);
  run_program({"check", folder.path("content/es/otros"), "--fix"});
  EXPECT_EQ(read_text(folder.path(kPath)), kSpanish);
  EXPECT_EQ(read_text(folder.path("content/es/otros/sube.md")), kMended);
}

TEST(Fix, AndUndoTogetherAreAMistakeOfUsage) {
  const TemporaryFolder folder;
  folder.write(kPath, kSpanish);
  EXPECT_EQ(run_program({"check", folder.path(), "--fix", "--undo"}).status, 2);
  EXPECT_EQ(read_text(folder.path(kPath)), kSpanish);
}

TEST(Fix, OfADocumentThatIsBrokenChangesNothing) {
  const TemporaryFolder folder;
  const std::string broken = "---\ntitle: \"x  y\ndifficulty: beginner\n---\n";
  folder.write(kPath, broken);
  EXPECT_EQ(run_program({"check", folder.path(), "--fix"}).status, 1);
  EXPECT_EQ(read_text(folder.path(kPath)), broken);
}

}  // namespace
}  // namespace matwork
