#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <map>

#include "base/text.h"
#include "check/checks.h"
#include "diagnostics/codes.h"
#include "exercise/session_length.h"
#include "exercise/session_words.h"

namespace matwork {
namespace {

/// "90" is "1.5 min", "45" is "45 s".
std::string minutes(int seconds) {
  if (seconds < 60) return fmt::format("{} s", seconds);
  return seconds % 6 == 0 ? fmt::format("{:g} min", seconds / 60.0)
                          : fmt::format("{} min {} s", seconds / 60, seconds % 60);
}

std::string minutes(const StatedTime& time) {
  return time.least_s == time.most_s ? minutes(time.least_s)
                                     : fmt::format("{} to {}", minutes(time.least_s), minutes(time.most_s));
}

/// What some parts take together.
struct Sum {
  int least_s = 0;
  int most_s = 0;
  bool about = false;
  bool complete = true;  ///< no part among them without a time
  std::vector<const PlanPart*> parts;

  void add(const PlanPart& part) {
    least_s += part.time->least_s;
    most_s += part.time->most_s;
    about = about || part.time->about;
    parts.push_back(&part);
  }
  void add(const Sum& other) {
    least_s += other.least_s;
    most_s += other.most_s;
    about = about || other.about;
    complete = complete && other.complete;
    parts.insert(parts.end(), other.parts.begin(), other.parts.end());
  }
};

/// Whether parts fit what is stated about them. People round, and go from one exercise to the next: up to a tenth may
/// be missing and half of that too much, and half a minute is nothing.
bool agrees(const Sum& sum, const StatedTime& whole) {
  const double share = sum.about || whole.about ? 2 : 1;
  const double too_much = sum.least_s - whole.most_s;
  const double missing = whole.least_s - sum.most_s;
  if (too_much > 0) return too_much <= std::max(30.0, 0.05 * share * whole.most_s);
  return missing <= 0 || !sum.complete || missing < 60 || missing <= 0.1 * share * whole.least_s;
}

/// Whether the parts, done two times or more, and with rests between that nobody wrote down, fill what is stated.
bool fits_in_rounds(const Sum& sum, const StatedTime& whole) {
  constexpr double kNearlyTwice = 1.8;
  return sum.most_s > 0 && kNearlyTwice * sum.most_s <= whole.least_s;
}

class Addition {
 public:
  Addition(const Entry& entry, const SessionPlan& plan, Diagnostics& findings)
      : entry_(entry), plan_(plan), findings_(findings) {
    for (const auto& part : plan.parts) open_.push_back(is_open_part(part.name));
  }

  void run() {
    for (std::uint32_t i = 0; i < plan_.parts.size(); ++i) {
      if (plan_.parts[i].time) check_part(i);
    }
    check_title();
    check_whole();
  }

 private:
  /// The parts with a time between `begin` and `end`, without those below them.
  Sum sum_of(std::uint32_t begin, std::uint32_t end) const {
    Sum sum;
    for (auto i = begin; i < end; ++i) {
      const auto& part = plan_.parts[i];
      if (part.time) {
        sum.add(part);
        i = part.end - 1;
      } else if (!has_time_below(i)) {
        sum.complete = false;
      }
    }
    return sum;
  }

  bool has_time_below(std::uint32_t i) const {
    const auto begin = plan_.parts.begin() + i + 1;
    return std::any_of(begin, plan_.parts.begin() + plan_.parts[i].end,
                       [](const PlanPart& part) { return part.time.has_value(); });
  }

  bool is_open_below(std::uint32_t begin, std::uint32_t end) const {
    return std::find(open_.begin() + begin, open_.begin() + end, true) != open_.begin() + end;
  }

  void check_part(std::uint32_t i) {
    const auto& whole = plan_.parts[i];
    const auto sum = sum_of(i + 1, whole.end);
    if (sum.parts.size() < 2 || is_open_below(i, whole.end) || agrees(sum, *whole.time)) return;
    // A cue such as "hold: 30 seconds" below an exercise is no part of it that must add up.
    if (!whole.is_heading() && !sum.complete) return;
    if (fits_in_rounds(sum, *whole.time) && speaks_of_rounds(text_of(i))) return;
    mended_.emplace(&whole, sum);
    report(whole.time->span,
           fmt::format("the parts of `{}` take {}, and it says {}", whole.name, minutes(time_of(sum)),
                       minutes(*whole.time)),
           sum)
        .with_help(fmt::format("write {} at `{}`, or mend the parts", minutes(time_of(sum)), whole.name));
  }

  /// The part as it is written, to where the next begins.
  std::string_view text_of(std::uint32_t i) const {
    const auto& part = plan_.parts[i];
    const auto& text = entry_.source->text();
    const auto end = part.end < plan_.parts.size() ? plan_.parts[part.end].span.begin : text.size();
    return std::string_view(text).substr(part.span.begin, end - part.span.begin);
  }

  static StatedTime time_of(const Sum& sum) { return {sum.least_s, sum.most_s, sum.about, {}}; }

  Diagnostic& report(Span span, std::string message, const Sum& sum) {
    constexpr std::size_t kMostNamed = 12;
    std::vector<std::string> parts;
    for (const auto* part : sum.parts) {
      if (parts.size() == kMostNamed) break;
      parts.push_back(fmt::format("{} {}", part->name, minutes(*part->time)));
    }
    if (sum.parts.size() > kMostNamed) parts.push_back(fmt::format("{} more", sum.parts.size() - kMostNamed));
    return findings_.add(codes::kWorkoutMinutes, *entry_.source, span, std::move(message))
        .with_label(fmt::format("the parts add up to {}", minutes(time_of(sum))))
        .with_note(join(parts, " + "));
  }

  /// The outermost parts with a time, by what they are parts of.
  std::vector<Sum> outermost() const {
    std::vector<std::pair<std::optional<std::uint32_t>, Sum>> groups;
    for (std::uint32_t i = 0; i < plan_.parts.size(); ++i) {
      const auto& part = plan_.parts[i];
      if (!part.time) continue;
      if (groups.empty() || groups.back().first != part.parent) groups.push_back({part.parent, Sum{}});
      groups.back().second.add(part);
      i = part.end - 1;
    }
    std::vector<Sum> sums;
    sums.reserve(groups.size());
    for (auto& [parent, sum] : groups) sums.push_back(std::move(sum));
    return sums;
  }

  /// "20-Minute Flow" with another `duration`.
  void check_title() {
    const auto& duration = entry_.facts.duration_s;
    const auto title = find_time(entry_.head.title.value);
    const bool same_document = !entry_.facts.inherited.has(Fact::kDuration);
    if (!duration || !title || !same_document || title->least_s < kLeastSession_s ||
        is_title_of_many(entry_.head.title.value))
      return;
    const int difference = std::max(title->least_s - duration->value, duration->value - title->most_s);
    if (difference < 60 || difference * 10 <= duration->value) return;
    findings_
        .add(codes::kWorkoutMinutes, *entry_.source, duration->span,
             fmt::format("the title says {}, and `duration` {}", minutes(*title), minutes(duration->value)))
        .with_help("correct whichever is wrong");
  }

  void check_whole() {
    const auto length = find_session_length(entry_, plan_);
    if (!length || is_title_of_many(entry_.head.title.value) ||
        is_open_below(0, static_cast<std::uint32_t>(plan_.parts.size())))
      return;
    const auto& whole = length->time;
    Sum all;
    for (const auto& sum : outermost()) {
      if (agrees(sum, whole)) return;  // a list at the top that says it all, or the session below it
      all.add(sum);
    }
    all.complete = is_complete();
    if (has_stray_time(all, whole)) return;
    if (all.parts.size() < 2 || agrees(all, whole) || agrees(mended(all), whole)) return;
    const auto sum = minutes(time_of(all));
    report(whole.span, fmt::format("the parts take {}, and {} says {}", sum, length->where, minutes(whole)), all)
        .with_help(fmt::format("make {} say {}, or mend the parts", length->where, sum));
  }

  /// "Before bed (30 min)" in a session of twenty is a time of something else.
  static bool has_stray_time(const Sum& all, const StatedTime& whole) {
    return std::any_of(all.parts.begin(), all.parts.end(),
                       [&](const PlanPart* part) { return !part->is_heading() && part->time->least_s > whole.most_s; });
  }

  /// With what their own parts take in place of what headings say: then the headings were wrong, not the whole.
  Sum mended(Sum all) const {
    for (const auto* part : all.parts) {
      const auto found = mended_.find(part);
      if (found == mended_.end()) continue;
      all.least_s += found->second.least_s - part->time->least_s;
      all.most_s += found->second.most_s - part->time->most_s;
    }
    return all;
  }

  /// Whether the times are those of headings, one behind the other, and no warm-up or end is without. A list alone may
  /// be done more than once.
  bool is_complete() const {
    std::optional<std::uint32_t> before;
    for (std::uint32_t i = 0; i < plan_.parts.size(); ++i) {
      const auto& part = plan_.parts[i];
      if (!part.time) continue;
      if (!part.is_heading()) return false;
      if (before && (plan_.parts[*before].end != i || plan_.parts[*before].parent != part.parent)) return false;
      before = i;
      i = part.end - 1;
    }
    return before && !has_usual_part_without_time();
  }

  bool has_usual_part_without_time() const {
    for (std::uint32_t i = 0; i < plan_.parts.size(); ++i) {
      const auto& part = plan_.parts[i];
      if (part.time) {
        i = part.end - 1;
      } else if (part.is_heading() && is_usual_part(part.name) && !has_time_below(i)) {
        return true;
      }
    }
    return false;
  }

  const Entry& entry_;
  const SessionPlan& plan_;
  std::vector<bool> open_;  ///< by part
  Diagnostics& findings_;
  std::map<const PlanPart*, Sum> mended_;
};

}  // namespace

void check_workout_minutes(const CheckContext& context, const LibraryEntry& item, Diagnostics& findings) {
  const auto& entry = item.entry;
  if (entry.kind != Kind::kWorkout && entry.kind != Kind::kProgramme) return;
  Addition(entry, read_session_plan(entry, *context.library.vocabulary), findings).run();
}

}  // namespace matwork
