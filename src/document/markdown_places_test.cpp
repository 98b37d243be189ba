#include <gtest/gtest.h>

#include "diagnostics/codes.h"
#include "document/markdown.h"

namespace matwork {
namespace {

struct Reading {
  SourceFile source;
  Diagnostics findings;
  std::optional<Markdown> body;

  explicit Reading(const std::string& text) : source("a.md", std::string(kHead) + text) {
    body = parse_markdown(
        source, {static_cast<std::uint32_t>(kHead.size()), static_cast<std::uint32_t>(source.text().size())}, findings);
  }
  /// What stands at the places of all nodes of these types.
  std::vector<std::string> at(MarkdownType type, MarkdownType other) const {
    std::vector<std::string> out;
    for (const auto& node : body.value().nodes()) {
      if (node.type == type || node.type == other) out.emplace_back(source.text(node.span));
    }
    return out;
  }
  static constexpr std::string_view kHead = "---\ntítulo: 🧘\n---\n";

  std::vector<std::string> links() const { return at(MarkdownType::kLink, MarkdownType::kImage); }
  std::vector<std::string> found() const {
    std::vector<std::string> out;
    for (const auto& finding : findings.list()) out.emplace_back(source.text(finding.span));
    return out;
  }
};
using Words = std::vector<std::string>;

TEST(LinkPlace, IsItsAddress) {
  const std::vector<std::pair<std::string, Words>> kTexts{
      {"See [the bridge](/mat/bridge) and [the *ñandú*](../ñandú.md#pasos \"título\").\n",
       {"/mat/bridge", "../ñandú.md#pasos"}},
      {"A [bridge](bridge) is a bridge, [bridge](bridge) too.\n", {"bridge", "bridge"}},
      {"🧘🧘 ![é](é.png)\n", {"é.png"}},
      {"[![alt](small.png)](large.png)\n", {"large.png", "small.png"}},
      {"<https://matwork.example/>, [b](<with spaces>), [c](\n  next)\n",
       {"https://matwork.example/", "with spaces", "next"}},
      {"- [a](one)\n- b\n  [c](two)\n\n> [d](three)\n> x [e](four)\n", {"one", "two", "three", "four"}},
      {"# [a](b)\n\n[a](c)\n=====\n", {"b", "c"}},
      {"| [a](one) | b |\n|---|---|\n| x | [two](two) |\n| [two](y) | [two](y) |\n", {"one", "two", "y", "y"}},
  };
  for (const auto& [text, addresses] : kTexts) {
    EXPECT_EQ(Reading(text).links(), addresses) << text;
    std::string windows;
    for (const char c : text) windows += c == '\n' ? "\r\n" : std::string(1, c);
    EXPECT_EQ(Reading(windows).links(), addresses) << text;
  }
}

TEST(LinkPlace, OfTheSameAddressTwiceIsEachItsOwn) {
  const Reading reading("[a](x) and [b](x)\n");
  const auto& nodes = reading.body.value().nodes();
  std::vector<std::size_t> begins;
  for (const auto& node : nodes) {
    if (node.type == MarkdownType::kLink) begins.push_back(node.span.begin - Reading::kHead.size());
  }
  EXPECT_EQ(begins, (std::vector<std::size_t>{4, 15}));
}

TEST(LinkPlace, IsTheFirstLineOfItsBlockWhenItIsWrittenElsewhereOrOtherwise) {
  EXPECT_EQ(Reading("x\n\nsee [a][r]\nhere\n\n[r]: /there\n").links(), Words{"see [a][r]"});
  EXPECT_EQ(Reading("see [a](caf&eacute;)\n").links(), Words{"see [a](caf&eacute;)"});
  EXPECT_EQ(Reading("see [a]()\n").links(), Words{"see [a]()"});
}

TEST(BlockPlace, IsItsLines) {
  const Reading reading("one\ntwo\n\n## Título\n\n- item ñ\n- more\n");
  EXPECT_EQ(reading.at(MarkdownType::kParagraph, MarkdownType::kHeading),
            (Words{"one\ntwo", "## Título", "item ñ", "more"}));
  EXPECT_EQ(reading.at(MarkdownType::kBulletList, MarkdownType::kItem),
            (Words{"- item ñ\n- more", "- item ñ", "- more"}));
}

TEST(RawHtml, IsLeftOutWithAFinding) {
  const Reading reading("Lift <b>both</b> legs.\n\n<div class=\"ñ\">\nlost\n</div>\n\nEnd <img src=x onerror=y>\n");
  EXPECT_EQ(reading.found(), (Words{"<b>", "<div class=\"ñ\">", "<img src=x onerror=y>"}));
  for (const auto& finding : reading.findings.list()) EXPECT_STREQ(finding.code->id, "document/raw-html");
  EXPECT_EQ(reading.body.value().plain_text(0), "Lift both legs.");
}

TEST(RawHtml, OfCommentsIsLeftOutSilently) {
  for (const char* text : {"<!-- a -->\n", "a <!-- b --> c\n", "<!-- a\n\nb -->\n", "<!-- a --> <!-- b -->\n",
                           "- a\n\n  <!-- b -->\n", "<!-->\n"}) {
    EXPECT_TRUE(Reading(text).found().empty()) << text;
  }
}

TEST(RawHtml, NeverSwallowsWordsSilently) {
  EXPECT_EQ(Reading("<!-- a --> words\n\nmore\n").found(), Words{"words"});
  EXPECT_EQ(Reading("<!-- never closed\n\nwords\n").found(), Words{"<!-- never closed"});
  EXPECT_EQ(Reading("</div>\nwords\n").found(), Words{"words"});
  EXPECT_EQ(Reading("<!-- a --><script>b</script>\n").found(), Words{"<script>b</script>"});
}

std::string row(std::size_t columns, const std::string& cell, bool outer) {
  std::string out = outer ? "|" : "";
  for (std::size_t i = 0; i < columns; ++i) out += cell + (outer || i + 1 < columns ? "|" : "");
  return out + "\n";
}

TEST(WideTable, IsRefusedBeyondTwentyFourColumns) {
  for (const bool outer : {true, false}) {
    for (const std::string before : {"", "> ", "  "}) {
      const auto table = [&](std::size_t columns) {
        return before + row(columns, "a", outer) + before + row(columns, "--:", outer);
      };
      EXPECT_TRUE(Reading(table(24)).body) << table(24);
      const Reading wide("é\n\n" + table(25));
      EXPECT_FALSE(wide.body) << table(25);
      ASSERT_EQ(wide.findings.list().size(), 1U);
      EXPECT_STREQ(wide.findings.list().front().code->id, "document/too-many-columns");
      EXPECT_EQ(wide.source.position_at(wide.findings.list().front().span.begin).line, 7U);
    }
  }
  EXPECT_FALSE(Reading("a\r" + row(5000, "a", true) + "\r" + row(5000, "-", true)).body);
}

TEST(DeepNesting, IsRefusedAtOneLineOfIt) {
  const auto repeated = [](const char* text, std::size_t times) {
    std::string out;
    while (times-- > 0) out += text;
    return out;
  };
  for (const char* open : {"> ", "- ", "1. ", ">"}) {
    EXPECT_TRUE(Reading(repeated(open, 20) + "a\n").body) << open;
    const Reading deep(repeated(open, 50'000) + "a\n");
    EXPECT_FALSE(deep.body) << open;
    ASSERT_EQ(deep.findings.list().size(), 1U) << open;
    EXPECT_STREQ(deep.findings.list().front().code->id, "document/too-deep");
  }
  EXPECT_FALSE(Reading(repeated("*a **b ", 40) + repeated("c** d* ", 40)).body);
}

TEST(CostlyText, IsRefusedWithOneFindingAndNothingElseIs) {
  const auto filled = [](const std::string& piece, std::size_t bytes = 500'000) {
    std::string out;
    while (out.size() < bytes) out += piece;
    return out;
  };
  const auto table = row(24, "a", true) + row(24, "-", true);
  for (const auto& text : {filled("![[]()"), filled("||\n|-|-|\n"), filled("a\n") + "-|-\n", filled("a\r") + "-|-\r",
                           table + filled("x\n"), table + "|" + filled("`|`"), table + filled(row(3000, "", true))}) {
    const Reading reading(text);
    EXPECT_FALSE(reading.body) << text.substr(0, 40);
    ASSERT_EQ(reading.findings.list().size(), 1U) << text.substr(0, 40);
    EXPECT_STREQ(reading.findings.list().front().code->id, "document/too-large");
  }
  for (const auto& text :
       {filled("[]("), filled("["), filled("[](&copy;)", 200'000), filled("[]()", 100'000), filled("*a **a "),
        filled("<a href=\""), filled("`` `"), filled("[a]: b\n"), filled("a\n", 40'000), filled("<!-- ")}) {
    EXPECT_TRUE(Reading(text).body) << text.substr(0, 40);
  }
}

TEST(CostlyText, IsNotALongArticleWithTablesAndPictures) {
  std::string text;
  for (int part = 0; part < 40; ++part) {
    text += "## Part\n\n" + row(6, " word ", true) + row(6, " --- ", true);
    for (int i = 0; i < 60; ++i) text += row(6, i % 9 == 0 ? " - " : " words ", true);
    text += "\n";
    for (int i = 0; i < 40; ++i) text += "![a picture](/images/a.jpg) and a line of text\n";
    text += "\n---\n\n";
  }
  EXPECT_TRUE(Reading(text).body);
}

}  // namespace
}  // namespace matwork
