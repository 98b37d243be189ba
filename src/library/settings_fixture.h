#pragma once

#include <string>
#include <vector>

#include "library/config.h"

namespace matwork::testing {

/// Settings out of a text, with what was found in it.
struct SettingsReading {
  SourceFile source;
  Diagnostics findings;
  Config config;

  explicit SettingsReading(std::string text)
      : source("matwork.yaml", std::move(text)), config(read_config(source, findings)) {}

  /// Each finding as "code: the words it points at".
  std::vector<std::string> told() const {
    std::vector<std::string> out;
    for (const auto& finding : findings.list())
      out.push_back(std::string(finding.code->id) + ": " + std::string(source.text(finding.span)));
    return out;
  }
};

}  // namespace matwork::testing
