#include "picture/picture.h"

#include <gtest/gtest.h>

#include <random>

#include "picture/encoder.h"
#include "picture/picture_fixture.h"

namespace matwork {
namespace {

using testing::big_number;
using testing::exif_orientation;
using testing::gif_picture;
using testing::jpeg_header;
using testing::jpeg_picture;
using testing::jpeg_segment;
using testing::kSvgPicture;
using testing::little_number;
using testing::png_chunk;
using testing::png_picture;

/// "png 8x6", or why it is none.
std::string read(std::string_view bytes) {
  constexpr const char* kNames[] = {"jpeg", "png", "webp", "avif", "gif", "svg"};
  const auto header = read_picture_header(bytes);
  if (!header) return header.error().message;
  return std::string(kNames[static_cast<int>(header->format)]) + " " + std::to_string(header->width) + "x" +
         std::to_string(header->height) + (header->moves ? " moves" : "");
}

/// A PNG as WebP or AVIF.
std::string encoded(PictureVariant::Format format, std::uint32_t width, std::uint32_t height) {
  const auto png = png_picture(width, height);
  const auto done =
      PictureEncoder(testing::picture_program()).encode(png, {PictureFormat::kPng, width, height}, {{format, width}});
  return done && !done->files.empty() ? done->files.front() : "the encoder failed";
}

std::string webp_file(const std::string& chunks) {
  return "RIFF" + little_number(chunks.size() + 4, 4) + "WEBP" + chunks;
}

std::string webp_chunk(const std::string& kind, const std::string& data) {
  return kind + little_number(data.size(), 4) + data + (data.size() % 2 == 0 ? "" : std::string(1, '\0'));
}

std::string box(const std::string& kind, const std::string& content) {
  return big_number(content.size() + 8, 4) + kind + content;
}

/// An AVIF with these properties, all of them of its picture, which is item 7.
std::string avif_file(const std::string& brand, const std::vector<std::string>& properties) {
  std::string all;
  std::string numbers;
  for (const auto& property : properties) {
    all += property;
    numbers += static_cast<char>(numbers.size() + 1);
  }
  const std::string zero(4, '\0');
  const auto other = big_number(1, 2) + big_number(1, 1) + "\x01";
  const auto table = zero + big_number(2, 4) + other + big_number(7, 2) + big_number(properties.size(), 1) + numbers;
  const auto meta = zero + box("pitm", zero + big_number(7, 2)) + box("iprp", box("ipco", all) + box("ipma", table));
  return box("ftyp", brand + zero + "mif1" + brand) + box("meta", meta) + box("mdat", "pixels");
}

std::string size_property(std::uint32_t width, std::uint32_t height) {
  return box("ispe", std::string(4, '\0') + big_number(width, 4) + big_number(height, 4));
}

TEST(PictureHeader, SaysFormatAndSize) {
  EXPECT_EQ(read(jpeg_picture()), "jpeg 16x8");
  EXPECT_EQ(read(jpeg_header(4000, 3000)), "jpeg 4000x3000");
  EXPECT_EQ(read(png_picture(8, 6)), "png 8x6");
  EXPECT_EQ(read(gif_picture(30, 20)), "gif 30x20");
  EXPECT_EQ(read(encoded(PictureVariant::Format::kWebp, 33, 21)), "webp 33x21");
  EXPECT_EQ(read(encoded(PictureVariant::Format::kAvif, 33, 21)), "avif 33x21");
  EXPECT_EQ(read(webp_file(webp_chunk("VP8L", std::string("\x2F\x0F\xC0\x01\x00", 5)))), "webp 16x8");
  EXPECT_EQ(read(avif_file("avif", {size_property(40, 30)})), "avif 40x30");
}

TEST(PictureHeader, OfAJpegIsTurnedAsItsExifSays) {
  for (const bool little : {false, true}) {
    for (unsigned orientation = 0; orientation <= 9; ++orientation) {
      const auto bytes = jpeg_picture(jpeg_segment('\xE1', exif_orientation(orientation, little)));
      EXPECT_EQ(read(bytes), orientation >= 5 && orientation <= 8 ? "jpeg 8x16" : "jpeg 16x8") << orientation;
    }
  }
}

TEST(PictureHeader, OfAnAvifIsTurnedAsItsRotationSays) {
  const auto turned = [](char quarters) { return avif_file("avif", {size_property(40, 30), box("irot", {quarters})}); };
  EXPECT_EQ(read(turned(0)), "avif 40x30");
  EXPECT_EQ(read(turned(1)), "avif 30x40");
  EXPECT_EQ(read(turned(2)), "avif 40x30");
  EXPECT_EQ(read(turned(3)), "avif 30x40");
}

TEST(PictureHeader, ATransparencyThatIsAnItemOfItsOwnDecidesNothing) {
  EXPECT_EQ(read(avif_file("avif", {size_property(40, 30), size_property(80, 60)})), "avif 80x60")
      << "of two sizes of the picture itself the last counts";
}

TEST(PictureHeader, TellsAnAnimation) {
  EXPECT_EQ(read(png_picture(8, 6, 0, png_chunk("acTL", "12345678"))), "png 8x6 moves");
  const auto head = webp_chunk("VP8X", std::string("\x02\0\0\0\x1F\0\0\x0F\0\0", 10));
  EXPECT_EQ(read(webp_file(head + webp_chunk("ANMF", "frame"))), "webp 32x16 moves");
  EXPECT_EQ(read(avif_file("avis", {size_property(40, 30)})), "avif 40x30 moves");
}

TEST(PictureHeader, OfAnSvgIsItsSizeOrItsViewBox) {
  const auto svg = [](const std::string& attributes) { return read("<svg " + attributes + "><g/></svg>"); };
  EXPECT_EQ(read(kSvgPicture), "svg 40x30");
  EXPECT_EQ(svg("width='120' height='80px'"), "svg 120x80");
  EXPECT_EQ(svg("width=\"1in\" height=\"2.54cm\" viewBox='0 0 1 1'"), "svg 96x96");
  EXPECT_EQ(svg("width='100%' height='100%' viewBox='0,0,300,200'"), "svg 300x200");
  EXPECT_EQ(svg("width='50' viewBox='0 0 100 40'"), "svg 50x20");
  EXPECT_EQ(svg("stroke-width='7' data-height='9'"), "svg 0x0") << "not said";
  EXPECT_EQ(svg("width='-4' height='1e9'"), "svg 0x0");
  EXPECT_EQ(svg("width='99999999' height='1'"), "svg 0x0");
  EXPECT_EQ(read("<svg width='4' height='3'/>"), "svg 4x3");
  EXPECT_EQ(read("\xEF\xBB\xBF<!DOCTYPE svg>\n<svg width='4' height='3'></svg>"), "svg 4x3");
}

TEST(PictureHeader, WhatIsNoPictureIsToldSo) {
  for (const std::string& bytes :
       {std::string("one"), std::string("<html><body>404</body></html>"),
        std::string("version https://git-lfs.github.com/spec/v1\n"), std::string(500, '\0'),
        std::string("BM\x46\0\0\0", 6), box("ftyp", "heic" + std::string(4, '\0') + "mif1heic")})
    EXPECT_EQ(read(bytes), "is no JPEG, PNG, WebP, AVIF, GIF or SVG");
  EXPECT_EQ(read(""), "is empty");
}

TEST(PictureHeader, WhatIsTooLargeIsToldSo) {
  EXPECT_EQ(read(jpeg_header(20'000, 10'000)), "has 20000 by 10000 pixels, more than 100 million");
  EXPECT_EQ(read(jpeg_header(10'000, 10'000)), "jpeg 10000x10000");
  EXPECT_EQ(read(std::string(64U * 1024 * 1024 + 1, 'x')), "has more than 64 MB");
}

TEST(PictureHeader, WhatIsDamagedIsToldSo) {
  auto png = png_picture(8, 6);
  png[50] ^= 1;
  EXPECT_EQ(read(png), "is damaged") << "the sum of its part does not fit";
  EXPECT_EQ(read("\x89PNG\r\n\x1A\n" + png_chunk("IEND", "")), "is damaged");
  EXPECT_EQ(read(jpeg_header(0, 8)), "is damaged");
  EXPECT_EQ(read("\xFF\xD8" + jpeg_segment('\xE0', "x") + "\xFF\xD9"), "is damaged") << "it shows nothing";
  EXPECT_EQ(read(gif_picture(0, 20)), "is damaged");
  EXPECT_EQ(read(webp_file(webp_chunk("EXIF", "x"))), "is damaged");
  EXPECT_EQ(read("<svg width='4"), "ends too early");
}

/// Every picture of every format, for what holds of all.
std::vector<std::string> whole_pictures() {
  return {jpeg_picture(jpeg_segment('\xE1', exif_orientation(6, true))),
          jpeg_header(40, 30),
          png_picture(8, 6),
          gif_picture(),
          std::string(kSvgPicture.substr(0, kSvgPicture.size() - 1)),
          encoded(PictureVariant::Format::kWebp, 33, 21),
          encoded(PictureVariant::Format::kAvif, 33, 21)};
}

TEST(PictureHeader, NoPictureThatIsCutIsTakenForAWholeOne) {
  for (const auto& whole : whole_pictures()) {
    ASSERT_TRUE(read_picture_header(whole)) << read(whole);
    for (std::size_t size = 0; size < whole.size(); ++size) {
      // A copy of its own, so that a sanitizer sees who reads beyond it.
      const std::string cut(whole.data(), size);
      EXPECT_FALSE(read_picture_header(cut)) << read(whole) << " cut to " << size;
    }
  }
}

TEST(PictureHeader, ComesToAnEndWhateverTheBytesAre) {
  std::mt19937 random(1);
  for (const auto& whole : whole_pictures()) {
    for (int i = 0; i < 3000; ++i) {
      auto bytes = whole;
      for (auto changes = random() % 4 + 1; changes > 0; --changes)
        bytes[random() % bytes.size()] = static_cast<char>(random() % 3 == 0 ? 0xFF : random());
      const auto header = read_picture_header(bytes);
      if (header && header->format != PictureFormat::kSvg) {
        EXPECT_LE(std::uint64_t{header->width} * header->height, kMostPicturePixels);
      }
    }
  }
}

}  // namespace
}  // namespace matwork
