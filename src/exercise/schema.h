#pragma once

#include <span>
#include <string>
#include <string_view>

#include "exercise/fields.h"
#include "vocabulary/vocabulary.h"

namespace matwork {

/// A JSON Schema (draft-07, which editors know best) of fields, for completion and first checks while
/// writing: types, required fields, words of the vocabulary as proposals. It is looser than `check`, which
/// also knows what words people use for the same thing.
std::string render_schema(std::string_view title, std::span<const Field> fields, const Vocabulary& vocabulary);

}  // namespace matwork
