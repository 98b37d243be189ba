#include "document/yaml.h"

#include <fmt/format.h>
#include <libfyaml.h>

#include <algorithm>
#include <memory>
#include <unordered_set>

#include "base/text.h"
#include "document/limits.h"
#include "document/single_quoted.h"

namespace matwork {
namespace {

struct ParserDeleter {
  void operator()(fy_parser* parser) const { fy_parser_destroy(parser); }
};
struct DiagDeleter {
  void operator()(fy_diag* diag) const { fy_diag_destroy(diag); }
};

/// Turns the events of libfyaml into our tree. Stops at the first thing it cannot accept, and
/// says so once: what follows a broken line of YAML is seldom what its author wrote.
class TreeBuilder {
 public:
  TreeBuilder(const SourceFile& source, Span range, const YamlCodes& codes, Diagnostics& findings)
      : source_(source), range_(range), codes_(codes), findings_(findings), last_end_(range.begin) {
    diag_config_.fp = nullptr;
    diag_config_.level = FYET_ERROR;
    diag_.reset(fy_diag_create(&diag_config_));
    fy_diag_set_collect_errors(diag_.get(), true);
    config_.flags = static_cast<fy_parse_cfg_flags>(FYPCF_QUIET | FYPCF_COLLECT_DIAG | FYPCF_SLOPPY_FLOW_INDENTATION);
    config_.diag = diag_.get();
    parser_.reset(fy_parser_create(&config_));
    const auto text = source.text(range);
    fy_parser_set_string(parser_.get(), text.data(), text.size());
  }

  std::optional<YamlNode> read() {
    YamlNode root;
    root.kind = YamlNode::Kind::kMapping;
    root.span = {range_.begin, range_.begin};
    bool seen = false;
    while (const auto event = next()) {
      const auto type = event->type;
      if (type == FYET_NONE || failed_) break;
      if (type == FYET_DOCUMENT_START && seen)
        fail(codes_.syntax, span_of(event), "a second YAML document starts here");
      if (is_value(type)) {
        seen = true;
        root = read_value(event, 1);
      }
      release(event);
    }
    report_syntax();
    if (failed_) return std::nullopt;
    if (root.kind == YamlNode::Kind::kScalar && root.is_null()) root.kind = YamlNode::Kind::kMapping;
    if (root.kind == YamlNode::Kind::kMapping) return root;
    fail(codes_.syntax, first_line_of(source_, root.span), "expected lines of the form `name: value`");
    return std::nullopt;
  }

 private:
  fy_event* next() { return failed_ ? nullptr : fy_parser_parse(parser_.get()); }
  void release(fy_event* event) { fy_parser_event_free(parser_.get(), event); }

  static bool is_value(fy_event_type type) {
    return type == FYET_SCALAR || type == FYET_ALIAS || type == FYET_SEQUENCE_START || type == FYET_MAPPING_START;
  }

  Diagnostic& fail(const Code& code, Span span, std::string message) {
    failed_ = true;
    return findings_.add(code, source_, span, std::move(message));
  }

  Span span_of(fy_event* event) const { return span_between(fy_event_start_mark(event), fy_event_end_mark(event)); }

  Span span_between(const fy_mark* begin, const fy_mark* end) const {
    if (begin == nullptr || end == nullptr) return {last_end_, last_end_};
    const auto limit = range_.end - range_.begin;
    const auto from = static_cast<std::uint32_t>(std::min<std::size_t>(begin->input_pos, limit));
    const auto to = static_cast<std::uint32_t>(std::min<std::size_t>(end->input_pos, limit));
    return {range_.begin + from, range_.begin + std::max(from, to)};
  }

  /// The mark of an anchor or an alias may leave out its sign.
  Span with_sign(Span span) const {
    const auto before = span.begin > range_.begin ? source_.text({span.begin - 1, span.begin}) : std::string_view();
    return before == "&" || before == "!" || before == "*" ? Span{span.begin - 1, span.end} : span;
  }

  bool refuse_features(fy_token* anchor, fy_token* tag) {
    if (anchor == nullptr && tag == nullptr) return false;
    const char* what = anchor != nullptr ? "an anchor (`&name`)" : "a tag (`!name`)";
    auto* token = anchor != nullptr ? anchor : tag;
    const auto span = with_sign(span_between(fy_token_start_mark(token), fy_token_end_mark(token)));
    fail(codes_.unsupported, first_line_of(source_, span), fmt::format("{} is not supported here", what))
        .with_help("write the value out; if the text itself starts with & or !, put it in quotes");
    return true;
  }

  YamlNode read_value(fy_event* event, std::size_t depth) {
    if (depth > limits::kYamlDepth)
      return refuse(event, fmt::format("nested more than {} levels deep", limits::kYamlDepth));
    if (++values_ > limits::kYamlValues) return refuse(event, fmt::format("more than {} values", limits::kYamlValues));
    switch (event->type) {
      case FYET_SCALAR: return read_scalar(event);
      case FYET_SEQUENCE_START: return read_sequence(event, depth);
      case FYET_MAPPING_START: return read_mapping(event, depth);
      default:
        fail(codes_.unsupported, with_sign(span_of(event)), "an alias (`*name`) is not supported here")
            .with_help("write the value out; if the text itself starts with *, put it in quotes");
        return {};
    }
  }

  /// What is over a limit, said where it begins to be.
  YamlNode refuse(fy_event* event, std::string message) {
    fail(codes_.unsupported, first_line_of(source_, span_of(event)), std::move(message))
        .with_help("no document needs as many: part it, or take the surplus out");
    return {};
  }

  YamlNode read_scalar(fy_event* event) {
    YamlNode node;
    if (refuse_features(event->scalar.anchor, event->scalar.tag)) return node;
    node.span = span_of(event);
    auto style = FYSS_PLAIN;
    if (auto* token = event->scalar.value) {
      style = fy_scalar_token_get_style(token);
      std::size_t size = 0;
      if (style == FYSS_SINGLE_QUOTED) {
        node.text = read_single_quoted(source_.text(node.span));
      } else if (const char* text = fy_token_get_text(token, &size)) {
        node.text.assign(text, size);
      }
    }
    node.quoted = style != FYSS_PLAIN;
    trim_span(node, style);
    last_end_ = std::max(last_end_, node.span.end);
    return node;
  }

  /// The places of libfyaml lie between the quotes of a quoted scalar; those of a block hold the
  /// indentation of its first line and the line ends after its last.
  void trim_span(YamlNode& node, fy_scalar_style style) const {
    if (style == FYSS_SINGLE_QUOTED || style == FYSS_DOUBLE_QUOTED) return;
    const auto whole = source_.text(node.span);
    const auto written = trim(whole);
    node.span.begin += static_cast<std::uint32_t>(written.empty() ? 0 : written.data() - whole.data());
    node.span.end = node.span.begin + static_cast<std::uint32_t>(written.size());
  }

  YamlNode read_sequence(fy_event* event, std::size_t depth) {
    YamlNode node;
    node.kind = YamlNode::Kind::kSequence;
    node.span = span_of(event);
    if (refuse_features(event->sequence_start.anchor, event->sequence_start.tag)) return node;
    while (auto* item = next()) {
      const bool end = item->type == FYET_SEQUENCE_END;
      if (end) node.span.end = std::max(node.span.end, span_of(item).end);
      const bool over = node.items.size() == limits::kYamlItems;
      if (!end && over) refuse(item, fmt::format("a list of more than {} items", limits::kYamlItems));
      if (!end && !over) node.items.push_back(read_value(item, depth + 1));
      release(item);
      if (end) break;
    }
    end_at_content(node, node.items.empty() ? nullptr : &node.items.back());
    return node;
  }

  YamlNode read_mapping(fy_event* event, std::size_t depth) {
    YamlNode node;
    node.kind = YamlNode::Kind::kMapping;
    node.span = span_of(event);
    if (refuse_features(event->mapping_start.anchor, event->mapping_start.tag)) return node;
    std::unordered_set<std::string> keys;
    while (auto* key = next()) {
      const bool end = key->type == FYET_MAPPING_END;
      if (end) node.span.end = std::max(node.span.end, span_of(key).end);
      if (!end) read_member(node, keys, key, depth);
      release(key);
      if (end) break;
    }
    end_at_content(node, node.members.empty() ? nullptr : &node.members.back().value);
    return node;
  }

  void read_member(YamlNode& node, std::unordered_set<std::string>& keys, fy_event* key_event, std::size_t depth) {
    if (node.members.size() == limits::kYamlMembers) {
      refuse(key_event, fmt::format("a group of more than {} fields", limits::kYamlMembers));
      return;
    }
    auto key = read_value(key_event, depth + 1);
    if (failed_) return;
    if (key.kind != YamlNode::Kind::kScalar) {
      fail(codes_.unsupported, first_line_of(source_, key.span), "the name of a field must be a word");
      return;
    }
    if (!keys.insert(key.text).second) {
      fail(codes_.duplicate, key.span, fmt::format("the field `{}` is given twice", shorten(key.text, 60)))
          .with_help("keep one of them");
      return;
    }
    last_end_ = key.span.end;
    if (auto* event = next()) {
      node.members.push_back({{key.text, key.span}, read_value(event, depth + 1)});
      release(event);
    }
  }

  /// A block collection is said to end where the next thing starts: end it at its last value.
  void end_at_content(YamlNode& node, const YamlNode* last) const {
    const auto written = source_.text(node.span);
    const bool flow = !written.empty() && (written.front() == '[' || written.front() == '{');
    if (!flow && last != nullptr) node.span.end = std::max(last->span.end, node.span.begin);
    if (!flow && last == nullptr) node.span.end = node.span.begin;
  }

  void report_syntax() {
    if (failed_) return;
    void* position = nullptr;
    const auto* error = fy_diag_errors_iterate(diag_.get(), &position);
    if (error == nullptr && !fy_parser_get_stream_error(parser_.get())) return;
    auto at = std::min<std::uint32_t>(last_end_, range_.end);
    if (error != nullptr && error->line > 0) at = offset_at(error->line - 1, std::max(error->column, 1) - 1);
    const std::string_view said = error != nullptr && error->msg != nullptr ? error->msg : "cannot be read";
    fail(codes_.syntax, first_line_of(source_, {at, std::min(at + 1, range_.end)}),
         fmt::format("not valid YAML: {}", lower(said)))
        .with_help("a text that holds `: ` or ` #`, or starts with a sign, goes in quotes");
  }

  /// `line` and `column` (in code points) count from 0, within the range.
  std::uint32_t offset_at(int line, int column) const {
    const auto first = source_.position_at(range_.begin).line;
    const auto wanted = std::min(first + static_cast<std::uint32_t>(line), source_.line_count());
    const auto text = source_.line_text(wanted);
    std::size_t offset = 0;
    for (int i = 0; i < column && offset < text.size(); ++i) offset += code_point_size(text, offset);
    const auto at = source_.line_begin(wanted) + static_cast<std::uint32_t>(offset);
    return std::clamp(at, range_.begin, range_.end);
  }

  const SourceFile& source_;
  Span range_;
  const YamlCodes& codes_;
  Diagnostics& findings_;
  fy_diag_cfg diag_config_{};
  fy_parse_cfg config_{};
  std::unique_ptr<fy_diag, DiagDeleter> diag_;
  std::unique_ptr<fy_parser, ParserDeleter> parser_;
  std::uint32_t last_end_;
  std::size_t values_ = 0;
  bool failed_ = false;
};

}  // namespace

bool YamlNode::is_null() const {
  return kind == Kind::kScalar && !quoted &&
         (text.empty() || text == "~" || text == "null" || text == "Null" || text == "NULL");
}

const YamlNode* YamlNode::find(std::string_view key) const {
  const auto found =
      std::find_if(members.begin(), members.end(), [&](const YamlMember& member) { return member.key.value == key; });
  return found == members.end() ? nullptr : &found->value;
}

std::string describe_kind(const YamlNode& node) {
  if (node.kind == YamlNode::Kind::kSequence) return "a list";
  if (node.kind == YamlNode::Kind::kMapping) return "a group of fields";
  if (node.is_null()) return "nothing";
  return "`" + shorten(node.text, 40) + "`";
}

std::optional<YamlNode> parse_yaml(const SourceFile& source, Span range, const YamlCodes& codes,
                                   Diagnostics& findings) {
  return TreeBuilder(source, range, codes, findings).read();
}

}  // namespace matwork
