#include "library/colour.h"

#include <gtest/gtest.h>

namespace matwork {
namespace {

TEST(Colour, IsReadInThreeWaysOfWriting) {
  EXPECT_EQ(parse_colour("#1f5f55"), (Colour{0x1f, 0x5f, 0x55}));
  EXPECT_EQ(parse_colour(" #1F5F55 "), (Colour{0x1f, 0x5f, 0x55}));
  EXPECT_EQ(parse_colour("#a0f"), (Colour{0xaa, 0x00, 0xff}));
  EXPECT_EQ(parse_colour("Navy"), (Colour{0x00, 0x00, 0x80}));
}

TEST(Colour, WhatIsNoneIsRefused) {
  for (const char* text : {"", "#", "#12", "#1234", "#12345", "#1234567", "#12345g", "#-12345", "1f5f55", "reddish",
                           "rgb(0,0,0)", "red;}body{display:none", "#fff}", "var(--ink)", "url(x)"}) {
    EXPECT_EQ(parse_colour(text), std::nullopt) << text;
  }
}

TEST(Colour, IsWrittenAsItIsRead) {
  for (const char* text : {"#000000", "#0a0b0c", "#ffffff"}) EXPECT_EQ(to_hex(*parse_colour(text)), text);
}

TEST(Colour, ContrastIsThatOfWcag) {
  const Colour black{0, 0, 0};
  const Colour white{255, 255, 255};
  EXPECT_NEAR(contrast(black, white), 21.0, 1e-9);
  EXPECT_NEAR(contrast(white, black), 21.0, 1e-9);
  EXPECT_NEAR(contrast(white, white), 1.0, 1e-9);
  // The two greys that stand on either side of 4.5:1 on white.
  EXPECT_GE(contrast(*parse_colour("#767676"), white), kContrastOfText);
  EXPECT_LT(contrast(*parse_colour("#777777"), white), kContrastOfText);
}

TEST(Colour, MixesChannelByChannel) {
  EXPECT_EQ(mix({0, 0, 0}, {200, 100, 50}, 0.5), (Colour{100, 50, 25}));
  EXPECT_EQ(mix({10, 20, 30}, {200, 100, 50}, 0.0), (Colour{10, 20, 30}));
  EXPECT_EQ(mix({10, 20, 30}, {200, 100, 50}, 1.0), (Colour{200, 100, 50}));
}

}  // namespace
}  // namespace matwork
