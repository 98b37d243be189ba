#include "server/content_coding.h"

#include <brotli/encode.h>
#include <libdeflate.h>

#include "base/text.h"
#include "server/request.h"

namespace matwork {
namespace {

constexpr std::size_t kMostKept = 64U * 1024 * 1024;
constexpr int kBrotliQuality = 5;
constexpr int kGzipLevel = 6;

/// A weight from 0 to 1000: "q=0.5" is 500. What cannot be read weighs nothing.
int read_weight(std::string_view item) {
  const auto semicolon = item.find(';');
  if (semicolon == item.npos) return 1000;
  const auto parameter = trim(item.substr(semicolon + 1));
  if (parameter.size() < 3 || !same_without_case(parameter.substr(0, 2), "q=")) return 0;
  const auto number = parameter.substr(2, 5);
  if (number.front() == '1') return 1000;
  if (number.front() != '0' || (number.size() > 1 && number[1] != '.')) return 0;
  int weight = 0;
  for (std::size_t i = 2; i < 5; ++i)
    weight = weight * 10 + (i < number.size() && is_digit(number[i]) ? number[i] - '0' : 0);
  return weight;
}

std::string compress_gzip(std::string_view bytes) {
  const std::unique_ptr<libdeflate_compressor, decltype(&libdeflate_free_compressor)> compressor(
      libdeflate_alloc_compressor(kGzipLevel), libdeflate_free_compressor);
  std::string out(bytes.size(), '\0');
  out.resize(libdeflate_gzip_compress(compressor.get(), bytes.data(), bytes.size(), out.data(), out.size()));
  return out;
}

std::string compress_brotli(std::string_view bytes) {
  std::string out(bytes.size(), '\0');
  auto size = out.size();
  const auto* input = reinterpret_cast<const std::uint8_t*>(bytes.data());
  auto* output = reinterpret_cast<std::uint8_t*>(out.data());
  const auto done = BrotliEncoderCompress(kBrotliQuality, BROTLI_DEFAULT_WINDOW, BROTLI_MODE_TEXT, bytes.size(), input,
                                          &size, output);
  out.resize(done == BROTLI_TRUE ? size : 0);
  return out;
}

}  // namespace

std::string_view to_string(ContentCoding coding) {
  switch (coding) {
    case ContentCoding::kGzip: return "gzip";
    case ContentCoding::kBrotli: return "br";
    case ContentCoding::kNone: break;
  }
  return {};
}

ContentCoding choose_coding(std::string_view accept_encoding) {
  constexpr int kUnsaid = -1;
  int brotli = kUnsaid;
  int gzip = kUnsaid;
  int none = kUnsaid;
  int rest = kUnsaid;
  for (const auto item : list_items(accept_encoding)) {
    const auto name = trim(item.substr(0, item.find(';')));
    if (same_without_case(name, "br")) brotli = read_weight(item);
    if (same_without_case(name, "gzip") || same_without_case(name, "x-gzip")) gzip = read_weight(item);
    if (same_without_case(name, "identity")) none = read_weight(item);
    if (name == "*") rest = read_weight(item);
  }
  if (brotli == kUnsaid) brotli = rest;
  if (gzip == kUnsaid) gzip = rest;
  if (brotli > 0 && brotli >= gzip && brotli >= none) return ContentCoding::kBrotli;
  if (gzip > 0 && gzip >= none) return ContentCoding::kGzip;
  return ContentCoding::kNone;
}

std::string compress(std::string_view bytes, ContentCoding coding) {
  if (bytes.empty() || coding == ContentCoding::kNone) return {};
  return coding == ContentCoding::kGzip ? compress_gzip(bytes) : compress_brotli(bytes);
}

CompressedBodies::Body CompressedBodies::get(const std::string& bytes, std::uint64_t hash, ContentCoding coding) {
  const auto key = hash ^ static_cast<std::uint64_t>(coding);
  {
    const std::lock_guard lock(mutex_);
    if (const auto found = by_key_.find(key); found != by_key_.end()) {
      latest_.splice(latest_.begin(), latest_, found->second);
      return found->second->body;
    }
  }
  auto smaller = compress(bytes, coding);
  if (smaller.empty()) return nullptr;
  auto body = std::make_shared<const std::string>(std::move(smaller));
  keep(key, body);
  return body;
}

void CompressedBodies::keep(std::uint64_t key, const Body& body) {
  const std::lock_guard lock(mutex_);
  if (by_key_.contains(key)) return;  // another thread was as quick
  latest_.push_front({key, body});
  by_key_.emplace(key, latest_.begin());
  size_ += body->size();
  while (size_ > kMostKept) {
    size_ -= latest_.back().body->size();
    by_key_.erase(latest_.back().key);
    latest_.pop_back();
  }
}

}  // namespace matwork
