#include "server/responder.h"

#include <fmt/format.h>
#include <xxhash.h>

#include "library/address.h"
#include "server/accents.h"
#include "server/byte_range.h"
#include "server/media_type.h"

namespace matwork {
namespace {

/// Less than a packet gains nothing; more would keep a processor busy for longer than sending takes.
constexpr std::size_t kLeastCompressed = 1024;
constexpr std::size_t kMostCompressed = 8U * 1024 * 1024;

/// What holds for every answer: nothing is guessed, told on, framed, used by other sites, or kept unasked.
void set_common_fields(Reply& reply) {
  reply.set("Cache-Control", "no-cache");
  reply.set("X-Content-Type-Options", "nosniff");
  reply.set("Referrer-Policy", "no-referrer");
  reply.set("Content-Security-Policy", "frame-ancestors 'none'");
  reply.set("Cross-Origin-Resource-Policy", "same-origin");
}

/// ETag names the bytes that are sent. Server-Timing says the same to the script of the page, which has no
/// other way to know which state of the page it is part of.
void set_tag(Reply& reply, const std::string& tag) {
  reply.set("ETag", "\"" + tag + "\"");
  reply.set("Server-Timing", "matwork;desc=\"" + tag + "\"");
}

/// Whether If-None-Match names these bytes; weak tags compare equal here.
bool is_known(std::string_view if_none_match, std::string_view tag) {
  for (auto item : list_items(if_none_match)) {
    if (item == "*") return true;
    if (item.starts_with("W/")) item.remove_prefix(2);
    if (item == tag) return true;
  }
  return false;
}

void cut_to_range(const Request& request, Reply& reply) {
  const auto if_range = request.field("If-Range");
  if (request.method != "GET" || (!if_range.empty() && if_range != reply.field("ETag"))) return;
  const auto whole = reply.body_size;
  const auto range = read_range(request.field("Range"), whole);
  if (range.kind == ByteRange::Kind::kWhole) return;
  if (range.kind == ByteRange::Kind::kImpossible) {
    reply.status = 416;
    reply.body_size = 0;
    reply.set("Content-Range", fmt::format("bytes */{}", whole));
    return;
  }
  reply.status = 206;
  reply.body_begin = range.begin;
  reply.body_size = range.size;
  reply.set("Content-Range", fmt::format("bytes {}-{}/{}", range.begin, range.begin + range.size - 1, whole));
}

/// What conditions leave of a whole answer: all of it, a part, or the word that nothing changed.
void apply_conditions(const Request& request, Reply& reply) {
  if (reply.status != 200) return;
  reply.set("Accept-Ranges", "bytes");
  if (is_known(request.field("If-None-Match"), reply.field("ETag"))) {
    reply.status = 304;
    reply.body_size = 0;
    return;
  }
  cut_to_range(request, reply);
}

}  // namespace

Reply make_reply(int status, std::string_view content_type, std::string bytes) {
  Reply reply;
  reply.status = status;
  reply.set("Content-Type", std::string(content_type));
  set_common_fields(reply);
  reply.set_body(std::move(bytes));
  return reply;
}

Reply plain_reply(int status, std::string_view words) {
  return make_reply(status, "text/plain; charset=utf-8", std::string(words) + "\n");
}

const OutputFile* SiteResponder::find_file(const OutputTree& tree, std::string_view target) {
  const auto path = path_of_target(target);
  if (path.empty()) return nullptr;
  const auto file = file_of(decode_address(path));
  if (const auto* found = tree.find(file)) return found;
  if (const auto* found = tree.find(compose_accents(file))) return found;
  return tree.find(decompose_accents(file));
}

Reply SiteResponder::respond(const Request& request, const OutputTree& tree) const {
  if (request.method != "GET" && request.method != "HEAD") {
    auto refused = plain_reply(405, "Only GET and HEAD are answered here.");
    refused.set("Allow", "GET, HEAD");
    return refused;
  }
  const auto path = path_of_target(request.target);
  if (path.empty()) return plain_reply(400, "The address must start with a slash.");
  if (const auto* file = find_file(tree, path)) return respond_with(request, *file, 200);
  const auto folder = std::string(path) + "/";
  const auto* page = path.ends_with('/') ? nullptr : find_file(tree, folder);
  if (page == nullptr) return not_found(request, tree);
  auto moved = plain_reply(301, "The page is at its folder, with a slash.");
  // From the root of this host, by the name of the file that was found: nothing of the target can lead elsewhere.
  const auto address = page->path.substr(0, page->path.size() - std::string_view("index.html").size());
  const auto query = request.target.find('?');
  moved.set("Location",
            "/" + encode_address(address) + (query == std::string::npos ? "" : request.target.substr(query)));
  return moved;
}

Reply SiteResponder::respond_with(const Request& request, const OutputFile& file, int status) const {
  Reply reply;
  reply.status = status;
  const auto type = content_type_of(file.path);
  const bool compressible = is_compressible(type);
  reply.set("Content-Type", std::string(type));
  set_common_fields(reply);
  if (file.make) {
    send_bytes(request, file.make(), compressible, reply);
  } else {
    auto opened = OpenFile::open(file.copied_from);
    if (!opened) return plain_reply(500, opened.error().message);
    reply.body_size = (*opened)->size();
    reply.file = *opened;
    if (compressible && reply.body_size <= kMostCompressed) {
      auto bytes = reply.content();
      reply.file = nullptr;
      send_bytes(request, std::move(bytes), compressible, reply);
    } else {
      set_tag(reply, reply.file->identity());
    }
  }
  apply_conditions(request, reply);
  return reply;
}

void SiteResponder::send_bytes(const Request& request, std::string bytes, bool compressible, Reply& reply) const {
  const auto hash = XXH3_64bits(bytes.data(), bytes.size());
  auto tag = fmt::format("{:016x}", hash);
  if (compressible) reply.set("Vary", "Accept-Encoding");
  // A part is a part of the plain bytes, so that parts fit together whoever asks for them.
  const bool sized = bytes.size() >= kLeastCompressed && bytes.size() <= kMostCompressed;
  const auto coding = compressible && sized && request.field("Range").empty()
                          ? choose_coding(request.field("Accept-Encoding"))
                          : ContentCoding::kNone;
  const auto smaller = coding == ContentCoding::kNone ? nullptr : compressed_.get(bytes, hash, coding);
  if (smaller) {
    reply.set("Content-Encoding", std::string(to_string(coding)));
    tag += "-" + std::string(to_string(coding));
    reply.set_body(smaller);
  } else {
    reply.set_body(std::move(bytes));
  }
  set_tag(reply, tag);
}

Reply SiteResponder::not_found(const Request& request, const OutputTree& tree) const {
  if (const auto* page = tree.find("404.html")) return respond_with(request, *page, 404);
  return plain_reply(404, "There is no page at this address.");
}

}  // namespace matwork
