#include "tests/hostile/hostile_fixture.h"

/// What no person writes: each case is told with its place, and nothing else of the library changes.
namespace matwork {
namespace {

using testing::errors_of;
using testing::repeated;
using testing::survive;

constexpr const char* kPath = "content/en/articles/hostile.md";

struct Case {
  std::string name;
  std::string text;
  std::string finding;  ///< "code line:column" of the one error; empty: the document is published
};

void PrintTo(const Case& hostile, std::ostream* out) { *out << hostile.name; }

std::string with_head(const std::string& lines) { return "---\ntitle: Hostile\n" + lines + "\n---\n"; }
std::string with_body(const std::string& body) { return "---\ntitle: Hostile\n---\n" + body; }
std::string numbered(const std::string& before, const std::string& after, int count) {
  std::string out;
  for (int i = 0; i < count; ++i) out += before + std::to_string(i) + after;
  return out;
}

std::vector<Case> bytes_cases() {
  const auto good = with_body("Words.\n");
  return {
      {"Latin1", good + "caf\xE9\n", "document/not-utf8 5:4"},
      {"Utf16WithItsMark", std::string("\xFF\xFE-\0-\0-\0", 8), "document/nul-byte 1:4"},
      {"Utf16WithoutAMark", std::string("-\0-\0-\0\n\0", 8), "document/nul-byte 1:2"},
      {"Overlong", good + "\xC0\xAF", "document/not-utf8 5:1"},
      {"Surrogates", good + "\xED\xA0\x80", "document/not-utf8 5:1"},
      {"LastByteMissing", good + "\xE2\x80", "document/not-utf8 5:1"},
      {"Nul", good + std::string(10, '\0'), "document/nul-byte 5:1"},
      {"ByteOrderMark", "\xEF\xBB\xBF" + good, ""},
      {"SeveralByteOrderMarks", "\xEF\xBB\xBF\xEF\xBB\xBF" + good, "front-matter/missing 1:1"},
      {"LinesOfWindows", "---\r\ntitle: A\r\n---\r\nWords.\r\n", ""},
      {"LoneCarriageReturns", "---\rtitle: A\r---\rWords.\r", ""},
      {"Empty", "", "front-matter/missing 1:1"},
      {"OnlyAFence", "---", "front-matter/not-closed 1:1"},
      {"TwoFences", "---\n---\n", "field/missing-title 2:1"},
      {"NeverClosed", "---\ntitle: A\n" + repeated("words: of it\n", 30'000), "front-matter/not-closed 1:1"},
      {"ClosedWithSpaces", "---  \ntitle: A\n--- \t\nWords.\n", ""},
      {"ClosedWithDots", "---\ntitle: A\n...\nWords.\n", "front-matter/not-closed 1:1"},
      {"Toml", "+++\ntitle = 'A'\n+++\n", "front-matter/missing 1:1"},
      {"Json", "{\"title\": \"A\"}\n", "front-matter/missing 1:1"},
      {"FiveMegabytesOfHead", with_head("x: " + std::string(5'000'000, 'y')), "document/too-large 1:1"},
      {"FiveMegabytesOfBody", with_body(repeated("Some words of it.\n\n", 270'000)), "document/too-large 1:1"},
      {"ALineOfTwoMegabytes", with_body(repeated("word ", 400'000)), "document/too-large 1:1"},
      {"ALineOfFourHundredKilobytes", with_body(repeated("word ", 80'000)), ""},
      {"AThousandMarksOnALetter", with_body("a" + repeated("\u0301", 1000)), ""},
      {"MarksOutOfOrder", with_body("## a" + repeated("\u0301\u0323", 50'000)), ""},
      {"ATitleOfAPage", "---\ntitle: " + std::string(2'001, 'a') + "\n---\n", "field/missing-title 2:1"},
      {"AHeadOfSeventyKilobytes", with_head("x: " + std::string(70'000, 'y')), "document/too-large 3:65522"},
  };
}

std::vector<Case> yaml_cases() {
  return {
      {"AliasBomb", with_head("a: &a [x]\nb: [*a, *a]"), "front-matter/unsupported 3:4"},
      {"AnAliasAlone", with_head("a: *a"), "front-matter/unsupported 3:4"},
      {"Tags", with_head("a: !!python/object/apply:os.system [reboot]"), "front-matter/unsupported 3:4"},
      {"MergeKeys", with_head("a: {<<: {b: c}}"), ""},
      {"ComplexKeys", with_head("? [a, b]\n: c"), "front-matter/unsupported 3:3"},
      {"SeveralDocuments", "---\ntitle: A\n...\n--- \nx\n---\n", ""},
      {"DeepFlowLists", with_head("a: " + repeated("[", 60'000)), "front-matter/unsupported 3:67"},
      {"DeepFlowGroups", with_head("a: " + repeated("{a: ", 10'000)), "front-matter/unsupported 3:253"},
      {"DeepBlockLists", with_head("a:\n " + repeated("- ", 30'000)), "front-matter/unsupported 4:128"},
      {"FiftyThousandKeys", with_head(numbered("k", ": v\n", 50'000)), "document/too-large 7406:5"},
      {"SixThousandKeys", with_head(numbered("k", ": v\n", 6'000)), "front-matter/unsupported 5002:1"},
      {"FourThousandKeys", with_head(numbered("k", ": v\n", 4'000)), ""},
      {"DuplicateKeys", with_head("a: 1\nb: 2\na: 3"), "front-matter/duplicate-field 5:1"},
      {"DuplicateKeysBelow", with_head("faq:\n- q: a\n  q: b"), "front-matter/duplicate-field 5:3"},
      {"AListOfThousandsOfItems", with_head("keywords: [" + repeated("a, ", 1'001) + "]"),
       "front-matter/unsupported 3:3012"},
      {"AListOfAThousandItems", with_head("keywords: [" + numbered("word", ", ", 1'000) + "]"), ""},
      {"QuotesNeverClosed", with_head("x: \"" + repeated("words\n", 5'000)), "front-matter/syntax 3:5"},
      {"Tabs", with_head(repeated("\t", 50'000)), ""},
      {"FiftyThousandSigns", with_head("x: " + repeated("!", 50'000)), "front-matter/unsupported 3:4"},
  };
}

std::vector<Case> markdown_cases() {
  return {
      {"ATableOfTenThousandColumns",
       with_body(repeated("|a", 10'000) + "|\n" + repeated("|-", 10'000) + "|\n" + repeated("|b", 10'000) + "|\n"),
       "document/too-large 4:1"},
      {"ATableOfTwentyFiveColumns", with_body(repeated("|a", 25) + "|\n" + repeated("|-", 25) + "|\n"),
       "document/too-many-columns 5:1"},
      {"ATableOfFiftyThousandRows", with_body("|a|b|\n|-|-|\n" + repeated("|1|2|\n", 50'000)),
       "document/too-large 49781:1"},
      {"QuotesInEachOther", with_body(repeated(">", 50'000) + " a\n"), "document/too-deep 4:65"},
      {"ListsInEachOther", with_body(repeated("- ", 50'000) + "a\n"), "document/too-deep 4:65"},
      {"BracketsInEachOther", with_body(repeated("[", 50'000) + "a" + repeated("]", 50'000) + "\n"), ""},
      {"AddressesInEachOther", with_body(repeated("[a](", 50'000)), ""},
      {"PictureBrackets", with_body(repeated("![[[[", 50'000)), "document/too-large 4:1"},
      {"Stars", with_body(repeated("*a_ ", 50'000)), ""},
      {"StrongInEachOther", with_body(repeated("**a ", 10'000) + "b" + repeated("**", 10'000)),
       "document/too-deep 4:1"},
      {"Backticks", with_body(repeated("`", 50'000) + "a\n"), ""},
      {"Comments", with_body(repeated("<!-- ", 50'000)), ""},
      {"Instructions", with_body(repeated("a <? ", 50'000)), "document/too-large 4:1"},
      {"UsedDefinitions", with_body("[a]: /" + std::string(20'000, 'b') + "\n\n" + repeated("[a] ", 50'000)),
       "document/too-large 6:1"},
      {"AThousandDefinitions",
       with_body(numbered("[a", "]: /exercises/\n", 1'000) + "\n" + numbered("[a", "] ", 1'000)), ""},
      {"References", with_body(repeated("&amp;", 100'000)), ""},
      {"ThirtyThousandHeadings", with_body(numbered("# Heading ", "\n\n", 30'000)), "document/too-large 2004:1"},
      {"AThousandEqualHeadings", with_body(repeated("# a\n", 1'000)), ""},
      {"FiftyThousandItems", with_body(repeated("- a\n", 50'000)), "document/too-large 16670:3"},
      {"Pipes", with_body(repeated("|", 500'000)), "document/too-large 4:1"},
  };
}

class Hostile : public ::testing::TestWithParam<Case> {};

TEST_P(Hostile, IsToldWithItsPlaceAndTheNeighbourSurvives) {
  const auto& hostile = GetParam();
  const auto errors = errors_of(survive({{kPath, hostile.text}}));
  std::vector<std::string> expected;
  if (const auto space = hostile.finding.find(' '); space != std::string::npos)
    expected.push_back(hostile.finding.substr(0, space) + " " + kPath + ":" + hostile.finding.substr(space + 1));
  EXPECT_EQ(errors, expected);
}

const auto name_of = [](const auto& chosen) { return chosen.param.name; };
INSTANTIATE_TEST_SUITE_P(Bytes, Hostile, ::testing::ValuesIn(bytes_cases()), name_of);
INSTANTIATE_TEST_SUITE_P(Yaml, Hostile, ::testing::ValuesIn(yaml_cases()), name_of);
INSTANTIATE_TEST_SUITE_P(Markdown, Hostile, ::testing::ValuesIn(markdown_cases()), name_of);

}  // namespace
}  // namespace matwork
