#include "locate.h"

#include <fmt/format.h>

#include <filesystem>

#include "library/language_tag.h"

namespace matwork::app {
namespace fs = std::filesystem;
namespace {

bool is_library(const fs::path& folder) {
  std::error_code error;
  return fs::is_regular_file(folder / "matwork.yaml", error) || fs::is_directory(folder / "content", error);
}

/// The language that the folders of a path name, nearest first: "es" for …/es/mat/el-cien.md.
std::string language_above(fs::path folder) {
  for (; folder.has_relative_path(); folder = folder.parent_path()) {
    if (is_language_tag(folder.filename().native())) return folder.filename().native();
  }
  return {};
}

/// Whether a folder holds documents, or folders of languages, itself.
bool holds_documents(const fs::path& folder) {
  std::error_code error;
  for (const auto& item : fs::directory_iterator(folder, error)) {
    const auto name = item.path().filename().native();
    const bool document = name.ends_with(".md") && item.is_regular_file(error);
    if (document || (is_language_tag(name) && item.is_directory(error))) return true;
  }
  return false;
}

/// How the root is written before paths, seen from where the person is.
std::string display_path(const fs::path& root) {
  std::error_code error;
  auto shown = fs::relative(root, fs::current_path(error), error).native();
  // Far away, the whole path reads better than a ladder of dots.
  if (shown.empty() || shown.starts_with("../../..")) shown = root.native();
  return shown == "." ? std::string() : shown + "/";
}

Result<Target> without_library(const std::string& path, const fs::path& whole, bool folder) {
  if (folder && !holds_documents(whole)) {
    return failure(
        fmt::format("{} is no library: there is no content/ folder in it or above it, and no document", path));
  }
  Target target;
  target.root = folder ? whole.native() : whole.parent_path().native();
  target.part = folder ? std::string() : whole.filename().native();
  target.content.clear();
  target.language = language_above(target.root);
  target.alone = !folder;
  target.display_base = display_path(target.root);
  return target;
}

/// One document in no library, as if nothing lay around it.
class OneDocument final : public FileSystem {
 public:
  OneDocument(std::string folder, std::string path) : folder_(std::move(folder)), path_(std::move(path)) {}

  Result<std::vector<std::string>> list_files(const std::string& folder) const override {
    if (folder != folder_ || !is_file(path_)) return std::vector<std::string>{};
    return std::vector{path_.substr(path_.rfind('/') + 1)};
  }
  Result<std::string> read_file(const std::string& path) const override { return disk_.read_file(path); }
  bool is_file(const std::string& path) const override { return path == path_ && disk_.is_file(path); }
  bool is_folder(const std::string& path) const override { return path == folder_; }

 private:
  DiskFileSystem disk_;
  std::string folder_;
  std::string path_;
};

}  // namespace

Result<Target> locate(const std::string& path) {
  std::error_code error;
  const auto whole = fs::canonical(path, error);
  if (error) return failure(fmt::format("cannot open {}: {}", path, error.message()));
  const bool folder = fs::is_directory(whole, error);
  auto root = folder ? whole : whole.parent_path();
  while (!is_library(root)) {
    if (!root.has_relative_path()) return without_library(path, whole, folder);
    root = root.parent_path();
  }
  Target target;
  target.root = root.native();
  target.part = whole == root ? std::string() : fs::relative(whole, root, error).native();
  target.json_base = folder ? target.part : fs::path(target.part).parent_path().native();
  target.display_base = display_path(root);
  return target;
}

std::unique_ptr<FileSystem> disk_of(const Target& target) {
  if (!target.alone) return std::make_unique<DiskFileSystem>();
  return std::make_unique<OneDocument>(target.root, join_path(target.root, target.part));
}

Result<LibraryReading> read_target(const Target& target, const ReadingOptions& options) {
  auto asked = options;
  asked.content = target.content;
  asked.language = target.language;
  return read_library(*disk_of(target), target.root, asked);
}

}  // namespace matwork::app
