#pragma once

#include <functional>
#include <set>
#include <string_view>
#include <vector>

#include "library/library.h"

namespace matwork {

/// The pictures that a document names, as it writes them: of its head, and in its text.
std::vector<std::string_view> named_pictures(const Entry& entry);

/// What was read of a file before, by its path on disk; null where it has to be read.
using KnownPicture = std::function<std::shared_ptr<const PictureReading>(const std::string& path)>;

/// Reads the headers of all pictures that documents name and the library has. Whatever is wrong with one, and a disk
/// that does not give it, stands in its reading. Cost: the bytes of those that are not known, on `jobs` threads.
void read_shown_pictures(Library& library, const FileSystem& disk, unsigned jobs, const KnownPicture& known);

}  // namespace matwork
