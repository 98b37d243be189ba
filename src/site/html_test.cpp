#include "site/html.h"

#include <gtest/gtest.h>

#include "site/markup_fixture.h"

namespace matwork::html {
namespace {

std::string escaped(std::string_view text) {
  std::string out;
  append_escaped(out, text);
  return out;
}

/// The text and the attribute that a strict reader finds where a writer has written `text` as both.
std::pair<std::string, std::string> read_back(std::string_view text) {
  Writer out;
  out.doctype().element("p", {{"title", text}}, text);
  const auto html = out.take();
  const testing::Markup markup(html, testing::Syntax::kHtml);
  EXPECT_EQ(markup.faults, std::vector<std::string>{}) << html;
  EXPECT_EQ(markup.elements.size(), 1U) << html;
  return {markup.elements.at(0).text, markup.elements.at(0).get("title")};
}

TEST(Html, TextAndValuesComeBackAsTheyWereWhateverTheyHold) {
  std::string all;
  for (int c = 0x20; c < 0x7f; ++c) all += static_cast<char>(c);
  for (const std::string& text :
       {all, std::string("<script>alert(1)</script>"), std::string("\" onload=\"x"), std::string("' x='"),
        std::string("&lt;&amp;amp;"), std::string("]]>"), std::string("<!--"), std::string("a\nb\tc"),
        std::string("niño – 普拉提 😀"), std::string()}) {
    EXPECT_EQ(read_back(text), std::pair(text, text));
  }
}

TEST(Html, ControlCharactersAreDropped) {
  std::string all = "a";
  for (int c = 0; c < 0x20; ++c) all += static_cast<char>(c);
  all +=
      "\x7f"
      "b";
  EXPECT_EQ(escaped(all), "a\t\nb");
}

TEST(Html, TheFiveSignsOfMarkupAreEscapedInTextAndInValues) {
  EXPECT_EQ(escaped("&<>\"'"), "&amp;&lt;&gt;&#34;&#39;");
  Writer out;
  out.element("p", {{"title", "'\""}}, "'\"");
  EXPECT_EQ(out.take(), "<p title=\"&#39;&#34;\">&#39;&#34;</p>");
}

TEST(Html, EscapingIsOfSingleSigns) {
  const std::string text = "a<b>&\"c'";
  std::string one_by_one;
  for (const char c : text) append_escaped(one_by_one, std::string_view(&c, 1));
  EXPECT_EQ(escaped(text), one_by_one);
  EXPECT_EQ(escaped("plain"), "plain");
}

TEST(Html, ElementsCloseByThemselves) {
  Writer out;
  out.element("ul", {{"class", "x"}}, [&] { out.element("li", "one").element("li", [&] { out.leaf("br"); }); });
  EXPECT_EQ(out.written(), "<ul class=\"x\"><li>one</li><li><br></li></ul>");
}

TEST(Html, AnAttributeWithoutAValueIsThereOrNot) {
  Writer out;
  out.leaf("input", {{"disabled", true}, {"checked", false}, {"value", ""}});
  EXPECT_EQ(out.take(), "<input disabled value=\"\">");
}

TEST(Html, DataInAScriptCannotEndIt) {
  JsonWriter json;
  json.begin_object().member("</script><script>", "<!-- </script> & \xE2\x80\xA8").end_object();
  Writer out;
  out.doctype().json_ld(json);
  const auto html = out.take();
  const testing::Markup markup(html, testing::Syntax::kHtml);
  EXPECT_EQ(markup.faults, std::vector<std::string>{});
  ASSERT_EQ(markup.elements.size(), 1U);
  EXPECT_EQ(markup.elements[0].get("type"), "application/ld+json");
}

TEST(Url, OutsideTakesFourSchemesAndNothingElse) {
  for (const char* url :
       {"http://a.example/", "https://a.example/x?y=1#z", "HTTPS://A.example", "mailto:a@b.example", "tel:+34"}) {
    EXPECT_EQ(Url::outside(url).text(), url);
  }
  for (const char* url :
       {"", "javascript:alert(1)", "JAVASCRIPT:alert(1)", " javascript:alert(1)", "java\tscript:x", "java\nscript:x",
        "\x01javascript:x", "data:text/html,x", "vbscript:x", "file:///x", "ftp://a.example", "//a.example",
        "https:a.example", "http:/a.example", "ht\ttps://a.example", "\xC2\xA0https://a.example", "x", "/x", "#x"}) {
    EXPECT_EQ(Url::outside(url).text(), "#") << url;
  }
}

TEST(Url, OutsideEncodesWhatIsNoPartOfAnAddress) {
  EXPECT_EQ(Url::outside("https://a.example/a b\"<>'`").text(), "https://a.example/a%20b%22%3C%3E'%60");
  EXPECT_EQ(Url::outside("https://a.example/ñ").text(), "https://a.example/%C3%B1");
  EXPECT_EQ(Url::outside("https://a.example/%C3%B1%zz%").text(), "https://a.example/%C3%B1%25zz%25");
  EXPECT_EQ(Url::outside(" https://a.example/\n").text(), "https://a.example/");
  EXPECT_EQ(Url::outside("https://a.example/\nx\\y").text(), "https://a.example/%0Ax%5Cy");
}

TEST(Url, WithinStaysBelowTheBasePathAndIsEncoded) {
  EXPECT_EQ(Url::within("", "/a b/ñ/").text(), "/a%20b/%C3%B1/");
  EXPECT_EQ(Url::within("/lib", "/a/", "él \"x\"").text(), "/lib/a/#%C3%A9l%20%22x%22");
  EXPECT_EQ(Url::within("/lib", "/a?b#c%/").text(), "/lib/a%3Fb%23c%25/");
  EXPECT_EQ(Url::fragment("a b").text(), "#a%20b");
}

TEST(Url, NeverHoldsASchemeThatRuns) {
  for (const char* evil : {"javascript:alert(1)", "data:text/html,<script>", "vbscript:x"}) {
    EXPECT_TRUE(Url::within("", std::string("/") + evil).text().starts_with('/')) << evil;
    EXPECT_TRUE(Url::fragment(evil).text().starts_with('#')) << evil;
    EXPECT_EQ(Url::outside(evil).text(), "#") << evil;
  }
}

}  // namespace
}  // namespace matwork::html
