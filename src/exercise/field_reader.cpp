#include "exercise/field_reader.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <stdexcept>

#include "base/text.h"
#include "diagnostics/codes.h"
#include "document/limits.h"

namespace matwork {
namespace {

bool is_stated_node(const YamlNode& value) {
  if (value.is_null()) return false;
  if (value.kind == YamlNode::Kind::kScalar) return !trim(value.text).empty();
  if (value.kind == YamlNode::Kind::kMapping) return !value.members.empty();
  return std::any_of(value.items.begin(), value.items.end(), is_stated_node);
}

std::optional<int> to_integer(std::string_view text) {
  int value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return value;
}

}  // namespace

std::optional<Range> parse_range(std::string_view text) {
  constexpr int kMost = 10'000;
  auto dash = text.find('-');
  std::size_t dash_size = 1;
  if (const auto en_dash = text.find("\u2013"); en_dash != text.npos) {
    dash = en_dash;
    dash_size = 3;
  }
  const auto least = to_integer(trim(text.substr(0, dash)));
  const auto most = dash == text.npos ? least : to_integer(trim(text.substr(dash + dash_size)));
  if (!least || !most || *least < 1 || *most < *least || *most > kMost) return std::nullopt;
  return Range{*least, *most};
}

Span start_of_group(const SourceFile& source, const YamlNode& group) {
  return group.members.empty() ? first_line_of(source, group.span) : group.members.front().key.span;
}

const YamlNode* FieldReader::find(std::string_view name) {
  const auto listed = [&](const Field& field) { return field.name == name; };
  if (!fields_.empty() && std::none_of(fields_.begin(), fields_.end(), listed))
    throw std::logic_error("the field " + std::string(name) + " is not in fields.cpp");
  known_.emplace(name);
  const auto* value = mapping_.find(name);
  const bool empty =
      value == nullptr || (value->kind == YamlNode::Kind::kScalar && (value->is_null() || trim(value->text).empty()));
  return empty ? nullptr : value;
}

Span FieldReader::span_of(std::string_view name) const {
  for (const auto& member : mapping_.members) {
    if (member.key.value == name) return member.key.span;
  }
  return {mapping_.span.begin, mapping_.span.begin};
}

void FieldReader::report_type(const YamlNode& value, std::string_view name, std::string_view expected) {
  auto& finding = findings_.add(codes::kWrongType, source_, first_line_of(source_, value.span),
                                fmt::format("`{}` should be {}, and is {}", name, expected, describe_kind(value)));
  if (value.kind == YamlNode::Kind::kMapping && !value.members.empty()) {
    finding.with_help("a text that holds `: ` goes in quotes");
  } else {
    finding.with_help(fmt::format("write {}, or leave `{}` out", expected, name));
  }
}

Located<std::string> FieldReader::text(std::string_view name) {
  const auto* value = find(name);
  if (value == nullptr) return {};
  if (value->kind == YamlNode::Kind::kScalar) return {std::string(trim(value->text)), value->span};
  report_type(*value, name, "a text");
  return {};
}

std::optional<Located<std::string>> FieldReader::item_text(const YamlNode& item, std::string_view name) {
  if (item.kind == YamlNode::Kind::kScalar && !item.is_null())
    return Located<std::string>{std::string(trim(item.text)), item.span};
  if (!item.is_null()) report_type(item, fmt::format("an item of {}", name), "a text");
  return std::nullopt;
}

std::vector<Located<std::string>> FieldReader::texts(std::string_view name) {
  std::vector<Located<std::string>> out;
  const auto* value = find(name);
  if (value == nullptr) return out;
  if (value->kind == YamlNode::Kind::kMapping) {
    report_type(*value, name, "a list of texts");
    return out;
  }
  if (value->kind == YamlNode::Kind::kScalar) return {{std::string(trim(value->text)), value->span}};
  for (const auto& item : value->items) {
    if (auto text = item_text(item, name); text && !text->value.empty()) out.push_back(std::move(*text));
  }
  return out;
}

std::optional<Located<int>> FieldReader::integer(std::string_view name) {
  const auto* value = find(name);
  if (value == nullptr) return std::nullopt;
  const auto number = value->kind == YamlNode::Kind::kScalar ? to_integer(trim(value->text)) : std::nullopt;
  if (number) return Located<int>{*number, value->span};
  report_type(*value, name, "a whole number");
  return std::nullopt;
}

std::optional<Located<Range>> FieldReader::range(std::string_view name) {
  const auto* value = find(name);
  if (value == nullptr) return std::nullopt;
  const auto range = value->kind == YamlNode::Kind::kScalar ? parse_range(trim(value->text)) : std::nullopt;
  if (range) return Located<Range>{*range, value->span};
  report_type(*value, name, "a number such as 8, or a range such as 6-8");
  return std::nullopt;
}

std::vector<int> FieldReader::counts(std::string_view name) {
  constexpr std::size_t kMost = 4;
  constexpr int kLongest = 60;
  const auto* value = find(name);
  if (value == nullptr) return {};
  std::vector<int> out;
  bool good = value->kind == YamlNode::Kind::kScalar;
  for (const auto part : split(value->text, '-')) {
    const auto number = to_integer(trim(part));
    good = good && number && *number >= 0 && *number <= kLongest;
    out.push_back(number.value_or(0));
  }
  if (good && out.size() <= kMost) return out;
  report_type(*value, name, "seconds with hyphens, such as 2-1-3");
  return {};
}

const YamlNode* FieldReader::group(std::string_view name) {
  const auto* value = find(name);
  if (value == nullptr || value->kind == YamlNode::Kind::kMapping) return value;
  report_type(*value, name, "a group of fields");
  return nullptr;
}

bool FieldReader::is_stated(std::string_view name) {
  const auto* value = find(name);
  return value != nullptr && is_stated_node(*value);
}

std::optional<Located<Date>> FieldReader::date(std::string_view name) {
  const auto* value = find(name);
  if (value == nullptr) return std::nullopt;
  const auto day = value->kind == YamlNode::Kind::kScalar ? parse_date(trim(value->text)) : std::nullopt;
  if (day) return Located<Date>{*day, value->span};
  findings_
      .add(codes::kBadDate, source_, first_line_of(source_, value->span),
           fmt::format("`{}` is no date of the calendar", name))
      .with_help("write year, month and day: 2026-03-09");
  return std::nullopt;
}

bool FieldReader::flag(std::string_view name) {
  const auto* value = find(name);
  if (value == nullptr) return false;
  const auto word = lower(value->text);
  if (value->kind == YamlNode::Kind::kScalar && (word == "true" || word == "yes" || word == "on")) return true;
  if (value->kind != YamlNode::Kind::kScalar || (word != "false" && word != "no" && word != "off"))
    report_type(*value, name, "`true` or `false`");
  return false;
}

std::vector<const YamlNode*> FieldReader::groups(std::string_view name, std::string_view expected) {
  std::vector<const YamlNode*> out;
  const auto* value = find(name);
  if (value == nullptr) return out;
  if (value->kind != YamlNode::Kind::kSequence) {
    report_type(*value, name, "a list");
    return out;
  }
  for (const auto& item : value->items) {
    if (item.kind == YamlNode::Kind::kMapping) {
      out.push_back(&item);
    } else if (!item.is_null()) {
      report_type(item, fmt::format("an item of {}", name), expected);
    }
  }
  return out;
}

/// The known field that was probably meant; empty when none is near.
std::string_view FieldReader::nearest_known(std::string_view name) const {
  const auto written = lower(name);
  std::string_view nearest;
  std::size_t best = name.size() < 5 ? 2 : 3;
  for (const auto& known : known_) {
    const auto distance = edit_distance(lower(known), written, best);
    if (distance < best) {
      best = distance;
      nearest = known;
    }
  }
  return nearest;
}

void FieldReader::report_unknown() {
  std::size_t unknown = 0;
  for (const auto& member : mapping_.members) {
    const auto& name = member.key.value;
    if (known_.contains(name)) continue;
    const auto meant = ++unknown > limits::kSuggestions ? std::string_view() : nearest_known(name);
    auto& finding = findings_.add(codes::kUnknownField, source_, member.key.span,
                                  fmt::format("unknown field `{}`", shorten(name, 60)));
    if (!meant.empty()) {
      finding.with_help(fmt::format("did you mean `{}`?", meant));
    } else {
      finding.severity = Severity::kNote;
      finding.with_help("nothing reads it; a spelling mistake, or a field of another program");
    }
  }
}

}  // namespace matwork
