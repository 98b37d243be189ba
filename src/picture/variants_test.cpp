#include "picture/variants.h"

#include <gtest/gtest.h>

namespace matwork {
namespace {

using Format = PictureVariant::Format;

std::vector<std::uint32_t> widths(std::uint32_t width, std::uint32_t height,
                                  PictureFormat format = PictureFormat::kJpeg) {
  std::vector<std::uint32_t> out;
  for (const auto& variant : variants_of({format, width, height})) {
    if (variant.format == Format::kAvif) out.push_back(variant.width);
  }
  return out;
}

using Widths = std::vector<std::uint32_t>;

TEST(Variants, AreAsWideAsPagesNeedAndNeverWiderThanThePicture) {
  EXPECT_EQ(widths(4000, 3000), (Widths{360, 720, 1080, 1600}));
  EXPECT_EQ(widths(1600, 900), (Widths{360, 720, 1080, 1600}));
  EXPECT_EQ(widths(1599, 900), (Widths{360, 720, 1080, 1599}));
  EXPECT_EQ(widths(900, 600), (Widths{360, 720, 900}));
  EXPECT_EQ(widths(200, 600), Widths{200});
  EXPECT_EQ(widths(1, 1), Widths{1});
  for (std::uint32_t width = 1; width < 2500; ++width) {
    const auto found = widths(width, 10);
    ASSERT_LE(found.back(), width);
    ASSERT_GE(found.back(), std::min(width, 1600U)) << "the sharpest there is";
    ASSERT_TRUE(std::is_sorted(found.begin(), found.end()));
  }
}

TEST(Variants, NearlyTheSameWidthIsOfferedOnce) {
  EXPECT_EQ(widths(361, 300), Widths{361});
  EXPECT_EQ(widths(1200, 300), (Widths{360, 720, 1200}));
}

TEST(Variants, EachWidthIsThereInBothFormats) {
  EXPECT_EQ(variants_of({PictureFormat::kPng, 500, 400}),
            (std::vector<PictureVariant>{
                {Format::kAvif, 360}, {Format::kAvif, 500}, {Format::kWebp, 360}, {Format::kWebp, 500}}));
}

TEST(Variants, WhatMovesOrScalesByItselfHasNone) {
  EXPECT_TRUE(variants_of({PictureFormat::kSvg, 500, 400}).empty());
  EXPECT_TRUE(variants_of({PictureFormat::kGif, 500, 400}).empty());
  EXPECT_TRUE(variants_of({PictureFormat::kWebp, 500, 400, true}).empty());
  EXPECT_TRUE(variants_of({PictureFormat::kPng, 20'000, 400}).empty()) << "WebP has no such side";
}

TEST(Variants, AreNamedByContent) {
  EXPECT_NE(variant_hash("a"), variant_hash("b"));
  EXPECT_EQ(file_of_variant(0xAB, {Format::kWebp, 360}), "00000000000000ab-360.webp");
}

}  // namespace
}  // namespace matwork
