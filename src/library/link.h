#pragma once

#include <string>
#include <string_view>

#include "library/library.h"

namespace matwork {

/// Where a link in a document leads.
struct LinkTarget {
  enum class Kind { kPage, kFile, kExternal, kDead, kDeadFragment, kUnsafe };
  Kind kind = Kind::kDead;
  std::string address;   ///< page or file: its address; external: the address as written
  std::string fragment;  ///< without #
};

/// Follows a link out of the document `from`. Paths are looked up in the site; a path to a document
/// on disk (`../mat/swan.md`) leads to its page. Only http, https, mailto and tel leave the site.
LinkTarget follow_link(const Library& library, const LibraryEntry& from, std::string_view url);

/// The same for a link in matwork.yaml, whose paths start at the top of the site or, for documents, of the library.
LinkTarget follow_setting(const Library& library, std::string_view url);

/// The file that `from` names as a picture, or null: in static/ when it starts with a slash, else
/// beside the document.
const StaticFile* find_picture_file(const Library& library, const LibraryEntry& from, std::string_view written);

/// The same where it is a picture that can be shown, else null.
const StaticFile* find_picture(const Library& library, const LibraryEntry& from, std::string_view written);

}  // namespace matwork
