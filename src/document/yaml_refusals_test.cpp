#include <gtest/gtest.h>

#include <random>

#include "diagnostics/codes.h"
#include "document/yaml.h"

namespace matwork {
namespace {

constexpr YamlCodes kCodes{codes::kFrontMatterSyntax, codes::kDuplicateField, codes::kYamlFeature};

struct Reading {
  SourceFile source;
  Diagnostics findings;
  std::optional<YamlNode> root;

  explicit Reading(const std::string& yaml) : source("a.md", "🧘\n---\n" + yaml + "---\nbody\n") {
    root = parse_yaml(source, range(), kCodes, findings);
  }
  Span range() const { return {9, static_cast<std::uint32_t>(source.text().size() - 9)}; }
};

/// Refused with one finding of this code at these words. Empty words: anywhere.
void expect_refused(const std::string& yaml, const Code& code, const std::string& words,
                    const std::string& message = "") {
  const Reading reading(yaml);
  const auto shown = testing::PrintToString(yaml.substr(0, 200));
  EXPECT_FALSE(reading.root) << shown;
  ASSERT_EQ(reading.findings.list().size(), 1U) << shown;
  const auto& finding = reading.findings.list().front();
  EXPECT_STREQ(finding.code->id, code.id) << shown << finding.message;
  EXPECT_GE(finding.span.begin, reading.range().begin) << shown;
  EXPECT_LE(finding.span.end, reading.range().end) << shown;
  EXPECT_TRUE(words.empty() || reading.source.text(finding.span) == words)
      << shown << finding.message << " at " << reading.source.text(finding.span);
  EXPECT_NE(finding.message.find(message), std::string::npos) << finding.message;
  EXPECT_LT(finding.message.size(), 300U) << shown;
}

TEST(YamlRefuses, AKeyGivenTwice) {
  expect_refused("title: a\nñ: b\ntitle: c\n", codes::kDuplicateField, "title", "`title`");
  expect_refused("a: {b: 1, c: 2, \"b\": 3}\n", codes::kDuplicateField, "b", "`b`");
  expect_refused("a: 1\r\n'a': 2\r\n", codes::kDuplicateField, "a");
  EXPECT_TRUE(Reading("a: {b: 1}\nc: {b: 1}\nA: 2\n").root);
}

TEST(YamlRefuses, Anchors) {
  expect_refused("é: 1\na: &name text\n", codes::kYamlFeature, "&name", "anchor");
  expect_refused("a: &ñ [1]\n", codes::kYamlFeature, "&ñ", "anchor");
  expect_refused("a: &m\n  b: 1\n", codes::kYamlFeature, "&m", "anchor");
  expect_refused("&k a: 1\n", codes::kYamlFeature, "&k", "anchor");
}

TEST(YamlRefuses, Aliases) {
  expect_refused("é: 1\na: *name\n", codes::kYamlFeature, "*name", "alias");
  expect_refused("a: [b, *name]\n", codes::kYamlFeature, "*name", "alias");
}

TEST(YamlRefuses, Tags) {
  expect_refused("é: 1\na: !!str 5\n", codes::kYamlFeature, "!!str", "tag");
  expect_refused("a: !mine [1]\n", codes::kYamlFeature, "!mine", "tag");
  expect_refused("a: !!python/object:os.system {x: 1}\n", codes::kYamlFeature, "", "tag");
}

TEST(YamlRefuses, AnAliasBombBeforeItGrows) {
  std::string bomb = "a: &a [x, x, x, x, x, x, x, x, x]\n";
  for (char c = 'b'; c < 'k'; ++c) {
    const std::string before(1, static_cast<char>(c - 1));
    bomb += std::string(1, c) + ": &" + c + " [";
    for (int i = 0; i < 9; ++i) bomb += "*" + before + ", ";
    bomb += "]\n";
  }
  expect_refused(bomb, codes::kYamlFeature, "&a");
}

TEST(YamlRefuses, WhatIsNoMapping) {
  expect_refused("- a\n- b\n", codes::kFrontMatterSyntax, "- a", "name: value");
  expect_refused("just words\n", codes::kFrontMatterSyntax, "just words", "name: value");
  expect_refused("[a, b]\n", codes::kFrontMatterSyntax, "[a, b]", "name: value");
  expect_refused("\"null\"\n", codes::kFrontMatterSyntax, "null", "name: value");
}

TEST(YamlRefuses, ASecondDocument) {
  expect_refused("a: 1\n---\nb: 2\n", codes::kFrontMatterSyntax, "", "second YAML document");
  expect_refused("a: 1\n...\n---\nb: 2\n", codes::kFrontMatterSyntax, "", "second YAML document");
}

TEST(YamlRefuses, KeysThatAreNoWords) {
  expect_refused("? [a, b]\n: c\n", codes::kYamlFeature, "[a, b]", "must be a word");
  expect_refused("{a: 1}: c\n", codes::kYamlFeature, "{a: 1}", "must be a word");
}

TEST(YamlRefuses, BrokenLinesAndSaysWhichLine) {
  const std::vector<std::pair<std::string, std::uint32_t>> kBroken{
      {"a: b: c\n", 3},
      {"é: 1\na: [b, c\nd: 2\n", 0},
      {"é: 🧘\nñ: \"open\n", 0},
      {"a: 1\n b: 2\n", 3},
      {"a: }\n", 3},
      {"é: 1\nb: @at\n", 4},
      {"a: 1\n\tb: 2\n", 3},
      {"a: 'x' y\n", 3},
      {"a: é\nb: `tick`\n", 4},
      {"a: {b: 1\n", 0},
      {"a: \"\\q\"\n", 3},
      {"é: 1\nwords alone\nb: 2\n", 4},
  };
  for (const auto& [yaml, line] : kBroken) {
    for (const bool windows : {false, true}) {
      std::string text;
      for (const char c : yaml) text += windows && c == '\n' ? "\r\n" : std::string(1, c);
      const Reading reading(text);
      EXPECT_FALSE(reading.root) << yaml;
      ASSERT_EQ(reading.findings.list().size(), 1U) << yaml;
      const auto& finding = reading.findings.list().front();
      EXPECT_STREQ(finding.code->id, "front-matter/syntax") << yaml;
      if (line == 0) continue;
      EXPECT_EQ(reading.source.position_at(finding.span.begin).line, line) << yaml << finding.message;
    }
  }
}

TEST(YamlRefuses, DepthBeyondSixtyFourLevels) {
  const auto nested = [](std::size_t depth) {
    return "a: " + std::string(depth, '[') + std::string(depth, ']') + "\n";
  };
  EXPECT_TRUE(Reading(nested(63)).root);
  expect_refused(nested(64), codes::kYamlFeature, "", "64 levels");
}

TEST(YamlRefuses, NestingWithoutEndOrMeasure) {
  const auto times = [](const char* text, int count) {
    std::string out;
    for (int i = 0; i < count; ++i) out += text;
    return out;
  };
  for (const char* open : {"[", "{", "{a: ", "[[", "- ", "? ", "[{a: ", "{? ", "!x ", "&a ", "'", "\""}) {
    for (const char* before : {"a: ", "a:\n  ", ""}) {
      const Reading reading(before + times(open, 99'999) + "\n");
      EXPECT_FALSE(reading.root) << open;
      EXPECT_EQ(reading.findings.list().size(), 1U) << open;
    }
  }
  expect_refused("a: " + std::string(100'000, '[') + std::string(100'000, ']') + "\n", codes::kYamlFeature, "",
                 "64 levels");
}

TEST(YamlRefuses, MoreThanTwentyThousandValuesAThousandItemsOrFiveThousandFields) {
  const auto keys = [](int count, const std::string& value) {
    std::string out;
    for (int i = 0; i < count; ++i) out += "k" + std::to_string(i) + ": " + value + "\n";
    return out;
  };
  const auto list = [](int count) {
    std::string out = "[";
    for (int i = 0; i < count; ++i) out += "x, ";
    return out + "]";
  };
  EXPECT_TRUE(Reading(keys(5'000, "v")).root);
  expect_refused(keys(5'001, "v"), codes::kYamlFeature, "k5000", "5000 fields");
  EXPECT_TRUE(Reading("a: " + list(1'000) + "\n").root);
  expect_refused("a: " + list(1'001) + "\n", codes::kYamlFeature, "x", "1000 items");
  EXPECT_TRUE(Reading(keys(19, list(1'000))).root);
  expect_refused(keys(20, list(1'000)), codes::kYamlFeature, "x", "20000 values");
}

TEST(YamlRefuses, OrReadsAnyMixtureOfSignsWithSpansWithinTheRange) {
  const std::vector<std::string> kPieces{"a",  "é",   "🧘",  ": ", ":",    "- ",           "\n",     "\n  ", "\r\n",
                                         "[",  "]",   "{",   "}",  ",",    "\"",           "'",      "|",    ">",
                                         "#",  " # ", "&",   "*",  "!",    "? ",           "~",      "%",    "\t",
                                         "\\", "---", "...", "@",  "|-\n", "\xEF\xBB\xBF", "b: c\n", "\r"};
  const auto inside = [](const Reading& reading, Span span) {
    return span.begin <= span.end && span.begin >= reading.range().begin && span.end <= reading.range().end;
  };
  const std::function<void(const Reading&, const YamlNode&)> check = [&](const Reading& reading, const YamlNode& node) {
    ASSERT_TRUE(inside(reading, node.span));
    for (const auto& item : node.items) check(reading, item);
    for (const auto& member : node.members) {
      ASSERT_TRUE(inside(reading, member.key.span));
      check(reading, member.value);
    }
  };
  std::mt19937 random(10);
  for (int i = 0; i < 20'000; ++i) {
    std::string yaml;
    for (auto count = random() % 16; count > 0; --count) yaml += kPieces[random() % kPieces.size()];
    const Reading reading(yaml);
    SCOPED_TRACE(testing::PrintToString(yaml));
    ASSERT_EQ(reading.findings.list().size(), reading.root ? 0U : 1U);
    if (reading.root) check(reading, *reading.root);
    for (const auto& finding : reading.findings.list()) ASSERT_TRUE(inside(reading, finding.span)) << finding.message;
  }
}

}  // namespace
}  // namespace matwork
