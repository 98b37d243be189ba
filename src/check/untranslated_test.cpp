#include <gtest/gtest.h>

#include "check/checks.h"
#include "library/library_fixture.h"

namespace matwork {
namespace {

using testing::document;
using testing::read_files;
using testing::words_at;

/// What is said about a document of a library in English and Spanish: "words pointed at: message".
std::vector<std::string> said(const std::string& language, const std::string& text,
                              const std::string& source = document("Swan", "translationKey: a")) {
  const auto path = "content/" + language + "/a.md";
  auto files = testing::Files{{"content/en/b.md", document("Seal")}, {"content/es/b.md", document("Foca")}};
  files["content/en/a.md"] = source;
  files[path] = text;
  const auto reading = read_files(files);
  Diagnostics findings;
  check_untranslated({reading.library, {}}, testing::get_entry(reading.library, path), findings);
  std::vector<std::string> out;
  for (const auto& finding : findings.list()) out.push_back(words_at(finding) + ": " + finding.message);
  return out;
}

using Said = std::vector<std::string>;

std::string spanish(const std::string& more, const std::string& body = {}) {
  return "---\ntitle: Cisne\ntranslationKey: a\n" + more + "\n---\n" + body;
}

TEST(Untranslated, AFieldInTheOtherLanguageIsReportedAtItsWords) {
  EXPECT_EQ(
      said("es", spanish("description: \"Lift your chest and open the shoulders.\"")),
      (Said{"Lift your chest and open the shoulders: this description is in English, and the document in Spanish"}));
  EXPECT_EQ(
      said("es",
           spanish("steps:\n  - Sube despacio con el aire\n  - >\n    Lower your head to the mat\n    and rest.")),
      (Said{"Lower your head to the mat: this step is in English, and the document in Spanish"}));
  EXPECT_EQ(
      said("es", spanish("faq: [{q: ¿Por qué?, a: Because it helps you to stand with a long spine}]")),
      (Said{
          "Because it helps you to stand with a long spine: this answer is in English, and the document in Spanish"}));
}

TEST(Untranslated, AParagraphIsReportedAtItsSentence) {
  EXPECT_EQ(
      said("es", spanish("weight: 1", "Respira con calma. Keep the **head** on the mat and breathe. Vuelve.\n")),
      (Said{"Keep the **head** on the mat and breathe: this paragraph is in English, and the document in Spanish"}));
}

TEST(Untranslated, SpanishInAnEnglishDocumentIsReportedToo) {
  EXPECT_EQ(
      said("en", document("Swan", "", "Mantén la cabeza en la colchoneta y respira.\n")),
      (Said{"Mantén la cabeza en la colchoneta y respira: this paragraph is in Spanish, and the document in English"}));
}

TEST(Untranslated, TitleAndKeywordsAreReported) {
  EXPECT_EQ(
      said("es", "---\ntitle: How to breathe with your ribs\nkeywords: [back pain relief, core exercises]\n---\n"),
      (Said{"How to breathe with your ribs: this title is in English, and the document in Spanish",
            "back pain relief: this list of keywords is in English, and the document in Spanish"}));
}

TEST(Untranslated, VeryManyAreOneFinding) {
  std::string body;
  for (int i = 0; i < 6; ++i) body += "Keep your head on the mat and breathe.\n\n";
  EXPECT_EQ(
      said("es", spanish("weight: 1", body)),
      (Said{"Keep your head on the mat and breathe: 6 passages of this document are in English, and the document in "
            "Spanish"}));
}

TEST(Untranslated, NamesAndQuotationsMayStay) {
  EXPECT_EQ(said("es", spanish("keywords: [single leg stretch, the hundred, roll up]",
                               "Del Roll Over al Teaser with Twist hay un paso.\n\n> The body is a house for the mind "
                               "and you are its guest.\n\nDecía: \"keep your head on the mat and breathe\".\n")),
            Said{});
}

TEST(Untranslated, ATableMayHoldBothLanguages) {
  EXPECT_EQ(said("es", spanish("weight: 1", "| a | b |\n|---|---|\n| Keep your head on the mat | La cabeza queda |\n")),
            Said{});
}

TEST(Untranslated, ALibraryOfOneLanguageHasNoOther) {
  const auto reading =
      read_files({{"content/es/a.md", spanish("weight: 1", "Keep your head on the mat and breathe.\n")}});
  Diagnostics findings;
  check_untranslated({reading.library, {}}, reading.library.entries.at(0), findings);
  EXPECT_TRUE(findings.list().empty());
}

TEST(Untranslated, InAnotherLanguageOnlyTheSourceWordForWordIsSure) {
  const std::string words = "Keep your head on the mat and breathe out slowly";
  const auto source = document("Swan", "translationKey: a\nsteps: [" + words + "]");
  const auto french = [](const std::string& step) {
    return "---\ntitle: Cygne\ntranslationKey: a\nsteps: [" + step + "]\n---\n";
  };
  EXPECT_EQ(said("fr", french(words), source),
            (Said{words + ": this step is word for word as in the source, content/en/a.md"}));
  EXPECT_EQ(said("fr", french("Gardez la tête sur le tapis et soufflez longuement en bas"), source), Said{});
}

}  // namespace
}  // namespace matwork
