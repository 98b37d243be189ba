#include "check/silence.h"

#include <gtest/gtest.h>

#include "check/check.h"
#include "library/library_fixture.h"

namespace matwork {
namespace {

using testing::exercise;
using testing::Files;
using testing::read_files;
using Strings = std::vector<std::string>;

/// The findings as "severity code path", after silencing; notes about texts are not of interest here.
Strings said(const Files& files) {
  auto reading = read_files(files);
  check_library({reading.library, {}}, 1, reading.findings);
  Strings out;
  for (const auto& finding : reading.findings.list()) {
    const std::string id = finding.code->id;
    if (id.starts_with("text/")) continue;
    out.push_back(std::string(to_string(finding.severity)) + " " + id + " " + finding.source->path());
  }
  return out;
}

std::string dead_link(const std::string& more = {}) { return exercise("Rise", more, "[gone](/gone/)\n"); }
const std::string kPath = "content/en/exercises/rise.md";

TEST(Silence, OfADocumentTakesAwayItsFindingsOfThatCode) {
  EXPECT_EQ(said({{kPath, dead_link()}}), Strings{"warning link/dead " + kPath});
  EXPECT_EQ(said({{kPath, dead_link("silence:\n  - {code: link/dead, reason: The page comes next week.}")}}),
            Strings{});
}

TEST(Silence, NeedsAReason) {
  EXPECT_EQ(said({{kPath, dead_link("silence:\n  - {code: link/dead}")}}),
            (Strings{"warning field/missing " + kPath, "warning link/dead " + kPath}));
}

TEST(Silence, OfADocumentDoesNotReachOthers) {
  const std::string other = "content/en/exercises/a.md";
  EXPECT_EQ(said({{kPath, dead_link("silence:\n  - {code: link/dead, reason: Soon.}")},
                  {other, exercise("Sink", "", "[gone](/gone/)\n")}}),
            Strings{"warning link/dead " + other});
}

TEST(Silence, WithNothingToSilenceIsANote) {
  EXPECT_EQ(said({{kPath, exercise("Rise", "silence:\n  - {code: link/dead, reason: Soon.}")}}),
            Strings{"note library/idle-silence " + kPath});
  EXPECT_EQ(said({{kPath, exercise("Rise", "silence:\n  - {code: link/daed, reason: Soon.}")}}),
            Strings{"note library/idle-silence " + kPath});
}

TEST(Silence, OfALibraryIsForDocumentsOrFolders) {
  const std::string config = "silence:\n  - {code: link/dead, reason: Old pages., documents: [";
  EXPECT_EQ(said({{kPath, dead_link()}, {"matwork.yaml", config + kPath + "]}\n"}}), Strings{});
  EXPECT_EQ(said({{kPath, dead_link()}, {"matwork.yaml", config + "content/en/]}\n"}}), Strings{});
  EXPECT_EQ(said({{kPath, dead_link()}, {"matwork.yaml", config + "content/es/]}\n"}}),
            (Strings{"warning link/dead " + kPath, "note library/idle-silence matwork.yaml"}));
}

TEST(Severities, OfALibraryChangeACodeOrTurnItOff) {
  EXPECT_EQ(said({{kPath, dead_link()}, {"matwork.yaml", "severities: {link/dead: note}\n"}}),
            Strings{"note link/dead " + kPath});
  EXPECT_EQ(said({{kPath, dead_link()}, {"matwork.yaml", "severities: {link/dead: error}\n"}}),
            Strings{"error link/dead " + kPath});
  EXPECT_EQ(said({{kPath, dead_link()}, {"matwork.yaml", "severities: {link/dead: off}\n"}}), Strings{});
}

TEST(Severities, OfErrorsStay) {
  const Strings rejected{"error field/missing-title " + kPath, "warning config/value matwork.yaml"};
  EXPECT_EQ(said({{kPath, "---\ndescription: x\n---\n"}, {"matwork.yaml", "severities: {field/missing-title: off}\n"}}),
            rejected);
  EXPECT_EQ(said({{kPath, "---\ndescription: x\n---\n"},
                  {"matwork.yaml", "silence:\n  - {code: field/missing-title, documents: [content/], reason: x}\n"}}),
            rejected);
}

TEST(Severities, ThatCannotBeAreSaid) {
  EXPECT_EQ(said({{kPath, exercise("Rise")}, {"matwork.yaml", "severities: {link/daed: note, link/dead: loud}\n"}}),
            (Strings{"warning config/value matwork.yaml", "warning config/value matwork.yaml"}));
}

}  // namespace
}  // namespace matwork
