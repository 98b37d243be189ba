#pragma once

#include <algorithm>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>

#include "base/embedded_file.h"
#include "document/yaml.h"

/// Tables that are part of the program. What is wrong with one is our bug: it throws std::logic_error, and stops
/// every test that touches the table.
namespace matwork {

YamlNode read_own_table(const EmbeddedFile& file);
/// The one of `files` at `path`.
YamlNode read_own_table(std::span<const EmbeddedFile> files, std::string_view path);

/// The member of a mapping, which must be there.
const YamlNode& get_member(const YamlNode& node, std::string_view name);

/// What a word of a table stands for, by a list of pairs.
template <class Pairs>
auto get_meaning(const Pairs& pairs, std::string_view word) {
  const auto found = std::find_if(pairs.begin(), pairs.end(), [&](const auto& pair) { return pair.first == word; });
  if (found == pairs.end()) throw std::logic_error("`" + std::string(word) + "` is no word of the program's tables");
  return found->second;
}

}  // namespace matwork
