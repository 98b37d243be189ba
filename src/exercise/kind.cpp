#include "exercise/kind.h"

#include <algorithm>
#include <array>

namespace matwork {
namespace {

constexpr std::array<std::pair<std::string_view, Kind>, 9> kKinds{{
    {"home", Kind::kHome},
    {"section", Kind::kSection},
    {"exercise", Kind::kExercise},
    {"workout", Kind::kWorkout},
    {"programme", Kind::kProgramme},
    {"article", Kind::kArticle},
    {"teacher", Kind::kTeacher},
    {"video", Kind::kVideo},
    {"page", Kind::kPage},
}};

}  // namespace

const char* to_id(Kind kind) {
  const auto found =
      std::find_if(kKinds.begin(), kKinds.end(), [&](const auto& known) { return known.second == kind; });
  return found->first.data();
}

std::optional<Kind> kind_from_id(std::string_view id) {
  for (const auto& [name, kind] : kKinds) {
    if (name == id && kind != Kind::kHome && kind != Kind::kSection) return kind;
  }
  return std::nullopt;
}

}  // namespace matwork
