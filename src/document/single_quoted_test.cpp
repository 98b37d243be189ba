#include "document/single_quoted.h"

#include <gtest/gtest.h>

#include "diagnostics/codes.h"
#include "document/yaml.h"

namespace matwork {
namespace {

/// The text of the one value of `a: …`, read as a document is.
std::string value_of(const std::string& written) {
  const auto yaml = "a: " + written + "\n";
  const SourceFile source("a.md", yaml);
  Diagnostics findings;
  const YamlCodes codes{codes::kFrontMatterSyntax, codes::kDuplicateField, codes::kYamlFeature};
  const auto root = parse_yaml(source, {0, static_cast<std::uint32_t>(yaml.size())}, codes, findings);
  return root.value().find("a")->text;
}

TEST(SingleQuoted, TwoQuotesAreOneHoweverManyMeet) {
  for (std::size_t pairs = 1; pairs < 40; ++pairs) {
    std::string written = "'x";
    for (std::size_t i = 0; i < pairs; ++i) written += "''";
    EXPECT_EQ(value_of(written + "y'"), "x" + std::string(pairs, '\'') + "y");
  }
  EXPECT_EQ(value_of("'He said ''''hi'''' twice.'"), "He said ''hi'' twice.");
  EXPECT_EQ(value_of("''''"), "'");
  EXPECT_EQ(value_of("''"), "");
}

/// What has no quote in it and no backslash says the same in either kind of quotes, and the other kind is
/// read by libfyaml.
TEST(SingleQuoted, FoldsLinesAsDoubleQuotesDo) {
  for (const std::string text :
       {"one\n two", "one \t\n \t two", "one\n\n two", "one\n \n\n  two\n three", "\n one", "one\n ", " one ",
        "one\r\n two", "one\r\n\r\n two", " \n ", "\n\n", "é\n 🧘", "one\n two \n three "}) {
    EXPECT_EQ(value_of("'" + text + "'"), value_of("\"" + text + "\"")) << ::testing::PrintToString(text);
  }
}

TEST(SingleQuoted, KeepsQuotesThatStandAtTheFoldsOfLines) { EXPECT_EQ(value_of("'one''\n ''two'"), "one' 'two"); }

TEST(SingleQuoted, ReadsKeysToo) {
  const SourceFile source("a.md", "'k''''e': 1\n");
  Diagnostics findings;
  const YamlCodes codes{codes::kFrontMatterSyntax, codes::kDuplicateField, codes::kYamlFeature};
  const auto root = parse_yaml(source, {0, 12}, codes, findings);
  EXPECT_EQ(root.value().members.at(0).key.value, "k''e");
}

}  // namespace
}  // namespace matwork
