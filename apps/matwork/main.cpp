#include <fcntl.h>
#include <unistd.h>

#include <csignal>
#include <cstdlib>
#include <iostream>

#include "command_line.h"

namespace {

/// A stream that was closed before we began would be taken by the next file that is opened, a page say, and what is
/// printed would land in it. Standing in for it is a file that cannot be written: closed must not look like success.
void fill_closed_streams() {
  for (int stream = STDIN_FILENO; stream <= STDERR_FILENO; ++stream) {
    if (::fcntl(stream, F_GETFD) < 0 && ::open("/dev/null", O_RDONLY) < 0) std::_Exit(matwork::app::kWorldFailed);
  }
}

}  // namespace

int main(int count, char** words) {
  fill_closed_streams();
  // A limit on the size of files is told like a full disk, with the path, instead of ending us.
  std::signal(SIGXFSZ, SIG_IGN);
  std::ios::sync_with_stdio(false);
  const bool colour = isatty(STDOUT_FILENO) != 0 && std::getenv("NO_COLOR") == nullptr;
  const std::vector<std::string> arguments(words + 1, words + count);
  const int status = matwork::app::run(arguments, {std::cout, std::cerr, colour});
  std::cout.flush();
  // A full disk or a closed pipe behind standard output must not look like success.
  if (std::cout) return status;
  std::cerr << "matwork: cannot write to standard output: it is closed or full\n";
  return status == matwork::app::kSuccess ? matwork::app::kWorldFailed : status;
}
