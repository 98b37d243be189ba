#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace matwork {

/// What a document is about. Every kind is published; exercises carry the most facts.
enum class Kind : std::uint8_t {
  kHome,
  kSection,  ///< the `_index.md` of a folder
  kExercise,
  kWorkout,
  kProgramme,
  kArticle,
  kTeacher,
  kVideo,
  kPage,
};

const char* to_id(Kind kind);                           ///< "exercise", as matwork.yaml writes it
std::optional<Kind> kind_from_id(std::string_view id);  ///< of those that a section can have

}  // namespace matwork
