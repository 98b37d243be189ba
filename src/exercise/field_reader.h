#pragma once

#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "document/yaml.h"
#include "exercise/facts.h"
#include "exercise/fields.h"

namespace matwork {

/// A number as "8" or a range as "6-8", at most 10,000; nothing for anything else.
std::optional<Range> parse_range(std::string_view text);

/// Where to say what is wrong with a whole group: the name of its first field.
Span start_of_group(const SourceFile& source, const YamlNode& group);

/// Reads typed fields out of a mapping. A value of another type is reported and counts as absent;
/// whatever was never asked for is reported at the end as unknown. A field that is written without
/// a value (`image:`) is absent, and no finding.
class FieldReader {
 public:
  /// With `fields`, reading one that is not among them is our bug.
  FieldReader(const YamlNode& mapping, const SourceFile& source, Diagnostics& findings,
              std::span<const Field> fields = {})
      : mapping_(mapping), source_(source), findings_(findings), fields_(fields) {}

  /// The value, when it is there and not empty; the field counts as known from here on.
  const YamlNode* find(std::string_view name);

  Located<std::string> text(std::string_view name);
  /// A list of texts; one text alone is a list of one.
  std::vector<Located<std::string>> texts(std::string_view name);
  std::optional<Located<Range>> range(std::string_view name);
  /// One to four whole numbers with hyphens between them: "2-1-3". Each from 0 to 60.
  std::vector<int> counts(std::string_view name);
  std::optional<Located<int>> integer(std::string_view name);
  std::optional<Located<Date>> date(std::string_view name);
  bool flag(std::string_view name);
  /// The items of a list that are groups of fields; others are reported.
  std::vector<const YamlNode*> groups(std::string_view name, std::string_view expected);

  /// A group of fields, or null.
  const YamlNode* group(std::string_view name);
  /// Whether the field has a value, of whatever type.
  bool is_stated(std::string_view name);

  void accept(std::string_view name) { known_.emplace(name); }

  /// Reports fields that nobody asked for, with the known one that was probably meant.
  void report_unknown();

  Span span_of(std::string_view name) const;

 private:
  std::string_view nearest_known(std::string_view name) const;

  void report_type(const YamlNode& value, std::string_view name, std::string_view expected);
  std::optional<Located<std::string>> item_text(const YamlNode& item, std::string_view name);

  const YamlNode& mapping_;
  const SourceFile& source_;
  Diagnostics& findings_;
  std::span<const Field> fields_;
  std::set<std::string, std::less<>> known_;
};

}  // namespace matwork
