#include "base/json_writer.h"

#include <fmt/format.h>

#include <array>

#include "base/text.h"

namespace matwork {
namespace {

/// The bytes that stand in a JSON text as they are, without a look at their neighbours.
constexpr auto kPlain = [] {
  std::array<bool, 256> out{};
  for (unsigned byte = 0x20; byte < 0x7f; ++byte) out[byte] = true;
  for (const char c : {'"', '\\', '<', '>', '&'}) out[static_cast<unsigned char>(c)] = false;
  return out;
}();

void append_escaped_ascii(std::string& out, char c) {
  switch (c) {
    case '"': out += "\\\""; return;
    case '\\': out += "\\\\"; return;
    case '\n': out += "\\n"; return;
    case '\r': out += "\\r"; return;
    case '\t': out += "\\t"; return;
    case '<':
    case '>':
    case '&':
    case 0x7f: fmt::format_to(std::back_inserter(out), "\\u{:04x}", static_cast<unsigned>(c)); return;
    default:
      if (static_cast<unsigned char>(c) < 0x20) {
        fmt::format_to(std::back_inserter(out), "\\u{:04x}", static_cast<unsigned>(c));
      } else {
        out += c;
      }
  }
}

void append_sequence(std::string& out, std::string_view sequence) {
  if (sequence.size() == 1) {
    out += "\xEF\xBF\xBD";  // not UTF-8: the replacement character
  } else if (sequence == "\xE2\x80\xA8" || sequence == "\xE2\x80\xA9") {
    out += sequence == "\xE2\x80\xA8" ? "\\u2028" : "\\u2029";
  } else if (sequence == "\xEF\xBF\xBE" || sequence == "\xEF\xBF\xBF") {
    out += sequence == "\xEF\xBF\xBE" ? "\\ufffe" : "\\uffff";  // no characters: not as they are in a page
  } else {
    out += sequence;
  }
}

}  // namespace

void JsonWriter::new_line() {
  if (!pretty_) return;
  text_ += '\n';
  text_.append(static_cast<std::size_t>(depth_) * 2, ' ');
}

void JsonWriter::before_value() {
  if (after_key_) {
    after_key_ = false;
    return;
  }
  if (!first_) text_ += ',';
  if (depth_ > 0) new_line();
  first_ = false;
}

void JsonWriter::close(char bracket) {
  --depth_;
  if (!first_) new_line();
  text_ += bracket;
  first_ = false;
}

JsonWriter& JsonWriter::begin_object() {
  before_value();
  text_ += '{';
  ++depth_;
  first_ = true;
  return *this;
}

JsonWriter& JsonWriter::end_object() {
  close('}');
  return *this;
}

JsonWriter& JsonWriter::begin_array() {
  before_value();
  text_ += '[';
  ++depth_;
  first_ = true;
  return *this;
}

JsonWriter& JsonWriter::end_array() {
  close(']');
  return *this;
}

JsonWriter& JsonWriter::key(std::string_view name) {
  value(name);
  text_ += pretty_ ? ": " : ":";
  after_key_ = true;
  return *this;
}

JsonWriter& JsonWriter::value(std::string_view text) {
  before_value();
  text_ += '"';
  for (std::size_t i = 0; i < text.size();) {
    auto end = i;
    while (end < text.size() && kPlain[static_cast<unsigned char>(text[end])]) ++end;
    text_.append(text, i, end - i);
    if (end == text.size()) break;
    i = end;
    const auto size = code_point_size(text, i);
    if (static_cast<signed char>(text[i]) >= 0) {
      append_escaped_ascii(text_, text[i]);
    } else {
      append_sequence(text_, text.substr(i, size));
    }
    i += size;
  }
  text_ += '"';
  return *this;
}

JsonWriter& JsonWriter::value(std::int64_t number) { return literal(fmt::to_string(number)); }

JsonWriter& JsonWriter::literal(std::string_view written) {
  before_value();
  text_ += written;
  return *this;
}

}  // namespace matwork
