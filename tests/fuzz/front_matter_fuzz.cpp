#include <array>

#include "diagnostics/diagnostic.h"
#include "exercise/entry.h"
#include "tests/fuzz/targets.h"
#include "vocabulary/vocabulary.h"

namespace matwork::fuzz {

void run_front_matter(std::string_view bytes) {
  // Which fields there are depends on the kind; one of three, so that an input is read once.
  const auto kind = std::array{Kind::kExercise, Kind::kWorkout, Kind::kPage}[bytes.size() % 3];
  const SourceFile source("content/en/exercises/hostile.md", std::string(bytes));
  Diagnostics findings;
  auto document = parse_document(source, findings);
  bool understood = false;
  if (document) {
    understood =
        understand(std::move(*document), {"en", {"exercises"}, "hostile"}, kind, Vocabulary::standard(), findings)
            .has_value();
  }
  require(understood || findings.has_error(), "a document that is left out is told");
  require_sound(findings);
}

}  // namespace matwork::fuzz
