#include "server/byte_range.h"

#include <gtest/gtest.h>

namespace matwork {
namespace {

void expect_part(std::string_view field, std::uint64_t size, std::uint64_t begin, std::uint64_t length) {
  const auto range = read_range(field, size);
  EXPECT_EQ(range.kind, ByteRange::Kind::kPart) << field;
  EXPECT_EQ(range.begin, begin) << field;
  EXPECT_EQ(range.size, length) << field;
}

TEST(ReadRange, FindsTheBeginAndSizeOfOneRange) {
  expect_part("bytes=0-0", 10, 0, 1);
  expect_part("bytes=2-4", 10, 2, 3);
  expect_part("bytes=2-", 10, 2, 8);
  expect_part("bytes=2-100", 10, 2, 8);
  expect_part("bytes=-3", 10, 7, 3);
  expect_part("bytes=-30", 10, 0, 10);
  expect_part("Bytes= 9-9", 10, 9, 1);
  expect_part("bytes=0-18446744073709551615", 10, 0, 10);
}

TEST(ReadRange, ARangeWithNothingInItIsImpossible) {
  for (const char* field : {"bytes=10-", "bytes=10-12", "bytes=-0", "bytes=18446744073709551615-"})
    EXPECT_EQ(read_range(field, 10).kind, ByteRange::Kind::kImpossible) << field;
  EXPECT_EQ(read_range("bytes=0-", 0).kind, ByteRange::Kind::kImpossible);
  EXPECT_EQ(read_range("bytes=-1", 0).kind, ByteRange::Kind::kImpossible);
}

TEST(ReadRange, WhatIsNotOneRangeIsAnsweredWithTheWhole) {
  for (const char* field :
       {"", "bytes", "bytes=", "bytes=-", "bytes=4-2", "bytes=a-b", "bytes=1-2,4-5", "lines=1-2", "bytes=+1-2",
        "bytes=1 -2", "bytes=--1", "bytes=1-2-3", "bytes=99999999999999999999-", "bytes=-99999999999999999999"})
    EXPECT_EQ(read_range(field, 10).kind, ByteRange::Kind::kWhole) << field;
}

}  // namespace
}  // namespace matwork
