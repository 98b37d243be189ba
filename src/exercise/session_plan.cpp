#include "exercise/session_plan.h"

#include <algorithm>
#include <array>

#include "base/text.h"

namespace matwork {
namespace {

constexpr std::uint8_t kBold = 7;
constexpr std::uint8_t kItalics = 8;
constexpr std::uint8_t kItem = 9;
/// A name of more words is a sentence.
constexpr std::size_t kMostWords = 9;

/// Names, folded, that say something about the session and are no part of it.
constexpr std::array<std::string_view, 45> kLabels{
    "note",           "notes",    "important",  "tip",        "tips",       "remember",
    "focus",          "goal",     "goals",      "equipment",  "level",      "frequency",
    "duration",       "time",     "total",      "total time", "length",     "total duration",
    "optional",       "option",   "repeat",     "intensity",  "nota",       "notas",
    "importante",     "consejo",  "consejos",   "recuerda",   "objetivo",   "equipo",
    "equipamiento",   "nivel",    "frecuencia", "duracion",   "tiempo",     "tiempo total",
    "duracion total", "opcional", "opcion",     "repite",     "intensidad", "hold",
    "manten",         "warning",  "atencion"};

bool is_label(std::string_view name) {
  const auto folded = fold(name);
  return std::find(kLabels.begin(), kLabels.end(), folded) != kLabels.end();
}

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
      part_.depth = mark.size() == 2 ? kBold : kItalics;
      return finish(text.substr(mark.size(), end - mark.size()), text.substr(end + mark.size()));
    }
    if (!text.starts_with("[")) return std::nullopt;
    part_.depth = kItem;
    const auto end = text.find(')');
    if (text.find("](") == std::string_view::npos || end == std::string_view::npos) return std::nullopt;
    return finish(text.substr(0, end + 1), text.substr(end + 1));
  }

  /// The item of a list: "Cat-Cow: 2 minutes", "Cat-Cow (2 min)", "5 minutes: breathing".
  std::optional<PlanPart> read_plain() {
    part_.depth = kItem;
    const auto text = skip_checkbox(text_);
    if (auto time = parse_leading_time(text)) {
      const auto rest = skip_separators(text.substr(time->span.end));
      if (rest.empty()) return std::nullopt;
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

class PlanReader {
 public:
  PlanReader(const Entry& entry, const Vocabulary& vocabulary)
      : entry_(entry), vocabulary_(vocabulary), nodes_(entry.body.nodes()) {}

  SessionPlan read() {
    for (std::uint32_t i = 0; i < nodes_.size();) i = read_node(i);
    close(0);
    return std::move(plan_);
  }

 private:
  /// Reads the node at `i`; where to go on.
  std::uint32_t read_node(std::uint32_t i) {
    switch (nodes_[i].type) {
      case MarkdownType::kHeading: read_heading(i); return nodes_[i].end;
      case MarkdownType::kParagraph: read_paragraph(nodes_[i].span); return nodes_[i].end;
      case MarkdownType::kBulletList:
      case MarkdownType::kOrderedList: read_list(i, kItem); return nodes_[i].end;
      case MarkdownType::kTable: read_table(i); return nodes_[i].end;
      case MarkdownType::kBlockQuote:
      case MarkdownType::kCodeBlock: return nodes_[i].end;
      default: return i + 1;
    }
  }

  bool is_passed_over() const { return advice_level_ != 0; }

  void read_heading(std::uint32_t i) {
    const auto level = nodes_[i].level;
    if (is_passed_over() && level > advice_level_) return;
    const auto kind = vocabulary_.section_kind(entry_.body.plain_text(i));
    const bool advice = kind != SectionKind::kNone && kind != SectionKind::kExecution && kind != SectionKind::kPosition;
    advice_level_ = advice ? level : std::uint8_t{0};
    auto part = LineReader(*entry_.source, first_line(nodes_[i].span)).read_heading();
    close(level);
    if (advice || !part) return;
    part->depth = level;
    add(std::move(*part));
  }

  void read_paragraph(Span block) {
    if (is_passed_over()) return;
    for (auto line = first_line(block); line.begin < block.end; line = first_line({line.end + 1, block.end})) {
      auto part = LineReader(*entry_.source, line).read_marked();
      if (part && part->depth != kItem) add(std::move(*part));
      if (line.end >= block.end) break;
    }
  }

  /// Items without marks are parts where an item of their list has a time, or a mark.
  void read_list(std::uint32_t list, std::uint8_t depth) {
    if (is_passed_over() || depth > 40) return;
    const bool plan = is_plan(list);
    for (auto item = list + 1; item < nodes_[list].end; item = nodes_[item].end) {
      for (auto block = item + 1; block < nodes_[item].end; block = nodes_[block].end) {
        const auto type = nodes_[block].type;
        if (type == MarkdownType::kBulletList || type == MarkdownType::kOrderedList)
          read_list(block, static_cast<std::uint8_t>(depth + 1));
        if (type != MarkdownType::kParagraph || block != item + 1 || !plan) continue;
        if (auto part = read_item(block)) {
          part->depth = depth;
          add(std::move(*part));
        }
      }
    }
  }

  std::optional<PlanPart> read_item(std::uint32_t block) const {
    const auto line = first_line(nodes_[block].span);
    if (auto part = LineReader(*entry_.source, line).read_marked()) return part;
    return LineReader(*entry_.source, line).read_plain();
  }

  bool is_plan(std::uint32_t list) const {
    for (auto item = list + 1; item < nodes_[list].end; item = nodes_[item].end) {
      if (item + 1 >= nodes_[item].end || nodes_[item + 1].type != MarkdownType::kParagraph) continue;
      const auto line = first_line(nodes_[item + 1].span);
      if (LineReader(*entry_.source, line).read_marked()) return true;
      const auto part = LineReader(*entry_.source, line).read_plain();
      if (part && part->time && !is_label(part->name)) return true;
    }
    return false;
  }

  void read_table(std::uint32_t table) {
    if (is_passed_over()) return;
    std::optional<std::size_t> column;
    std::string unit;
    for (auto row = table + 1; row < nodes_[table].end; row = nodes_[row].end) {
      const auto cells = cells_of(row);
      if (nodes_[row].type == MarkdownType::kTableHeader) {
        column = time_column(cells, unit);
      } else if (column && *column < cells.size()) {
        read_row(row, cells, *column, unit);
      }
    }
  }

  std::vector<std::string> cells_of(std::uint32_t row) const {
    std::vector<std::string> cells;
    for (auto cell = row + 1; cell < nodes_[row].end; cell = nodes_[cell].end)
      cells.push_back(entry_.body.plain_text(cell));
    return cells;
  }

  static std::optional<std::size_t> time_column(const std::vector<std::string>& cells, std::string& unit) {
    constexpr std::array<std::string_view, 6> kTitles{"time", "duration", "length", "tiempo", "duracion", "dura"};
    for (std::size_t i = 1; i < cells.size(); ++i) {
      const auto title = fold(cells[i]);
      const bool is_unit = parse_time("1 " + title).has_value();
      if (is_unit) unit = title;
      if (is_unit || std::find(kTitles.begin(), kTitles.end(), title) != kTitles.end()) return i;
    }
    return std::nullopt;
  }

  void read_row(std::uint32_t row, const std::vector<std::string>& cells, std::size_t column, const std::string& unit) {
    auto time = parse_time(cells[column]);
    if (!time && !unit.empty()) time = parse_time(cells[column] + " " + unit);
    const auto named = std::find_if(cells.begin(), cells.end(), [](const std::string& cell) {
      return cell.find_first_not_of("0123456789.) ") != std::string::npos;
    });
    if (named == cells.end() || named - cells.begin() == static_cast<std::ptrdiff_t>(column)) return;
    PlanPart part;
    part.depth = kItem;
    part.name = *named;
    part.span = place_of(*named, nodes_[row].span);
    part.time = time;
    if (part.time) part.time->span = part.span;
    add(std::move(part));
  }

  Span place_of(std::string_view words, Span block) const {
    const auto at = entry_.source->text(block).find(words);
    if (at == std::string_view::npos) return first_line(block);
    const auto begin = block.begin + static_cast<std::uint32_t>(at);
    return {begin, begin + static_cast<std::uint32_t>(words.size())};
  }

  Span first_line(Span span) const {
    const auto end = entry_.source->text(span).find('\n');
    return end == std::string_view::npos ? span : Span{span.begin, span.begin + static_cast<std::uint32_t>(end)};
  }

  /// Parts at this depth or deeper are complete.
  void close(std::uint8_t depth) {
    while (!open_.empty() && plan_.parts[open_.back()].depth >= depth) {
      plan_.parts[open_.back()].end = static_cast<std::uint32_t>(plan_.parts.size());
      open_.pop_back();
    }
  }

  void add(PlanPart part) {
    close(part.depth);
    if (is_label(part.name)) return;
    if (!open_.empty()) part.parent = open_.back();
    open_.push_back(static_cast<std::uint32_t>(plan_.parts.size()));
    plan_.parts.push_back(std::move(part));
  }

  const Entry& entry_;
  const Vocabulary& vocabulary_;
  const std::vector<MarkdownNode>& nodes_;
  SessionPlan plan_;
  std::vector<std::uint32_t> open_;
  std::uint8_t advice_level_ = 0;
};

}  // namespace

SessionPlan read_session_plan(const Entry& entry, const Vocabulary& vocabulary) {
  return PlanReader(entry, vocabulary).read();
}

}  // namespace matwork
