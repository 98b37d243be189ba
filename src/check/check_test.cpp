#include "check/check.h"

#include <gtest/gtest.h>

#include <set>

#include "check/checks.h"
#include "library/library_fixture.h"

namespace matwork {
namespace {

using testing::described;
using testing::document;
using testing::exercise;
using testing::Files;
using testing::read_files;
using testing::words_at;
using Strings = std::vector<std::string>;

Strings keys_said(const Files& files) {
  const auto reading = read_files(files);
  Diagnostics findings;
  check_missing_keys({reading.library, {}}, findings);
  check_duplicate_keys({reading.library, {}}, findings);
  Strings out;
  for (const auto& finding : findings.list()) out.push_back(std::string(finding.code->id) + " " + words_at(finding));
  return out;
}

TEST(Keys, AreNeededInALibraryOfSeveralLanguagesOnly) {
  EXPECT_EQ(keys_said({{"content/en/a.md", document("Alone")}}), Strings{});
  EXPECT_EQ(
      keys_said({{"content/en/a.md", document("One", "translationKey: a")}, {"content/es/b.md", document("Una")}}),
      Strings{"library/missing-key Una"});
  EXPECT_EQ(
      keys_said({{"content/en/a.md", document("One")}, {"content/es/b.md", document("Una", "translationKey: b")}}),
      Strings{"library/missing-key One"});
}

TEST(Keys, AreNotMissedWhereThePathPairsAlready) {
  EXPECT_EQ(
      keys_said({{"content/en/a.md", document("One", "translationKey: a")}, {"content/es/a.md", document("Una")}}),
      Strings{});
  EXPECT_EQ(keys_said({{"content/en/a.md", document("One")}, {"content/es/a.md", document("Una")}}), Strings{});
}

TEST(Keys, AreForLaterWhereNothingCouldBeTheTranslation) {
  const auto reading = read_files({{"content/en/a.md", document("Alone")},
                                   {"content/en/b.md", document("Two", "translationKey: b")},
                                   {"content/es/c.md", document("Dos", "translationKey: b")}});
  Diagnostics findings;
  check_missing_keys({reading.library, {}}, findings);
  ASSERT_EQ(findings.list().size(), 1U);
  EXPECT_EQ(findings.list()[0].severity, Severity::kNote);
}

TEST(Keys, BelongToOneDocumentALanguage) {
  EXPECT_EQ(keys_said({{"content/en/a.md", document("A", "translationKey: k")},
                       {"content/es/a.md", document("A", "translationKey: k")},
                       {"content/es/b.md", document("B", "translationKey: k")},
                       {"content/es/c.md", document("C", "translationKey: k")}}),
            (Strings{"library/duplicate-key k", "library/duplicate-key k"}));
  EXPECT_EQ(keys_said({{"content/a.md", document("A", "translationKey: k")},
                       {"content/b.md", document("B", "translationKey: k")}}),
            Strings{"library/duplicate-key k"});
}

/// A library that has something for every check to find, in both languages,
/// after lines with signs of several bytes, so that columns are not bytes.
Files faulty_files() {
  const std::string en =
      "translationKey: k\nmuscles: [calves]\nequipment: [mat]\ndifficulty: "
      "easy\nduration: 20\nvideo_id: \"dQw4w9WgXcQ\"\n"
      "image: /gone.jpg\nsteps: [\"Feel the hamstrings – ñ.\", \"Repeat 20 "
      "times.\"]";
  const std::string es =
      "translationKey: k\nmuscles: [gemelos]\nequipment: "
      "[esterilla]\ndifficulty: fácil\nduration: 20\nvideo_id: \"corto\"\n"
      "image: /no-está.jpg\nsteps: [\"Nota los isquiotibiales.\", \"Repite 20 "
      "veces.\"]";
  Files files;
  files["content/en/exercises/a.md"] =
      document("Hamstrings", en, "Él — ¡sí! [x](/gone/) and [y](#nowhere) [z](javascript:x)\n");
  files["content/es/ejercicios/a.md"] = document("Isquiotibiales", es, "Él — ¡sí! ![x](/no.jpg) y [y](/es/nada/)\n");
  files["content/es/ejercicios/b.md"] = document("Otra", "translationKey: k\nvideo_id: abcdefghijk");
  files["content/en/exercises/c.md"] = document("Third", "video_id: abcdefghijk");
  return files;
}

/// The codes that the checks can report, each with words that its place must
/// show in that library.
const std::map<std::string, std::set<std::string>>& words_by_code() {
  static const std::map<std::string, std::set<std::string>> words{
      {"exercise/muscles-against-text", {"[calves]", "[gemelos]"}},
      {"exercise/dose-does-not-fit", {"20"}},
      {"media/missing-picture", {"/gone.jpg", "/no-está.jpg", "/no.jpg"}},
      {"media/placeholder-video", {"dQw4w9WgXcQ"}},
      {"media/bad-video", {"corto"}},
      {"media/repeated-video", {"abcdefghijk"}},
      {"link/dead", {"/gone/", "/es/nada/"}},
      {"link/dead-fragment", {"#nowhere"}},
      {"link/unsafe", {"javascript:x"}},
      {"library/missing-key", {"Third"}},
      {"text/description-repeated", {"A few words about it."}},
      {"library/duplicate-key", {"k"}}};
  return words;
}

TEST(Check, EveryColumnCutOutOfTheSourceIsTheWordThatIsNamed) {
  const auto reading = read_files(faulty_files());
  Diagnostics findings;
  check_library({reading.library, {}}, 1, findings);
  std::map<std::string, std::set<std::string>> seen;
  for (const auto& finding : findings.list()) {
    const auto words = words_at(finding);
    seen[finding.code->id].insert(words);
    // The same words, by line and column in code points, as a person would
    // count them.
    const auto at = finding.source->position_at(finding.span.begin);
    const auto line = finding.source->line_text(at.line);
    std::size_t offset = 0;
    for (std::uint32_t column = 1; column < at.column; ++column) {
      ++offset;
      while (offset < line.size() && (static_cast<unsigned char>(line[offset]) & 0xC0U) == 0x80U) ++offset;
    }
    EXPECT_EQ(line.substr(offset, words.size()), words) << finding.message;
  }
  for (const auto& [code, words] : words_by_code()) EXPECT_EQ(seen[code], words) << code;
}

TEST(Check, FindingsAreInOrderAndTheSameOnAnyNumberOfThreads) {
  const auto reading = read_files(faulty_files());
  Diagnostics one;
  check_library({reading.library, {}}, 1, one);
  auto sorted = described(one);
  EXPECT_GT(sorted.size(), 12U);
  for (const unsigned jobs : {2U, 8U}) {
    Diagnostics many;
    check_library({reading.library, {}}, jobs, many);
    EXPECT_EQ(described(many), sorted) << jobs;
  }
  for (std::size_t i = 1; i < one.list().size(); ++i) {
    const auto& a = one.list()[i - 1];
    const auto& b = one.list()[i];
    EXPECT_LE(std::pair(a.source->path(), a.span.begin), std::pair(b.source->path(), b.span.begin));
  }
}

TEST(Check, KeepsTheFindingsThatWereThereBefore) {
  auto reading = read_files({{"content/en/a.md", document("A", "colour: red", "[x](/gone/)\n")}});
  ASSERT_EQ(reading.findings.list().size(), 1U);
  check_library({reading.library, {}}, 1, reading.findings);
  EXPECT_EQ(testing::codes_of(reading.findings), (Strings{"field/unknown", "link/dead"}));
}

TEST(Check, HasNothingToSayAboutAGoodLibrary) {
  auto reading = read_files(
      {{"content/en/exercises/a.md", exercise("Rise", "translationKey: a", "Calves. [b](/es/ejercicios/a/)\n")},
       {"content/es/ejercicios/a.md", document("Subida",
                                               "translationKey: a\nequipment: [esterilla]\nmuscles: [gemelos]\n"
                                               "difficulty: principiante\nduration: 90\nsteps: [Sube, Baja]",
                                               "[a](/exercises/a/#top)\n")}});
  check_library({reading.library, {}}, 2, reading.findings);
  EXPECT_EQ(described(reading.findings), Strings{});
}

TEST(Check, EveryCheckHasANameOfItsOwn) {
  std::set<std::string> names;
  for (const auto& check : entry_checks()) EXPECT_TRUE(names.insert(check.name).second) << check.name;
  for (const auto& check : library_checks()) EXPECT_TRUE(names.insert(check.name).second) << check.name;
}

}  // namespace
}  // namespace matwork
