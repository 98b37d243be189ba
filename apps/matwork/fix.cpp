#include "fix.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <filesystem>
#include <map>

#include "base/file_system.h"
#include "base/replace_file.h"
#include "diagnostics/apply_fixes.h"
#include "document/document.h"

namespace matwork::app {
namespace fs = std::filesystem;
namespace {

constexpr const char* kUndoFolder = ".matwork/undo";
constexpr const char* kBefore = "before";
constexpr const char* kAfter = "after";

/// The numbers of the fixes that can be undone, oldest first.
std::vector<int> undo_numbers(const std::string& root) {
  std::vector<int> numbers;
  std::error_code error;
  for (const auto& item : fs::directory_iterator(fs::path(root) / kUndoFolder, error)) {
    const auto name = item.path().filename().native();
    int number = 0;
    const auto [end, wrong] = std::from_chars(name.data(), name.data() + name.size(), number);
    if (wrong == std::errc{} && end == name.data() + name.size()) numbers.push_back(number);
  }
  std::sort(numbers.begin(), numbers.end());
  return numbers;
}

Result<void> write_with_folders(const fs::path& path, std::string_view bytes) {
  std::error_code error;
  fs::create_directories(path.parent_path(), error);
  if (error) return failure(fmt::format("cannot make {}: {}", path.parent_path().native(), error.message()));
  return replace_file(path.native(), bytes);
}

Result<void> keep_before(const fs::path& path, std::string_view bytes) {
  std::error_code error;
  return fs::exists(path, error) ? Result<void>{} : write_with_folders(path, bytes);
}

/// A fix must never keep a document from being read.
bool still_reads(const SourceFile& source, const std::string& text) {
  if (!source.path().ends_with(".md")) return true;
  const SourceFile fixed(source.path(), text);
  Diagnostics findings;
  return parse_document(fixed, findings).has_value();
}

std::map<const SourceFile*, FixedText> fixed_texts(const Library& library, const Diagnostics& findings) {
  std::map<std::string_view, const SourceFile*> by_path;
  std::map<const SourceFile*, std::vector<Diagnostic>> by_file;
  for (const auto& finding : findings.list()) {
    if (finding.fix) by_file[finding.source].push_back(finding);
  }
  std::map<const SourceFile*, FixedText> out;
  for (const auto& source : library.sources) {
    const auto found = by_file.find(source.get());
    if (found == by_file.end()) continue;
    auto fixed = apply_fixes(*source, found->second);
    if (fixed.text != source->text() && still_reads(*source, fixed.text)) out.emplace(source.get(), std::move(fixed));
  }
  return out;
}

}  // namespace

std::string next_undo_folder(const Target& target) {
  const auto numbers = undo_numbers(target.root);
  return (fs::path(target.root) / kUndoFolder / std::to_string(numbers.empty() ? 1 : numbers.back() + 1)).native();
}

Result<FixReport> fix_files(const Library& library, const Diagnostics& findings, const Target& target,
                            const std::string& undo) {
  auto fixed = fixed_texts(library, findings);
  const DiskFileSystem disk;
  std::erase_if(fixed, [&](const auto& item) {
    const auto now = disk.read_file(join_path(target.root, item.first->path()));
    return !now || *now != item.first->text();
  });
  FixReport report;
  // All of the past is safe before the first file changes; of several rounds the first one's is kept.
  for (const auto& [source, text] : fixed) {
    if (auto kept = keep_before(fs::path(undo) / kBefore / source->path(), source->text()); !kept)
      return tl::unexpected(kept.error());
    if (auto kept = write_with_folders(fs::path(undo) / kAfter / source->path(), text.text); !kept)
      return tl::unexpected(kept.error());
  }
  for (const auto& [source, text] : fixed) {
    if (auto written = replace_file(join_path(target.root, source->path()), text.text); !written)
      return tl::unexpected(written.error());
    report.findings += text.applied;
    report.files.insert(source->path());
  }
  return report;
}

Result<UndoReport> undo_fixes(const Target& target) {
  UndoReport report;
  const auto numbers = undo_numbers(target.root);
  if (numbers.empty()) return report;
  const DiskFileSystem disk;
  const auto undo = fs::path(target.root) / kUndoFolder / std::to_string(numbers.back());
  const auto before = (undo / kBefore).native();
  const auto files = disk.list_files(before);
  if (!files) return tl::unexpected(files.error());
  for (const auto& path : *files) {
    const auto here = join_path(target.root, path);
    const auto now = disk.read_file(here);
    const auto after = disk.read_file((undo / kAfter / path).native());
    const auto past = disk.read_file(join_path(before, path));
    if (!past) return tl::unexpected(past.error());
    if (now && *now == *past) continue;
    if (!now || !after || *now != *after) {
      report.kept.push_back(path);
      continue;
    }
    if (auto written = replace_file(here, *past); !written) return tl::unexpected(written.error());
    ++report.restored;
  }
  std::error_code error;
  if (report.kept.empty()) fs::remove_all(undo, error);
  return report;
}

}  // namespace matwork::app
