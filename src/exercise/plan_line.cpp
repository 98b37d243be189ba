#include "exercise/plan_line.h"

#include <algorithm>

#include "base/text.h"

namespace matwork {
namespace {

/// A name of more words is a sentence.
constexpr std::size_t kMostWords = 9;

std::string_view trim_left(std::string_view text, std::string_view signs) {
  const auto begin = text.find_first_not_of(signs);
  return begin == std::string_view::npos ? std::string_view() : text.substr(begin);
}

/// What stands between a name and its time.
std::string_view skip_separators(std::string_view text) {
  for (bool more = true; more;) {
    text = trim_left(text, " \t:-|,*_");
    more = false;
    for (const std::string_view dash : {"–", "—", "·"}) {
      if (!text.starts_with(dash)) continue;
      text.remove_prefix(dash.size());
      more = true;
    }
  }
  return text;
}

/// One line of a block, cut into a name and a time. Works on the text as it is written, so that places are exact.
class LineReader {
 public:
  LineReader(const SourceFile& source, Span line) : text_(source.text(line)), begin_(line.begin) {}

  /// A name in bold, in italics or as a link, at the start of the line.
  std::optional<PlanPart> read_marked() {
    auto text = skip_checkbox(text_);
    for (const std::string_view mark : {"**", "__", "*", "_"}) {
      if (!text.starts_with(mark)) continue;
      const auto end = text.find(mark, mark.size());
      if (end == std::string_view::npos || end == mark.size()) return std::nullopt;
      part_.depth = mark.size() == 2 ? kBoldDepth : kItalicsDepth;
      return finish(text.substr(mark.size(), end - mark.size()), text.substr(end + mark.size()));
    }
    if (!text.starts_with("[")) return std::nullopt;
    part_.depth = kItemDepth;
    const auto target = text.find("](");  // the name itself may have brackets
    const auto end = target == std::string_view::npos ? target : text.find(')', target);
    if (end == std::string_view::npos) return std::nullopt;
    return finish(text.substr(0, end + 1), text.substr(end + 1));
  }

  /// The item of a list: "Cat-Cow: 2 minutes", "Cat-Cow (2 min)", "5 minutes: breathing".
  std::optional<PlanPart> read_plain() {
    part_.depth = kItemDepth;
    const auto text = skip_checkbox(text_);
    if (auto time = parse_leading_time(text)) {
      const auto behind = text.substr(time->span.end);
      const auto rest = skip_separators(behind);
      if (rest.empty() || rest == trim(behind)) return std::nullopt;  // "1 minute of breathing" is a cue
      set_time(*time, text);
      return finish(rest, {});
    }
    return finish(text, {});
  }

  std::optional<PlanPart> read_heading() {
    auto text = trim(trim_left(trim_left(text_, " \t"), "#"));
    while (text.ends_with('#')) text.remove_suffix(1);  // "## Warm-up ##"
    text = trim(text);
    if (const auto time = parse_leading_time(text); !time) {
      // "5-Minute Warm-Up", "Calentamiento de 5 minutos"
      const auto any = find_time(text);
      const bool leads =
          any && any->span.begin == 0 && text.substr(0, any->span.end).find('-') != std::string_view::npos;
      const bool ends = any && any->span.end == text.size() && text.substr(0, any->span.begin).ends_with(" de ");
      if (leads) return set_time(*any, text), finish(skip_separators(text.substr(any->span.end)), {});
      if (ends) return set_time(*any, text), finish(text.substr(0, any->span.begin - 4), {});
    }
    return finish(text, {});
  }

 private:
  static std::string_view skip_checkbox(std::string_view text) {
    text = trim(text);
    const bool box = text.size() > 4 && text[0] == '[' && text[2] == ']' && text[3] == ' ';
    return box ? text.substr(4) : text;
  }

  std::uint32_t offset(std::string_view within) const {
    return begin_ + static_cast<std::uint32_t>(within.data() - text_.data());
  }

  void set_time(StatedTime time, std::string_view read) {
    const auto at = offset(read);
    time.span = {at + time.span.begin, at + time.span.end};
    part_.time = time;
  }

  std::optional<PlanPart> finish(std::string_view name, std::string_view rest) {
    part_.announces = (trim(name).ends_with(':') && trim(rest).empty()) || trim(rest) == ":";
    name = take_time_at_end(trim(name));
    if (!part_.time) take_time_of_rest(rest);
    take_link(name);
    name = trim_end(name);
    if (name.empty() || split_words(name).size() > kMostWords) return std::nullopt;
    part_.name = collapse_space(name);
    part_.span = {offset(name), offset(name) + static_cast<std::uint32_t>(name.size())};
    return part_;
  }

  /// "Name (2 min)", "Name: 2 min", "Name – 2 min"; what is left is the name.
  std::string_view take_time_at_end(std::string_view text) {
    if (part_.time) return text;
    if (const auto left = take_brackets(text)) return *left;
    for (const std::string_view sign : {": ", " - ", " – ", " — ", " | "}) {
      const auto at = text.rfind(sign);
      if (at == std::string_view::npos || at == 0) continue;
      const auto behind = text.substr(at + sign.size());
      const auto time = parse_leading_time(behind);
      if (!time) continue;
      set_time(*time, behind);
      return text.substr(0, at);
    }
    return text;
  }

  /// "(2 min)", "(8 reps, 2 min)" at the end of the text: the text before it.
  std::optional<std::string_view> take_brackets(std::string_view text) {
    while (text.ends_with('.') || text.ends_with(':') || text.ends_with('*')) text.remove_suffix(1);
    if (!text.ends_with(')') && !text.ends_with(']')) return std::nullopt;
    const auto open = text.find_last_of("([");
    if (open == std::string_view::npos || open == 0) return std::nullopt;
    auto inner = text.substr(open + 1, text.size() - open - 2);
    std::optional<std::string_view> found;
    while (!inner.empty()) {
      const auto segment = inner.substr(0, inner.find_first_of(",;/|"));
      if (parse_time(segment)) {
        if (found) return std::nullopt;
        found = segment;
      }
      inner.remove_prefix(std::min(inner.size(), segment.size() + 1));
    }
    if (!found) return std::nullopt;
    set_time(*parse_time(*found), *found);
    return text.substr(0, open);
  }

  /// "**Name** – 2 minutes", "**Name** slowly (2 min)".
  void take_time_of_rest(std::string_view rest) {
    rest = trim(rest);
    if (rest.starts_with('(')) {
      const auto close = rest.find(')');
      if (close != std::string_view::npos && take_brackets_of(rest.substr(0, close + 1))) return;
    }
    const auto behind = skip_separators(rest);
    if (const auto time = parse_leading_time(behind)) return set_time(*time, behind);
    take_brackets(rest);
  }

  bool take_brackets_of(std::string_view brackets) {
    const auto inner = brackets.substr(1, brackets.size() - 2);
    const auto time = parse_time(inner);
    if (time) set_time(*time, inner);
    return time.has_value();
  }

  /// "[Name](address)" is the name.
  void take_link(std::string_view& name) {
    const auto middle = name.find("](");
    if (!name.starts_with('[') || middle == std::string_view::npos) return;
    const auto close = name.find(')', middle);
    if (close == std::string_view::npos) return;
    part_.link = std::string(name.substr(middle + 2, close - middle - 2));
    name = name.substr(1, middle - 1);
  }

  static std::string_view trim_end(std::string_view name) {
    constexpr std::string_view kSigns = " \t:*_.,-|";
    while (!name.empty() && kSigns.find(name.back()) != std::string_view::npos) name.remove_suffix(1);
    return trim_left(name, kSigns);
  }

  std::string_view text_;
  std::uint32_t begin_ = 0;
  PlanPart part_;
};

}  // namespace

std::optional<PlanPart> read_marked_line(const SourceFile& source, Span line) {
  return LineReader(source, line).read_marked();
}

std::optional<PlanPart> read_plain_item(const SourceFile& source, Span line) {
  return LineReader(source, line).read_plain();
}

std::optional<PlanPart> read_heading_line(const SourceFile& source, Span line) {
  return LineReader(source, line).read_heading();
}

}  // namespace matwork
