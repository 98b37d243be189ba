#pragma once

#include <algorithm>
#include <cstdint>
#include <string_view>

namespace matwork {

enum class ByteOrder : std::uint8_t { kBig, kLittle };

/// Reads numbers out of bytes of a stranger. Beyond the end everything is 0 and empty, and `is_cut` says so:
/// whoever reads in a loop asks it there.
class ByteReader {
 public:
  explicit ByteReader(std::string_view bytes, ByteOrder order = ByteOrder::kBig) : bytes_(bytes), order_(order) {}

  /// A number of 1 to 8 bytes.
  std::uint64_t number(unsigned size) {
    std::uint64_t value = 0;
    unsigned shift = 0;
    for (const char c : take(size)) {
      const std::uint64_t byte = static_cast<unsigned char>(c);
      value = order_ == ByteOrder::kBig ? (value << 8) | byte : value | (byte << shift);
      shift += 8;
    }
    return value;
  }
  std::uint32_t number32(unsigned size) { return static_cast<std::uint32_t>(number(size)); }

  /// The next bytes; empty where there are fewer.
  std::string_view take(std::uint64_t size) {
    if (size > bytes_.size()) {
      cut_ = true;
      bytes_ = {};
      return {};
    }
    const auto taken = bytes_.substr(0, static_cast<std::size_t>(size));
    bytes_.remove_prefix(taken.size());
    return taken;
  }
  void skip(std::uint64_t size) { take(size); }

  std::string_view rest() const { return bytes_; }
  bool is_at_end() const { return bytes_.empty(); }
  bool is_cut() const { return cut_; }  ///< more was asked for than there is

 private:
  std::string_view bytes_;
  ByteOrder order_;
  bool cut_ = false;
};

}  // namespace matwork
