#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/result.h"

namespace matwork {

enum class ThingKind : std::uint8_t { kFile, kLink, kOther };

/// Something in a folder that is no folder.
struct Thing {
  std::string path;  ///< relative to the folder that was listed
  ThingKind kind;
};

/// All that lies below a folder, in no order.
struct FolderContents {
  std::vector<Thing> things;
  std::vector<std::vector<std::string>> folders;  ///< by depth: first those in the folder itself
  std::vector<std::string> empty;                 ///< folders with nothing in them
};

/// Whether names that start with a dot are taken.
enum class Hidden { kTake, kPassOver };

/// Lists a folder, which may itself be a link; links below it are things and are not followed, so a loop cannot be
/// walked. What vanishes meanwhile is passed over; what may not be read fails, by its own path.
Result<FolderContents> list_contents(const std::string& folder, Hidden hidden, unsigned jobs);

/// Removes what was listed. What came since stays, with the folders above it.
/// Fails where something may not be removed, after removing the rest.
Result<void> remove_contents(const std::string& folder, const FolderContents& contents, unsigned jobs);

/// Removes a folder and all that is in it; nothing to do where there is none. A link is removed, not what it leads to.
Result<void> remove_folder(const std::string& folder, unsigned jobs);

}  // namespace matwork
