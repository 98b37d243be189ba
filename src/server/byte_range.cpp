#include "server/byte_range.h"

#include <algorithm>
#include <charconv>
#include <optional>

#include "base/text.h"
#include "server/request.h"

namespace matwork {
namespace {

/// Digits only, and few enough to be a number.
std::optional<std::uint64_t> read_number(std::string_view digits) {
  std::uint64_t number = 0;
  const auto [stop, error] = std::from_chars(digits.begin(), digits.end(), number);
  if (digits.empty() || error != std::errc() || stop != digits.end()) return std::nullopt;
  return number;
}

ByteRange part(std::uint64_t begin, std::uint64_t size) { return {ByteRange::Kind::kPart, begin, size}; }

}  // namespace

ByteRange read_range(std::string_view field, std::uint64_t size) {
  constexpr std::string_view kUnit = "bytes=";
  if (!same_without_case(field.substr(0, kUnit.size()), kUnit)) return {};
  const auto range = trim(field.substr(kUnit.size()));
  const auto dash = range.find('-');
  if (dash == range.npos || range.find(',') != range.npos) return {};
  const auto last = read_number(range.substr(dash + 1));
  if (dash == 0) {  // the last bytes
    if (!last) return {};
    if (*last == 0 || size == 0) return {ByteRange::Kind::kImpossible};
    const auto wanted = std::min(*last, size);
    return part(size - wanted, wanted);
  }
  const auto first = read_number(range.substr(0, dash));
  const bool open_end = dash + 1 == range.size();
  if (!first || (!open_end && (!last || *last < *first))) return {};
  if (*first >= size) return {ByteRange::Kind::kImpossible};
  const auto end = open_end ? size : std::min(size - 1, *last) + 1;
  return part(*first, end - *first);
}

}  // namespace matwork
