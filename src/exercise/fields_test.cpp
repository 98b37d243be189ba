#include "exercise/fields.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <set>

#include "exercise/entry_fixture.h"
#include "exercise/schema.h"
#include "tests/golden.h"

namespace matwork {
namespace {

using testing::understand_text;

/// A value of the type of a field, as YAML.
std::string sample(const Field& field) {
  std::string members;
  for (const auto& member : field.members) members += std::string(member.name) + ": " + sample(member) + ", ";
  std::string word = "x";
  for (const auto& term : Vocabulary::standard().terms()) {
    if (term.kind == field.term) word = term.id;
  }
  switch (field.type) {
    case FieldType::kText: return field.name == "breath_pattern" || field.name == "tempo" ? "2-2" : "words";
    case FieldType::kTexts: return "[words]";
    case FieldType::kDate: return "2026-03-09";
    case FieldType::kInteger: return "12";
    case FieldType::kFlag: return "true";
    case FieldType::kTerm: return word;
    case FieldType::kTerms: return "[" + word + "]";
    case FieldType::kRange: return "\"6-8\"";
    case FieldType::kGroup: return "{" + members + "}";
    case FieldType::kGroups: return "[{" + members + "}]";
    case FieldType::kAny: return "anything";
  }
  return "";
}

TEST(Fields, OfTheTableAreUnderstoodInEveryKindThatHasThem) {
  for (const auto kind : {Kind::kHome, Kind::kSection, Kind::kExercise, Kind::kWorkout, Kind::kProgramme,
                          Kind::kArticle, Kind::kTeacher, Kind::kVideo, Kind::kPage}) {
    std::string head;
    for (const auto& field : head_fields()) {
      if (has_field(kind, field)) head += std::string(field.name) + ": " + sample(field) + "\n";
    }
    const auto read = understand_text(head, {}, kind);
    for (const auto& finding : read.findings.list())
      ADD_FAILURE() << to_id(kind) << ": " << finding.message << " at " << read.source->text(finding.span);
  }
}

TEST(Fields, AreListedInTheFormatOfContentWithTheirMembers) {
  const auto page = testing::read_text(testing::source_path("docs/content-format.md"));
  const auto expect_listed = [&](std::string_view name) {
    EXPECT_NE(page.find("`" + std::string(name) + "`"), std::string::npos) << name;
  };
  for (const auto& field : head_fields()) {
    if (field.type == FieldType::kAny) continue;
    expect_listed(field.name);
    for (const auto& member : field.members) expect_listed(member.name);
  }
}

TEST(Fields, OfAGroupThatIsNotThereAreOurBug) { EXPECT_THROW(group_fields("title"), std::logic_error); }

TEST(Schema, SaysTypesRequiredFieldsAndProposesIds) {
  const auto schema = nlohmann::json::parse(render_schema("Test", head_fields(), Vocabulary::standard()));
  EXPECT_EQ(schema["required"], nlohmann::json({"title"}));
  EXPECT_EQ(schema["additionalProperties"], true) << "fields of other programs";
  const auto& fields = schema["properties"];
  EXPECT_EQ(fields["title"]["type"], "string");
  EXPECT_EQ(fields["duration"]["type"], "integer");
  EXPECT_EQ(fields["draft"]["type"], "boolean");
  const auto levels = fields["difficulty"]["anyOf"][0]["enum"];
  EXPECT_EQ(levels, nlohmann::json({"beginner", "intermediate", "advanced", "all-levels"}));
  const auto& caution = fields["cautions"]["items"];
  EXPECT_EQ(caution["required"], nlohmann::json({"condition"}));
  EXPECT_EQ(caution["additionalProperties"], false);
  EXPECT_EQ(fields["dose"]["properties"]["repetitions"]["anyOf"].size(), 2U);
}

TEST(Schema, HasEveryFieldOfTheTableOnce) {
  const auto schema = nlohmann::json::parse(render_schema("Test", head_fields(), Vocabulary::standard()));
  std::set<std::string> names;
  for (const auto& field : head_fields()) names.emplace(field.name);
  EXPECT_EQ(schema["properties"].size(), names.size());
  for (const auto& name : names) EXPECT_TRUE(schema["properties"].contains(name)) << name;
}

}  // namespace
}  // namespace matwork
