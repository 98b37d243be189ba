#include "locate.h"

#include <fmt/format.h>

#include <filesystem>

namespace matwork::app {
namespace fs = std::filesystem;
namespace {

bool is_library(const fs::path& folder) {
  std::error_code error;
  return fs::is_regular_file(folder / "matwork.yaml", error) || fs::is_directory(folder / "content", error);
}

}  // namespace

Result<Target> locate(const std::string& path) {
  std::error_code error;
  const auto given = fs::path(path);
  const auto whole = fs::canonical(given, error);
  if (error) return failure(fmt::format("cannot open {}: {}", path, error.message()));
  const bool folder = fs::is_directory(whole, error);
  auto root = folder ? whole : whole.parent_path();
  while (!is_library(root)) {
    if (!root.has_relative_path())
      return failure(fmt::format("{} is in no library: there is no content/ folder there or above it", path));
    root = root.parent_path();
  }
  Target target;
  target.root = root.native();
  target.part = whole == root ? std::string() : fs::relative(whole, root, error).native();
  target.json_base = folder ? target.part : fs::path(target.part).parent_path().native();
  auto shown = fs::relative(root, fs::current_path(error), error).native();
  // Far away, the whole path reads better than a ladder of dots.
  if (shown.empty() || shown.starts_with("../../..")) shown = root.native();
  target.display_base = shown == "." ? std::string() : shown + "/";
  return target;
}

}  // namespace matwork::app
