#include "document/yaml.h"

#include <gtest/gtest.h>

#include "diagnostics/codes.h"

namespace matwork {
namespace {

constexpr YamlCodes kCodes{codes::kFrontMatterSyntax, codes::kDuplicateField, codes::kYamlFeature};

/// YAML in the middle of a file, so that a span that counts from the wrong place is seen.
struct Reading {
  SourceFile source;
  Diagnostics findings;
  std::optional<YamlNode> root;

  explicit Reading(const std::string& yaml) : source("a.md", std::string(kBefore) + yaml + std::string(kAfter)) {
    const auto begin = static_cast<std::uint32_t>(kBefore.size());
    root = parse_yaml(source, {begin, begin + static_cast<std::uint32_t>(yaml.size())}, kCodes, findings);
  }
  std::string cut(Span span) const { return std::string(source.text(span)); }
  const YamlNode& at(std::string_view key) const { return *root.value().find(key); }

  static constexpr std::string_view kBefore = "señal 🧘\n---\n";
  static constexpr std::string_view kAfter = "---\nbody\n";
};

std::string replaced(std::string text, std::string_view what, std::string_view with) {
  for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at + with.size()))
    text.replace(at, what.size(), with);
  return text;
}

/// The first scalar with this text, anywhere in the tree.
const YamlNode* find_scalar(const YamlNode& node, std::string_view text) {
  if (node.kind == YamlNode::Kind::kScalar) return node.text == text ? &node : nullptr;
  for (const auto& item : node.items) {
    if (const auto* found = find_scalar(item, text)) return found;
  }
  for (const auto& member : node.members) {
    if (const auto* found = find_scalar(member.value, text)) return found;
  }
  return nullptr;
}

const std::vector<std::string> kWords{"bridge", "glúteo mayor", "🧘 yoga ñ", "x", "it-is_fine (really)"};

TEST(Yaml, GivesTheWordItsTextAndItsPlaceInEveryStyleAndPosition) {
  const std::vector<std::string> kPlaces{"key: W\n",
                                         "key:   W   # comment\n",
                                         "ñandú 🧘: a\nkey: W\nafter: b\n",
                                         "emoji: 🧘🧘\nlist:\n  - á\n  - W\n  - other\n",
                                         "list:\n- W\n- é\n",
                                         "flow: [á, W, other]\n",
                                         "flow: [ W ]\n",
                                         "flow: [\n  á,\n  W,\n]\n",
                                         "map: {ñ: á, key: W, z: 1}\n",
                                         "deep:\n  - name: á\n    level: W\n  - name: b\n",
                                         "deep: {a: [{b: [W]}]}\n",
                                         "key: W",
                                         "key:\n  W\n"};
  for (const auto& word : kWords) {
    for (const std::string quote : {"", "\"", "'"}) {
      for (const auto& place : kPlaces) {
        for (const std::string end : {"\n", "\r\n"}) {
          const auto yaml = replaced(replaced(place, "W", quote + word + quote), "\n", end);
          const Reading reading(yaml);
          ASSERT_TRUE(reading.root) << yaml << reading.findings.list().front().message;
          const auto* found = find_scalar(*reading.root, word);
          ASSERT_NE(found, nullptr) << yaml;
          EXPECT_EQ(reading.cut(found->span), word) << yaml;
          EXPECT_EQ(found->quoted, !quote.empty()) << yaml;
        }
      }
    }
  }
}

TEST(Yaml, GivesABlockItsLinesWithoutTheLastEnd) {
  for (const std::string head : {"|", ">", "|-", ">-", "|+", ">+", "|2", "| # comment"}) {
    for (const std::string word : {"bridge", "glúteo mayor", "🧘 ñ", "\"quoted\"", "'quoted'"}) {
      for (const std::string end : {"\n", "\r\n"}) {
        const auto yaml = replaced("é: 🧘\nkey: " + head + "\n  " + word + "\nafter: ñ\n", "\n", end);
        const Reading reading(yaml);
        ASSERT_TRUE(reading.root) << yaml << reading.findings.list().front().message;
        const auto& node = reading.at("key");
        EXPECT_EQ(node.text, head.ends_with('-') ? word : word + "\n") << yaml;
        EXPECT_EQ(reading.cut(node.span), word) << yaml;
        EXPECT_TRUE(node.quoted);
        EXPECT_EQ(reading.cut(reading.at("after").span), "ñ");
      }
    }
  }
}

TEST(Yaml, FoldsTextsOfSeveralLinesAndSpansThemAll) {
  const Reading reading(
      "a: one\n  two\n\n  three\nb: >\n  one\n  two\nc: |\n  one\n    two\n  three\nd: \"one\n  two\"\n");
  EXPECT_EQ(reading.at("a").text, "one two\nthree");
  EXPECT_EQ(reading.cut(reading.at("a").span), "one\n  two\n\n  three");
  EXPECT_EQ(reading.at("b").text, "one two\n");
  EXPECT_EQ(reading.cut(reading.at("b").span), "one\n  two");
  EXPECT_EQ(reading.at("c").text, "one\n  two\nthree\n");
  EXPECT_EQ(reading.cut(reading.at("c").span), "one\n    two\n  three");
  EXPECT_EQ(reading.at("d").text, "one two");
  EXPECT_EQ(reading.cut(reading.at("d").span), "one\n  two");
}

TEST(Yaml, ResolvesEscapesAndSpansThemAsWritten) {
  const Reading reading(
      "a: \"caf\\u00e9 \\\"dos\\\" \\U0001F9D8\"\nb: 'it''s'\nc: \"\"\nd: ' '\ne: '\"in quotes\"'\nf: \" end \"\n");
  EXPECT_EQ(reading.at("a").text, "café \"dos\" 🧘");
  EXPECT_EQ(reading.cut(reading.at("a").span), "caf\\u00e9 \\\"dos\\\" \\U0001F9D8");
  EXPECT_EQ(reading.at("b").text, "it's");
  EXPECT_EQ(reading.cut(reading.at("b").span), "it''s");
  EXPECT_EQ(reading.cut(reading.at("c").span), "");
  EXPECT_EQ(reading.cut(reading.at("d").span), " ");
  EXPECT_EQ(reading.cut(reading.at("e").span), "\"in quotes\"");
  EXPECT_EQ(reading.cut(reading.at("f").span), " end ");
}

TEST(Yaml, KeepsKeysInTheirOrderWithTheirPlaces) {
  const Reading reading("título: a\n\"two words\": b\n'ñ': c\nlast : {in ner: d}\n");
  std::vector<std::string> keys;
  for (const auto& member : reading.root.value().members) {
    keys.push_back(member.key.value);
    EXPECT_EQ(reading.cut(member.key.span), member.key.value);
  }
  EXPECT_EQ(keys, (std::vector<std::string>{"título", "two words", "ñ", "last"}));
  EXPECT_EQ(reading.cut(reading.at("last").members.at(0).key.span), "in ner");
  EXPECT_EQ(reading.root->find("missing"), nullptr);
}

TEST(Yaml, TakesNumbersDatesAndTruthAsTheyAreWritten) {
  const Reading reading("a: 007\nb: 1e3\nc: yes\nd: 2024-02-30\ne: 1:30\nf: -0.50\n");
  for (const auto& [key, text] : std::vector<std::pair<const char*, const char*>>{
           {"a", "007"}, {"b", "1e3"}, {"c", "yes"}, {"d", "2024-02-30"}, {"e", "1:30"}, {"f", "-0.50"}}) {
    EXPECT_EQ(reading.at(key).text, text);
  }
}

TEST(Yaml, KnowsNothingFromAnEmptyText) {
  const Reading reading(
      "a:\nb: ~\nc: null\nd: Null\ne: NULL\nf: \"\"\ng: 'null'\nh: nullo\ni: |\n  ~\nj: # only a comment\n");
  if (!reading.root) GTEST_FAIL() << reading.findings.list().front().message;
  for (const char* key : {"a", "b", "c", "d", "e", "j"}) EXPECT_TRUE(reading.at(key).is_null()) << key;
  for (const char* key : {"f", "g", "h", "i"}) EXPECT_FALSE(reading.at(key).is_null()) << key;
}

TEST(Yaml, PutsAnEmptyValueAtTheEndOfItsKey) {
  for (const std::string end : {"\n", "\r\n"}) {
    const Reading reading(replaced("b: á\na:\n\n\nc: 1\n", "\n", end));
    const auto& member = reading.root.value().members.at(1);
    EXPECT_TRUE(member.value.is_null());
    EXPECT_EQ(member.value.span.begin, member.value.span.end);
    const auto between = reading.cut({member.key.span.end, member.value.span.begin});
    EXPECT_TRUE(between.empty() || between == ":") << testing::PrintToString(between);
  }
}

TEST(Yaml, SpansCollectionsFromTheirFirstSignToTheirLast) {
  const Reading reading(
      "a: [ñ, {b: c} ] # end\nd:\n  - one\n  - two\n\n# comment\ne:\n  f: 1\n  g: dos\n\nh: []\ni: {}\n");
  EXPECT_EQ(reading.cut(reading.at("a").span), "[ñ, {b: c} ]");
  EXPECT_EQ(reading.cut(reading.at("a").items.at(1).span), "{b: c}");
  EXPECT_EQ(reading.cut(reading.at("d").span), "- one\n  - two");
  EXPECT_EQ(reading.cut(reading.at("e").span), "f: 1\n  g: dos");
  EXPECT_EQ(reading.cut(reading.at("h").span), "[]");
  EXPECT_EQ(reading.cut(reading.at("i").span), "{}");
}

TEST(Yaml, OfNothingIsAnEmptyMapping) {
  for (const char* yaml : {"", "\n", "\r\n\r\n", "# only a comment\n", "~\n", "{}\n"}) {
    const Reading reading(yaml);
    ASSERT_TRUE(reading.root) << yaml;
    EXPECT_EQ(reading.root->kind, YamlNode::Kind::kMapping);
    EXPECT_TRUE(reading.root->members.empty());
    EXPECT_TRUE(reading.findings.list().empty());
  }
}

TEST(Yaml, StartsAfterAByteOrderMark) {
  const Reading reading("\xEF\xBB\xBFtitle: é\n");
  ASSERT_TRUE(reading.root);
  EXPECT_EQ(reading.at("title").text, "é");
  EXPECT_EQ(reading.cut(reading.at("title").span), "é");
  EXPECT_EQ(reading.cut(reading.root->members.at(0).key.span), "title");
}

TEST(DescribeKind, NamesWhatStandsThere) {
  const Reading reading("a: [1]\nb: {c: 1}\nd:\ne: " + std::string(90, 'x') + "\n");
  EXPECT_EQ(describe_kind(reading.at("a")), "a list");
  EXPECT_EQ(describe_kind(reading.at("b")), "a group of fields");
  EXPECT_EQ(describe_kind(reading.at("d")), "nothing");
  EXPECT_EQ(describe_kind(reading.at("e")), "`" + std::string(39, 'x') + "…`");
}

}  // namespace
}  // namespace matwork
