#pragma once

#include <string>
#include <vector>

#include "library/library.h"

namespace matwork {

/// Which files of a library are what.
struct Layout {
  std::string root;                         ///< the folder of the library on disk
  std::vector<Language> languages;          ///< default first
  std::string content;                      ///< "content/", put before the paths of documents; or ""
  bool language_folders = false;            ///< content/<language>/… or content/…
  std::vector<std::string> documents;       ///< "content/en/exercises/mat/swan.md", sorted
  std::vector<StaticFile> files;            ///< from static/ and from beside the documents
  std::vector<std::string> unread_folders;  ///< content/<folder> that belongs to no language
};

/// The files of a library by name, each list sorted by bytes: the order of everything hangs on it.
struct LibraryFiles {
  std::vector<std::string> content;  ///< below the folder of the documents
  std::vector<std::string> statics;  ///< below static/
};

/// Lists what lies below `root`; fails when there is no folder of documents.
Result<LibraryFiles> list_library_files(const FileSystem& disk, const std::string& root, const std::string& content);

/// Finds out what the files are by their names; nothing of them is read.
Layout make_layout(const LibraryFiles& files, const std::string& root, const std::string& content,
                   const Config& config);

/// The place of "content/en/exercises/mat/swan.md".
Place place_of(const Layout& layout, const std::string& path);

/// What the folders of a document say about its kind: the nearest one that says anything decides.
Kind kind_of(const Place& place, const Config& config, const Vocabulary& vocabulary);

}  // namespace matwork
