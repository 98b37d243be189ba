#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "diagnostics/codes.h"
#include "diagnostics/render.h"

namespace matwork {
namespace {

const SourceFile kSource("content/es/ejercicios/El niño.md", "uno\nmúsculos: [glúteo]\n");

/// A finding on the word in brackets, in the second line.
Diagnostics one_finding() {
  const auto at = static_cast<std::uint32_t>(kSource.text().find("glúteo"));
  Diagnostics findings;
  findings.add(codes::kUnknownMuscle, kSource, {at, at + 7}, "unknown: 100 % `glúteo`")
      .with_help("did you mean, or not?");
  return findings;
}

TEST(RenderSarif, IsOneRunOfVersion210) {
  const auto json = nlohmann::json::parse(render_sarif(one_finding(), "9.9", ""));
  EXPECT_EQ(json.at("version"), "2.1.0");
  ASSERT_EQ(json.at("runs").size(), 1U);
  const auto& run = json.at("runs").at(0);
  EXPECT_EQ(run.at("columnKind"), "unicodeCodePoints");
  EXPECT_EQ(run.at("tool").at("driver").at("name"), "matwork");
  EXPECT_EQ(run.at("tool").at("driver").at("rules").size(), codes::all().size());
}

TEST(RenderSarif, PlacesEachResultAndNamesItsRule) {
  const auto json = nlohmann::json::parse(render_sarif(one_finding(), "9.9", "content/es"));
  const auto& run = json.at("runs").at(0);
  ASSERT_EQ(run.at("results").size(), 1U);
  const auto& result = run.at("results").at(0);
  EXPECT_EQ(result.at("level"), "warning");
  const auto& rule = run.at("tool").at("driver").at("rules").at(result.at("ruleIndex").get<std::size_t>());
  EXPECT_EQ(rule.at("id"), result.at("ruleId"));
  const auto& place = result.at("locations").at(0).at("physicalLocation");
  EXPECT_EQ(place.at("artifactLocation").at("uri"), "ejercicios/El%20ni%C3%B1o.md");
  EXPECT_EQ(place.at("region").at("startLine"), 2);
  EXPECT_EQ(place.at("region").at("startColumn"), 12);
  EXPECT_EQ(place.at("region").at("endColumn"), 18);
  EXPECT_EQ(result.at("message").at("text"), "unknown: 100 % `glúteo`; did you mean, or not?");
}

TEST(RenderSarif, WithoutFindingsStillIsARun) {
  const auto json = nlohmann::json::parse(render_sarif(Diagnostics(), "9.9", ""));
  EXPECT_TRUE(json.at("runs").at(0).at("results").empty());
}

TEST(RenderGithub, IsOneCommandALineWithSignsEscaped) {
  EXPECT_EQ(render_github(one_finding().list(), "library/"),
            "::warning file=library/content/es/ejercicios/El niño.md,line=2,endLine=2,col=12,endColumn=18,"
            "title=exercise/unknown-muscle::unknown: 100 %25 `glúteo`%0Adid you mean, or not?\n");
}

TEST(RenderGithub, GivesNoColumnsAcrossLinesAndCallsANoteANotice) {
  Diagnostics findings;
  findings.add(codes::kMissingTitle, kSource, {0, 8}, "two lines").severity = Severity::kNote;
  EXPECT_EQ(
      render_github(findings.list(), "a,b:"),
      "::notice file=a%2Cb%3Acontent/es/ejercicios/El niño.md,line=1,endLine=2,title=field/missing-title::two lines\n");
}

}  // namespace
}  // namespace matwork
