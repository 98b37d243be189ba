#pragma once

#include <algorithm>
#include <map>
#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "library/library.h"

namespace matwork::testing {

/// The files of a library by their path in it: "content/en/exercises/swan.md".
using Files = std::map<std::string, std::string>;

/// A document with this title, these lines in its head and this body.
inline std::string document(std::string_view title, std::string_view more = {}, std::string_view body = {}) {
  std::string text = "---\ntitle: \"" + std::string(title) + "\"\ndescription: \"A few words about it.\"\n";
  if (!more.empty()) text.append(more).append("\n");
  return text.append("---\n").append(body);
}

/// An exercise that no check has anything to say about, in a library of one
/// language.
inline std::string exercise(std::string_view title, std::string_view more = {}, std::string_view body = {}) {
  auto head = std::string(
      "equipment: [mat]\nmuscles: [calves]\ndifficulty: "
      "beginner\nduration: 90\nsteps: [Go up, Go down]");
  if (!more.empty()) head.append("\n").append(more);
  return document(title, head, body);
}

inline MemoryFileSystem disk_with(const Files& files) {
  MemoryFileSystem disk({});
  for (const auto& [path, bytes] : files) disk.write_file("root/" + path, bytes);
  return disk;
}

/// The library that these files are.
inline LibraryReading read_files(const Files& files, unsigned jobs = 1, std::string base_url = {}) {
  ReadingOptions options;
  options.jobs = jobs;
  options.base_url = std::move(base_url);
  auto reading = read_library(disk_with(files), "root", options);
  if (!reading) throw std::runtime_error(reading.error().message);
  return std::move(*reading);
}

inline std::shared_ptr<const Library> share_library(const Files& files, std::string base_url = {}) {
  return std::make_shared<const Library>(read_files(files, 1, std::move(base_url)).library);
}

inline const LibraryEntry* find_entry(const Library& library, std::string_view path) {
  const auto found = std::find_if(library.entries.begin(), library.entries.end(),
                                  [&](const LibraryEntry& item) { return item.entry.source->path() == path; });
  return found == library.entries.end() ? nullptr : &*found;
}

inline const LibraryEntry& get_entry(const Library& library, std::string_view path) {
  if (const auto* found = find_entry(library, path)) return *found;
  throw std::out_of_range(std::string(path) + " is not published");
}

inline EntryIndex index_of(const Library& library, std::string_view path) {
  return static_cast<EntryIndex>(&get_entry(library, path) - library.entries.data());
}

/// Each finding as "code path:line:column", in the order in which they were
/// made.
inline std::vector<std::string> described(const Diagnostics& findings) {
  std::vector<std::string> out;
  for (const auto& finding : findings.list()) {
    const auto at = finding.source->position_at(finding.span.begin);
    out.push_back(std::string(finding.code->id) + " " + finding.source->path() + ":" + std::to_string(at.line) + ":" +
                  std::to_string(at.column));
  }
  return out;
}

inline std::vector<std::string> codes_of(const Diagnostics& findings) {
  std::vector<std::string> out;
  for (const auto& finding : findings.list()) out.emplace_back(finding.code->id);
  return out;
}

/// The words that a finding points at.
inline std::string words_at(const Diagnostic& finding) { return std::string(finding.source->text(finding.span)); }

inline std::vector<std::string> titles_of(const Library& library, const std::vector<EntryIndex>& entries) {
  std::vector<std::string> out;
  out.reserve(entries.size());
  for (const auto index : entries) out.push_back(library.entries[index].entry.head.title.value);
  return out;
}

}  // namespace matwork::testing
