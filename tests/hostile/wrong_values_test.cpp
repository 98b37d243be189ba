#include "exercise/fields.h"
#include "tests/hostile/hostile_fixture.h"

/// Every field of a document, with every kind of value that it should not have.
namespace matwork {
namespace {

using testing::errors_of;
using testing::Files;
using testing::repeated;
using testing::survive;

const std::vector<std::string>& values() {
  static const std::vector<std::string> all{"",
                                            "~",
                                            "0",
                                            "-1",
                                            "3",
                                            "1e400",
                                            ".inf",
                                            ".nan",
                                            "0x1F",
                                            "0o17",
                                            "1_000",
                                            "99999999999999999999",
                                            "2147483648",
                                            "-2147483648",
                                            "true",
                                            "no",
                                            "2026-02-30",
                                            "0000-00-00",
                                            "9999-12-31",
                                            "2026-11-22T10:00:00Z",
                                            "[]",
                                            "{}",
                                            "[[a, b], [c]]",
                                            "[{a: b}, {c: [d]}]",
                                            "{a: {b: [c]}}",
                                            "[~, ~]",
                                            "\"\"",
                                            "\"   \"",
                                            "\"\\0\\x01\\e[31m\"",
                                            "\"\\u202Etxt.exe\\u2066\"",
                                            "\"\\u200B\\u200D\\uFEFF\"",
                                            "\"\\u0301\"",
                                            "\"<script>alert(1)</script>\"",
                                            "\"</script><!--\"",
                                            "\"javascript:alert(1)\"",
                                            "\"data:text/html,x\"",
                                            "\"../../../etc/passwd\"",
                                            "\"..\\\\..\\\\x\"",
                                            "\"/etc/passwd\"",
                                            "\"%2e%2e%2fx\"",
                                            "\"//host/x\"",
                                            "\"con\"",
                                            "\"a. \"",
                                            "[1, 2, 3]",
                                            "[true, ~, 1.5]",
                                            "- - - a"};
  return all;
}

/// A value of block style goes on a line of its own.
std::string line_of(std::string_view name, const std::string& value) {
  const bool block = value.starts_with("- ");
  return std::string(name) + ":" + (block ? "\n  " : " ") + value + "\n";
}

std::string head_without(std::string_view field, const std::string& line) {
  std::string out = "---\n";
  if (field != "title") out += "title: Hostile\n";
  for (const char* other :
       {"equipment: [mat]\n", "muscles: [calves]\n", "steps: [Go up, Go down]\n", "duration: 60\n"}) {
    if (!std::string_view(other).starts_with(std::string(field) + ":")) out += other;
  }
  return out + line + "---\nWords.\n";
}

class HostileField : public ::testing::TestWithParam<std::string> {};

/// All values of one field, each in a document of its own, as an exercise, an article and the page of a folder.
TEST_P(HostileField, MayHoldAnythingAndNothingElseChanges) {
  const auto& field = GetParam();
  for (const char* folder : {"exercises", "articles", "workouts", "teachers"}) {
    Files files;
    for (std::size_t i = 0; i < values().size(); ++i)
      files["content/en/" + std::string(folder) + "-x/" + std::to_string(i) + ".md"] =
          head_without(field, line_of(field, values()[i]));
    files["matwork.yaml"] =
        "sections: {exercises-x: exercise, articles-x: article, workouts-x: workout, teachers-x: teacher}";
    auto reading = testing::read_files(testing::with_neighbours(files));
    check_library({reading.library, Date{2026, 11, 22}}, 1, reading.findings);
    EXPECT_NE(testing::find_entry(reading.library, "content/en/exercises/healthy.md"), nullptr);
    const auto tree = build_site(std::make_shared<const Library>(std::move(reading.library)));
    for (const auto& file : tree.files()) testing::expect_tame_file(file);
  }
}

std::vector<std::string> names_of_fields() {
  std::vector<std::string> names;
  for (const auto& field : head_fields()) {
    if (!is_one_of(field.name, names)) names.emplace_back(field.name);
  }
  return names;
}
INSTANTIATE_TEST_SUITE_P(All, HostileField, ::testing::ValuesIn(names_of_fields()),
                         [](const auto& chosen) { return chosen.param; });

/// The same inside groups: faq, modifications, dose, cautions, sources, silence.
TEST(HostileGroups, MayHoldAnythingInEachOfTheirFields) {
  Files files;
  std::size_t count = 0;
  for (const auto& field : head_fields()) {
    for (const auto& member : field.members) {
      for (const auto& value : values()) {
        if (value.starts_with("- ")) continue;
        const auto group = "{" + std::string(member.name) + ": " + value + "}";
        const auto line =
            std::string(field.name) + ": " + (field.type == FieldType::kGroup ? group : "[" + group + "]");
        files["content/en/exercises-x/" + std::to_string(count++) + ".md"] = head_without(field.name, line + "\n");
      }
    }
  }
  ASSERT_GT(count, 500U);
  files["matwork.yaml"] = "sections: {exercises-x: exercise}";
  auto reading = testing::read_files(testing::with_neighbours(files));
  check_library({reading.library, Date{2026, 11, 22}}, 1, reading.findings);
  EXPECT_NE(testing::find_entry(reading.library, "content/en/exercises/healthy.md"), nullptr);
  const auto tree = build_site(std::make_shared<const Library>(std::move(reading.library)));
  for (const auto& file : tree.files()) testing::expect_tame_file(file);
}

TEST(HostileSettings, MayHoldAnythingInMatworkYaml) {
  for (const auto& field : config_fields()) {
    for (const auto& value : values()) {
      SCOPED_TRACE(line_of(field.name, value));
      auto reading = testing::read_files(testing::with_neighbours({{"matwork.yaml", line_of(field.name, value)}}));
      check_library({reading.library, Date{2026, 11, 22}}, 1, reading.findings);
      const auto tree = build_site(std::make_shared<const Library>(std::move(reading.library)));
      EXPECT_NE(tree.find(testing::kNeighbour), nullptr);
      for (const auto& file : tree.files()) testing::expect_tame_file(file);
    }
  }
}

TEST(HostileSettings, MayHoldAnythingInVocabularyYaml) {
  for (const char* part : {"muscles", "equipment", "levels", "positions", "conditions", "phases", "none"}) {
    for (const auto& value : values()) {
      for (const std::string& text :
           {line_of(part, value), std::string(part) + ":\n  own-word:\n    en: " + value + "\n"}) {
        SCOPED_TRACE(text);
        auto reading = testing::read_files(testing::with_neighbours({{"vocabulary.yaml", text}}));
        check_library({reading.library, Date{2026, 11, 22}}, 1, reading.findings);
        const auto tree = build_site(std::make_shared<const Library>(std::move(reading.library)));
        EXPECT_NE(tree.find(testing::kNeighbour), nullptr);
      }
    }
  }
}

/// The word of a library's own vocabulary reaches addresses, lists, the catalog and structured data.
TEST(HostileSettings, AWordOfTheVocabularyIsNoScript) {
  survive(
      {{"vocabulary.yaml", "equipment:\n  own-thing:\n    en: [\"</script><script>alert(1)</script>\", \"../../x\"]\n"},
       {"content/en/articles/hostile.md", "---\ntitle: Hostile\nequipment: [own-thing]\n---\n"}});
}

TEST(HostileLinks, InEverySpellingLeadNowhere) {
  std::string body;
  for (const char* address : {"javascript:alert(1)",
                              "JaVaScRiPt:alert(1)",
                              "java&#10;script:alert(1)",
                              "java&Tab;script:alert(1)",
                              "&#106;avascript:alert(1)",
                              "&#x6A;avascript&colon;alert(1)",
                              "javascript&colon;alert(1)",
                              "\\javascript:alert(1)",
                              "&#1;javascript:alert(1)",
                              "data:text/html;base64,PHNjcmlwdD4=",
                              "DATA:text/html,x",
                              "vbscript:x",
                              "VBScript:x",
                              "file:///etc/passwd",
                              "blob:x",
                              "//host/x",
                              "\\\\host\\x",
                              "/\\host/x",
                              "https:javascript:x",
                              "view-source:x",
                              "../../../../etc/passwd",
                              "%2e%2e/%2e%2e/etc/passwd",
                              "/..%2f..%2fetc",
                              "&#x2028;javascript:x",
                              "javascript\u200B:x",
                              "jav\u0000ascript:x",
                              "feed:javascript:alert(1)",
                              "mailto:a@b?subject=<script>",
                              "tel:1\"onclick=x"}) {
    body += "[a](" + std::string(address) + ") [b](<" + address + ">) ![c](" + address + ") <" + address + ">\n\n[d" +
            address + "]\n\n[d" + address + "]: " + address + "\n\n";
  }
  const auto findings = survive({{"content/en/articles/hostile.md", "---\ntitle: Hostile\n---\n" + body}});
  EXPECT_EQ(errors_of(findings), std::vector<std::string>{});
  EXPECT_GT(std::count_if(findings.begin(), findings.end(), [](const auto& f) { return f.starts_with("link/unsafe"); }),
            30);
}

TEST(HostileNames, OfFilesHarmNothing) {
  Files files;
  for (const char* name : {"a\nb",
                           "a\x01"
                           "b",
                           "--output",
                           "...",
                           " ",
                           "\"><script>",
                           "a\u202Eb",
                           "\u2066a",
                           "con",
                           "NUL",
                           "aux.",
                           "a:b",
                           "..\\..\\x",
                           "%2e%2e%2f",
                           "caf\xE9",
                           "\xFF\xFE",
                           "\u0301",
                           "\u200B",
                           "-",
                           "'",
                           "#",
                           "?"}) {
    files[std::string("content/en/articles/") + name + ".md"] = testing::document("Hostile");
    files[std::string("content/en/articles/") + name + "/inside.md"] = testing::document("Hostile");
    files[std::string("content/en/articles/") + name + ".jpg"] = "bytes";
    files[std::string("static/") + name + ".txt"] = "bytes";
  }
  files["content/en/articles/" + std::string(252, 'n') + ".md"] = testing::document("Long");
  files["content/en/articles/" + repeated("\u023A", 126) + ".md"] = testing::document("Growing");
  files["static/" + repeated("\u023A", 126) + "/a.txt"] = "bytes";
  const auto errors = errors_of(survive(files));
  for (const auto& error : errors)
    EXPECT_TRUE(error.starts_with("field/bad-address") || error.starts_with("library/address-taken")) << error;
}

TEST(HostileTitles, WithDirectionsControlsAndMarksAreShownAndHarmNothing) {
  for (const char* title :
       {"\u202Egpj.exe", "\u2066\u2066\u2067open", "\u200F\u061Cx", "\u200B\u200C\u200D\uFEFF", "\u0301\u0323",
        "a\u034Fb", "\u2028x\u2029", "\\x1b[31mred", "\\0", "\\uFFFE\\uFFFF", "\U000E0001\U000E0020"}) {
    SCOPED_TRACE(title);
    survive({{"content/en/articles/hostile.md", testing::document(title)}});
  }
}

}  // namespace
}  // namespace matwork
