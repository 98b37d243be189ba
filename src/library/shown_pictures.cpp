#include "library/shown_pictures.h"

#include <fmt/format.h>
#include <sys/stat.h>

#include "base/parallel.h"
#include "document/limits.h"
#include "library/link.h"
#include "picture/variants.h"

namespace matwork {
namespace {

static_assert(limits::kPictureBytes == kMostPictureBytes && limits::kPicturePixels == kMostPicturePixels);

/// Files that documents show, by their place in Library::files, each once.
std::vector<std::size_t> find_shown(const Library& library) {
  std::set<std::size_t> shown;
  for (const auto& item : library.entries) {
    for (const auto written : named_pictures(item.entry)) {
      if (const auto* file = find_picture_file(library, item, written))
        shown.insert(static_cast<std::size_t>(file - library.files.data()));
    }
  }
  return {shown.begin(), shown.end()};
}

/// What is too large for a picture is not read at all: it may be a film.
bool is_too_large(const FileSystem& disk, const std::string& path) {
  const auto file = disk.open_file(path);
  struct stat status{};
  return file && ::fstat(file->get(), &status) == 0 && static_cast<std::uint64_t>(status.st_size) > kMostPictureBytes;
}

PictureReading read_picture(const FileSystem& disk, const std::string& path) {
  PictureReading reading;
  if (is_too_large(disk, path)) {
    reading.fault = fmt::format("has more than {} MB", kMostPictureBytes / 1024 / 1024);
    return reading;
  }
  const auto bytes = disk.read_file(path);
  if (!bytes) {
    reading.fault = "cannot be read";
    return reading;
  }
  reading.hash = variant_hash(*bytes);
  reading.bytes = bytes->size();
  if (const auto header = read_picture_header(*bytes)) {
    reading.header = *header;
  } else {
    reading.fault = header.error().message;
  }
  return reading;
}

}  // namespace

std::vector<std::string_view> named_pictures(const Entry& entry) {
  std::vector<std::string_view> named;
  if (!entry.head.image.value.empty()) named.emplace_back(entry.head.image.value);
  for (const auto& node : entry.body.nodes()) {
    if (node.type == MarkdownType::kImage) named.push_back(entry.body.text_of(node));
  }
  return named;
}

void read_shown_pictures(Library& library, const FileSystem& disk, unsigned jobs, const KnownPicture& known) {
  if (library.files.empty()) return;
  const auto shown = find_shown(library);
  parallel_for(shown.size(), shown.empty() ? 1 : jobs, [&](std::size_t i) {
    auto& file = library.files[shown[i]];
    file.picture = known(file.path);
    if (file.picture == nullptr) file.picture = std::make_shared<const PictureReading>(read_picture(disk, file.path));
  });
}

}  // namespace matwork
