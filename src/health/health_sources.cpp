#include "health/health_sources.h"

#include <algorithm>

namespace matwork {
namespace {

HealthSeverity severity_of_caution(std::string_view id) {
  if (id == "avoid") return HealthSeverity::kAvoid;
  return id == "modify" ? HealthSeverity::kModify : HealthSeverity::kCare;
}

/// Signs at which to stop ask for care, and for no more.
HealthSeverity as_caution(HealthSeverity severity) {
  return severity == HealthSeverity::kStop ? HealthSeverity::kCare : severity;
}

bool is_about(const HealthStatement& statement, std::string_view condition) {
  return statement.basis != HealthBasis::kExistenceOnly &&
         std::find(statement.covers.begin(), statement.covers.end(), condition) != statement.covers.end();
}

}  // namespace

const HealthSource* HealthSources::find(std::string_view id) const {
  const auto found = by_id_.find(id);
  return found == by_id_.end() ? nullptr : &sources_[found->second];
}

Support HealthSources::support(const HealthSource& source, std::string_view condition,
                               std::string_view severity) const {
  auto best = HealthSeverity::kInfo;
  for (const auto& statement : source.supports) {
    if (is_about(statement, condition)) best = std::max(best, as_caution(statement.severity));
  }
  if (best < HealthSeverity::kCare) return Support::kNone;
  return best >= severity_of_caution(severity) ? Support::kEnough : Support::kWeaker;
}

std::vector<const HealthSource*> HealthSources::supporting(std::string_view condition,
                                                           std::string_view severity) const {
  std::vector<const HealthSource*> out;
  for (const auto& source : sources_) {
    if (support(source, condition, severity) == Support::kEnough) out.push_back(&source);
  }
  return out;
}

std::vector<std::string_view> HealthSources::features(const HealthSource& source, std::string_view condition,
                                                      std::string_view severity) const {
  std::vector<std::string_view> out;
  for (const auto& statement : source.supports) {
    if (!is_about(statement, condition) || as_caution(statement.severity) < severity_of_caution(severity)) continue;
    if (std::find(out.begin(), out.end(), statement.feature) == out.end()) out.push_back(statement.feature);
  }
  return out;
}

}  // namespace matwork
