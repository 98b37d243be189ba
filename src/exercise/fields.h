#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "exercise/kind.h"
#include "vocabulary/term.h"

namespace matwork {

/// What a field of a document holds.
enum class FieldType : std::uint8_t {
  kText,
  kTexts,  ///< a list of texts; one text alone is a list of one
  kDate,
  kInteger,
  kFlag,
  kTerm,    ///< a word of the vocabulary
  kTerms,   ///< a list of them
  kRange,   ///< a number, or two with a hyphen: 8, "6-8"
  kGroup,   ///< fields of its own
  kGroups,  ///< a list of groups
  kAny,     ///< accepted and not read: other programs use it
};

/// Which kinds of documents have a field.
enum class FieldScope : std::uint8_t { kEverywhere, kPages, kSections, kWorkouts, kTeachers, kVideos };

/// One field of the head. This table is the only list of them: the reader refuses to read a field that is
/// not in it, the JSON Schema is made of it, and docs/content-format.md is held against it by a test.
struct Field {
  std::string_view name;
  FieldType type = FieldType::kText;
  std::string_view meaning;  ///< one line, for editors; empty for kAny
  FieldScope scope = FieldScope::kEverywhere;
  TermKind term = TermKind::kMuscle;  ///< of kTerm and kTerms
  std::span<const Field> members;     ///< of kGroup and kGroups
  bool required = false;
};

constexpr Field required(Field field) {
  field.required = true;
  return field;
}

std::span<const Field> head_fields();

/// The members of `name`, which must be a group.
std::span<const Field> group_fields(std::string_view name);

bool has_field(Kind kind, const Field& field);

}  // namespace matwork
