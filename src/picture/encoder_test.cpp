#include "picture/encoder.h"

#include <gtest/gtest.h>

#include <random>

#include "picture/picture_fixture.h"
#include "tests/golden.h"

namespace matwork {
namespace {

using Format = PictureVariant::Format;
using testing::jpeg_picture;
using testing::jpeg_segment;
using testing::png_picture;

PictureEncoder encoder() { return PictureEncoder(testing::picture_program()); }

std::string size_of(std::string_view bytes) {
  const auto header = read_picture_header(bytes);
  return header ? std::to_string(header->width) + "x" + std::to_string(header->height) : header.error().message;
}

/// What encoding gives, and where it does not, why.
EncodedPicture encode(std::string_view bytes, const PictureHeader& header,
                      const std::vector<PictureVariant>& variants) {
  auto done = encoder().encode(bytes, header, variants);
  return done ? std::move(*done) : EncodedPicture{{}, "world: " + done.error().message};
}

TEST(PictureEncoder, GivesEachVariantInItsFormatAndWidth) {
  const auto png = png_picture(300, 200);
  const auto done =
      encode(png, {PictureFormat::kPng, 300, 200}, {{Format::kAvif, 90}, {Format::kWebp, 90}, {Format::kWebp, 300}});
  ASSERT_EQ(done.files.size(), 3U) << done.fault;
  EXPECT_EQ(size_of(done.files[0]), "90x60");
  EXPECT_EQ(read_picture_header(done.files[0])->format, PictureFormat::kAvif);
  EXPECT_EQ(size_of(done.files[1]), "90x60");
  EXPECT_EQ(read_picture_header(done.files[1])->format, PictureFormat::kWebp);
  EXPECT_EQ(size_of(done.files[2]), "300x200");
}

TEST(PictureEncoder, GivesTheSameBytesEachTime) {
  const auto png = png_picture(200, 150);
  const std::vector<PictureVariant> variants{{Format::kAvif, 200}, {Format::kWebp, 100}};
  const auto once = encode(png, {PictureFormat::kPng, 200, 150}, variants);
  ASSERT_EQ(once.files.size(), 2U) << once.fault;
  EXPECT_EQ(encode(png, {PictureFormat::kPng, 200, 150}, variants).files, once.files);
}

TEST(PictureEncoder, TurnsAPhotographAndLeavesOutWhatItSaysOfItself) {
  const auto turned = jpeg_picture(jpeg_segment('\xE1', testing::exif_orientation(6, true)));
  const auto done = encode(turned, {PictureFormat::kJpeg, 8, 16}, {{Format::kWebp, 8}, {Format::kAvif, 8}});
  ASSERT_EQ(done.files.size(), 2U) << done.fault;
  for (const auto& file : done.files) {
    EXPECT_EQ(size_of(file), "8x16");
    EXPECT_EQ(file.find("Exif"), std::string::npos) << "a photograph says where it was taken";
  }
}

TEST(PictureEncoder, RefusesAPictureThatLiesOfItsSize) {
  const auto done = encode(png_picture(30, 20), {PictureFormat::kPng, 3000, 2000}, {{Format::kWebp, 360}});
  EXPECT_TRUE(done.files.empty());
  EXPECT_EQ(done.fault, "says two different sizes of itself");
}

TEST(PictureEncoder, SaysOfAPictureThatCannotBeDecodedThatItCannot) {
  const auto png = png_picture(64, 64);
  const PictureHeader header{PictureFormat::kPng, 64, 64};
  const auto avif = encode(png, header, {{Format::kAvif, 64}});
  ASSERT_EQ(avif.files.size(), 1U) << avif.fault;
  auto damaged = avif.files.front();
  std::fill(damaged.begin() + static_cast<std::ptrdiff_t>(damaged.rfind("mdat") + 4), damaged.end(), '\xFF');
  for (const auto& bytes : {damaged, std::string("no picture at all"), std::string()}) {
    const auto done = encode(bytes, header, {{Format::kWebp, 64}});
    EXPECT_TRUE(done.fault.starts_with("cannot be decoded: ")) << done.fault;
    EXPECT_EQ(done.fault.find('\n'), std::string::npos) << "one line";
  }
}

/// Bytes of a stranger: whatever they are, there is an answer, and it is the picture's fault or none.
TEST(PictureEncoder, ComesToAnEndWhateverTheBytesAre) {
  const auto png = png_picture(40, 30);
  const PictureHeader header{PictureFormat::kPng, 40, 30};
  const auto made = encode(png, header, {{Format::kAvif, 40}, {Format::kWebp, 40}});
  ASSERT_EQ(made.files.size(), 2U) << made.fault;
  std::mt19937 random(1);
  for (const auto& whole : {png, jpeg_picture(), made.files[0], made.files[1]}) {
    for (int i = 0; i < 4; ++i) {
      auto bytes = whole;
      for (int changes = 0; changes < 3; ++changes) bytes[random() % bytes.size()] = static_cast<char>(random());
      if (i == 3) bytes.resize(bytes.size() / 2);
      const auto done = encode(bytes, {PictureFormat::kJpeg, 40, 30}, {{Format::kWebp, 40}});
      EXPECT_FALSE(done.fault.starts_with("world: ")) << done.fault;
    }
  }
}

TEST(PictureEncoder, ReadsNoFormatThatPagesDoNotShow) {
  const auto svg = encode(testing::kSvgPicture, {PictureFormat::kPng, 40, 30}, {{Format::kWebp, 40}});
  EXPECT_TRUE(svg.fault.starts_with("cannot be decoded: ")) << svg.fault;
  const auto portable = encode("P5 2 2 255\nabcd", {PictureFormat::kPng, 2, 2}, {{Format::kWebp, 2}});
  EXPECT_TRUE(portable.fault.starts_with("cannot be decoded: ")) << portable.fault;
}

TEST(PictureEncoder, AProgramThatIsMissingOrDiesIsNoFaultOfThePicture) {
  const auto png = png_picture(4, 4);
  const PictureHeader header{PictureFormat::kPng, 4, 4};
  const auto missing = PictureEncoder("/no/such/program").encode(png, header, {{Format::kWebp, 4}});
  ASSERT_FALSE(missing);
  EXPECT_NE(missing.error().message.find("/no/such/program"), std::string::npos) << missing.error().message;
  const testing::TemporaryFolder folder;
  folder.write("dies", "#!/bin/sh\nkill -9 $$\n");
  std::filesystem::permissions(folder.path("dies"), std::filesystem::perms::owner_all);
  const auto died = PictureEncoder(folder.path("dies")).encode(png, header, {{Format::kWebp, 4}});
  ASSERT_FALSE(died);
  EXPECT_NE(died.error().message.find("signal 9"), std::string::npos) << died.error().message;
  folder.write("half", "#!/bin/sh\nprintf '\\5\\0\\0\\0\\0\\0\\0\\0abc'\n");
  std::filesystem::permissions(folder.path("half"), std::filesystem::perms::owner_all);
  EXPECT_FALSE(PictureEncoder(folder.path("half")).encode(png, header, {{Format::kWebp, 4}}));
}

}  // namespace
}  // namespace matwork
