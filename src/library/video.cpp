#include "library/video.h"

#include <algorithm>
#include <cctype>

namespace matwork {

bool is_placeholder_video(const Config& config, std::string_view id) {
  const auto& more = config.placeholder_videos;
  return std::find(kPlaceholderVideos.begin(), kPlaceholderVideos.end(), id) != kPlaceholderVideos.end() ||
         std::find(more.begin(), more.end(), id) != more.end();
}

bool is_video_id(std::string_view id) {
  return id.size() == 11 && std::all_of(id.begin(), id.end(), [](char c) {
           return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '-' || c == '_';
         });
}

}  // namespace matwork
