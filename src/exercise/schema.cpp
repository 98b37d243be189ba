#include "exercise/schema.h"

#include <set>

#include "base/json_writer.h"

namespace matwork {
namespace {

class SchemaWriter {
 public:
  explicit SchemaWriter(const Vocabulary& vocabulary) : vocabulary_(vocabulary) {}

  std::string write(std::string_view title, std::span<const Field> fields) {
    json_.pretty().begin_object();
    json_.member("$schema", "http://json-schema.org/draft-07/schema#").member("title", title);
    write_members(fields, true);
    json_.end_object();
    return json_.take() + "\n";
  }

 private:
  void write_members(std::span<const Field> fields, bool open) {
    json_.member("type", "object").member("additionalProperties", open);
    json_.key("required").begin_array();
    for (const auto& field : fields) {
      if (field.required) json_.value(field.name);
    }
    json_.end_array().key("properties").begin_object();
    std::set<std::string_view> written;  // a field that several kinds have is listed for each
    for (const auto& field : fields) {
      if (!written.insert(field.name).second) continue;
      json_.key(field.name).begin_object();
      if (!field.meaning.empty()) json_.member("description", field.meaning);
      write_type(field);
      json_.end_object();
    }
    json_.end_object();
  }

  void write_type(const Field& field) {
    switch (field.type) {
      case FieldType::kText: json_.member("type", "string"); return;
      case FieldType::kTexts: write_one_or_many([&] { json_.member("type", "string"); }); return;
      case FieldType::kDate: json_.member("type", "string").member("pattern", "^\\d{4}-\\d{2}-\\d{2}"); return;
      case FieldType::kInteger: json_.member("type", "integer"); return;
      case FieldType::kFlag: json_.member("type", "boolean"); return;
      case FieldType::kTerm: write_term(field.term); return;
      case FieldType::kTerms: write_one_or_many([&] { write_term(field.term); }); return;
      case FieldType::kRange: write_range(); return;
      case FieldType::kGroup: write_members(field.members, false); return;
      case FieldType::kGroups:
        json_.member("type", "array").key("items").begin_object();
        write_members(field.members, false);
        json_.end_object();
        return;
      case FieldType::kAny: return;
    }
  }

  template <class Item>
  void write_one_or_many(Item item) {
    json_.key("anyOf").begin_array().begin_object();
    item();
    json_.end_object().begin_object().member("type", "array").key("items").begin_object();
    item();
    json_.end_object().end_object().end_array();
  }

  /// Ids are proposed; any of the spellings that the vocabulary knows is good too.
  void write_term(TermKind kind) {
    json_.key("anyOf").begin_array().begin_object().key("enum").begin_array();
    for (const auto& term : vocabulary_.terms()) {
      if (term.kind == kind) json_.value(term.id);
    }
    json_.end_array().end_object().begin_object().member("type", "string").end_object().end_array();
  }

  void write_range() {
    json_.key("anyOf").begin_array();
    json_.begin_object().member("type", "integer").member("minimum", 1).end_object();
    json_.begin_object().member("type", "string").member("pattern", "^\\d+ *[-\u2013] *\\d+$").end_object();
    json_.end_array();
  }

  const Vocabulary& vocabulary_;
  JsonWriter json_;
};

}  // namespace

std::string render_schema(std::string_view title, std::span<const Field> fields, const Vocabulary& vocabulary) {
  return SchemaWriter(vocabulary).write(title, fields);
}

}  // namespace matwork
