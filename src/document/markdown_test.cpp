#include "document/markdown.h"

#include <gtest/gtest.h>

#include <random>

#include "base/text.h"

namespace matwork {
namespace {

/// A body after a head, so that a place that counts from the wrong line is seen.
struct Reading {
  SourceFile source;
  Diagnostics findings;
  std::optional<Markdown> body;

  explicit Reading(const std::string& text) : source("a.md", std::string(kHead) + text) {
    body = parse_markdown(source, range(), findings);
  }
  Span range() const {
    return {static_cast<std::uint32_t>(kHead.size()), static_cast<std::uint32_t>(source.text().size())};
  }

  static constexpr std::string_view kHead = "---\ntítulo: 🧘\n---\n";
};

/// The tree in one line: p(text) and so on, with what each node says about itself.
std::string shown(const Markdown& body, std::size_t begin, std::size_t end) {
  static const std::vector<const char*> kNames{"p",     "h",     "quote", "ul",     "ol",     "li", "pre",
                                               "hr",    "table", "head",  "row",    "cell",   "",   "soft",
                                               "break", "code",  "em",    "strong", "strike", "a",  "img"};
  std::string out;
  for (auto i = begin; i < end; i = body.nodes()[i].end) {
    const auto& node = body.nodes()[i];
    if (!out.empty()) out += ' ';
    out += kNames.at(static_cast<std::size_t>(node.type));
    if (node.type == MarkdownType::kHeading) out += std::to_string(node.level);
    if (node.type == MarkdownType::kOrderedList) out += std::to_string(node.number);
    if (node.tight) out += "-tight";
    if (node.checked >= 0) out += node.checked == 1 ? "[x]" : "[ ]";
    if (node.alignment != CellAlignment::kNone) out += "<^>"[static_cast<std::size_t>(node.alignment) - 1];
    const auto text = body.text_of(node);
    if (node.type == MarkdownType::kText) out += "'" + std::string(text) + "'";
    if (node.type != MarkdownType::kText && !text.empty()) out += "=" + std::string(text);
    if (node.end > i + 1) out += "(" + shown(body, i + 1, node.end) + ")";
  }
  return out;
}

std::string tree(const std::string& text) {
  const Reading reading(text);
  EXPECT_TRUE(reading.findings.list().empty());
  return reading.body ? shown(*reading.body, 0, reading.body->nodes().size()) : "nothing";
}

TEST(Markdown, KnowsEveryBlock) {
  EXPECT_EQ(tree("one\ntwo\n\nthree\n"), "p('one' soft 'two') p('three')");
  EXPECT_EQ(tree("# Á\n\n### B\n\nC\n=\n"), "h1('Á') h3('B') h1('C')");
  EXPECT_EQ(tree("> quoted\n> > twice\n"), "quote(p('quoted') quote(p('twice')))");
  EXPECT_EQ(tree("- a\n- b\n"), "ul-tight(li(p('a')) li(p('b')))");
  EXPECT_EQ(tree("* a\n\n* b\n"), "ul(li(p('a')) li(p('b')))");
  EXPECT_EQ(tree("3. a\n4. b\n"), "ol3-tight(li(p('a')) li(p('b')))");
  EXPECT_EQ(tree("- [x] done\n- [ ] open\n- plain\n"), "ul-tight(li[x](p('done')) li[ ](p('open')) li(p('plain')))");
  EXPECT_EQ(tree("```sh\ncode < *b*\n```\n\n    more\n"), "pre=code < *b*\n pre=more\n");
  EXPECT_EQ(tree("a\n\n---\n\nb\n"), "p('a') hr p('b')");
}

TEST(Markdown, KnowsTablesAndHowTheirCellsAreAligned) {
  EXPECT_EQ(tree("| a | b | c | d |\n|---|:--|:-:|--:|\n| 1 | *2* | | 4 |\n"),
            "table(head(cell('a') cell<('b') cell^('c') cell>('d')) row(cell('1') cell<(em('2')) cell^ cell>('4')))");
}

TEST(Markdown, KnowsEveryInline) {
  EXPECT_EQ(tree("a *b* **c** ~~d~~ `e` f\n"), "p('a ' em('b') ' ' strong('c') ' ' strike('d') ' ' code=e ' f')");
  EXPECT_EQ(tree("a  \nb\\\nc\nd\n"), "p('a' break 'b' break 'c' soft 'd')");
  EXPECT_EQ(tree("[*a* b](/c \"t\") ![d](e.png)\n"), "p(a=/c(em('a') ' b') ' ' img=e.png('d'))");
  EXPECT_EQ(tree("<https://matwork.example/>\n"), "p(a=https://matwork.example/('https://matwork.example/'))");
  EXPECT_EQ(tree("[a][r]\n\n[r]: /there\n"), "p(a=/there('a'))");
}

TEST(Markdown, LeavesBareAddressesAndWhatIsNoMarkdownAsText) {
  EXPECT_EQ(tree("see https://matwork.example/a and www.example.com\n"),
            "p('see https://matwork.example/a and www.example.com')");
  EXPECT_EQ(tree("2 * 3 * 4 [no link] a_b_c ~ |\n"), "p('2 * 3 * 4 [no link] a_b_c ~ |')");
}

TEST(Markdown, JoinsTheTextThatSignsHaveParted) {
  EXPECT_EQ(tree("10 & 12 – it's \"fine\" \\*here\\* &amp; [there] &eacute;!\n"),
            "p('10 & 12 – it's \"fine\" *here* & [there] é!')");
  EXPECT_EQ(tree("**a**b *c*d\n"), "p(strong('a') 'b ' em('c') 'd')");
}

TEST(Markdown, GivesThePlainTextBelowANode) {
  const Reading reading("# Roll *up* `now`\n\n- one\n  two\n- [three](x)  \n  four\n\n![alt](p.png)\n");
  std::vector<std::string> texts;
  for (std::size_t i = 0; i < reading.body->nodes().size(); i = reading.body->nodes()[i].end)
    texts.push_back(reading.body->plain_text(i));
  EXPECT_EQ(texts, (std::vector<std::string>{"Roll up now", "one two three four", "alt"}));
}

TEST(Markdown, OfNothingIsEmpty) {
  for (const char* text : {"", "\n", " \r\n\t\n", "<!-- only a comment -->\n", "[r]: /unused\n"}) {
    const Reading reading(text);
    ASSERT_TRUE(reading.body) << text;
    EXPECT_TRUE(reading.body->empty()) << text;
    EXPECT_TRUE(reading.findings.list().empty()) << text;
  }
}

TEST(Markdown, ReadsBothLineEndsAlike) {
  const std::string text = "# a\n\nb\nc\n\n- d\n- e\n\n| f |\n|---|\n| g |\n\n> h\n";
  std::string windows;
  for (const char c : text) windows += c == '\n' ? "\r\n" : std::string(1, c);
  EXPECT_EQ(tree(windows), tree(text));
}

TEST(Markdown, IsATreeWithinItsRangeWhateverItIsMadeOf) {
  const std::vector<std::string> kPieces{
      "a",  "é",   "🧘 ",  "*",    "**",   "_",  "`",     "[",     "](",       ")",  "<",     ">",     "> ",
      "- ", "1. ", "\n",   "\n\n", "\r\n", "|",  "|-|\n", "    ",  "\t",       "# ", "---\n", "```\n", "~~",
      "![", "<b>", "<!--", "-->",  "</p>", "\\", "&amp;", "x](y)", "[x]: y\n", "\r", "\f"};
  std::mt19937 random(11);
  for (int i = 0; i < 20'000; ++i) {
    std::string text;
    for (auto count = random() % 20; count > 0; --count) text += kPieces[random() % kPieces.size()];
    const Reading reading(text);
    SCOPED_TRACE(testing::PrintToString(text));
    ASSERT_TRUE(reading.body);
    std::vector<std::uint32_t> ends{static_cast<std::uint32_t>(reading.body->nodes().size())};
    for (std::uint32_t n = 0; n < reading.body->nodes().size(); ++n) {
      const auto& node = reading.body->nodes()[n];
      while (ends.back() == n) ends.pop_back();
      ASSERT_GT(node.end, n);
      ASSERT_LE(node.end, ends.back());
      ends.push_back(node.end);
      ASSERT_LE(node.span.begin, node.span.end);
      ASSERT_GE(node.span.begin, reading.range().begin);
      ASSERT_LE(node.span.end, reading.range().end);
      ASSERT_EQ(find_invalid_utf8(reading.body->text_of(node)), std::nullopt);
    }
    for (const auto& finding : reading.findings.list()) {
      ASSERT_GE(finding.span.begin, reading.range().begin);
      ASSERT_LE(finding.span.end, reading.range().end);
    }
  }
}

TEST(HeadingAnchor, IsMadeAsGitHubMakesIt) {
  const std::vector<std::pair<const char*, const char*>> kAnchors{
      {"Common mistakes", "common-mistakes"},
      {"  Ends  ", "ends"},
      {"Dos  espacios", "dos--espacios"},
      {"¿Qué es?", "qué-es"},
      {"It's 100% fine!", "its-100-fine"},
      {"a_b-c d", "a_b-c-d"},
      {"Step 1: roll – up", "step-1-roll--up"},
      {"ÁRBOL Ñ", "árbol-ñ"},
      {"🧘 Yoga", "-yoga"},
      {"C++ & co.", "c--co"},
      {"e\xCC\x81l", "él"},
      {"...", ""},
  };
  for (const auto& [heading, anchor] : kAnchors) EXPECT_EQ(heading_anchor(heading), anchor);
}

}  // namespace
}  // namespace matwork
