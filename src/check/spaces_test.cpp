#include <gtest/gtest.h>

#include <algorithm>

#include "check/checks.h"
#include "library/library_fixture.h"

namespace matwork {
namespace {

using testing::read_files;
using testing::words_at;
using Strings = std::vector<std::string>;

/// One document, checked.
struct Checked {
  LibraryReading reading;
  Diagnostics findings;

  const Head& head() const { return reading.library.entries.at(0).entry.head; }
};

Checked check(const std::string& text, const std::string& language = "en") {
  Checked out{read_files({{"content/" + language + "/exercises/a.md", text}}), {}};
  check_spaces({out.reading.library, {}}, out.reading.library.entries.at(0), out.findings);
  return out;
}

std::string framed(const std::string& head, const std::string& body = {}) { return "---\n" + head + "---\n" + body; }

/// The text with every fix applied, from the last to the first; they must not overlap.
std::string fixed(const std::string& text, const std::string& language = "en") {
  auto checked = check(text, language);
  checked.findings.sort();
  auto out = text;
  auto before = static_cast<std::uint32_t>(text.size());
  std::vector<Fix> fixes;
  for (const auto& finding : checked.findings.list()) {
    if (finding.fix) fixes.push_back(*finding.fix);
  }
  std::sort(fixes.begin(), fixes.end(), [](const Fix& a, const Fix& b) { return a.span.begin > b.span.begin; });
  for (const auto& fix : fixes) {
    EXPECT_LE(fix.span.end, before) << "overlaps";
    out.replace(fix.span.begin, fix.span.end - fix.span.begin, fix.replacement);
    before = fix.span.begin;
  }
  return out;
}

Strings said_about(const std::string& text, const std::string& language = "en") {
  Strings out;
  const auto checked = check(text, language);
  for (const auto& finding : checked.findings.list()) out.push_back("[" + words_at(finding) + "] " + finding.message);
  return out;
}

TEST(Spaces, TheEndsOfAQuotedTextArePointedAtAndMended) {
  const auto text = framed("title: \" Swan  \"\ndescription: ' Up '\n");
  EXPECT_EQ(said_about(text),
            (Strings{"[ ] white space at the start of the text", "[ ] white space at the start of the text"}));
  EXPECT_EQ(fixed(text), framed("title: \"Swan\"\ndescription: 'Up'\n"));
}

TEST(Spaces, EveryTextThatAVisitorReadsIsLookedAt) {
  EXPECT_EQ(fixed(framed("title: Swan  dive\nauthor: A  B\nkeywords: [a  b, \"c \"]\nmuscles: [hip  flexors]\nsteps:\n"
                         "  - Go  up\n  - 'Go  down'\nmodifications:\n  - name: Low  one\n    level: easier\n"
                         "    description: Half  way\nfaq:\n  - q: How  high?\n    a: \"Not  high.\"\n")),
            framed("title: Swan dive\nauthor: A B\nkeywords: [a b, \"c\"]\nmuscles: [hip flexors]\nsteps:\n"
                   "  - Go up\n  - 'Go down'\nmodifications:\n  - name: Low one\n    level: easier\n"
                   "    description: Half way\nfaq:\n  - q: How high?\n    a: \"Not high.\"\n"));
}

TEST(Spaces, OneTextIsOneFinding) {
  const auto checked = check(framed("title: \"A  b  c \"\n"));
  ASSERT_EQ(checked.findings.list().size(), 1U);
  EXPECT_EQ(checked.findings.list()[0].notes, Strings{"2 more in this text"});
}

TEST(Spaces, LineEndsOfTheHeadAreMendedAlsoBeforeCarriageReturns) {
  EXPECT_EQ(fixed("---\r\ntitle: Swan  \r\nsteps: \t\r\n  - Up \r\n---\r\n"),
            "---\r\ntitle: Swan\r\nsteps:\r\n  - Up\r\n---\r\n");
  EXPECT_EQ(said_about(framed("title: Swan  \n")), Strings{"[  ] white space at the end of the line"});
}

TEST(Spaces, LineEndsOfTheBodyAreLineBreaks) {
  EXPECT_EQ(said_about(framed("title: Swan\n", "One  \ntwo  words , and\u00A0more \n\n## Execution\n\n1. Go  up\n")),
            Strings{});
}

TEST(Spaces, BlockScalarsAreNotTouched) {
  EXPECT_EQ(
      said_about(framed("title: Swan\ndescription: >-  # folded\n  Up  and \n\n   \n  down \ndate: 2026-03-01\n")),
      Strings{});
  EXPECT_EQ(said_about(framed("title: |\n  Swan  dive \nsteps:\n  - |\n    Go  up \n  - Go down \n")),
            Strings{"[ ] white space at the end of the line"});
}

TEST(Spaces, TextsOverSeveralLinesLoseOnlyTheirLineEnds) {
  EXPECT_EQ(fixed(framed("title: \"Swan  \n  dive  deep\"\n")), framed("title: \"Swan\n  dive  deep\"\n"));
  EXPECT_EQ(said_about(framed("title: \"Swan\\ \n  dive\"\n")), Strings{}) << "an escaped space is text";
}

TEST(Spaces, IndentationIsNotTouched) {
  EXPECT_EQ(said_about(framed("title: Swan\nsteps:\n      -   Up\n      -   Down\nauthor:    Me\n")), Strings{});
}

TEST(Spaces, SpanishSignsAreGood) {
  EXPECT_EQ(said_about(framed("title: \"El cisne: ¿listo? ¡Arriba!\"\ndescription: \"Sube 10\u00A0cm.\"\n"), "es"),
            Strings{});
  EXPECT_EQ(fixed(framed("title: \"Niño\u00A0feliz ,  sí\"\n"), "es"), framed("title: \"Niño feliz, sí\"\n"));
}

TEST(Spaces, WhereQuotesAreNeededFirstThereIsNoFix) {
  const auto checked = check(framed("title: Swan:\u00A0\u00A0up and  down\n"));
  ASSERT_EQ(checked.findings.list().size(), 1U);
  EXPECT_FALSE(checked.findings.list()[0].fix);
  EXPECT_NE(checked.findings.list()[0].help.find("put the text in quotes"), std::string::npos);
}

TEST(Spaces, FixesChangeNothingElseAndNothingTheSecondTime) {
  const auto text = framed(
      "title: \" Swan\u200B  dive , deep \"   \ndescription: 'it''s  a\u00A0bird'  \nkeywords: [a  b , \"c \\\" \"] "
      "\n");
  const auto once = fixed(text);
  EXPECT_EQ(once, framed("title: \"Swan dive, deep\"\ndescription: 'it''s a bird'\nkeywords: [a b , \"c \\\"\"]\n"));
  EXPECT_EQ(fixed(once), once);
  const auto after = check(once);
  EXPECT_EQ(after.head().description.value, "it's a bird");
  ASSERT_EQ(after.head().keywords.size(), 2U);
  EXPECT_EQ(after.head().keywords[1].value, "c \"");
}

TEST(Spaces, FactsOfTheSourceAreNotMendedInTheTranslation) {
  const auto reading =
      read_files({{"content/en/exercises/a.md", framed("title: Swan\ntranslationKey: k\nmuscles: [hip  flexors]\n")},
                  {"content/es/ejercicios/a.md", framed("title: Cisne\ntranslationKey: k\n")}});
  for (const auto& item : reading.library.entries) {
    Diagnostics findings;
    check_spaces({reading.library, {}}, item, findings);
    EXPECT_EQ(findings.list().size(), item.language == 0 ? 1U : 0U);
  }
}

}  // namespace
}  // namespace matwork
