#pragma once

#include <memory>
#include <string>

#include "command_line.h"
#include "library/library.h"

namespace matwork::app {

/// Where a build has the encoder of pictures and its results; what is empty is found out.
struct PicturePlaces {
  std::string program;  ///< matwork-pictures; else the one beside this program
  std::string cache;    ///< else $XDG_CACHE_HOME/matwork/pictures, or ~/.cache/matwork/pictures
};

/// The variants of the pictures of a library, in a folder that is there as long as this.
class ReadiedPictures {
 public:
  /// Encodes what is not in the cache, and marks in the library what is broken. Nothing to do, and nothing touched,
  /// where no document shows a picture. Where there is no encoder or no folder to write to, pictures are published as
  /// they are. All of that is told at `console`, and none fails.
  static ReadiedPictures ready(Library& library, const PicturePlaces& places, unsigned jobs, Console console);

  /// For SiteOptions::picture_folder; "" where pictures are published as they are.
  const std::string& folder() const { return folder_; }

 private:
  std::string folder_;
  std::shared_ptr<const void> removes_folder_;  ///< where it is for this build only
};

}  // namespace matwork::app
