#include "document/own_table.h"

#include <fmt/format.h>

#include "diagnostics/codes.h"

namespace matwork {

YamlNode read_own_table(const EmbeddedFile& file) {
  const SourceFile source{std::string(file.path), std::string(file.bytes)};
  Diagnostics findings;
  const Span all{0, static_cast<std::uint32_t>(file.bytes.size())};
  auto root = parse_yaml(source, all, {codes::kConfigSyntax, codes::kConfigSyntax, codes::kConfigSyntax}, findings);
  if (!root) throw std::logic_error(fmt::format("{}: {}", file.path, findings.list().front().message));
  return std::move(*root);
}

YamlNode read_own_table(std::span<const EmbeddedFile> files, std::string_view path) {
  const auto file = std::find_if(files.begin(), files.end(), [&](const EmbeddedFile& f) { return f.path == path; });
  if (file == files.end()) throw std::logic_error(fmt::format("{} is not embedded", path));
  return read_own_table(*file);
}

const YamlNode& get_member(const YamlNode& node, std::string_view name) {
  if (const auto* found = node.find(name)) return *found;
  throw std::logic_error(fmt::format("`{}` is missing in a table of the program", name));
}

}  // namespace matwork
