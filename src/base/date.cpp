#include "base/date.h"

#include <fmt/format.h>

#include <array>
#include <charconv>
#include <chrono>

namespace matwork {
namespace {

std::optional<int> parse_digits(std::string_view text) {
  int value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size() || text.front() == '-') return std::nullopt;
  return value;
}

std::chrono::year_month_day to_calendar(const Date& date) {
  return std::chrono::year{date.year} / static_cast<int>(date.month) / static_cast<int>(date.day);
}

}  // namespace

std::optional<Date> parse_date(std::string_view text) {
  if (text.size() < 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  if (text.size() > 10 && text[10] != 'T' && text[10] != 't' && text[10] != ' ') return std::nullopt;
  const auto year = parse_digits(text.substr(0, 4));
  const auto month = parse_digits(text.substr(5, 2));
  const auto day = parse_digits(text.substr(8, 2));
  if (!year || !month || !day || *year < 1) return std::nullopt;
  const Date date{*year, *month, *day};
  if (!to_calendar(date).ok()) return std::nullopt;
  return date;
}

std::string to_iso(const Date& date) { return fmt::format("{:04}-{:02}-{:02}", date.year, date.month, date.day); }

std::string to_rfc822(const Date& date) {
  constexpr std::array kDays{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
  constexpr std::array kMonths{"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
  const std::chrono::weekday weekday{std::chrono::sys_days{to_calendar(date)}};
  return fmt::format("{}, {:02} {} {:04} 00:00:00 +0000", kDays.at(weekday.c_encoding()), date.day,
                     kMonths.at(static_cast<std::size_t>(date.month - 1)), date.year);
}

}  // namespace matwork
