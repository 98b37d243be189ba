#pragma once

#include <cstdint>
#include <string_view>

namespace matwork {

/// A part of a file that a client asked for.
struct ByteRange {
  enum class Kind : std::uint8_t {
    kWhole,       ///< nothing asked, or in a form that a server may pass over: send everything
    kPart,        ///< `size` bytes from `begin`
    kImpossible,  ///< nothing of the file lies in it
  };
  Kind kind = Kind::kWhole;
  std::uint64_t begin = 0;
  std::uint64_t size = 0;
};

/// Reads a Range field (RFC 9110, section 14) for a file of `size` bytes. One range is honoured;
/// several are answered with the whole, as the RFC allows: players ask for one.
ByteRange read_range(std::string_view field, std::uint64_t size);

}  // namespace matwork
