#include "document/document.h"

#include <gtest/gtest.h>

#include "base/text.h"
#include "document/limits.h"

namespace matwork {
namespace {

struct Reading {
  SourceFile source;
  Diagnostics findings;
  std::optional<Document> document;

  explicit Reading(std::string text) : source("a.md", std::move(text)), document(parse_document(source, findings)) {}

  std::string title() const {
    const auto* found = document ? document->head.find("title") : nullptr;
    return found == nullptr ? "none" : found->text + "@" + std::string(source.text(found->span));
  }
  std::string body() const { return document && !document->body.empty() ? document->body.plain_text(0) : ""; }
  /// The one finding: its code and the words at its place.
  std::string error() const {
    if (findings.list().size() != 1) return std::to_string(findings.list().size()) + " findings";
    const auto& finding = findings.list().front();
    return std::string(finding.code->id) + "@" + std::string(source.text(finding.span));
  }
};

TEST(Document, IsAHeadAndABody) {
  const Reading reading("---\ntitle: Ñandú\n---\nWords é.\n");
  EXPECT_EQ(reading.title(), "Ñandú@Ñandú");
  EXPECT_EQ(reading.body(), "Words é.");
  EXPECT_EQ(reading.document->source, &reading.source);
  EXPECT_TRUE(reading.findings.list().empty());
}

TEST(Document, ReadsLinesOfEverySystemAndAByteOrderMark) {
  for (const std::string mark : {"", "\xEF\xBB\xBF"}) {
    for (const std::string end : {"\n", "\r\n", "\r"}) {
      for (const std::string fence : {"---", "--- ", "---\t "}) {
        const Reading reading(mark + fence + end + "title: Ñandú" + end + "level: x" + end + fence + end + end +
                              "Words" + end);
        EXPECT_EQ(reading.title(), "Ñandú@Ñandú");
        EXPECT_EQ(reading.body(), "Words");
        EXPECT_EQ(reading.document->head.find("level")->text, "x");
      }
    }
  }
}

TEST(Document, MayEndWithItsHead) {
  for (const char* text :
       {"---\ntitle: a\n---", "---\ntitle: a\n---\n", "---\r\ntitle: a\r\n---\r\n", "---\ntitle: a\n--- "}) {
    const Reading reading(text);
    EXPECT_EQ(reading.title(), "a@a") << text;
    EXPECT_TRUE(reading.document->body.empty()) << text;
  }
}

TEST(Document, MayHaveAnEmptyHead) {
  for (const char* text : {"---\n---\nWords\n", "---\n\n---\nWords\n", "---\n# comment\n---\nWords\n"}) {
    const Reading reading(text);
    ASSERT_TRUE(reading.document) << text;
    EXPECT_TRUE(reading.document->head.members.empty()) << text;
    EXPECT_EQ(reading.body(), "Words") << text;
  }
}

TEST(Document, KeepsALaterRuleInItsBody) {
  const Reading reading("---\ntitle: a\n---\nb\n\n---\n\nc: d\n");
  EXPECT_EQ(reading.title(), "a@a");
  ASSERT_EQ(reading.document->body.nodes().size(), 5U);
  EXPECT_EQ(reading.document->body.nodes()[2].type, MarkdownType::kThematicBreak);
}

TEST(Document, NeedsAHead) {
  EXPECT_EQ(Reading("").error(), "front-matter/missing@");
  EXPECT_EQ(Reading("# Words\n\nmore\n").error(), "front-matter/missing@# Words");
  EXPECT_EQ(Reading("\n---\ntitle: a\n---\n").error(), "front-matter/missing@");
  EXPECT_EQ(Reading(" ---\ntitle: a\n---\n").error(), "front-matter/missing@ ---");
  EXPECT_EQ(Reading("----\ntitle: a\n----\n").error(), "front-matter/missing@----");
}

TEST(Document, SaysThatTomlIsNotRead) {
  const Reading reading("+++\ntitle = \"a\"\n+++\n");
  EXPECT_EQ(reading.error(), "front-matter/missing@+++");
  EXPECT_NE(reading.findings.list().front().help.find("TOML"), std::string::npos);
  EXPECT_EQ(Reading("# a\n").findings.list().front().help.find("TOML"), std::string::npos);
}

TEST(Document, NeedsAHeadThatIsClosed) {
  for (const char* text : {"---", "---\n", "---\ntitle: a\n", "---\ntitle: a\n----\n", "\xEF\xBB\xBF---\ntitle: a",
                           "---\ntitle: a\n ---\n"}) {
    EXPECT_EQ(Reading(text).error(), "front-matter/not-closed@---") << text;
  }
}

TEST(Document, WithABrokenHeadIsNothingButStillHasItsBodyChecked) {
  const Reading reading("---\ntitle: [a\n---\nA <b>word</b>\n");
  EXPECT_FALSE(reading.document);
  std::vector<std::string> codes;
  for (const auto& finding : reading.findings.list()) codes.emplace_back(finding.code->id);
  EXPECT_EQ(codes, (std::vector<std::string>{"front-matter/syntax", "document/raw-html"}));
}

TEST(Bytes, MustBeUtf8WithoutNul) {
  EXPECT_EQ(Reading("---\ntitle: caf\xE9 x\n---\n").error(), "document/not-utf8@\xE9");
  EXPECT_EQ(Reading("---\ntitle: a\n---\nwords \xED\xA0\x80\n").error(), "document/not-utf8@\xED");
  EXPECT_EQ(Reading("\xFF\xFE-\0-\0").error(), "document/not-utf8@\xFF");
  EXPECT_EQ(Reading(std::string("---\0\n", 5)).error(), std::string("document/nul-byte@\0", 19));
}

TEST(Bytes, MustNotBeMoreThanADocumentMayHave) {
  const std::string head = "---\ntitle: a\n---\n";
  std::string paragraphs;
  while (paragraphs.size() < limits::kDocumentBytes)
    paragraphs += "Some words of a paragraph that goes on for a while.\n\n";
  EXPECT_EQ(Reading(head + paragraphs.substr(0, limits::kDocumentBytes - head.size())).title(), "a@a");
  EXPECT_EQ(Reading(head + paragraphs.substr(0, limits::kDocumentBytes + 1 - head.size())).error(),
            "document/too-large@");
}

TEST(Document, PointsAtTheLineAfterAByteOrderMarkAndAccents) {
  const Reading reading("\xEF\xBB\xBF---\r\ntítulo: é\r\ntítulo: 🧘\r\n---\r\n");
  EXPECT_EQ(reading.error(), "front-matter/duplicate-field@título");
  EXPECT_EQ(reading.source.position_at(reading.findings.list().front().span.begin).line, 3U);
}

/// Every reader agrees on what a line is: ours, that of YAML and that of Markdown.
TEST(Document, HasItsPlacesInLinesOfEverySystem) {
  for (const std::string end : {"\n", "\r\n", "\r"}) {
    const auto places = [&](std::vector<std::string> lines) {
      std::string text;
      for (const auto& line : lines) text += line + end;
      const Reading reading(text);
      std::string out;
      for (const auto& finding : reading.findings.list()) {
        const auto at = reading.source.position_at(finding.span.begin);
        out += std::string(finding.code->id) + " " + std::to_string(at.line) + ":" + std::to_string(at.column) + " ";
      }
      return out;
    };
    EXPECT_EQ(places({"---", "title: é", "title: b", "---"}), "front-matter/duplicate-field 3:1 ");
    EXPECT_EQ(places({"---", "title: é", "", "x: [a", "---"}).substr(0, 21), "front-matter/syntax 5");
    EXPECT_EQ(places({"---", "title: a", "---", "words", "", "a <b>word</b>"}), "document/raw-html 6:3 ");
    EXPECT_EQ(places({"---", "title: a", "---", "", std::string(300, '>') + "x"}).substr(0, 23),
              "document/too-deep 5:65 ");
  }
}

}  // namespace
}  // namespace matwork
