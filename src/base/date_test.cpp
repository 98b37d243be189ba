#include "base/date.h"

#include <gtest/gtest.h>

#include <vector>

namespace matwork {
namespace {

int days_in(int year, int month) {
  constexpr int kDays[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
  return kDays[month - 1] + (month == 2 && leap ? 1 : 0);
}

std::string written(int year, int month, int day) {
  char text[16];
  std::snprintf(text, sizeof text, "%04d-%02d-%02d", year % 10'000, month % 100, day % 100);
  return text;
}

TEST(Date, HasTheDaysOfTheCalendarAndNoOthers) {
  for (const int year : {1, 4, 1900, 1999, 2000, 2023, 2024, 2100, 9999}) {
    for (int month = 0; month <= 13; ++month) {
      for (int day = 0; day <= 32; ++day) {
        const bool real = month >= 1 && month <= 12 && day >= 1 && day <= days_in(year, month);
        ASSERT_EQ(parse_date(written(year, month, day)).has_value(), real) << written(year, month, day);
      }
    }
  }
}

TEST(Date, IsWrittenAsItWasRead) {
  for (const char* text : {"0001-01-01", "0999-12-31", "2024-02-29", "9999-12-31"}) {
    const auto date = parse_date(text);
    ASSERT_TRUE(date) << text;
    EXPECT_EQ(to_iso(*date), text);
  }
}

TEST(Date, TakesTheDayOfATime) {
  const Date expected{2024, 1, 15};
  for (const char* text : {"2024-01-15", "2024-01-15T10:30:00Z", "2024-01-15t10:30", "2024-01-15 10:30"}) {
    EXPECT_EQ(parse_date(text), expected) << text;
  }
}

TEST(Date, IsNothingElse) {
  for (const char* text : {"",           "2024",          "2024-01",        "2024-1-5",    "24-01-15",    "15-01-2024",
                           "2024/01/15", "20240115",      "2024-01-15x",    "2024-01-150", " 2024-01-15", "2024-01--5",
                           "2024--1-15", "-024-01-15",    "+024-01-15",     "2024-0a-15",  "0000-01-01",  "2024-13-01",
                           "2023-02-29", "2024-01-1\xC3", "２０２４-01-15", "yesterday"}) {
    EXPECT_EQ(parse_date(text), std::nullopt) << text;
  }
}

TEST(Date, IsOrderedByTime) {
  const std::vector<const char*> order{"0001-01-01", "1999-12-31", "2000-01-01", "2000-01-02", "2000-02-01"};
  for (std::size_t i = 1; i < order.size(); ++i) EXPECT_LT(*parse_date(order[i - 1]), *parse_date(order[i]));
}

TEST(Date, KnowsItsDayOfTheWeekInFeeds) {
  EXPECT_EQ(to_rfc822(*parse_date("2024-01-15")), "Mon, 15 Jan 2024 00:00:00 +0000");
  EXPECT_EQ(to_rfc822(*parse_date("2000-02-29")), "Tue, 29 Feb 2000 00:00:00 +0000");
  EXPECT_EQ(to_rfc822(*parse_date("1969-07-20")), "Sun, 20 Jul 1969 00:00:00 +0000");
  EXPECT_EQ(to_rfc822(*parse_date("2021-12-04")), "Sat, 04 Dec 2021 00:00:00 +0000");
}

/// Zeller's congruence, counted on from a day that is known.
TEST(Date, GoesThroughTheWeekDayByDay) {
  const std::vector<std::string> week{"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};
  std::size_t weekday = 0;  // 1900-01-01 was a Monday
  for (int year = 1900; year < 2101; ++year) {
    for (int month = 1; month <= 12; ++month) {
      for (int day = 1; day <= days_in(year, month); ++day) {
        ASSERT_EQ(to_rfc822({year, month, day}).substr(0, 3), week[weekday % 7]) << written(year, month, day);
        ++weekday;
      }
    }
  }
}

}  // namespace
}  // namespace matwork
