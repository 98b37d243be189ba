#include "site/prepare_pictures.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "base/parallel.h"

namespace matwork {
namespace {

/// What came of one picture.
struct Prepared {
  bool encoded = false;
  std::string fault;    ///< of the picture
  std::string trouble;  ///< of the world
};

class Preparer {
 public:
  Preparer(const FileSystem& disk, const PictureEncoder& encoder, const VariantCache& cache)
      : disk_(disk), encoder_(encoder), cache_(cache) {}

  Prepared prepare(const StaticFile& file) const {
    const auto& reading = *file.picture;
    const auto variants = variants_of(reading.header);
    const bool ready = std::all_of(variants.begin(), variants.end(), [&](const PictureVariant& variant) {
      return cache_.has(file_of_variant(reading.hash, variant));
    });
    if (ready) return {};
    // A picture that could not be decoded once never can.
    if (auto fault = cache_.read(file_of_fault(reading.hash))) return {false, std::move(*fault), {}};
    auto done = encode(file, variants);
    return done ? std::move(*done) : Prepared{true, {}, done.error().message};
  }

 private:
  static std::string file_of_fault(std::uint64_t hash) { return fmt::format("{:016x}.fault", hash); }

  Result<Prepared> encode(const StaticFile& file, const std::vector<PictureVariant>& variants) const {
    const auto& reading = *file.picture;
    const auto bytes = disk_.read_file(file.path);
    if (!bytes) return tl::unexpected(bytes.error());
    if (variant_hash(*bytes) != reading.hash) return failure(file.path + " changed while it was read: build again");
    const auto encoded = encoder_.encode(*bytes, reading.header, variants);
    if (!encoded) return tl::unexpected(encoded.error());
    if (encoded->files.empty()) {
      if (auto kept = cache_.write(file_of_fault(reading.hash), encoded->fault); !kept)
        return tl::unexpected(kept.error());
      return Prepared{true, encoded->fault, {}};
    }
    for (std::size_t i = 0; i < variants.size(); ++i) {
      auto kept = cache_.write(file_of_variant(reading.hash, variants[i]), encoded->files[i]);
      if (!kept) return tl::unexpected(kept.error());
    }
    return Prepared{true, {}, {}};
  }

  const FileSystem& disk_;
  const PictureEncoder& encoder_;
  const VariantCache& cache_;
};

bool has_variants(const StaticFile& file) {
  return file.picture != nullptr && file.picture->fault.empty() && !variants_of(file.picture->header).empty();
}

/// Files of one content are one picture.
std::map<std::uint64_t, std::vector<StaticFile*>> find_pictures(Library& library) {
  std::map<std::uint64_t, std::vector<StaticFile*>> pictures;
  for (auto& file : library.files) {
    if (has_variants(file)) pictures[file.picture->hash].push_back(&file);
  }
  return pictures;
}

/// Marks a picture that could not be prepared, and says so.
std::string mark(StaticFile& file, const Prepared& prepared) {
  auto reading = *file.picture;
  reading.fault = prepared.fault;
  reading.only_as_is = prepared.fault.empty();
  file.picture = std::make_shared<const PictureReading>(std::move(reading));
  if (prepared.fault.empty()) return fmt::format("{} is published as it is: {}", file.path, prepared.trouble);
  return fmt::format("{} {}: its pages go without it", file.path, prepared.fault);
}

}  // namespace

bool shows_pictures(const Library& library) {
  return std::any_of(library.files.begin(), library.files.end(), has_variants);
}

PicturePreparation prepare_pictures(Library& library, const FileSystem& disk, const PictureEncoder& encoder,
                                    const VariantCache& cache, unsigned jobs) {
  const auto by_content = find_pictures(library);
  std::vector<std::vector<StaticFile*>> pictures;
  pictures.reserve(by_content.size());
  for (const auto& [hash, files] : by_content) pictures.push_back(files);
  std::vector<Prepared> prepared(pictures.size());
  const Preparer preparer(disk, encoder, cache);
  parallel_for(pictures.size(), jobs, [&](std::size_t i) { prepared[i] = preparer.prepare(*pictures[i].front()); });
  PicturePreparation out{pictures.size()};
  for (std::size_t i = 0; i < pictures.size(); ++i) {
    if (prepared[i].encoded) ++out.encoded;
    if (prepared[i].fault.empty() && prepared[i].trouble.empty()) continue;
    for (auto* file : pictures[i]) out.troubles.push_back(mark(*file, prepared[i]));
  }
  std::sort(out.troubles.begin(), out.troubles.end());
  return out;
}

}  // namespace matwork
