#include <unistd.h>

#include <cstdlib>
#include <iostream>

#include "command_line.h"

int main(int count, char** words) {
  std::ios::sync_with_stdio(false);
  const bool colour = isatty(STDOUT_FILENO) != 0 && std::getenv("NO_COLOR") == nullptr;
  const std::vector<std::string> arguments(words + 1, words + count);
  const int status = matwork::app::run(arguments, {std::cout, std::cerr, colour});
  std::cout.flush();
  // A full disk or a closed pipe behind standard output must not look like success.
  if (!std::cout && status == matwork::app::kSuccess) return matwork::app::kWorldFailed;
  return status;
}
