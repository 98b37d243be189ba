#include <gtest/gtest.h>

#include "site/site_fixture.h"

/// What becomes of the text of a document: nothing is lost, nothing twice, and no link leads astray.
namespace matwork {
namespace {

using testing::document;
using testing::exercise;
using testing::Markup;
using testing::page_at;
using testing::page_of;
using testing::rich_files;
using testing::site_of;

bool says(const Markup& page, std::string_view words) { return page.text_of("main").find(words) != std::string::npos; }

TEST(BodyOfPages, ADeadOrUnsafeLinkBecomesItsWords) {
  const auto page =
      page_of(exercise("A", "",
                       "[gone](/gone/) [hidden](../draft/) [bad](javascript:x) [host](//x.example/) [live](../other/) "
                       "![words](/gone.jpg) [far](https://out.example/)\n"));
  for (const char* words : {"gone", "hidden", "bad", "host", "live", "words", "far"})
    EXPECT_TRUE(says(page, words)) << words;
  std::vector<std::string> linked;
  for (const auto* link : page.all("a")) {
    for (const char* words : {"gone", "hidden", "bad", "host", "live", "words", "far"}) {
      if (link->text == words) linked.push_back(words);
    }
  }
  EXPECT_EQ(linked, (std::vector<std::string>{"live", "far"}));
}

TEST(BodyOfPages, ADisguisedScriptIsNoLink) {
  for (const char* link :
       {"[x](javascript&#58;alert(1))", "[x](java&#x9;script:alert(1))", "[x](<javascript:alert(1)>)",
        "<javascript:alert(1)>", "[x][1]\n\n[1]: javascript:alert(1)", "[x](&#1;javascript:alert(1))",
        "[x](JaVaScRiPt:alert(1) \"t\")", "[x](data:text/html;base64,PHNjcmlwdD4=)", "[x](\\javascript:alert(1))",
        "[![x](javascript:a)](javascript:b)", "[x](vbscript:x)", "[x](%6Aavascript:alert(1))"}) {
    const auto page = page_of(exercise("A", "", std::string(link) + "\n"));
    for (const auto& element : page.elements) {
      const auto href = lower(element.get("href"));
      EXPECT_TRUE(href.find("script:") == std::string::npos || href.starts_with('/')) << link << " became " << href;
      EXPECT_FALSE(href.starts_with("data:")) << link;
    }
  }
}

TEST(BodyOfPages, ParagraphsOfAQuoteInAListStayApart) {
  const auto page = page_of(exercise("A", "", "- item\n  > First.\n  >\n  > Second.\n"));
  std::vector<std::string> paragraphs;
  for (const auto* paragraph : page.all("p")) paragraphs.push_back(paragraph->text);
  for (const char* words : {"First.", "Second."})
    EXPECT_EQ(std::count(paragraphs.begin(), paragraphs.end(), words), 1) << words;
}

TEST(BodyOfPages, LosesNothingThatStandsBesideTheStepsOfTheText) {
  const auto page =
      page_of(document("A", "",
                       "## Execution\n\nWarm up first.\n\n1. Up\n\n> Stop if it hurts.\n\n### Other side\n\n"
                       "1. Down\n\n## Modifications\n\nAsk someone.\n\n- Easier: less\n"));
  for (const char* words :
       {"Up", "Warm up first.", "Stop if it hurts.", "Other side", "Down", "less", "Ask someone."}) {
    EXPECT_TRUE(says(page, words)) << words;
  }
}

TEST(BodyOfPages, SaysThePartsOfTheTextOnce) {
  const auto tree = site_of(rich_files());
  const auto text = page_at(tree, "es/ejercicios/cisne/index.html").text_of("main");
  for (const std::string words : {"Túmbate.", "Sube.", "menos", "Prisa."}) {
    const auto first = text.find(words);
    ASSERT_NE(first, std::string::npos) << words;
    EXPECT_EQ(text.find(words, first + 1), std::string::npos) << words;
  }
}

}  // namespace
}  // namespace matwork
