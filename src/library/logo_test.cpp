#include "library/logo.h"

#include <gtest/gtest.h>

namespace matwork {
namespace {

std::string png(unsigned width, unsigned height) {
  const auto number = [](unsigned value) {
    std::string out;
    for (const int shift : {24, 16, 8, 0}) out += static_cast<char>(value >> shift & 0xFFU);
    return out;
  };
  return std::string("\x89PNG\r\n\x1a\n") + number(13) + "IHDR" + number(width) + number(height);
}

void expect_size(const std::string& bytes, unsigned width, unsigned height) {
  const auto logo = read_logo(bytes);
  ASSERT_TRUE(logo) << bytes;
  EXPECT_EQ(logo->width, width) << bytes;
  EXPECT_EQ(logo->height, height) << bytes;
}

TEST(Logo, OfPngIsAsLargeAsItsHeaderSays) {
  expect_size(png(512, 256), 512, 256);
  for (std::size_t bytes = 8; bytes < 24; ++bytes) EXPECT_FALSE(read_logo(png(512, 256).substr(0, bytes))) << bytes;
}

TEST(Logo, OfSvgIsAsLargeAsItSaysElseAsItsViewBox) {
  expect_size("<svg xmlns=\"x\" width=\"120\" height='40px' viewBox=\"0 0 9 9\"></svg>", 120, 40);
  expect_size("<?xml version=\"1.0\"?>\n<!-- a -->\n<svg viewBox=\"0 0 64 32\">", 64, 32);
  expect_size("<svg width=\"100%\" height=\"100%\" viewBox=\"-1,-1,10.5,10.5\">", 10, 10);
  expect_size("<svg stroke-width=\"9\" data-height=\"3\">", 0, 0);
}

TEST(Logo, HostileBytesHaveNoSize) {
  EXPECT_FALSE(read_logo(""));
  EXPECT_FALSE(read_logo("GIF89a"));
  EXPECT_FALSE(read_logo(std::string(10'000, '<')));
  for (const char* text : {"<svg", "<svg width=", "<svg width=\"", "<svg viewBox=\"0 0 1\">",
                           "<svg width=\"1e99\" height=\"nan\">", "<svg width=\"-5\" height=\"0\">"}) {
    expect_size(text, 0, 0);
  }
}

}  // namespace
}  // namespace matwork
