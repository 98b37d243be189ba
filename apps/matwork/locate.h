#pragma once

#include <memory>
#include <string>

#include "library/library.h"

namespace matwork::app {

/// What a person means by PATH: the library around it, and the part of it that was asked for.
struct Target {
  std::string root;                 ///< folder of the library
  std::string part;                 ///< path within it, "" for all of it
  std::string display_base;         ///< put before paths of the library, so that they open from here
  std::string json_base;            ///< what JSON paths are relative to, within the library
  std::string content = "content";  ///< folder of the documents below root; "" when there is no library
  std::string language;             ///< by a folder above that is named like a language, or ""
  bool alone = false;               ///< one document in no library: nothing around it is known
};

/// Finds the library of a folder or a document: the nearest folder, from PATH upwards, with a
/// matwork.yaml or a content/ folder. A document, or a folder of documents, in no library stands for
/// itself. Fails when there is no such PATH, or nothing in it.
Result<Target> locate(const std::string& path);

/// The disk as a target sees it: of one document alone, nothing around it.
std::unique_ptr<FileSystem> disk_of(const Target& target);

/// Reads what was located; one document alone is read without looking around it.
Result<LibraryReading> read_target(const Target& target, const ReadingOptions& options);

}  // namespace matwork::app
