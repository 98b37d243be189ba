#include <charconv>
#include <cmath>
#include <optional>

#include "picture/formats.h"

namespace matwork {
namespace {

constexpr double kMostSide = 100'000;
constexpr std::string_view kSpace = " \t\r\n\f";

/// The start tag of the root, without what stands before it: a declaration, comments, a document type.
std::string_view find_root(std::string_view text) {
  while (true) {
    const auto tag = text.find('<');
    if (tag == text.npos) return {};
    text.remove_prefix(tag);
    if (text.starts_with("<svg")) {
      const auto end = text.find('>');
      return end == text.npos ? std::string_view() : text.substr(4, end - 4);
    }
    const bool comment = text.starts_with("<!--");
    const auto end = comment ? text.find("-->") : text.find('>');
    if (end == text.npos) return {};
    text.remove_prefix(end + 1);
  }
}

/// The value of an attribute of a start tag; empty where it has none.
std::string_view find_attribute(std::string_view tag, std::string_view name) {
  for (auto at = tag.find(name); at != tag.npos; at = tag.find(name, at + 1)) {
    auto rest = tag.substr(at + name.size());
    rest.remove_prefix(std::min(rest.find_first_not_of(kSpace), rest.size()));
    const bool whole = at > 0 && kSpace.find(tag[at - 1]) != kSpace.npos && rest.starts_with('=');
    if (!whole) continue;
    rest.remove_prefix(1);
    rest.remove_prefix(std::min(rest.find_first_not_of(kSpace), rest.size()));
    if (!rest.starts_with('"') && !rest.starts_with('\'')) return {};
    const auto end = rest.find(rest[0], 1);
    return end == rest.npos ? std::string_view() : rest.substr(1, end - 1);
  }
  return {};
}

/// The number at the start of a text, which is then left with the rest.
std::optional<double> take_number(std::string_view& text) {
  text.remove_prefix(std::min(text.find_first_not_of(" \t\r\n\f,"), text.size()));
  double value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value, std::chars_format::fixed);
  if (error != std::errc() || !std::isfinite(value)) return std::nullopt;
  text.remove_prefix(static_cast<std::size_t>(end - text.data()));
  return value;
}

/// A length in pixels, as CSS counts them. What depends on the page (%, em) is none.
std::optional<double> read_length(std::string_view text) {
  struct Unit {
    std::string_view name;
    double pixels;
  };
  constexpr Unit kUnits[] = {{"", 1},      {"px", 1},         {"pt", 96.0 / 72}, {"pc", 16},
                             {"in", 96.0}, {"cm", 96 / 2.54}, {"mm", 96 / 25.4}};
  const auto number = take_number(text);
  if (!number) return std::nullopt;
  const auto end = text.find_last_not_of(kSpace);
  const auto unit = end == text.npos ? std::string_view() : text.substr(0, end + 1);
  for (const auto& known : kUnits) {
    if (unit == known.name) return *number * known.pixels;
  }
  return std::nullopt;
}

struct Size {
  double width = 0;
  double height = 0;
};

std::optional<Size> read_view_box(std::string_view text) {
  take_number(text);
  take_number(text);
  const auto width = take_number(text);
  const auto height = take_number(text);
  if (!width || !height || *width <= 0 || *height <= 0) return std::nullopt;
  return Size{*width, *height};
}

/// Width and height, or one of them with the shape of the view box, or the view box itself.
Size read_size(std::string_view tag) {
  const auto width = read_length(find_attribute(tag, "width"));
  const auto height = read_length(find_attribute(tag, "height"));
  const auto box = read_view_box(find_attribute(tag, "viewBox"));
  if (width && height) return {*width, *height};
  if (!box) return {};
  if (width) return {*width, *width * box->height / box->width};
  if (height) return {*height * box->width / box->height, *height};
  return *box;
}

}  // namespace

Result<PictureHeader> read_svg_header(std::string_view bytes) {
  const auto tag = find_root(bytes);
  if (tag.data() == nullptr) return cut_picture();
  const auto last = bytes.find_last_not_of(kSpace);
  const bool whole = tag.ends_with('/') || (bytes.rfind("</svg") != bytes.npos && bytes[last] == '>');
  if (!whole) return cut_picture();
  PictureHeader header{PictureFormat::kSvg};
  const auto [width, height] = read_size(tag);
  if (width >= 0.5 && height >= 0.5 && width <= kMostSide && height <= kMostSide) {
    header.width = static_cast<std::uint32_t>(std::lround(width));
    header.height = static_cast<std::uint32_t>(std::lround(height));
  }
  return header;
}

}  // namespace matwork
