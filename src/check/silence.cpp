#include "check/silence.h"

#include <fmt/format.h>

#include <unordered_map>

#include "base/text.h"
#include "diagnostics/codes.h"

namespace matwork {
namespace {

struct Entrance {
  const SourceFile* source = nullptr;  ///< where the silence is written
  const Silence* silence = nullptr;
  const std::vector<Located<std::string>>* documents = nullptr;  ///< null: the document it stands in
  bool used = false;
};

bool covers(const Entrance& entrance, std::string_view path) {
  if (entrance.documents == nullptr) return true;
  for (const auto& document : *entrance.documents) {
    const std::string_view wanted = document.value;
    if (path == wanted || (wanted.ends_with('/') && path.starts_with(wanted))) return true;
  }
  return false;
}

class Silences {
 public:
  explicit Silences(const Library& library) : library_(library) {
    for (const auto& silence : library.config.silences)
      of_library_.push_back({library.other_sources.front().get(), &silence.silence, &silence.documents});
    for (const auto& item : library.entries) {
      for (const auto& silence : item.entry.head.silences)
        of_documents_[item.entry.source].push_back({item.entry.source, &silence, nullptr});
    }
  }

  /// False for a finding that is not to be shown.
  bool decide(Diagnostic& finding) {
    if (finding.severity == Severity::kError) return true;
    const auto found = of_documents_.find(finding.source);
    if (found != of_documents_.end() && is_silenced(found->second, finding)) return false;
    if (is_silenced(of_library_, finding)) return false;
    const auto set = library_.config.severities.find(finding.code->id);
    if (set == library_.config.severities.end()) return true;
    if (set->second) finding.severity = *set->second;
    return set->second.has_value();
  }

  void report_idle(Diagnostics& findings) const {
    for (const auto& entrance : of_library_) report(entrance, findings);
    for (const auto& item : library_.entries) {  // in the order of paths
      const auto found = of_documents_.find(item.entry.source);
      if (found == of_documents_.end()) continue;
      for (const auto& entrance : found->second) report(entrance, findings);
    }
  }

 private:
  static bool is_silenced(std::vector<Entrance>& entrances, const Diagnostic& finding) {
    bool silenced = false;
    for (auto& entrance : entrances) {
      if (entrance.silence->code.value != finding.code->id || !covers(entrance, finding.source->path())) continue;
      entrance.used = true;
      silenced = true;
    }
    return silenced;
  }

  static void report(const Entrance& entrance, Diagnostics& findings) {
    if (entrance.used) return;
    const auto& code = entrance.silence->code;
    findings
        .add(codes::kIdleSilence, *entrance.source, code.span,
             fmt::format("there is no finding `{}` to silence", shorten(code.value, 60)))
        .with_help(codes::find(code.value) == nullptr ? "no finding has this code: see docs/diagnostics"
                                                      : "the mistake is mended: take the silence out");
  }

  const Library& library_;
  std::vector<Entrance> of_library_;
  std::unordered_map<const SourceFile*, std::vector<Entrance>> of_documents_;
};

}  // namespace

void apply_silences(const Library& library, Diagnostics& findings) {
  Silences silences(library);
  findings.keep_if([&](Diagnostic& finding) { return silences.decide(finding); });
  silences.report_idle(findings);
}

}  // namespace matwork
