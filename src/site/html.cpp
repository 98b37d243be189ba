#include "site/html.h"

#include <algorithm>
#include <array>
#include <cctype>

#include "base/text.h"
#include "library/address.h"

namespace matwork::html {
namespace {

constexpr bool is_plain(unsigned char byte) {
  const bool control = (byte < 0x20 && byte != '\n' && byte != '\t') || byte == 0x7f;
  return !control && byte != '&' && byte != '<' && byte != '>' && byte != '"' && byte != '\'';
}

/// The bytes at which escaping has to look: the signs above, and what U+FFFE and U+FFFF start with.
constexpr auto kLookedAt = [] {
  std::array<bool, 256> out{};
  for (unsigned byte = 0; byte < out.size(); ++byte) out[byte] = !is_plain(static_cast<unsigned char>(byte));
  out[0xEF] = true;
  return out;
}();

std::string_view escape_of(char c) {
  switch (c) {
    case '&': return "&amp;";
    case '<': return "&lt;";
    case '>': return "&gt;";
    case '"': return "&#34;";
    case '\'': return "&#39;";
    default: return {};
  }
}

bool has_prefix_without_case(std::string_view text, std::string_view prefix) {
  return text.size() >= prefix.size() && std::equal(prefix.begin(), prefix.end(), text.begin(), [](char a, char b) {
           return a == static_cast<char>(std::tolower(static_cast<unsigned char>(b)));
         });
}

/// What may not stand in an address as it is: white space, quotes, brackets and other bytes that
/// are no part of one are percent-encoded; what is encoded already stays.
std::string encode_rest(std::string_view url) {
  constexpr std::string_view kHex = "0123456789ABCDEF";
  std::string out;
  for (std::size_t i = 0; i < url.size(); ++i) {
    const auto byte = static_cast<unsigned char>(url[i]);
    const bool escape =
        url[i] == '%' && !(i + 2 < url.size() && std::isxdigit(static_cast<unsigned char>(url[i + 1])) != 0 &&
                           std::isxdigit(static_cast<unsigned char>(url[i + 2])) != 0);
    if (byte <= 0x20 || byte >= 0x7f || escape ||
        std::string_view("\"<>\\^`{|}[]").find(url[i]) != std::string_view::npos) {
      out += {'%', kHex[byte >> 4], kHex[byte & 15]};
    } else {
      out += url[i];
    }
  }
  return out;
}

}  // namespace

Url Url::within(std::string_view base_path, std::string_view address, std::string_view fragment) {
  auto text = std::string(base_path) + encode_address(address);
  if (!fragment.empty()) text += "#" + encode_address(fragment);
  return Url(std::move(text));
}

Url Url::outside(std::string_view url) {
  constexpr std::array<std::string_view, 4> kSchemes{"http://", "https://", "mailto:", "tel:"};
  const auto trimmed = trim(url);
  for (const auto scheme : kSchemes) {
    if (has_prefix_without_case(trimmed, scheme)) return Url(encode_rest(trimmed));
  }
  return Url("#");
}

Url Url::fragment(std::string_view name) { return Url("#" + encode_address(name)); }

void append_escaped(std::string& out, std::string_view text) {
  constexpr std::string_view kNoCharacter = "\xEF\xBF";  // U+FFFE and U+FFFF: no characters, and not in XML
  std::size_t begin = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (!kLookedAt[static_cast<unsigned char>(text[i])]) continue;
    const bool none = text[i] == kNoCharacter[0] && i + 2 < text.size() && text[i + 1] == kNoCharacter[1] &&
                      (text[i + 2] == '\xBE' || text[i + 2] == '\xBF');
    if (!none && is_plain(static_cast<unsigned char>(text[i]))) continue;
    out.append(text, begin, i - begin);
    if (none) i += 2;
    if (!none) out += escape_of(text[i]);
    begin = i + 1;
  }
  out.append(text, begin);
}

Writer& Writer::doctype() {
  out_ += "<!doctype html>\n";
  return *this;
}

Writer& Writer::text(std::string_view text) {
  append_escaped(out_, text);
  return *this;
}

Writer& Writer::leaf(Name name, Attributes attributes) {
  open(name, attributes);
  return *this;
}

Writer& Writer::json_ld(const JsonWriter& json) {
  out_ += "<script type=\"application/ld+json\">";
  out_ += json.text();
  out_ += "</script>";
  return *this;
}

void Writer::open(Name name, Attributes attributes) {
  out_ += '<';
  out_ += name.text;
  for (const auto& attribute : attributes) write_attribute(attribute);
  out_ += '>';
}

Writer& Writer::close(Name name) {
  out_ += "</";
  out_ += name.text;
  out_ += '>';
  return *this;
}

void Writer::write_attribute(const Attribute& attribute) {
  if (!attribute.present) return;
  out_ += ' ';
  out_ += attribute.name;
  if (attribute.value.data() == nullptr) return;
  out_ += "=\"";
  append_escaped(out_, attribute.value);
  out_ += '"';
}

}  // namespace matwork::html
