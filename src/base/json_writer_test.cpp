#include "base/json_writer.h"

#include <gtest/gtest.h>

#include <limits>
#include <nlohmann/json.hpp>
#include <random>

#include "base/text.h"

namespace matwork {
namespace {
using nlohmann::json;

std::string written(std::string_view text) { return JsonWriter().value(text).text(); }

TEST(JsonWriter, WritesTextsThatAParserReadsBack) {
  std::mt19937 random(7);
  const std::vector<std::string> kPieces{"a",  "\"", "\\", "/",  "<",    ">",    "&",    "\n",           "\r",
                                         "\t", "\b", "é",  "🧘", "\x01", "\x1f", "\x7f", "\xE2\x80\xA8", "\xC2\x9B"};
  for (int i = 0; i < 5'000; ++i) {
    std::string text;
    for (auto count = random() % 12; count > 0; --count) text += kPieces[random() % kPieces.size()];
    ASSERT_EQ(json::parse(written(text)).get<std::string>(), text);
  }
}

TEST(JsonWriter, EscapesEveryControlCharacter) {
  for (int c = 0; c < 0x20; ++c) {
    const std::string text{'a', static_cast<char>(c), 'b'};
    const auto out = written(text);
    EXPECT_EQ(out.find(static_cast<char>(c)), std::string::npos) << c;
    EXPECT_EQ(json::parse(out).get<std::string>(), text) << c;
  }
  EXPECT_EQ(written("\x7f"), R"("\u007f")");
}

TEST(JsonWriter, MayStandInAScriptElement) {
  const auto out = JsonWriter()
                       .begin_object()
                       .member("</script>", "<!-- </script> ]]> & \xE2\x80\xA8\xE2\x80\xA9")
                       .end_object()
                       .take();
  EXPECT_EQ(out.find_first_of("<>&"), std::string::npos) << out;
  EXPECT_EQ(out.find("\xE2\x80\xA8"), std::string::npos);
  EXPECT_EQ(out.find("\xE2\x80\xA9"), std::string::npos);
  EXPECT_EQ(json::parse(out).at("</script>"), "<!-- </script> ]]> & \xE2\x80\xA8\xE2\x80\xA9");
}

TEST(JsonWriter, ReplacesBytesThatAreNotUtf8) {
  EXPECT_EQ(written("a\xFF"
                    "b\xC3"),
            "\"a\xEF\xBF\xBD"
            "b\xEF\xBF\xBD\"");
  std::mt19937 random(8);
  for (int i = 0; i < 5'000; ++i) {
    std::string text(random() % 10, ' ');
    for (char& c : text) c = static_cast<char>(random() % 256);
    const auto out = written(text);
    ASSERT_EQ(find_invalid_utf8(out), std::nullopt);
    ASSERT_TRUE(json::accept(out)) << out;
  }
}

TEST(JsonWriter, PutsCommasWhereTheyBelong) {
  JsonWriter out;
  out.begin_object();
  out.key("empty").begin_array().end_array();
  out.key("none").begin_object().end_object();
  out.key("list")
      .begin_array()
      .value(std::int64_t{1})
      .begin_array()
      .value(std::int64_t{2})
      .end_array()
      .value("three")
      .begin_object()
      .end_object();
  out.end_array().member("last", true).end_object();
  EXPECT_EQ(out.text(), R"({"empty":[],"none":{},"list":[1,[2],"three",{}],"last":true})");
}

TEST(JsonWriter, WritesNumbersAndTruthAsTheyAre) {
  JsonWriter out;
  out.begin_array().value(std::numeric_limits<std::int64_t>::min()).value(std::numeric_limits<std::int64_t>::max());
  out.value(std::int64_t{0}).value(true).value(false).end_array();
  EXPECT_EQ(out.text(), "[-9223372036854775808,9223372036854775807,0,true,false]");
}

TEST(JsonWriter, TakesMembersOfAnyWidth) {
  JsonWriter out;
  out.begin_object().member("count", std::size_t{3}).member("small", std::uint8_t{200}).member("less", -1);
  out.member("flag", false).member("text", std::string("s")).member("view", std::string_view("v")).end_object();
  EXPECT_EQ(out.text(), R"({"count":3,"small":200,"less":-1,"flag":false,"text":"s","view":"v"})");
}

/// Writes a tree of the other library with ours.
void write_tree(JsonWriter& out, const json& tree) {
  if (tree.is_string()) out.value(tree.get<std::string>());
  if (tree.is_boolean()) out.value(tree.get<bool>());
  if (tree.is_number()) out.value(tree.get<std::int64_t>());
  if (tree.is_array()) {
    out.begin_array();
    for (const auto& item : tree) write_tree(out, item);
    out.end_array();
  }
  if (tree.is_object()) {
    out.begin_object();
    for (const auto& [name, member] : tree.items()) {
      out.key(name);
      write_tree(out, member);
    }
    out.end_object();
  }
}

json random_tree(std::mt19937& random, int depth) {
  const auto kind = random() % (depth > 0 ? 5 : 3);
  if (kind == 0) return json(static_cast<std::int64_t>(random() % 1000) - 500);
  if (kind == 1) return json(random() % 2 == 0);
  if (kind == 2) return json("ñ<" + std::to_string(random() % 10));
  auto tree = kind == 3 ? json::array() : json::object();
  for (auto count = random() % 4; count > 0; --count) {
    auto child = random_tree(random, depth - 1);
    if (kind == 3) tree.push_back(std::move(child));
    if (kind == 4) tree["k" + std::to_string(count)] = std::move(child);
  }
  return tree;
}

TEST(JsonWriter, NestsAnyTreeWithAndWithoutLines) {
  for (const bool pretty : {false, true}) {
    std::mt19937 random(9);
    for (int i = 0; i < 2'000; ++i) {
      JsonWriter out;
      if (pretty) out.pretty();
      const auto tree = random_tree(random, 4);
      write_tree(out, tree);
      ASSERT_EQ(json::parse(out.text()), tree) << out.text();
    }
  }
}

TEST(JsonWriter, IndentsByTwoSpacesALevelAndLeavesEmptyOnesOnTheirLine) {
  JsonWriter out;
  out.pretty().begin_object().member("a", 1).key("b").begin_array().value("c").begin_object().end_object().end_array();
  out.key("d").begin_array().end_array().end_object();
  EXPECT_EQ(out.text(), "{\n  \"a\": 1,\n  \"b\": [\n    \"c\",\n    {}\n  ],\n  \"d\": []\n}");
}

}  // namespace
}  // namespace matwork
