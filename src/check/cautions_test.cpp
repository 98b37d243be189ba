#include <gtest/gtest.h>

#include "base/text.h"
#include "check/checks.h"
#include "health/health_sources.h"
#include "library/library_fixture.h"
#include "tests/golden.h"

namespace matwork {
namespace {

using testing::exercise;
using testing::Files;
using testing::read_files;
using testing::words_at;

/// What is said of the cautions of a library, with the words pointed at: "exercise/unknown-source acog".
std::vector<std::string> said_of(const Files& files) {
  const auto reading = read_files(files);
  EXPECT_EQ(reading.findings.count(Severity::kWarning), 0U);
  Diagnostics findings;
  for (const auto& item : reading.library.entries) check_cautions({reading.library, {}}, item, findings);
  std::vector<std::string> out;
  for (const auto& finding : findings.list()) {
    EXPECT_FALSE(finding.help.empty());
    out.push_back(std::string(finding.code->id).substr(9) + " " + words_at(finding));
  }
  return out;
}

std::vector<std::string> said_of(const std::string& caution, const std::string& more = {}) {
  return said_of({{"content/en/exercises/a.md", exercise("A", "cautions: [" + caution + "]\n" + more)}});
}

Diagnostic finding_for(const std::string& caution, const std::string& more = {}) {
  static std::vector<LibraryReading> kept;  // findings point into their library
  kept.push_back(read_files({{"content/en/exercises/a.md", exercise("A", "cautions: [" + caution + "]\n" + more)}}));
  Diagnostics findings;
  check_cautions({kept.back().library, {}}, kept.back().library.entries.at(0), findings);
  return findings.list().at(0);
}

using Strings = std::vector<std::string>;
const Strings kNothing;

TEST(Cautions, OneThatASourceBearsOutIsGood) {
  EXPECT_EQ(said_of("{condition: glaucoma, severity: avoid, source: jasien-2015}"), kNothing);
  EXPECT_EQ(said_of("{condition: glaucoma, severity: care, source: [jasien-2015, vieira-2006]}"), kNothing);
  EXPECT_EQ(said_of("{condition: glaucoma, source: jasien-2015}"), kNothing);
  EXPECT_EQ(said_of("{condition: first trimester, severity: avoid, source: mottola-2018-canada}"), kNothing)
      << "what is said of pregnancy holds for its trimesters";
  EXPECT_EQ(said_of("{condition: slipped disc, severity: care, source: wilke-1999}"), kNothing);
}

TEST(Cautions, OneWithoutASourceIsReportedAtTheCondition) {
  EXPECT_EQ(said_of("{condition: glaucoma, severity: avoid}"), Strings{"caution-without-source glaucoma"});
  EXPECT_EQ(said_of("{condition: \"neck pain\", source: []}"), Strings{"caution-without-source neck pain"});
  EXPECT_NE(finding_for("{condition: spinal-stenosis}").help.find("`ahp-suffolk-stenosis` (spinal-extension)"),
            std::string::npos);
  EXPECT_NE(finding_for("{condition: acute-pain}").help.find("matwork knows none"), std::string::npos);
}

TEST(Cautions, ASourceThatNobodyGivesIsReportedWithTheNearest) {
  EXPECT_EQ(said_of("{condition: glaucoma, source: [jasien-2015, jasen-2015, xyzzy]}"),
            (Strings{"unknown-source jasen-2015", "unknown-source xyzzy"}));
  EXPECT_EQ(finding_for("{condition: glaucoma, source: jasen-2015}").help, "did you mean `jasien-2015`?");
  EXPECT_EQ(finding_for("{condition: glaucoma, source: Leeds}").help, "did you mean `leeds-thr`?");
  EXPECT_EQ(finding_for("{condition: glaucoma, source: my-note}", "sources: [{id: my-notes, title: N}]").help,
            "did you mean `my-notes`?");
  EXPECT_NE(finding_for("{condition: glaucoma, source: xyzzy}").help.find("under `sources`"), std::string::npos);
}

TEST(Cautions, SourcesOfTheLibraryAreBelievedWhereverTheyAreGiven) {
  const std::string caution = "cautions: [{condition: acute pain, severity: avoid, source: mine}]";
  const std::string source = "sources: [{id: mine, title: Notes}]";
  EXPECT_EQ(said_of({{"content/en/exercises/a.md", exercise("A", caution + "\n" + source)}}), kNothing);
  EXPECT_EQ(said_of({{"content/en/exercises/a.md", exercise("A", caution)}, {"matwork.yaml", source}}), kNothing);
  const auto keyed = [](const std::string& more) { return exercise("A", "translationKey: a\n" + more); };
  EXPECT_EQ(said_of({{"content/en/exercises/a.md", keyed(source)}, {"content/es/ejercicios/a.md", keyed(caution)}}),
            kNothing);
  EXPECT_EQ(said_of({{"content/en/exercises/a.md", keyed(source)},
                     {"content/es/ejercicios/a.md", keyed(caution + "\nsources: [{id: other, title: Otro}]")}}),
            kNothing)
      << "its own sources stand beside those of the default language";
}

TEST(Cautions, ASourceThatSpeaksOfSomethingElseIsReported) {
  EXPECT_EQ(said_of("{condition: scoliosis, severity: avoid, source: jasien-2015}"),
            Strings{"source-does-not-say jasien-2015"});
  EXPECT_EQ(said_of("{condition: lbp, severity: care, source: yamato-2015-cochrane}"),
            Strings{"source-does-not-say yamato-2015-cochrane"})
      << "it says only good";
  EXPECT_EQ(said_of("{condition: neck-pain, source: finucane-2020-redflags}"),
            Strings{"source-does-not-say finucane-2020-redflags"})
      << "red flags are of nobody's condition";
  const auto help = finding_for("{condition: scoliosis, severity: care, source: jasien-2015}").help;
  EXPECT_NE(help.find("negrini-2018-sosort"), std::string::npos) << help;
}

TEST(Cautions, ASourceThatAsksForLessIsReportedOnceUnlessAnotherGoesAsFar) {
  EXPECT_EQ(said_of("{condition: pregnancy-t2, severity: avoid, source: nhs-supine-16wk-secondhand}"),
            Strings{"source-does-not-say nhs-supine-16wk-secondhand"});
  EXPECT_EQ(said_of("{condition: pregnancy-t2, severity: modify, source: nhs-supine-16wk-secondhand}"), kNothing);
  EXPECT_EQ(said_of("{condition: wrist-pain, severity: avoid, source: [uwhealth-wrist-yoga, jbc-2016-pushup]}"),
            Strings{"source-does-not-say uwhealth-wrist-yoga"});
  EXPECT_EQ(said_of("{condition: glaucoma, severity: avoid, source: [nlm-healthday-yoga, jasien-2015]}"), kNothing);
  const auto finding = finding_for("{condition: pregnancy-t2, severity: avoid, source: nhs-supine-16wk-secondhand}");
  EXPECT_EQ(finding.message,
            "`nhs-supine-16wk-secondhand` does not go as far as `avoid` with "
            "`second trimester of pregnancy`");
}

TEST(Cautions, WhatNobodyHasReadIsNotCited) {
  const auto finding = finding_for("{condition: neck-pain, source: gross-2015-neck}");
  EXPECT_EQ(std::string(finding.code->id), "exercise/source-does-not-say");
  EXPECT_NE(finding.message.find("has not been read"), std::string::npos);
}

TEST(Cautions, WhatATranslationTakesOverIsReportedInTheDocumentThatStatesIt) {
  const std::string key = "translationKey: a\n";
  const auto bad = key + "cautions: [{condition: glaucoma, source: xyzzy}, {condition: lbp}]";
  for (const char* spanish : {"", "cautions: [{condition: glaucoma, advice: Despacio.}, {condition: dolor lumbar}]"}) {
    EXPECT_EQ(said_of({{"content/en/exercises/a.md", exercise("A", bad)},
                       {"content/es/ejercicios/a.md", exercise("A", key + spanish)}}),
              (Strings{"unknown-source xyzzy", "caution-without-source lbp"}))
        << spanish;
  }
  EXPECT_EQ(said_of({{"content/en/exercises/a.md", exercise("A", key)},
                     {"content/es/ejercicios/a.md", exercise("A", key + "cautions: [{condition: embarazo}]")}}),
            Strings{"caution-without-source embarazo"})
      << "its own are its own";
}

/// The page says which sources speak of which condition, and how far each goes.
TEST(Cautions, ThePageListsEverySourceThatBearsOneOut) {
  const auto page =
      collapse_space(testing::read_text(testing::source_path("docs/diagnostics/exercise/source-does-not-say.md")));
  const auto& known = HealthSources::standard();
  for (const auto& term : Vocabulary::standard().terms()) {
    if (term.kind != TermKind::kCondition) continue;
    Strings sources;
    for (const auto* source : known.supporting(term.id, "care")) {
      const auto reaches = [&](const char* severity) {
        return known.support(*source, term.id, severity) == Support::kEnough;
      };
      sources.push_back(source->id + (reaches("avoid") ? " (avoid)" : reaches("modify") ? " (modify)" : " (care)"));
    }
    const auto line = "- " + term.id + ": " + join(sources, ", ") + " ";
    EXPECT_EQ(page.find(line) != std::string::npos, !sources.empty()) << line;
  }
}

TEST(Cautions, WithoutCautionsThereIsNothingToSay) {
  EXPECT_EQ(said_of({{"content/en/exercises/a.md", exercise("A")}}), kNothing);
  EXPECT_EQ(said_of({{"content/en/exercises/a.md", exercise("A", "cautions: []")}}), kNothing);
}

}  // namespace
}  // namespace matwork
