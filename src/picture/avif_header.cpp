#include <optional>
#include <utility>

#include "picture/byte_reader.h"
#include "picture/formats.h"

namespace matwork {
namespace {

/// A box of ISO/IEC 14496-12: a size, four letters, and what is in it, which may be boxes.
struct Box {
  std::string_view kind;
  std::string_view content;
};

/// The next box; nothing where it is cut or damaged.
std::optional<Box> next_box(ByteReader& in) {
  auto size = in.number(4);
  const auto kind = in.take(4);
  std::uint64_t head = 8;
  if (size == 1) {
    size = in.number(8);
    head = 16;
  }
  if (size == 0) size = head + in.rest().size();  // as far as the file goes
  if (in.is_cut() || size < head) return std::nullopt;
  const auto content = in.take(size - head);
  return in.is_cut() ? std::nullopt : std::optional(Box{kind, content});
}

/// The content of the first box of this kind; empty where there is none.
std::string_view find_box(std::string_view boxes, std::string_view kind) {
  ByteReader in(boxes);
  while (!in.is_at_end()) {
    const auto box = next_box(in);
    if (!box) return {};
    if (box->kind == kind) return box->content;
  }
  return {};
}

/// A box that begins with its version and flags.
struct VersionedBox {
  explicit VersionedBox(std::string_view content) : in(content) {
    version = in.number32(1);
    flags = in.number32(3);
  }
  ByteReader in;
  std::uint32_t version = 0;
  std::uint32_t flags = 0;
};

bool is_brand(std::string_view brands, std::string_view wanted) {
  for (std::size_t at = 0; at + 4 <= brands.size(); at += 4) {
    if (at != 4 && brands.substr(at, 4) == wanted) return true;  // at 4 stands a version
  }
  return false;
}

/// A property of an item: its size, or that it is to be turned.
void apply_property(const Box& property, PictureHeader& header) {
  if (property.kind == "ispe") {
    VersionedBox size(property.content);
    header.width = size.in.number32(4);
    header.height = size.in.number32(4);
  } else if (property.kind == "irot") {
    ByteReader in(property.content);
    if ((in.number(1) & 1U) != 0) std::swap(header.width, header.height);
  }
}

/// The properties by number, counted from 1.
std::optional<Box> find_property(std::string_view properties, std::uint64_t number) {
  ByteReader in(properties);
  std::optional<Box> box;
  for (std::uint64_t i = 0; i < number && !in.is_at_end(); ++i) {
    box = next_box(in);
    if (!box || i + 1 == number) return box;
  }
  return std::nullopt;
}

/// What the table of properties says of the picture itself. A file holds other items too: transparency, previews.
void read_properties(std::string_view meta, PictureHeader& header) {
  VersionedBox primary(find_box(meta, "pitm"));
  const auto wanted = primary.in.number(primary.version == 0 ? 2 : 4);
  const auto tables = find_box(meta, "iprp");
  const auto properties = find_box(tables, "ipco");
  VersionedBox table(find_box(tables, "ipma"));
  for (auto items = table.in.number(4); items > 0 && !table.in.is_cut(); --items) {
    const auto item = table.in.number(table.version == 0 ? 2 : 4);
    for (auto count = table.in.number(1); count > 0 && !table.in.is_cut(); --count) {
      const bool wide = (table.flags & 1U) != 0;
      const auto number = table.in.number(wide ? 2 : 1) & (wide ? 0x7FFFU : 0x7FU);
      if (item != wanted) continue;
      if (const auto property = find_property(properties, number)) apply_property(*property, header);
    }
    if (item == wanted) return;
  }
}

}  // namespace

Result<PictureHeader> read_avif_header(std::string_view bytes) {
  ByteReader in(bytes);
  PictureHeader header{PictureFormat::kAvif};
  std::string_view meta;
  bool drawn = false;
  while (!in.is_at_end()) {
    const auto box = next_box(in);
    if (!box) return cut_picture();
    if (box->kind == "ftyp") {
      header.moves = is_brand(box->content, "avis");
      if (!header.moves && !is_brand(box->content, "avif")) return failure("is no JPEG, PNG, WebP, AVIF, GIF or SVG");
    }
    if (box->kind == "meta" && box->content.size() > 4) meta = box->content.substr(4);
    drawn = drawn || box->kind == "mdat";
  }
  if (meta.empty() || (!drawn && find_box(meta, "idat").empty())) return cut_picture();
  read_properties(meta, header);
  if (header.width == 0) return damaged_picture();
  return header;
}

}  // namespace matwork
