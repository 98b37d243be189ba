#include "document/single_quoted.h"

#include <algorithm>

namespace matwork {
namespace {

constexpr std::string_view kBlanks = " \t";
constexpr std::string_view kLineEnds = "\r\n";

/// Passes over line ends and the blanks around them; one becomes a space, more become one fewer.
void fold_lines(std::string_view written, std::size_t& at, std::string& out) {
  out.erase(out.find_last_not_of(kBlanks) + 1);
  std::size_t ends = 0;
  while (at < written.size() && kLineEnds.find(written[at]) != kLineEnds.npos) {
    at += written.substr(at).starts_with("\r\n") ? 2U : 1U;
    at = std::min(written.find_first_not_of(kBlanks, at), written.size());
    ++ends;
  }
  out.append(ends == 1 ? " " : std::string(ends - 1, '\n'));
}

}  // namespace

std::string read_single_quoted(std::string_view written) {
  std::string out;
  out.reserve(written.size());
  for (std::size_t at = 0; at < written.size();) {
    if (kLineEnds.find(written[at]) != kLineEnds.npos) {
      fold_lines(written, at, out);
      continue;
    }
    out += written[at];
    at += written.substr(at).starts_with("''") ? 2U : 1U;
  }
  return out;
}

}  // namespace matwork
