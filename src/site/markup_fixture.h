#pragma once

#include <algorithm>
#include <cctype>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/text.h"

namespace matwork::testing {

/// An element of a page, with all the text below it, as a reader sees it.
struct Element {
  std::string name;
  std::map<std::string, std::string> attributes;
  std::string text;
  std::vector<std::size_t> within;  ///< the elements around it, outermost first

  std::string get(const std::string& attribute) const {
    const auto found = attributes.find(attribute);
    return found == attributes.end() ? std::string() : found->second;
  }
  bool has(const std::string& attribute) const { return attributes.contains(attribute); }
  /// The one script that pages run: a file of ours, and nothing written into the page.
  bool is_our_script() const {
    return name == "script" && text.empty() && attributes.size() == 2 && get("type") == "module" &&
           get("src").find("/assets/main-") != std::string::npos;
  }
};

enum class Syntax { kHtml, kXml };

/// A small strict reader of markup: what it accepts, every browser and every reader of XML reads in
/// one way. It knows no optional tags, no comments, no bare ampersands and no unquoted values.
class Markup {
 public:
  Markup(std::string_view text, Syntax syntax) : text_(text), syntax_(syntax) {
    if (find_invalid_utf8(text)) fail("not UTF-8");
    for (const char c : text) {
      if ((static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\t') || c == 0x7f) fail("a control character");
    }
    for (const char* none : {"\xEF\xBF\xBE", "\xEF\xBF\xBF"}) {
      if (text.find(none) != text.npos) fail("a code point that XML forbids");
    }
    const auto start = std::string_view(syntax == Syntax::kHtml ? "<!doctype html>\n"
                                                                : "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n");
    if (!text_.starts_with(start)) fail("does not start as it must");
    at_ = start.size();
    while (at_ < text_.size() && faults.empty()) read_next();
    if (!open_.empty()) fail("<" + elements[open_.back()].name + "> is never closed");
    text_ = {};
  }

  std::vector<std::string> faults;  ///< empty: well-formed
  std::vector<Element> elements;    ///< in the order of the text

  /// Structured data: scripts that are data.
  std::vector<const Element*> data() const {
    auto out = all("script");
    std::erase_if(out, [](const Element* script) { return script->get("type") != "application/ld+json"; });
    return out;
  }

  std::vector<const Element*> all(std::string_view name) const {
    std::vector<const Element*> out;
    for (const auto& element : elements) {
      if (element.name == name) out.push_back(&element);
    }
    return out;
  }
  /// Those that have this value in this attribute, with any name.
  std::vector<const Element*> with(const std::string& attribute, std::string_view value) const {
    std::vector<const Element*> out;
    for (const auto& element : elements) {
      if (element.has(attribute) && element.get(attribute) == value) out.push_back(&element);
    }
    return out;
  }
  const Element* find(std::string_view name) const {
    const auto found = all(name);
    return found.empty() ? nullptr : found.front();
  }
  std::string text_of(std::string_view name) const {
    const auto* found = find(name);
    return found == nullptr ? std::string() : found->text;
  }

 private:
  void fail(const std::string& what) { faults.push_back(what + " at byte " + std::to_string(at_)); }

  void read_next() {
    if (text_.substr(at_).starts_with("</")) return read_end();
    if (text_[at_] == '<') return read_start();
    const auto end = std::min(text_.find('<', at_), text_.size());
    add_text(decode(text_.substr(at_, end - at_)));
    at_ = end;
  }

  void add_text(const std::string& words) {
    if (open_.empty() && !trim(words).empty()) fail("text outside of the root");
    for (const auto index : open_) elements[index].text += words;
  }

  std::string read_name() {
    const auto begin = at_;
    const auto part = [&](char c) {
      const auto byte = static_cast<unsigned char>(c);
      const bool foreign = syntax_ == Syntax::kXml || at_ > begin;  // viewBox of SVG
      return std::islower(byte) != 0 || std::isdigit(byte) != 0 || c == '-' || c == ':' ||
             (foreign && std::isupper(byte) != 0);
    };
    while (at_ < text_.size() && part(text_[at_])) ++at_;
    if (at_ == begin) fail("no name");
    return std::string(text_.substr(begin, at_ - begin));
  }

  void read_start() {
    ++at_;
    Element element;
    element.name = read_name();
    element.within = open_;
    while (faults.empty() && at_ < text_.size() && text_[at_] == ' ') read_attribute(element);
    const bool empty = text_.substr(at_).starts_with("/>");
    if (empty && syntax_ == Syntax::kHtml) fail("/> in HTML");
    if (empty) ++at_;
    if (at_ >= text_.size() || text_[at_] != '>') return fail("a tag that does not end");
    ++at_;
    if (open_.empty() && !elements.empty()) fail("a second root");
    const bool leaf = empty || (syntax_ == Syntax::kHtml && is_void(element.name));
    elements.push_back(std::move(element));
    if (leaf) return;
    open_.push_back(elements.size() - 1);
    if (syntax_ == Syntax::kHtml && elements.back().name == "script") read_script();
  }

  void read_script() {
    const auto end = text_.find("</", at_);
    if (end == text_.npos) return fail("a script that does not end");
    elements.back().text = std::string(text_.substr(at_, end - at_));
    if (elements.back().text.find("<!--") != std::string::npos) fail("a comment in a script");
    at_ = end;
  }

  void read_attribute(Element& element) {
    ++at_;
    const auto name = read_name();
    std::string value;
    if (at_ < text_.size() && text_[at_] == '=') {
      const auto end = text_.substr(at_).starts_with("=\"") ? text_.find('"', at_ + 2) : text_.npos;
      if (end == text_.npos) return fail("a value without quotes");
      value = decode(text_.substr(at_ + 2, end - at_ - 2));
      at_ = end + 1;
    } else if (syntax_ == Syntax::kXml) {
      fail("an attribute without a value");
    }
    if (!element.attributes.emplace(name, value).second) fail("the attribute " + name + " twice");
  }

  void read_end() {
    at_ += 2;
    const auto name = read_name();
    if (open_.empty() || elements[open_.back()].name != name) return fail("</" + name + "> closes nothing");
    open_.pop_back();
    if (at_ >= text_.size() || text_[at_] != '>') return fail("an end tag that does not end");
    ++at_;
  }

  std::string decode(std::string_view written) {
    static const std::map<std::string_view, char> references{
        {"&amp;", '&'}, {"&lt;", '<'}, {"&gt;", '>'}, {"&#34;", '"'}, {"&#39;", '\''}};
    std::string out;
    for (std::size_t i = 0; i < written.size(); ++i) {
      if (written[i] == '<' || written[i] == '>') fail("a bare bracket in text");
      if (written[i] != '&') {
        out += written[i];
        continue;
      }
      const auto end = written.find(';', i);
      const auto found = end == written.npos ? references.end() : references.find(written.substr(i, end - i + 1));
      if (found == references.end()) {
        fail("a bare ampersand");
        return out;
      }
      out += found->second;
      i = end;
    }
    return out;
  }

  static bool is_void(std::string_view name) {
    return name == "meta" || name == "link" || name == "img" || name == "br" || name == "hr" || name == "input" ||
           name == "source";
  }

  std::string_view text_;
  Syntax syntax_;
  std::size_t at_ = 0;
  std::vector<std::size_t> open_;
};

}  // namespace matwork::testing
