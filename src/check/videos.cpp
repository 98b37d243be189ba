#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "base/text.h"
#include "check/checks.h"
#include "diagnostics/codes.h"
#include "library/video.h"

namespace matwork {
namespace {

using Uses = std::map<std::string, std::vector<const LibraryEntry*>>;

std::string identity(const LibraryEntry& item) {
  const auto& key = item.entry.head.translation_key.value;
  return key.empty() ? item.entry.source->path() : key;
}

void report_repeated(const std::vector<const LibraryEntry*>& items, Diagnostics& findings) {
  std::set<std::string> exercises;
  for (const auto* item : items) exercises.insert(identity(*item));
  if (exercises.size() < 2) return;
  for (const auto* item : items) {
    const auto other =
        std::find_if(items.begin(), items.end(), [&](const auto* o) { return identity(*o) != identity(*item); });
    const auto& video = item->entry.facts.video;
    findings
        .add(codes::kRepeatedVideo, *item->entry.source, video.span,
             fmt::format("the video `{}` is used for {} exercises", video.value, exercises.size()))
        .with_note(fmt::format("also in {}", (*other)->entry.source->path()))
        .with_help("give each exercise its own video, or none");
  }
}

}  // namespace

void check_videos(const CheckContext& context, Diagnostics& findings) {
  const auto& library = context.library;
  Uses uses;
  for (const auto& item : library.entries) {
    const auto& video = item.entry.facts.video;
    if (video.value.empty()) continue;
    if (is_placeholder_video(library.config, video.value)) {
      findings.add(codes::kPlaceholderVideo, *item.entry.source, video.span, "this video stands in for a missing one")
          .with_label("not shown")
          .with_help("name the video of this exercise, or leave `video_id` out");
    } else if (!is_video_id(video.value)) {
      findings
          .add(codes::kBadVideo, *item.entry.source, video.span,
               fmt::format("`{}` cannot be the id of a video", shorten(video.value, 60)))
          .with_label("not shown")
          .with_help("write the eleven signs after `v=` in the address of the video");
    } else {
      uses[video.value].push_back(&item);
    }
  }
  for (const auto& [id, items] : uses) report_repeated(items, findings);
}

}  // namespace matwork
