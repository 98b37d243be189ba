#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace matwork {

/// A day of the Gregorian calendar, as authors write it. Valid range: years 1 to 9999.
struct Date {
  int year = 1;
  int month = 1;
  int day = 1;

  friend auto operator<=>(const Date&, const Date&) = default;
};

/// Reads "2024-01-15", or the day of "2024-01-15T10:30:00Z" and "2024-01-15 10:30". Nothing for
/// anything else, and for a day that the calendar does not have.
std::optional<Date> parse_date(std::string_view text);

std::string to_iso(const Date& date);     ///< "2024-01-15"
std::string to_rfc822(const Date& date);  ///< "Mon, 15 Jan 2024 00:00:00 +0000", for feeds

}  // namespace matwork
