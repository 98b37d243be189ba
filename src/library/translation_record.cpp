#include "library/translation_record.h"

#include <fmt/format.h>
#include <xxhash.h>

#include <algorithm>
#include <charconv>
#include <unordered_set>

#include "base/text.h"
#include "diagnostics/codes.h"
#include "document/document.h"
#include "document/limits.h"

namespace matwork {
namespace {

constexpr std::string_view kHeader =
    "# Which text each translation was made from; written by `matwork translations --record`.\n"
    "# Keep it with the documents: by it matwork tells which translations fell behind, and where.\n";

std::uint64_t hash_of(std::string_view text) {
  const auto plain = collapse_space(text);
  return XXH3_64bits(plain.data(), plain.size());
}

class PartList {
 public:
  explicit PartList(const Entry& entry) : entry_(entry) {}

  std::vector<TextPart> run() {
    const auto& head = entry_.head;
    add("title", head.title.value, head.title.span);
    add("description", head.description.value, head.description.span);
    add("keywords", head.keywords);
    add("other_names", entry_.facts.other_names);
    if (entry_.facts.steps_origin == StepsOrigin::kField) add("steps", entry_.facts.steps);
    if (!entry_.modifications_from_text) add_modifications();
    add_questions();
    add_body();
    return std::move(parts_);
  }

 private:
  void add(std::string name, std::string_view text, Span span) {
    if (!trim(text).empty()) parts_.push_back({std::move(name), hash_of(text), span});
  }

  void add(const char* name, const std::vector<Located<std::string>>& texts) {
    std::string all;
    for (const auto& text : texts) all.append(text.value).append(" \x1f ");
    if (!texts.empty()) add(name, all, texts.front().span);
  }

  void add_modifications() {
    std::vector<Located<std::string>> texts;
    for (const auto& modification : entry_.facts.modifications) {
      texts.push_back({modification.name.value, modification.span});
      texts.push_back(modification.description);
    }
    add("modifications", texts);
  }

  void add_questions() {
    std::vector<Located<std::string>> texts;
    for (const auto& question : entry_.facts.questions) {
      texts.push_back(question.question);
      texts.push_back(question.answer);
    }
    add("faq", texts);
  }

  void add_body() {
    const auto& sections = entry_.sections;
    const auto size = static_cast<std::uint32_t>(entry_.body.nodes().size());
    add_nodes("introduction", 0, sections.empty() ? size : sections.front().heading);
    for (const auto& section : sections) add_nodes(anchor_of(section), section.heading, section.end);
  }

  void add_nodes(std::string name, std::uint32_t begin, std::uint32_t end) {
    std::string all;
    const auto& nodes = entry_.body.nodes();
    for (auto i = begin; i < end; i = nodes[i].end) all.append(entry_.body.plain_text(i)).append(" \x1f ");
    if (begin < end) add(std::move(name), all, nodes[begin].span);
  }

  std::string anchor_of(const Section& section) const {
    const auto found = std::lower_bound(entry_.anchors.begin(), entry_.anchors.end(), section.heading,
                                        [](const Anchor& anchor, std::uint32_t node) { return anchor.node < node; });
    return "#" + found->name;
  }

  const Entry& entry_;
  std::vector<TextPart> parts_;
};

bool parse_hash(std::string_view text, std::uint64_t& out) {
  constexpr int kHexadecimal = 16;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), out, kHexadecimal);
  return error == std::errc{} && end == text.data() + text.size() && text.size() == kHexadecimal;
}

std::optional<RecordedPart> parse_part(std::string_view line) {
  const auto words = split_words(line);
  RecordedPart part;
  if (words.size() != 3 || !parse_hash(words[1], part.source) || !parse_hash(words[2], part.translation))
    return std::nullopt;
  part.name = words[0];
  return part;
}

}  // namespace

std::vector<TextPart> text_parts(const Entry& entry) { return PartList(entry).run(); }

TranslationRecord read_translation_record(const SourceFile& source, Diagnostics& findings) {
  TranslationRecord record;
  if (!check_bytes(source, limits::kRecordBytes, findings)) return record;
  std::size_t mistakes = 0;
  std::vector<RecordedPart>* parts = nullptr;
  std::string path;
  std::unordered_set<std::string> seen;
  std::uint32_t begin = 0;
  for (auto line : split(source.text(), '\n')) {
    const Span span{begin, begin + static_cast<std::uint32_t>(line.size())};
    begin = span.end + 1;
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (trim(line).empty() || line.starts_with('#')) continue;
    if (line.ends_with(".md")) {
      path = line;
      parts = &record[path];
      continue;
    }
    const auto part = parse_part(line);
    if (part && parts != nullptr) {
      if (seen.insert(path + '\n' + part->name).second) parts->push_back(*part);
    } else if (++mistakes <= limits::kSuggestions) {
      findings.add(codes::kTranslationRecord, source, span, "this line cannot be read, and is passed over")
          .with_help("after a merge keep one of the two sides; `matwork translations --record` writes the file anew");
    }
  }
  return record;
}

std::string render_translation_record(const TranslationRecord& record) {
  std::string out(kHeader);
  for (const auto& [path, parts] : record) {
    out.append(path).append("\n");
    for (const auto& part : parts)
      out += fmt::format("  {} {:016x} {:016x}\n", part.name, part.source, part.translation);
  }
  return out;
}

}  // namespace matwork
