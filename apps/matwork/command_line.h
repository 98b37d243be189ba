#pragma once

#include <iosfwd>
#include <string>
#include <vector>

namespace matwork::app {

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

/// The whole program but for the process around it: `arguments` without the program's name.
int run(const std::vector<std::string>& arguments, Console console);

}  // namespace matwork::app
