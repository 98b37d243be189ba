#include <gtest/gtest.h>

#include "check/checks.h"
#include "library/library_fixture.h"

namespace matwork {
namespace {

using testing::document;
using testing::read_files;
using testing::words_at;
using Strings = std::vector<std::string>;

/// The findings about one document, with the words they point at: "date-in-future 2027-01-01".
Strings said_of(const std::string& head, std::optional<Date> today = Date{2026, 11, 22}) {
  const auto reading = read_files({{"content/en/articles/a.md", document("A", head)}});
  Diagnostics findings;
  check_dates({reading.library, today}, reading.library.entries.at(0), findings);
  Strings out;
  for (const auto& finding : findings.list())
    out.push_back(std::string(finding.code->id).substr(6) + " " + words_at(finding));
  return out;
}

TEST(Dates, ADayThatHasNotComeIsReportedAtTheDay) {
  EXPECT_EQ(said_of("date: 2027-01-01"), Strings{"date-in-future 2027-01-01"});
  EXPECT_EQ(said_of("date: \"2026-11-24\""), Strings{"date-in-future 2026-11-24"});
  EXPECT_EQ(said_of("lastmod: 2026-12-01T10:00:00Z"), Strings{"date-in-future 2026-12-01T10:00:00Z"});
  EXPECT_EQ(said_of("date: 9999-12-31\nlastmod: 9999-12-31"),
            (Strings{"date-in-future 9999-12-31", "date-in-future 9999-12-31"}));
}

TEST(Dates, TodayAndTomorrowAreNotTheFuture) {
  EXPECT_EQ(said_of("date: 2026-11-22"), Strings{});
  EXPECT_EQ(said_of("date: 2026-11-23"), Strings{});
  EXPECT_EQ(said_of("date: 2027-01-01", Date{2026, 12, 31}), Strings{}) << "over the end of a year";
  EXPECT_EQ(said_of("date: 2028-03-01", Date{2028, 2, 29}), Strings{}) << "after a leap day";
  EXPECT_EQ(said_of("date: 2028-03-01", Date{2028, 2, 28}), Strings{"date-in-future 2028-03-01"});
}

TEST(Dates, WithoutAClockNoDayIsTheFuture) { EXPECT_EQ(said_of("date: 9999-01-01", std::nullopt), Strings{}); }

TEST(Dates, AChangeBeforeTheFirstDayIsReportedAtTheChange) {
  EXPECT_EQ(said_of("date: 2026-03-09\nlastmod: 2026-03-08"), Strings{"changed-before-written 2026-03-08"});
  EXPECT_EQ(said_of("lastmod: 2025-12-31\ndate: 2026-01-01", std::nullopt),
            Strings{"changed-before-written 2025-12-31"});
}

TEST(Dates, AChangeOnTheSameDayOrLaterIsGood) {
  EXPECT_EQ(said_of("date: 2026-03-09\nlastmod: 2026-03-09"), Strings{});
  EXPECT_EQ(said_of("date: 2026-03-09T20:00:00Z\nlastmod: 2026-03-09T08:00:00Z"), Strings{}) << "days are compared";
  EXPECT_EQ(said_of("date: 2026-03-09\nlastmod: 2026-04-01"), Strings{});
  EXPECT_EQ(said_of("lastmod: 2026-04-01"), Strings{});
  EXPECT_EQ(said_of("date: 2026-04-01"), Strings{});
}

TEST(Dates, AFirstDayInTheFutureIsOneMistakeAndNotTwo) {
  EXPECT_EQ(said_of("date: 2062-03-09\nlastmod: 2026-03-10"), Strings{"date-in-future 2062-03-09"});
}

TEST(Dates, WhatOtherProgramsDoWithOtherDatesIsTheirs) {
  EXPECT_EQ(said_of("publishDate: 2099-01-01\nexpiryDate: 2020-01-01"), Strings{});
}

}  // namespace
}  // namespace matwork
