// matwork-pictures turn|keep WIDTHxHEIGHT FORMAT:WIDTH…: encodes the picture at its standard input. Run by matwork
// (src/picture/encoder.cpp), once a picture; people have no use for it.
//
// Writes each file behind its size in 8 bytes, little end first. Exit status 1: the picture cannot be read, and a line
// at standard error says why; 2: the arguments are wrong; 3: libvips failed.

#include <fcntl.h>
#include <unistd.h>

#include <charconv>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <iostream>
#include <iterator>
#include <optional>
#include <string_view>

#include "encode.h"
#include "limit_process.h"

namespace matwork::pictures {
namespace {

std::optional<Order> read_order(std::string_view word) {
  Order order;
  const auto colon = word.find(':');
  if (colon == word.npos) return std::nullopt;
  const auto format = word.substr(0, colon);
  if (format != "avif" && format != "webp") return std::nullopt;
  if (format == "webp") order.format = Order::Format::kWebp;
  std::from_chars(word.data() + colon + 1, word.data() + word.size(), order.width);
  return order.width > 0 ? std::optional(order) : std::nullopt;
}

std::optional<Expected> read_expected(std::string_view turning, const char* size) {
  Expected expected{turning == "turn"};
  char sign = 0;
  char more = 0;
  if (turning != "turn" && turning != "keep") return std::nullopt;
  if (std::sscanf(size, "%d%c%d%c", &expected.width, &sign, &expected.height, &more) != 3) return std::nullopt;
  return sign == 'x' ? std::optional(expected) : std::nullopt;
}

/// A stream that is ours alone: decoders print to the standard ones what nobody asked for.
class Stream {
 public:
  explicit Stream(int standard) : own_(::dup(standard)) { ::dup2(::open("/dev/null", O_WRONLY), standard); }

  void write(std::string_view bytes) const {
    while (!bytes.empty()) {
      const auto written = ::write(own_, bytes.data(), bytes.size());
      if (written <= 0) throw std::runtime_error("cannot hand on what was encoded");
      bytes.remove_prefix(static_cast<std::size_t>(written));
    }
  }

 private:
  int own_;
};

void write_file(const Stream& out, const std::string& bytes) {
  std::string size;
  for (unsigned shift = 0; shift < 64; shift += 8) size += static_cast<char>(std::uint64_t{bytes.size()} >> shift);
  out.write(size + bytes);
}

int encode_all(int count, char** words, const Stream& out) {
  const auto expected = count > 2 ? read_expected(words[1], words[2]) : std::nullopt;
  if (!expected) return 2;
  set_up(words[0]);
  const std::string picture(std::istreambuf_iterator<char>(std::cin), {});
  for (int i = 3; i < count; ++i) {
    const auto order = read_order(words[i]);
    if (!order) return 2;
    write_file(out, encode(picture, *expected, *order));
  }
  return 0;
}

int run(int count, char** words) {
  const Stream out(STDOUT_FILENO);
  const Stream err(STDERR_FILENO);
  try {
    return encode_all(count, words, out);
  } catch (const Unreadable& fault) {
    err.write(std::string(fault.what()) + "\n");
    return 1;
  } catch (const std::exception& fault) {
    err.write(std::string(fault.what()) + "\n");
    return 3;
  }
}

}  // namespace
}  // namespace matwork::pictures

int main(int count, char** words) {
  matwork::pictures::limit_process();
  // What libvips and GLib keep until the end is the system's to take back.
  std::_Exit(matwork::pictures::run(count, words));
}
