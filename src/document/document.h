#pragma once

#include <optional>

#include "document/markdown.h"
#include "document/yaml.h"

namespace matwork {

/// One file, parsed and not yet understood: the fields of its head and the tree of its body.
/// Both point into the source, which outlives them.
struct Document {
  const SourceFile* source = nullptr;
  YamlNode head;  ///< a mapping
  Markdown body;
};

/// Nothing when the document cannot be understood; then `findings` has the error.
std::optional<Document> parse_document(const SourceFile& source, Diagnostics& findings);

/// The bytes themselves: UTF-8, no NUL, not too large. False with a finding when not.
bool check_bytes(const SourceFile& source, std::size_t largest, Diagnostics& findings);

}  // namespace matwork
