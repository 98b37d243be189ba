#pragma once

#include <string>

#include "base/file_system.h"

namespace matwork::app {

/// What a person means by PATH: the library around it, and the part of it that was asked for.
struct Target {
  std::string root;          ///< folder of the library
  std::string part;          ///< path within it, "" for all of it
  std::string display_base;  ///< put before paths of the library, so that they open from here
  std::string json_base;     ///< what JSON paths are relative to, within the library
};

/// Finds the library of a folder or a document: the nearest folder, from PATH upwards, with a
/// matwork.yaml or a content/ folder. Fails when there is none, or no such PATH.
Result<Target> locate(const std::string& path);

}  // namespace matwork::app
