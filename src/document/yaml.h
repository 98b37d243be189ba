#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/span.h"
#include "diagnostics/diagnostic.h"

namespace matwork {

struct YamlMember;

/// A YAML value with its place. A scalar keeps its text as written (escapes resolved); what it
/// means (a number, a date) is for the reader of the field to decide. The span of a quoted scalar
/// is what stands between the quotes; an empty value stands at the end of its key.
struct YamlNode {
  enum class Kind : std::uint8_t { kScalar, kSequence, kMapping };

  Kind kind = Kind::kScalar;
  bool quoted = false;  ///< written in quotes or as a block: a text, whatever it looks like
  Span span;
  std::string text;                 ///< of a scalar
  std::vector<YamlNode> items;      ///< of a sequence
  std::vector<YamlMember> members;  ///< of a mapping, in the order written, keys unique

  bool is_null() const;
  const YamlNode* find(std::string_view key) const;
};

struct YamlMember {
  Located<std::string> key;
  YamlNode value;
};

/// What the kind of a value is called in a message: "a list", "a text", "nothing".
std::string describe_kind(const YamlNode& node);

/// Codes to report under: documents and the configuration fail with different ones.
struct YamlCodes {
  const Code& syntax;
  const Code& duplicate;
  const Code& unsupported;
};

/// Reads the mapping that stands in `range` of `source`. Nothing, with a diagnostic, where it is
/// not one mapping of valid YAML, gives a key twice, uses anchors, aliases or tags, or is
/// over a limit of limits.h. An empty range is an empty mapping.
/// Cost: 15 to 25 microseconds for the front matter of an exercise.
std::optional<YamlNode> parse_yaml(const SourceFile& source, Span range, const YamlCodes& codes, Diagnostics& findings);

}  // namespace matwork
