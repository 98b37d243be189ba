#include <gtest/gtest.h>

#include "check/checks.h"
#include "library/library_fixture.h"

namespace matwork {
namespace {

using testing::Files;
using testing::read_files;
using testing::words_at;
using Strings = std::vector<std::string>;

const std::string kTip = "Let the breath in carry the arms up and the breath out carry them down again.";
const std::string kAnswer = "Between the shoulder blades, and a little below them.";

std::string page(const std::string& title, const std::string& head, const std::string& body = {}) {
  return "---\ntitle: " + title + "\n" + head + "---\n" + body;
}

std::string asked(const std::string& answer) { return "faq:\n  - q: Where?\n    a: \"" + answer + "\"\n"; }

Diagnostics check(const LibraryReading& reading) {
  Diagnostics findings;
  check_copied_text({reading.library, {}}, findings);
  return findings;
}

/// Each finding as "a.md: words".
Strings said_about(const Files& files) {
  const auto reading = read_files(files);
  Strings out;
  const auto findings = check(reading);
  for (const auto& finding : findings.list()) {
    const auto& path = finding.source->path();
    out.push_back(path.substr(path.rfind('/') + 1) + ": " + words_at(finding));
  }
  return out;
}

/// Exercises a.md, b.md… of these bodies.
Files exercises(const Strings& bodies) {
  Files files;
  for (std::size_t i = 0; i < bodies.size(); ++i) {
    const std::string name(1, static_cast<char>('a' + i));
    files["content/en/exercises/" + name + ".md"] = page(name, "", bodies[i]);
  }
  return files;
}

TEST(CopiedText, ATipOfSeveralDocumentsIsToldAtTheSecond) {
  EXPECT_EQ(said_about(exercises({"## Tips\n\n- One.\n- " + kTip + "\n", "- " + kTip + "\n- Two.\n"})),
            Strings{"b.md: " + kTip})
      << "the item, without the sign of its list";
}

TEST(CopiedText, CaseSignsAndLineEndsDoNotMatter) {
  EXPECT_EQ(said_about(exercises({kTip + "\n",
                                  "let the breath in carry the arms up, and\r\nthe **breath** out carry them "
                                  "down again\r\n"}))
                .size(),
            1U);
}

TEST(CopiedText, FewWordsAreACoincidence) {
  EXPECT_EQ(
      said_about(exercises({"Keep the shoulders away from the ears.\n", "Keep the shoulders away from the ears.\n"})),
      Strings{});
}

TEST(CopiedText, APartIsToldOnceAndNotItsItems) {
  const std::string tips = "## Tips\n\n- " + kTip + "\n- Look ahead.\n- Grow taller with each breath.\n";
  EXPECT_EQ(said_about(exercises({"One.\n\n" + tips, "Two.\n\n" + tips})), Strings{"b.md: - " + kTip});
}

TEST(CopiedText, ShortItemsTogetherAreAPart) {
  const std::string tips =
      "## Tips\n\n- Look ahead of you.\n- Grow taller with each breath.\n- Let the arms hang.\n- Slow is right here.\n"
      "- Stay warm.\n- Smile.\n";
  EXPECT_EQ(said_about(exercises({tips, tips})), Strings{"b.md: - Look ahead of you."});
}

TEST(CopiedText, AnswersAreTold) {
  EXPECT_EQ(said_about({{"content/en/exercises/a.md", page("A", asked(kAnswer))},
                        {"content/en/exercises/b.md", page("B", asked(kAnswer))}}),
            Strings{"b.md: " + kAnswer});
}

TEST(CopiedText, SeveralCopiesInADocumentAreOneFindingOfAKind) {
  const std::string other = "The second breath is longer than the first, and the third is longer than both of them.";
  const auto body = kTip + "\n\n" + other + "\n\n## More\n\n";
  const auto reading = read_files(exercises({body + "One.\n", kTip + "\n\nWords between.\n\n" + other + "\n"}));
  const auto findings = check(reading);
  ASSERT_EQ(findings.list().size(), 1U);
  EXPECT_EQ(findings.list()[0].notes, Strings{"1 more copied in line 8"});
}

TEST(CopiedText, ATemplateIsSaidOnceWithItsNumber) {
  const auto reading = read_files(exercises(Strings(7, kTip + "\n")));
  const auto findings = check(reading);
  ASSERT_EQ(findings.list().size(), 1U);
  EXPECT_EQ(findings.list()[0].source->path(), "content/en/exercises/a.md");
  EXPECT_EQ(findings.list()[0].message, "this text stands, word for word, in `content/en/exercises/b.md` too");
  EXPECT_EQ(findings.list()[0].notes, Strings{"7 documents have it in all"});
}

TEST(CopiedText, WordsOfCareAreRightlyTheSame) {
  const std::string stop = "Stop at once when you feel pain or get dizzy, and rest until you feel well again.";
  const std::string doctor =
      "Habla con tu médica antes de empezar si estás embarazada o te recuperas de una operación.";
  EXPECT_EQ(said_about(exercises({stop + "\n", stop + "\n"})), Strings{});
  EXPECT_EQ(said_about(exercises({doctor + "\n", doctor + "\n"})), Strings{});
  EXPECT_EQ(said_about({{"content/en/exercises/a.md", page("A", asked(stop))},
                        {"content/en/exercises/b.md", page("B", asked(stop))}}),
            Strings{});
}

TEST(CopiedText, TheSameMovementHasTheSameInstructions) {
  const std::string steps = "## Starting Position\n\n" + kTip + "\n\n## Execution\n\n1. " + kTip + "\n";
  EXPECT_EQ(said_about(exercises({steps, steps})), Strings{});
}

TEST(CopiedText, LinksToTheSamePagesAreNoCopies) {
  const std::string links = "- [" + kTip + "](/about/)\n- [" + kTip + "](/more/)\n";
  EXPECT_EQ(said_about(exercises({links, links})), Strings{});
}

TEST(CopiedText, TranslationsAndDocumentsThatAreThereTwiceAreNotCopies) {
  EXPECT_EQ(said_about({{"content/en/exercises/a.md", page("A", "", kTip)},
                        {"content/es/ejercicios/a.md", page("A", "", kTip)}}),
            Strings{});
  EXPECT_EQ(said_about({{"content/en/exercises/a.md", page("A", "translationKey: k\n", kTip)},
                        {"content/en/exercises/b.md", page("B", "translationKey: k\n", kTip)}}),
            Strings{});
}

Files with_muscles(const std::string& muscles, const Strings& titles) {
  Files files;
  for (const auto& title : titles)
    files["content/en/exercises/" + title + ".md"] = page(title, "muscles: " + muscles + "\n");
  return files;
}

TEST(CopiedText, ALongListOfMusclesInThreeExercisesIsTold) {
  const std::string muscles = "[abdominals, obliques, hip flexors, quadriceps, calves]";
  EXPECT_EQ(said_about(with_muscles(muscles, {"Swan", "Saw", "Seal"})),
            (Strings{"Seal.md: " + muscles, "Swan.md: " + muscles}));
  EXPECT_EQ(said_about(with_muscles(muscles, {"Swan", "Saw"})), Strings{}) << "two may work the same";
  EXPECT_EQ(said_about(with_muscles(muscles, {"Swan", "Saw", "Side Swan"})), Strings{}) << "a family counts once";
  EXPECT_EQ(said_about(with_muscles("[abdominals, hip flexors, calves]", {"Swan", "Saw", "Seal"})), Strings{});
}

}  // namespace
}  // namespace matwork
