#pragma once

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/file_system.h"
#include "base/result.h"
#include "site/page_id.h"

namespace matwork {

/// One file of a site: its bytes, or how to make them. Making is pure and may happen on any thread,
/// at once with others, and more than once with the same bytes.
struct OutputFile {
  std::string path;                   ///< below the output folder: "es/ejercicios/index.html"
  std::function<std::string()> make;  ///< null for a file that is copied
  std::string copied_from;            ///< path on disk
  PageId page;                        ///< what `make` makes, where the library made it
};

/// A site as a value: files by path, in the order of their paths. Pages are rendered when they are
/// asked for, so that a site of a hundred thousand pages need not lie in memory to be written, and
/// the preview renders only what is looked at.
class OutputTree {
 public:
  OutputTree() = default;
  /// `kept` is what the files are made of: it lives as long as the tree.
  explicit OutputTree(std::vector<OutputFile> files, std::shared_ptr<const void> kept = nullptr);

  void add(OutputFile file) { files_.push_back(std::move(file)); }

  /// Puts the files in order; call once, after the last add. Two files of one path are our bug: linking gives
  /// every address to one thing (library/address_book.h).
  void finish();

  const std::vector<OutputFile>& files() const { return files_; }
  const OutputFile* find(std::string_view path) const;

  /// The bytes of one file.
  static Result<std::string> read(const OutputFile& file, const FileSystem& disk);

 private:
  std::vector<OutputFile> files_;
  std::shared_ptr<const void> kept_;
};

}  // namespace matwork
