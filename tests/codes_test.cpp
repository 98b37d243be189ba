#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <set>
#include <sstream>

#include "base/text.h"
#include "command_line.h"
#include "diagnostics/codes.h"
#include "tests/golden.h"
#include "vocabulary/vocabulary.h"

namespace matwork {
namespace {
namespace fs = std::filesystem;

struct Run {
  int status = 0;
  std::string out;
  std::string err;
};

Run run_program(const std::vector<std::string>& arguments) {
  std::ostringstream out;
  std::ostringstream err;
  const int status = app::run(arguments, {out, err});
  return {status, out.str(), err.str()};
}

std::string name_of(const ::testing::TestParamInfo<const Code*>& info) {
  std::string name = info.param->id;
  std::replace_if(
      name.begin(), name.end(), [](char c) { return std::isalnum(static_cast<unsigned char>(c)) == 0; }, '_');
  return name;
}

class EveryCode : public ::testing::TestWithParam<const Code*> {
 protected:
  std::string id() const { return GetParam()->id; }

  /// The example; the one that is too large for a repository is written here.
  std::string example() const {
    const auto folder = testing::source_path("tests/invalid/" + id());
    if (!fs::exists(folder + "/GENERATED")) return folder;
    generated_.write(
        "content/en/exercises/long.md",
        "---\ntitle: \"Long\"\ndescription: \"A document that never ends.\"\n---\n" + std::string(600'000, 'x') + "\n");
    return generated_.path();
  }

 private:
  testing::TemporaryFolder generated_;
};

TEST_P(EveryCode, HasAPageThatSaysItsSeverity) {
  const auto explained = run_program({"explain", id()});
  EXPECT_EQ(explained.status, 0);
  EXPECT_TRUE(explained.out.starts_with("# " + id() + "\n")) << explained.out;
  EXPECT_NE(explained.out.find(std::string("Severity: ") + to_string(GetParam()->severity)), std::string::npos);
  for (const char* heading : {"## What it means", "## Why it matters", "## How to mend it"}) {
    EXPECT_NE(explained.out.find(heading), std::string::npos) << heading;
  }
}

TEST_P(EveryCode, HasAnExampleThatShowsItAndNothingElse) {
  const auto json = run_program({"check", "--format", "json", example()});
  EXPECT_EQ(json.status, GetParam()->severity == Severity::kError ? 1 : 0) << json.err;
  std::set<std::string> found;
  constexpr std::string_view kMark = "\"code\": \"";
  for (auto at = json.out.find(kMark); at != std::string::npos; at = json.out.find(kMark, at + 1)) {
    const auto begin = at + kMark.size();
    found.insert(json.out.substr(begin, json.out.find('"', begin) - begin));
  }
  EXPECT_EQ(found, std::set<std::string>{id()}) << json.out;
}

TEST_P(EveryCode, IsPrintedAsExpected) {
  const auto folder = example();
  auto text = run_program({"check", folder}).out;
  const auto prefix = fs::relative(folder).native() + "/";
  for (const auto& shown : {prefix, fs::canonical(folder).native() + "/"}) {
    for (auto at = text.find(shown); at != std::string::npos; at = text.find(shown)) text.erase(at, shown.size());
  }
  testing::expect_golden("tests/invalid/" + id() + "/expected.txt", text);
}

INSTANTIATE_TEST_SUITE_P(Codes, EveryCode, ::testing::ValuesIn(codes::all().begin(), codes::all().end()), name_of);

TEST(Codes, AreUniqueAndKebabCaseWithAnArea) {
  std::set<std::string> ids;
  for (const auto* code : codes::all()) {
    const std::string id = code->id;
    EXPECT_TRUE(ids.insert(id).second) << id;
    EXPECT_EQ(std::count(id.begin(), id.end(), '/'), 1) << id;
    EXPECT_EQ(id.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-/"), std::string::npos) << id;
  }
}

TEST(Codes, HaveNoPagesAndExamplesLeftOverFromOthers) {
  for (const char* folder : {"docs/diagnostics", "tests/invalid"}) {
    for (const auto& area : fs::directory_iterator(testing::source_path(folder))) {
      if (!area.is_directory()) continue;
      for (const auto& item : fs::directory_iterator(area.path())) {
        const auto id = area.path().filename().native() + "/" + item.path().stem().native();
        EXPECT_NE(codes::find(id), nullptr) << item.path();
      }
    }
  }
}

/// What docs/diagnostics/README.md says under "All codes".
std::string list_of_codes() {
  const std::vector<std::pair<std::string, std::string>> areas{{"document", "The file itself"},
                                                               {"front-matter", "The head of a document"},
                                                               {"field", "Fields of any document"},
                                                               {"exercise", "What an exercise says"},
                                                               {"workout", "What a workout says"},
                                                               {"text", "Titles, texts and their form"},
                                                               {"media", "Videos and pictures"},
                                                               {"link", "Links"},
                                                               {"translation", "Translations"},
                                                               {"library", "The library as a whole"},
                                                               {"config", "The settings and words of a library"}};
  std::string out;
  for (const auto& [area, title] : areas) {
    out += "### " + title + ": `" + area + "/`\n\n";
    for (const auto* code : codes::all()) {
      const std::string id = code->id;
      if (!id.starts_with(area + "/")) continue;
      out += "- [" + id + "](" + id + ".md) (" + to_string(code->severity) + "): " + code->summary + "\n";
    }
    out += area == areas.back().first ? "" : "\n";
  }
  return out;
}

TEST(Codes, AreAllListedInTheReadme) {
  const auto path = "docs/diagnostics/README.md";
  const auto page = testing::read_text(testing::source_path(path));
  constexpr std::string_view kHeading = "## All codes\n\n";
  testing::expect_golden(path, page.substr(0, page.find(kHeading) + kHeading.size()) + list_of_codes());
  for (const auto* code : codes::all())
    EXPECT_NE(list_of_codes().find("[" + std::string(code->id) + "]"), std::string::npos) << "no area for " << code->id;
}

TEST_P(EveryCode, SaysHowPreciseItIs) {
  EXPECT_NE(run_program({"explain", id()}).out.find("\n## Precision\n\n"), std::string::npos);
}

TEST(Codes, AreListedForAnUnknownOneWithTheNearest) {
  const auto run = run_program({"explain", "exercise/unknown-muscel"});
  EXPECT_EQ(run.status, 2);
  EXPECT_NE(run.err.find("did you mean `exercise/unknown-muscle`?"), std::string::npos);
}

/// The pages list what can stand in a field; the vocabulary decides.
TEST(Codes, PagesOfUnknownWordsNameEveryIdOfTheVocabulary) {
  const std::vector<std::pair<std::string, TermKind>> pages{
      {"exercise/unknown-muscle", TermKind::kMuscle},       {"exercise/unknown-equipment", TermKind::kEquipment},
      {"exercise/unknown-level", TermKind::kLevel},         {"exercise/unknown-version", TermKind::kVersion},
      {"exercise/unknown-condition", TermKind::kCondition}, {"exercise/unknown-word", TermKind::kPosition},
      {"exercise/unknown-word", TermKind::kJointAction},    {"exercise/unknown-word", TermKind::kSpinalAction},
      {"exercise/unknown-word", TermKind::kPhase},          {"exercise/unknown-word", TermKind::kSides},
      {"exercise/unknown-word", TermKind::kSeverity}};
  for (const auto& [code, kind] : pages) {
    const auto page = testing::read_text(testing::source_path("docs/diagnostics/" + code + ".md"));
    for (const auto& term : Vocabulary::standard().terms()) {
      EXPECT_TRUE(term.kind != kind || page.find(term.id) != std::string::npos) << code << " does not name " << term.id;
    }
  }
}

}  // namespace
}  // namespace matwork
