#include "diagnostics/apply_fixes.h"

#include <algorithm>
#include <tuple>

namespace matwork {

FixedText apply_fixes(const SourceFile& source, std::span<const Diagnostic> findings) {
  std::vector<const Fix*> fixes;
  for (const auto& finding : findings) {
    if (finding.fix && finding.source == &source) fixes.push_back(&*finding.fix);
  }
  const auto key = [](const Fix* fix) {
    return std::tuple(fix->span.begin, fix->span.end, std::string_view(fix->replacement));
  };
  std::sort(fixes.begin(), fixes.end(), [&](const Fix* a, const Fix* b) { return key(a) < key(b); });

  FixedText out;
  std::uint32_t at = 0;
  for (const auto* fix : fixes) {
    if (fix->span.begin < at) continue;
    out.text += source.text({at, fix->span.begin});
    out.text += fix->replacement;
    at = fix->span.end;
    ++out.applied;
  }
  out.text += source.text().substr(at);
  return out;
}

}  // namespace matwork
