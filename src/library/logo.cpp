#include "library/logo.h"

#include <algorithm>
#include <charconv>

#include "base/text.h"

namespace matwork {
namespace {

constexpr std::string_view kPng = "\x89PNG\r\n\x1a\n";
constexpr double kLargest = 1'000'000;

unsigned big_endian(std::string_view bytes) {
  unsigned value = 0;
  for (const char c : bytes) value = value << 8 | static_cast<unsigned char>(c);
  return value;
}

std::optional<Logo> read_png(std::string_view bytes) {
  constexpr std::size_t kHeader = 24;  // signature, length and name of the first chunk, width, height
  if (bytes.size() < kHeader || bytes.substr(12, 4) != "IHDR") return std::nullopt;
  return Logo{{}, big_endian(bytes.substr(16, 4)), big_endian(bytes.substr(20, 4))};
}

/// The value of an attribute of an element's tag, without its quotes; or "".
std::string_view attribute_of(std::string_view tag, std::string_view name) {
  for (auto at = tag.find(name); at != tag.npos; at = tag.find(name, at + 1)) {
    const bool whole = at > 0 && std::string_view(" \t\r\n").find(tag[at - 1]) != std::string_view::npos;
    const auto rest = tag.substr(at + name.size());
    if (!whole || rest.size() < 2 || rest[0] != '=' || (rest[1] != '"' && rest[1] != '\'')) continue;
    const auto end = rest.find(rest[1], 2);
    if (end != rest.npos) return rest.substr(2, end - 2);
  }
  return {};
}

/// "120", "120.5px"; 0 for "100%" and what is no length.
unsigned read_length(std::string_view text) {
  double value = 0;
  const auto read = std::from_chars(text.data(), text.data() + text.size(), value);
  const auto unit = text.substr(static_cast<std::size_t>(read.ptr - text.data()));
  const bool pixels = read.ec == std::errc() && (unit.empty() || unit == "px");
  return pixels && value >= 1 && value <= kLargest ? static_cast<unsigned>(value) : 0;
}

std::optional<Logo> read_svg(std::string_view text) {
  const auto begin = text.find("<svg");
  if (begin == text.npos) return std::nullopt;
  const auto tag = text.substr(begin, text.find('>', begin) - begin);
  Logo logo{{}, read_length(attribute_of(tag, "width")), read_length(attribute_of(tag, "height"))};
  if (logo.width > 0 && logo.height > 0) return logo;
  std::string box(attribute_of(tag, "viewBox"));
  std::replace(box.begin(), box.end(), ',', ' ');
  const auto numbers = split_words(box);
  if (numbers.size() != 4) return Logo{};
  return Logo{{}, read_length(numbers[2]), read_length(numbers[3])};
}

}  // namespace

std::optional<Logo> read_logo(std::string_view bytes) {
  constexpr std::size_t kMostRemarks = 4096;  // before the first element of an SVG
  if (bytes.starts_with(kPng)) return read_png(bytes);
  return read_svg(bytes.substr(0, kMostRemarks));
}

}  // namespace matwork
