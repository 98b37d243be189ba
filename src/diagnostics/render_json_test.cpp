#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "base/text.h"
#include "diagnostics/render.h"

namespace matwork {
namespace {
using nlohmann::json;

constexpr Code kCode{"link/dead", Severity::kWarning, "a dead link"};
constexpr Code kError{"field/title", Severity::kError, "no title"};

Span span_of(const SourceFile& source, std::string_view words) {
  const auto begin = static_cast<std::uint32_t>(source.text().find(words));
  return {begin, begin + static_cast<std::uint32_t>(words.size())};
}

json parsed(const Diagnostics& findings, std::string_view base = "") {
  const auto text = render_json(findings, 7, base);
  EXPECT_TRUE(text.ends_with("}\n"));
  return json::parse(text);
}

TEST(RenderJson, SaysNothingWasFoundInAWholeObject) {
  EXPECT_EQ(parsed({}),
            json::parse(R"({"diagnostics": [], "documents": 7, "summary": {"error": 0, "warning": 0, "note": 0}})"));
}

TEST(RenderJson, GivesEveryKeyOfTheDocumentation) {
  const SourceFile source("content/es/a.md", "línea uno\nel ñandú 🧘 aquí\n");
  Diagnostics findings;
  findings.add(kCode, source, span_of(source, "aquí"), "no such page")
      .with_label("here")
      .with_note("why")
      .with_note("more")
      .with_help("mend it")
      .with_fix({span_of(source, "ñandú"), "\"avestruz\""});
  EXPECT_EQ(parsed(findings).at("diagnostics").at(0), json::parse(R"({
    "code": "link/dead", "severity": "warning", "file": "content/es/a.md",
    "line": 2, "column": 12, "endLine": 2, "endColumn": 16, "message": "no such page",
    "label": "here", "notes": ["why", "more"], "help": "mend it",
    "fix": {"line": 2, "column": 4, "replaces": "ñandú", "with": "\"avestruz\""}})"));
}

TEST(RenderJson, LeavesOutWhatThereIsNot) {
  const SourceFile source("a.md", "x");
  Diagnostics findings;
  findings.add(kCode, source, {0, 1}, "m");
  const auto finding = parsed(findings).at("diagnostics").at(0);
  for (const char* key : {"label", "notes", "help", "fix"}) EXPECT_FALSE(finding.contains(key)) << key;
}

TEST(RenderJson, EndsAfterTheLastCharacterAlsoOnALaterLine) {
  const SourceFile source("a.md", "uno\ndos\n");
  Diagnostics findings;
  findings.add(kCode, source, {1, 7}, "two lines");
  const auto finding = parsed(findings).at("diagnostics").at(0);
  EXPECT_EQ(finding.at("line"), 1);
  EXPECT_EQ(finding.at("column"), 2);
  EXPECT_EQ(finding.at("endLine"), 2);
  EXPECT_EQ(finding.at("endColumn"), 4);
}

TEST(RenderJson, CountsEachSeverity) {
  const SourceFile source("a.md", "x");
  Diagnostics findings;
  findings.add(kCode, source, {0, 1}, "w");
  findings.add(kError, source, {0, 1}, "e");
  findings.add(kCode, source, {0, 1}, "w");
  EXPECT_EQ(parsed(findings).at("summary"), json::parse(R"({"error": 1, "warning": 2, "note": 0})"));
}

TEST(RenderJson, GivesPathsRelativeToWhatWasAskedFor) {
  const auto path = [](const char* file, std::string_view base) {
    const SourceFile source(file, "x");
    Diagnostics findings;
    findings.add(kCode, source, {0, 1}, "m");
    return parsed(findings, base).at("diagnostics").at(0).at("file").get<std::string>();
  };
  EXPECT_EQ(path("content/en/a.md", ""), "content/en/a.md");
  EXPECT_EQ(path("content/en/a.md", "content/en"), "a.md");
  EXPECT_EQ(path("content/en/a.md", "content/en/"), "a.md");
  EXPECT_EQ(path("matwork.yaml", "content/en"), "matwork.yaml");
  EXPECT_EQ(path("content/english/a.md", "content/en"), "content/english/a.md");
}

TEST(RenderJson, ParsesWhateverTheDocumentHolds) {
  for (const std::string bad : {"\"", "\\", "\x1b[31m", "\xFF\xC3", "</script>", "\n", "\xE2\x80\xA8", "🧘"}) {
    const SourceFile source("a" + bad + ".md", bad + "words" + bad);
    Diagnostics findings;
    findings.add(kCode, source, span_of(source, "words"), bad)
        .with_label(bad)
        .with_note(bad)
        .with_help(bad)
        .with_fix({{0, 100}, bad});
    const auto text = render_json(findings, 1, "");
    EXPECT_EQ(find_invalid_utf8(text), std::nullopt);
    EXPECT_TRUE(json::accept(text)) << text;
  }
}

}  // namespace
}  // namespace matwork
