#include <fmt/format.h>

#include "base/text.h"
#include "check/checks.h"
#include "diagnostics/codes.h"
#include "library/link.h"

namespace matwork {
namespace {

void report_missing(const LibraryEntry& item, Diagnostics& findings) {
  const auto& image = item.entry.head.image;
  auto& finding = findings.add(codes::kMissingPicture, *item.entry.source, image.span,
                               fmt::format("the picture `{}` is not in the library", shorten(image.value, 80)));
  if (image.value.find("://") != std::string::npos || image.value.starts_with("//")) {
    finding.with_help("pages fetch nothing from other hosts: put the picture in static/ and name it from there");
  } else if (image.value.starts_with('/')) {
    finding.with_help(fmt::format("put it at static{}, or leave `image` out", shorten(image.value, 80)));
  } else {
    finding.with_help("put it beside the document, or leave `image` out");
  }
}

void report_broken(const LibraryEntry& item, Span span, std::string_view written, const StaticFile& file,
                   Diagnostics& findings) {
  if (file.picture == nullptr || file.picture->fault.empty()) return;
  findings
      .add(codes::kBrokenPicture, *item.entry.source, span,
           fmt::format("the picture `{}` {}", shorten(written, 80), file.picture->fault))
      .with_label("left out of the page")
      .with_help("copy it again from where it came, or save it anew as JPEG or PNG");
}

}  // namespace

/// The picture of the head, and those in the text that are there; check_links tells of those that are not.
void check_picture(const CheckContext& context, const LibraryEntry& item, Diagnostics& findings) {
  const auto& image = item.entry.head.image;
  const auto* file = find_picture_file(context.library, item, image.value);
  if (file != nullptr) report_broken(item, image.span, image.value, *file, findings);
  if (file == nullptr && !image.value.empty()) report_missing(item, findings);
  for (const auto& node : item.entry.body.nodes()) {
    if (node.type != MarkdownType::kImage) continue;
    const auto written = item.entry.body.text_of(node);
    if (const auto* shown = find_picture_file(context.library, item, written))
      report_broken(item, node.span, written, *shown, findings);
  }
}

}  // namespace matwork
