#pragma once

#include <iosfwd>
#include <string>
#include <vector>

namespace matwork::app {

inline constexpr const char* kVersion = MATWORK_VERSION;

/// What the program tells its caller: docs/diagnostics/README.md.
enum ExitStatus : int {
  kSuccess = 0,
  kFindings = 1,  ///< check: errors; build: a document was left out
  kUsage = 2,
  kWorldFailed = 3,  ///< nothing changed on disk
  kOurBug = 70,
};

/// Where a run prints, and whether colours are wanted there.
struct Console {
  std::ostream& out;
  std::ostream& err;
  bool colour = false;
};

/// Says what the world would not do, and gives the status for it.
int report_failure(const std::string& message, Console console);

/// The whole program but for the process around it: `arguments` without the program's name.
int run(const std::vector<std::string>& arguments, Console console);

}  // namespace matwork::app
