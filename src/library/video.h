#pragma once

#include <array>
#include <string_view>

#include "library/config.h"

namespace matwork {

/// Ids that stand in for a missing video wherever they are found: the first is the video that
/// copied templates carry most often.
inline constexpr std::array<std::string_view, 1> kPlaceholderVideos{"dQw4w9WgXcQ"};

bool is_placeholder_video(const Config& config, std::string_view id);

/// Whether a word has the form of an id at YouTube: eleven letters, digits, - or _.
bool is_video_id(std::string_view id);

}  // namespace matwork
