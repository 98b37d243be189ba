#include "encode.h"

#include <vips/vips.h>

#include <memory>
#include <string_view>

#include "webp_exif.h"

namespace matwork::pictures {
namespace {

// Judged by eye on photographs and drawings; what changes here counts kEncoding up (src/picture/variants.cpp).
constexpr int kAvifQuality = 55;
constexpr int kAvifEffort = 2;
constexpr int kWebpQuality = 78;
constexpr int kWebpEffort = 4;

struct Unreference {
  void operator()(VipsImage* image) const { g_object_unref(image); }
};
using Image = std::unique_ptr<VipsImage, Unreference>;

struct Free {
  void operator()(void* bytes) const { g_free(bytes); }
};

/// The last words of libvips, in one line.
std::string words_of_vips() {
  std::string words = vips_error_buffer();
  vips_error_clear();
  while (!words.empty() && words.back() == '\n') words.pop_back();
  for (auto& c : words) {
    if (c == '\n') c = ';';
  }
  return words;
}

[[noreturn]] void refuse() { throw Unreadable("cannot be decoded: " + words_of_vips()); }

/// What libvips reports on the way would drown the one line that we say.
void be_quiet(const char*, GLogLevelFlags, const char*, void*) {}

/// Opens the picture without decoding it, and holds it against what its header promised: a file may say one size
/// where browsers look, and another where decoders do.
Image open(const std::string& picture, const Expected& expected) {
  Image image(vips_image_new_from_buffer(picture.data(), picture.size(), "", nullptr));
  if (!image) refuse();
  auto width = vips_image_get_width(image.get());
  auto height = vips_image_get_height(image.get());
  if (expected.turns && vips_image_get_orientation_swap(image.get()) != 0) std::swap(width, height);
  if (width != expected.width || height != expected.height) throw Unreadable("says two different sizes of itself");
  return image;
}

/// The profile to convert to; null for what is in sRGB already, which a conversion would only blur.
const char* profile_for(const Image& image) {
  const bool foreign = vips_image_get_typeof(image.get(), VIPS_META_ICC_NAME) != 0 ||
                       vips_image_get_interpretation(image.get()) == VIPS_INTERPRETATION_CMYK;
  return foreign ? "srgb" : nullptr;
}

Image scale(const std::string& picture, const Expected& expected, int width) {
  const auto* profile = profile_for(open(picture, expected));
  VipsImage* scaled = nullptr;
  const int failed = vips_thumbnail_buffer(const_cast<char*>(picture.data()), picture.size(), &scaled, width,  // NOLINT
                                           "height", VIPS_MAX_COORD, "size", VIPS_SIZE_DOWN, "no_rotate",
                                           expected.turns ? FALSE : TRUE, "export_profile", profile, nullptr);
  if (failed != 0) refuse();
  return Image(scaled);
}

/// Eight bits a colour, as pages show it; a drawing in greys stays one.
Image to_eight_bits(const Image& image) {
  const auto colours = vips_image_get_bands(image.get()) < 3 ? VIPS_INTERPRETATION_B_W : VIPS_INTERPRETATION_sRGB;
  VipsImage* plain = nullptr;
  if (vips_colourspace(image.get(), &plain, colours, nullptr) != 0) refuse();
  return Image(plain);
}

/// Takes away what a picture says of itself. "strip" alone leaves the profile of sRGB, nine kilobytes in each WebP:
/// what browsers are told nothing of, they take for sRGB.
void remove_metadata(VipsImage* image) {
  char** fields = vips_image_get_fields(image);
  for (char** field = fields; field != nullptr && *field != nullptr; ++field) {
    const std::string_view name = *field;
    const bool ours = name.starts_with("exif-") || name.starts_with("xmp-") || name.starts_with("iptc-") ||
                      name.starts_with("icc-") || name == VIPS_META_ORIENTATION;
    if (ours) vips_image_remove(image, *field);
  }
  g_strfreev(fields);
}

/// Decodes all of it, once: what is written next can then only fail for reasons of its own.
Image decode(const Image& image) {
  const Image decoded(vips_image_copy_memory(image.get()));
  VipsImage* plain = nullptr;
  if (!decoded || vips_copy(decoded.get(), &plain, nullptr) != 0) refuse();
  remove_metadata(plain);
  return Image(plain);
}

}  // namespace

void set_up(const char* program) {
  g_log_set_default_handler(be_quiet, nullptr);
  if (vips_init(program) != 0) throw std::runtime_error(words_of_vips());
  vips_concurrency_set(1);
  vips_cache_set_max(0);
  vips_block_untrusted_set(TRUE);
  vips_operation_block_set("VipsForeignLoad", TRUE);
  for (const char* loader :
       {"VipsForeignLoadJpeg", "VipsForeignLoadPng", "VipsForeignLoadWebp", "VipsForeignLoadHeif"}) {
    vips_operation_block_set(loader, FALSE);
  }
}

std::string encode(const std::string& picture, const Expected& expected, const Order& order) {
  const auto image = decode(to_eight_bits(scale(picture, expected, order.width)));
  void* bytes = nullptr;
  std::size_t size = 0;
  const int failed =
      order.format == Order::Format::kAvif
          ? vips_heifsave_buffer(image.get(), &bytes, &size, "compression", VIPS_FOREIGN_HEIF_COMPRESSION_AV1, "Q",
                                 kAvifQuality, "effort", kAvifEffort, "bitdepth", 8, "strip", TRUE, nullptr)
          : vips_webpsave_buffer(image.get(), &bytes, &size, "Q", kWebpQuality, "effort", kWebpEffort,
                                 "smart_subsample", TRUE, "strip", TRUE, nullptr);
  if (failed != 0) throw std::runtime_error(words_of_vips());
  const std::unique_ptr<void, Free> owner(bytes);
  std::string file(static_cast<const char*>(bytes), size);
  return order.format == Order::Format::kWebp ? remove_exif(file) : file;
}

}  // namespace matwork::pictures
