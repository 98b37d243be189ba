#include "server/watched_paths.h"

#include <algorithm>
#include <array>

#include "base/file_system.h"
#include "base/text.h"

namespace matwork {
namespace {

constexpr std::array<std::string_view, 8> kPassingEndings{"~",     ".swp",        ".swx",         ".swo",
                                                          ".part", ".crdownload", "___jb_tmp___", "___jb_old___"};

/// The temporary file of `sed -i`: "sedAb3dEf".
bool is_of_sed(std::string_view name) {
  return name.size() == 9 && name.starts_with("sed") && name.find('.') == name.npos &&
         std::any_of(name.begin() + 3, name.end(), [](char c) { return is_digit(c) || (c >= 'A' && c <= 'Z'); });
}

}  // namespace

bool is_passing_name(std::string_view name) {
  if (name.starts_with('.') || (name.starts_with('#') && name.ends_with('#'))) return true;
  // Vim asks whether a folder can be written to by a file of this name, or where there is one, of the next.
  if (name == "4913" || name == "5036") return true;
  return is_of_sed(name) || std::any_of(kPassingEndings.begin(), kPassingEndings.end(),
                                        [&](std::string_view ending) { return name.ends_with(ending); });
}

bool WatchedPaths::concern(std::string_view path) const {
  for (const auto part : split(path, '/')) {
    if (is_passing_name(part)) return false;
  }
  if (is_one_of(path, files)) return true;
  return std::any_of(folders.begin(), folders.end(), [&](const auto& folder) { return lies_in(path, folder); });
}

}  // namespace matwork
