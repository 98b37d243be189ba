#pragma once

#include <cstdint>
#include <list>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <unordered_map>

namespace matwork {

enum class ContentCoding : std::uint8_t { kNone, kGzip, kBrotli };

/// "gzip", "br", or "" for kNone, as Content-Encoding says it.
std::string_view to_string(ContentCoding coding);

/// What an Accept-Encoding field (RFC 9110, section 12.5.3) likes best of what we can do. Of codings that it
/// likes equally brotli comes first, then gzip. Where it allows nothing at all, nothing is what it gets.
ContentCoding choose_coding(std::string_view accept_encoding);

/// The bytes, compressed; empty where that does not make them smaller. Brotli at quality 5, gzip at
/// level 6: about 40 MB a second.
std::string compress(std::string_view bytes, ContentCoding coding);

/// Bodies that were compressed before, by what was in them, the latest used: at most 64 MB. Safe from any thread.
class CompressedBodies {
 public:
  using Body = std::shared_ptr<const std::string>;
  /// `bytes` compressed, of which `hash` is the hash; null where that does not make them smaller.
  Body get(const std::string& bytes, std::uint64_t hash, ContentCoding coding);

 private:
  struct Kept {
    std::uint64_t key;
    Body body;
  };
  void keep(std::uint64_t key, const Body& body);

  std::mutex mutex_;
  std::list<Kept> latest_;  ///< the latest used first
  std::unordered_map<std::uint64_t, std::list<Kept>::iterator> by_key_;
  std::size_t size_ = 0;
};

}  // namespace matwork
