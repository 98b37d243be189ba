#include "server/media_type.h"

#include <algorithm>
#include <array>

#include "base/text.h"

namespace matwork {
namespace {

struct MediaType {
  std::string_view ending;
  std::string_view type;
};

constexpr std::array kMediaTypes{
    MediaType{".html", "text/html; charset=utf-8"},
    MediaType{".htm", "text/html; charset=utf-8"},
    MediaType{".css", "text/css; charset=utf-8"},
    MediaType{".js", "text/javascript; charset=utf-8"},
    MediaType{".mjs", "text/javascript; charset=utf-8"},
    MediaType{".json", "application/json"},
    MediaType{".xml", "application/xml"},
    MediaType{".svg", "image/svg+xml"},
    MediaType{".txt", "text/plain; charset=utf-8"},
    MediaType{".csv", "text/csv; charset=utf-8"},
    MediaType{".vtt", "text/vtt; charset=utf-8"},
    MediaType{".png", "image/png"},
    MediaType{".jpg", "image/jpeg"},
    MediaType{".jpeg", "image/jpeg"},
    MediaType{".webp", "image/webp"},
    MediaType{".avif", "image/avif"},
    MediaType{".gif", "image/gif"},
    MediaType{".ico", "image/x-icon"},
    MediaType{".woff2", "font/woff2"},
    MediaType{".woff", "font/woff"},
    MediaType{".ttf", "font/ttf"},
    MediaType{".otf", "font/otf"},
    MediaType{".pdf", "application/pdf"},
    MediaType{".mp4", "video/mp4"},
    MediaType{".m4v", "video/mp4"},
    MediaType{".webm", "video/webm"},
    MediaType{".mov", "video/quicktime"},
    MediaType{".mp3", "audio/mpeg"},
    MediaType{".m4a", "audio/mp4"},
    MediaType{".ogg", "audio/ogg"},
    MediaType{".wav", "audio/wav"},
    MediaType{".wasm", "application/wasm"},
    MediaType{".glb", "model/gltf-binary"},
    MediaType{".gltf", "model/gltf+json"},
    MediaType{".webmanifest", "application/manifest+json"},
};

constexpr std::array<std::string_view, 6> kCompressible{
    "application/json", "application/xml", "application/manifest+json",
    "application/wasm", "image/svg+xml",   "model/gltf+json"};

}  // namespace

std::string_view content_type_of(std::string_view path) {
  const auto small = lower(path.substr(path.rfind('/') + 1));
  const auto found = std::find_if(kMediaTypes.begin(), kMediaTypes.end(),
                                  [&](const MediaType& t) { return small.ends_with(t.ending); });
  return found == kMediaTypes.end() ? "application/octet-stream" : found->type;
}

bool is_compressible(std::string_view content_type) {
  return content_type.starts_with("text/") || is_one_of(content_type, kCompressible);
}

}  // namespace matwork
