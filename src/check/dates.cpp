#include <fmt/format.h>

#include <chrono>

#include "check/checks.h"
#include "diagnostics/codes.h"

namespace matwork {
namespace {

std::chrono::sys_days to_days(const Date& date) { return std::chrono::year{date.year} / date.month / date.day; }

/// Tomorrow is today already for someone further east.
bool is_in_future(const std::optional<Located<Date>>& date, const std::optional<Date>& today) {
  return date && today && to_days(date->value) - to_days(*today) > std::chrono::days{1};
}

}  // namespace

void check_dates(const CheckContext& context, const LibraryEntry& item, Diagnostics& findings) {
  const auto& entry = item.entry;
  const auto& written = entry.head.date;
  const auto& changed = entry.head.last_modified;
  const auto report_future = [&](const Located<Date>& date, std::string_view field) {
    findings
        .add(codes::kDateInFuture, *entry.source, date.span,
             fmt::format("`{}` is {}, which has not come yet", field, to_iso(date.value)))
        .with_help("write the day on which it was done; `draft: true` keeps a document back");
  };
  const bool written_later = is_in_future(written, context.today);
  const bool changed_later = is_in_future(changed, context.today);
  if (written_later) report_future(*written, "date");
  if (changed_later) report_future(*changed, "lastmod");
  if (!written || !changed || written_later || changed->value >= written->value) return;
  findings
      .add(codes::kChangedBeforeWritten, *entry.source, changed->span,
           fmt::format("changed on {}, before it was written", to_iso(changed->value)))
      .with_note(fmt::format("`date` is {}", to_iso(written->value)))
      .with_help("one of the two is wrong: `lastmod` is the day of the last change, `date` the first day");
}

}  // namespace matwork
