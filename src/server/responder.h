#pragma once

#include <string>
#include <string_view>

#include "site/output_tree.h"

namespace matwork {

/// What a browser gets for a request; without sockets, so that it can be tested as a function.
struct Reply {
  int status = 200;
  std::string content_type;
  std::string location;  ///< of a redirect
  std::string body;
};

/// Answers GET and HEAD out of a tree. `base_path` is the path under which the site lives ("" or
/// "/library"). A folder without its slash is redirected to it; what is not there gets the 404 page
/// of the site; no path leads out of the tree, because only its own files are looked up.
class Responder {
 public:
  Responder(const OutputTree& tree, const FileSystem& disk, std::string base_path)
      : tree_(tree), disk_(disk), base_path_(std::move(base_path)) {}

  Reply respond(std::string_view method, std::string_view target) const;

 private:
  Reply respond_with(const OutputFile& file, int status) const;
  Reply not_found() const;

  const OutputTree& tree_;
  const FileSystem& disk_;
  std::string base_path_;
};

/// The media type by the ending of a file name; application/octet-stream for what is not known.
std::string_view content_type_of(std::string_view path);

}  // namespace matwork
