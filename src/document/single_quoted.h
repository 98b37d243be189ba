#pragma once

#include <string>
#include <string_view>

namespace matwork {

/// The text of a single-quoted scalar of YAML 1.2, out of what stands between its quotes: two quotes are one, and line
/// ends fold as in other flow scalars. Ours, because libfyaml 0.7.12 loses the end of a text in which two such pairs
/// meet ('x''''y'), and memory with it. Linear.
std::string read_single_quoted(std::string_view written);

}  // namespace matwork
