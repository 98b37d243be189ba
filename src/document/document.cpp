#include "document/document.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"
#include "diagnostics/codes.h"
#include "document/limits.h"

namespace matwork {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
constexpr YamlCodes kFrontMatterCodes{codes::kFrontMatterSyntax, codes::kDuplicateField, codes::kYamlFeature};

struct Parts {
  Span head;
  Span body;
};

Span to_span(std::size_t begin, std::size_t end) {
  return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

/// One line: where it ends, and where the next begins.
struct Line {
  std::size_t end = 0;
  std::size_t next = 0;
};

Line line_at(std::string_view text, std::size_t begin) {
  const auto end = find_line_end(text, begin);
  return {end, std::min(end + (text.substr(end).starts_with("\r\n") ? 2 : 1), text.size())};
}

bool is_fence(std::string_view line) {
  while (line.ends_with(' ') || line.ends_with('\t')) line.remove_suffix(1);
  return line == "---";
}

Span first_line(std::string_view text) { return to_span(0, find_line_end(text)); }

/// The head is what stands between a first line `---` and the next line `---`.
std::optional<Parts> split(const SourceFile& source, Diagnostics& findings) {
  const auto text = source.text();
  const std::size_t start = text.starts_with(kByteOrderMark) ? kByteOrderMark.size() : 0;
  auto line = line_at(text, start);
  if (!is_fence(text.substr(start, line.end - start))) {
    auto& finding =
        findings.add(codes::kFrontMatterMissing, source, first_line(text), "the document has no front matter");
    const bool toml = text.substr(start).starts_with("+++");
    finding.with_help(toml ? "write the head in YAML between two lines `---`; TOML (`+++`) is not read"
                           : "start the file with a line `---`, then `title: …`, then another line `---`");
    return std::nullopt;
  }
  const auto head_begin = line.next;
  for (auto begin = head_begin; begin < text.size(); begin = line.next) {
    line = line_at(text, begin);
    if (is_fence(text.substr(begin, line.end - begin))) {
      return Parts{to_span(head_begin, begin), to_span(line.next, text.size())};
    }
  }
  findings
      .add(codes::kFrontMatterNotClosed, source, to_span(start, start + 3),
           "the front matter that starts here is never closed")
      .with_help("put a line `---` after the last field");
  return std::nullopt;
}

/// Rounded up: what is one byte over a limit has more than the limit.
std::size_t kilobytes(std::size_t bytes) { return (bytes + limits::kKilobyte - 1) / limits::kKilobyte; }

bool check_head_size(const SourceFile& source, Span head, Diagnostics& findings) {
  const auto size = head.end - head.begin;
  if (size <= limits::kHeadBytes) return true;
  const auto over = head.begin + static_cast<std::uint32_t>(limits::kHeadBytes);
  findings
      .add(codes::kTooLarge, source, {over, over},
           fmt::format("the head has {} kB; {} kB is the most", kilobytes(size), kilobytes(limits::kHeadBytes)))
      .with_help("what readers read goes below the head, as text");
  return false;
}

}  // namespace

bool check_bytes(const SourceFile& source, std::size_t largest, Diagnostics& findings) {
  const auto text = source.text();
  if (text.size() > largest) {
    findings
        .add(codes::kTooLarge, source, {0, 0},
             fmt::format("the file has {} kB; {} kB is the most", kilobytes(text.size()), kilobytes(largest)))
        .with_help("part it into several documents");
    return false;
  }
  if (const auto at = text.find('\0'); at != text.npos) {
    findings.add(codes::kNulByte, source, to_span(at, at + 1), "a NUL byte stands here")
        .with_help("this is seldom a text: save it again as plain text in UTF-8");
    return false;
  }
  if (const auto at = find_invalid_utf8(text)) {
    findings.add(codes::kNotUtf8, source, to_span(*at, *at + 1), "this byte is not UTF-8")
        .with_help("save the file with the encoding UTF-8");
    return false;
  }
  return true;
}

std::optional<Document> parse_document(const SourceFile& source, Diagnostics& findings) {
  if (!check_bytes(source, limits::kDocumentBytes, findings)) return std::nullopt;
  const auto parts = split(source, findings);
  if (!parts || !check_head_size(source, parts->head, findings)) return std::nullopt;
  auto head = parse_yaml(source, parts->head, kFrontMatterCodes, findings);
  auto body = parse_markdown(source, parts->body, findings);
  if (!head || !body) return std::nullopt;
  return Document{&source, std::move(*head), std::move(*body)};
}

}  // namespace matwork
