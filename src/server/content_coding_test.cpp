#include "server/content_coding.h"

#include <brotli/decode.h>
#include <gtest/gtest.h>
#include <libdeflate.h>

namespace matwork {
namespace {

std::string choice(std::string_view accept_encoding) { return std::string(to_string(choose_coding(accept_encoding))); }

TEST(ChooseCoding, TakesWhatTheClientLikesBestAndBrotliOfEquals) {
  EXPECT_EQ(choice("gzip, deflate, br, zstd"), "br");
  EXPECT_EQ(choice("gzip"), "gzip");
  EXPECT_EQ(choice("GZIP;Q=0.1"), "gzip");
  EXPECT_EQ(choice("br;q=0.5, gzip;q=0.9"), "gzip");
  EXPECT_EQ(choice("br;q=0.51,gzip;q=0.5"), "br");
  EXPECT_EQ(choice("*"), "br");
  EXPECT_EQ(choice("br;q=0, *"), "gzip");
  EXPECT_EQ(choice("*;q=0, gzip"), "gzip");
}

TEST(ChooseCoding, NothingIsCompressedForWhoDoesNotSaySo) {
  for (const char* said : {"", "identity", "deflate", "br;q=0, gzip;q=0.000", "*;q=0", "identity, gzip;q=0.5", "br;q=x",
                           "br;level=3", "br;", ";;,,", "br;q=", "brotli", "br;q=00.5"}) {
    EXPECT_EQ(choice(said), "") << said;
  }
}

TEST(Compress, GivesBackTheSameBytes) {
  std::string text;
  for (int i = 0; i < 3000; ++i) text += "line " + std::to_string(i * 7919 % 1000) + "\n";
  const auto zipped = compress(text, ContentCoding::kGzip);
  std::string back(text.size(), '\0');
  auto* decompressor = libdeflate_alloc_decompressor();
  EXPECT_EQ(libdeflate_gzip_decompress(decompressor, zipped.data(), zipped.size(), back.data(), back.size(), nullptr),
            LIBDEFLATE_SUCCESS);
  libdeflate_free_decompressor(decompressor);
  EXPECT_TRUE(back == text);

  const auto brotli = compress(text, ContentCoding::kBrotli);
  std::string again(text.size(), '\0');
  auto size = again.size();
  EXPECT_EQ(BrotliDecoderDecompress(brotli.size(), reinterpret_cast<const std::uint8_t*>(brotli.data()), &size,
                                    reinterpret_cast<std::uint8_t*>(again.data())),
            BROTLI_DECODER_RESULT_SUCCESS);
  EXPECT_TRUE(again == text);
  EXPECT_LT(brotli.size(), text.size() / 2);
}

TEST(Compress, WhatDoesNotBecomeSmallerIsLeftAlone) {
  EXPECT_EQ(compress("", ContentCoding::kGzip), "");
  EXPECT_EQ(compress("x", ContentCoding::kGzip), "");
  EXPECT_EQ(compress("text", ContentCoding::kNone), "");
}

TEST(CompressedBodies, KeepsEachCodingOfEachContentOnce) {
  CompressedBodies bodies;
  const std::string one(5000, 'a');
  const auto first = bodies.get(one, 1, ContentCoding::kBrotli);
  ASSERT_TRUE(first);
  EXPECT_EQ(bodies.get(one, 1, ContentCoding::kBrotli), first);
  EXPECT_NE(bodies.get(one, 1, ContentCoding::kGzip), first);
  EXPECT_NE(bodies.get(one, 2, ContentCoding::kBrotli), first);
  EXPECT_EQ(bodies.get("x", 3, ContentCoding::kGzip), nullptr);
}

}  // namespace
}  // namespace matwork
