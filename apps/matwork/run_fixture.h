#pragma once

#include <sstream>
#include <string>
#include <vector>

#include "command_line.h"

namespace matwork::testing {

/// What a run of the whole program gave.
struct Run {
  int status = 0;
  std::string out;
  std::string err;

  bool says(std::string_view words) const { return (out + err).find(words) != std::string::npos; }
};

inline Run run_program(const std::vector<std::string>& arguments) {
  std::ostringstream out;
  std::ostringstream err;
  const int status = app::run(arguments, {out, err});
  return {status, out.str(), err.str()};
}

/// An exercise that no check has anything to say about.
inline constexpr const char* kGoodExercise =
    "---\ntitle: \"Rise\"\ndescription: \"Quiet work, up and down.\"\nequipment: [mat]\nmuscles: [calves]\ndifficulty: "
    "beginner\n"
    "duration: 90\nsteps: [Go up, Go down]\n---\n";

/// One about which there is a warning, at its dead link.
inline constexpr const char* kWarnedExercise =
    "---\ntitle: \"Sink\"\ndescription: \"Quiet work, down and up.\"\nequipment: [mat]\nmuscles: [calves]\ndifficulty: "
    "beginner\n"
    "duration: 90\nsteps: [Go down, Go up]\n---\n[gone](/gone/)\n";

}  // namespace matwork::testing
