#include "server/responder.h"

#include <algorithm>
#include <array>

#include "base/text.h"
#include "library/address.h"

namespace matwork {
namespace {

struct MediaType {
  std::string_view ending;
  std::string_view type;
};

constexpr std::array<MediaType, 22> kMediaTypes{{
    {".html", "text/html; charset=utf-8"},
    {".css", "text/css; charset=utf-8"},
    {".js", "text/javascript; charset=utf-8"},
    {".json", "application/json"},
    {".xml", "application/xml"},
    {".svg", "image/svg+xml"},
    {".txt", "text/plain; charset=utf-8"},
    {".png", "image/png"},
    {".jpg", "image/jpeg"},
    {".jpeg", "image/jpeg"},
    {".webp", "image/webp"},
    {".avif", "image/avif"},
    {".gif", "image/gif"},
    {".ico", "image/x-icon"},
    {".woff2", "font/woff2"},
    {".woff", "font/woff"},
    {".pdf", "application/pdf"},
    {".mp4", "video/mp4"},
    {".webm", "video/webm"},
    {".mp3", "audio/mpeg"},
    {".wasm", "application/wasm"},
    {".webmanifest", "application/manifest+json"},
}};

Reply plain(int status, std::string_view words) {
  return {status, "text/plain; charset=utf-8", {}, std::string(words) + "\n"};
}

}  // namespace

std::string_view content_type_of(std::string_view path) {
  const auto small = lower(path);
  const auto found = std::find_if(kMediaTypes.begin(), kMediaTypes.end(),
                                  [&](const MediaType& t) { return small.ends_with(t.ending); });
  return found == kMediaTypes.end() ? "application/octet-stream" : found->type;
}

Reply Responder::respond(std::string_view method, std::string_view target) const {
  if (method != "GET" && method != "HEAD") return plain(405, "Only GET and HEAD are answered here.");
  const auto path = decode_address(target.substr(0, target.find_first_of("?#")));
  if (!path.starts_with('/')) return plain(400, "The address must start with a slash.");
  if (path != base_path_ && !path.starts_with(base_path_ + "/")) return not_found();
  const auto address = path == base_path_ ? std::string("/") : path.substr(base_path_.size());
  if (const auto* file = tree_.find(file_of(address))) return respond_with(*file, 200);
  if (!address.ends_with('/') && tree_.find(address.substr(1) + "/index.html") != nullptr) {
    return {301, {}, base_path_ + encode_address(address) + "/", {}};
  }
  return not_found();
}

Reply Responder::respond_with(const OutputFile& file, int status) const {
  auto bytes = OutputTree::read(file, disk_);
  if (!bytes) return plain(500, bytes.error().message);
  return {status, std::string(content_type_of(file.path)), {}, std::move(*bytes)};
}

Reply Responder::not_found() const {
  if (const auto* page = tree_.find("404.html")) return respond_with(*page, 404);
  return plain(404, "There is no page at this address.");
}

}  // namespace matwork
