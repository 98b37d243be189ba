#include <gtest/gtest.h>

#include "check/checks.h"
#include "library/library_fixture.h"

namespace matwork {
namespace {

using testing::document;
using testing::exercise;
using testing::Files;
using testing::read_files;
using testing::words_at;
using Strings = std::vector<std::string>;

/// "words pointed at: message" of each finding.
Strings missed(const Files& files) {
  const auto reading = read_files(files);
  Diagnostics findings;
  for (const auto& item : reading.library.entries) check_missing_fields({reading.library, {}}, item, findings);
  Strings out;
  for (const auto& finding : findings.list()) out.push_back(words_at(finding) + ": " + finding.message);
  return out;
}

TEST(MissingFields, AreSaidOnceAtTheTitle) {
  EXPECT_EQ(
      missed({{"content/en/exercises/a.md", "---\ntitle: Lonely title\n---\n"}}),
      Strings{"Lonely title: `description`, `muscles`, `equipment`, `difficulty`, `duration`, `steps` are missing"});
  EXPECT_EQ(missed({{"content/en/a.md", "---\ntitle: Page\n---\n"}}), Strings{"Page: `description` is missing"});
  EXPECT_EQ(missed({{"content/en/exercises/a.md", exercise("Whole")}}), Strings{});
}

TEST(MissingFields, EmptyListsAndItemsStateNothing) {
  const auto head =
      "muscles: [\"\", ~]\nequipment: []\ndifficulty: easy\nduration: 60\nsteps:\n  -\n  - \"  \"\n  - Go.";
  EXPECT_EQ(missed({{"content/en/exercises/a.md", document("Rise", head)}}),
            Strings{"Rise: `muscles`, `equipment` are missing"});
}

TEST(MissingFields, AWordThatIsNotUnderstoodIsThereAllTheSame) {
  EXPECT_EQ(
      missed({{"content/en/exercises/a.md",
               document("Rise", "muscles: [zzz]\nequipment: [zzz]\ndifficulty: zzz\nduration: zzz\nsteps: [Go]")}}),
      Strings{});
}

TEST(MissingFields, AnExecutionWithoutWordsGivesNoSteps) {
  const auto head = "muscles: [calves]\nequipment: [mat]\ndifficulty: easy\nduration: 60";
  EXPECT_EQ(missed({{"content/en/exercises/a.md", document("Rise", head, "## Steps\n\n## Tips\n\n1. No step\n")}}),
            Strings{"Rise: `steps` is missing"});
  EXPECT_EQ(missed({{"content/en/exercises/a.md", document("Rise", head, "## Steps\n\n1. Go up\n")}}), Strings{});
}

TEST(MissingFields, ATranslationNeedNotSayTheFactsAgain) {
  EXPECT_EQ(missed({{"content/en/exercises/a.md", exercise("Rise", "translationKey: a")},
                    {"content/es/ejercicios/a.md", document("Sube", "translationKey: a\nsteps: [Sube]")}}),
            Strings{});
  EXPECT_EQ(missed({{"content/en/exercises/a.md", exercise("Rise", "translationKey: a")},
                    {"content/es/ejercicios/a.md", document("Sube", "translationKey: a")}}),
            Strings{"Sube: `steps` is missing"})
      << "words are not shared";
}

}  // namespace
}  // namespace matwork
