#include "exercise/session_plan.h"

#include <algorithm>
#include <array>

#include "base/text.h"
#include "exercise/plan_line.h"

namespace matwork {
namespace {

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
  if (name.size() > 20) return false;  // longer than any of them, and folding costs
  const auto folded = fold(name);
  return std::find(kLabels.begin(), kLabels.end(), folded) != kLabels.end();
}

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
      case MarkdownType::kOrderedList: read_list(i, kItemDepth); return nodes_[i].end;
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
    auto part = read_heading_line(*entry_.source, first_line_of(*entry_.source, nodes_[i].span));
    const auto kind = vocabulary_.section_kind(entry_.body.plain_text(i));
    const bool done = kind == SectionKind::kNone || kind == SectionKind::kExecution || kind == SectionKind::kPosition;
    const bool advice = !done && (!part || !part->time);
    advice_level_ = advice ? level : std::uint8_t{0};
    close(level);
    if (advice || !part) return;
    part->depth = level;
    add(std::move(*part));
  }

  void read_paragraph(Span block) {
    if (is_passed_over()) return;
    for (auto line = first_line_of(*entry_.source, block); line.begin < block.end;
         line = first_line_of(*entry_.source, {line.end + 1, block.end})) {
      auto part = read_marked_line(*entry_.source, line);
      if (part && part->depth != kItemDepth) add(std::move(*part));
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
    const auto line = first_line_of(*entry_.source, nodes_[block].span);
    if (auto part = read_marked_line(*entry_.source, line)) return part;
    return read_plain_item(*entry_.source, line);
  }

  bool is_plan(std::uint32_t list) const {
    for (auto item = list + 1; item < nodes_[list].end; item = nodes_[item].end) {
      if (item + 1 >= nodes_[item].end || nodes_[item + 1].type != MarkdownType::kParagraph) continue;
      const auto line = first_line_of(*entry_.source, nodes_[item + 1].span);
      if (read_marked_line(*entry_.source, line)) return true;
      const auto part = read_plain_item(*entry_.source, line);
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
    part.depth = kItemDepth;
    part.name = *named;
    part.span = place_of(*named, nodes_[row].span);
    part.time = time;
    if (part.time) part.time->span = part.span;
    add(std::move(part));
  }

  Span place_of(std::string_view words, Span block) const {
    const auto at = entry_.source->text(block).find(words);
    if (at == std::string_view::npos) return first_line_of(*entry_.source, block);
    const auto begin = block.begin + static_cast<std::uint32_t>(at);
    return {begin, begin + static_cast<std::uint32_t>(words.size())};
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
