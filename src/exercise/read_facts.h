#pragma once

#include "exercise/entry.h"
#include "exercise/field_reader.h"

namespace matwork {

/// Reads what the head of a page states: the facts of every library, and those that only matwork has.
/// What is wrong is reported and left out.
void read_facts(Entry& entry, FieldReader& fields, const Vocabulary& vocabulary, Diagnostics& findings);

/// The field in which a fact is stated: "difficulty".
std::string_view field_of(Fact fact);

/// A source that a document or a library gives; nothing, with a finding, when it has no id or title.
std::optional<Source> read_source(const YamlNode& group, const SourceFile& file, Diagnostics& findings);

}  // namespace matwork
