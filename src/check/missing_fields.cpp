#include <fmt/format.h>

#include "base/text.h"
#include "check/checks.h"
#include "diagnostics/codes.h"

namespace matwork {

/// A word that was not understood has its own finding: its field is there all the same. What the
/// document in the default language states need not be said again.
void check_missing_fields(const CheckContext&, const LibraryEntry& item, Diagnostics& findings) {
  const auto& entry = item.entry;
  std::vector<std::string> missing;
  const auto need = [&](bool there, const char* name) {
    if (!there) missing.push_back(std::string("`") + name + "`");
  };
  const auto there = [&](Fact fact) { return entry.facts.stated.has(fact) || entry.facts.inherited.has(fact); };
  need(!entry.head.description.value.empty(), "description");
  if (entry.kind == Kind::kExercise) {
    need(there(Fact::kMuscles), "muscles");
    need(there(Fact::kEquipment), "equipment");
    need(there(Fact::kLevel), "difficulty");
    need(there(Fact::kDuration), "duration");
    need(!entry.facts.steps.empty() || there(Fact::kSteps), "steps");
  }
  if (missing.empty()) return;
  const bool one = missing.size() == 1;
  findings
      .add(codes::kMissingField, *entry.source, entry.head.title.span,
           fmt::format("{} {} missing", join(missing, ", "), one ? "is" : "are"))
      .with_help(one ? "add the field to the head of the document" : "add the fields to the head of the document");
}

}  // namespace matwork
