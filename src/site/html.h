#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>

#include "base/json_writer.h"

/// HTML that cannot be wrong in the ways that hurt: names of elements and attributes are literals
/// of the program, every text and value is escaped, elements close by themselves, and an address
/// gets into an href only as a Url, which has no way to hold a script.
namespace matwork::html {

/// A name that stands in the source of the program; nothing read from a document converts to it.
struct Name {
  std::string_view text;
  template <std::size_t N>
  consteval Name(const char (&literal)[N]) : text(literal, N - 1) {}
};

/// An address for href and src. `within` takes an address of the site, `outside` one whose scheme
/// is http, https, mailto or tel; anything else becomes "#".
class Url {
 public:
  static Url within(std::string_view base_path, std::string_view address, std::string_view fragment = {});
  static Url outside(std::string_view url);
  static Url fragment(std::string_view name);
  const std::string& text() const { return text_; }

 private:
  explicit Url(std::string text) : text_(std::move(text)) {}
  std::string text_;
};

struct Attribute {
  std::string_view name;
  std::string_view value;
  bool present = true;

  Attribute(Name attribute, std::string_view text) : name(attribute.text), value(text) {}
  Attribute(Name attribute, const char* text) : name(attribute.text), value(text) {}
  Attribute(Name attribute, const std::string& text) : name(attribute.text), value(text) {}
  Attribute(Name attribute, const Url& url) : name(attribute.text), value(url.text()) {}
  /// An attribute without a value, there or not.
  Attribute(Name attribute, bool there) : name(attribute.text), present(there) {}
};

using Attributes = std::initializer_list<Attribute>;

/// Writes one page, or a part of one, into a string.
class Writer {
 public:
  Writer& doctype();
  Writer& text(std::string_view text);

  /// <name …>content</name>; `content` is called to write what stands inside.
  template <class Content>
    requires std::invocable<Content&>
  Writer& element(Name name, Attributes attributes, Content&& content) {
    open(name, attributes);
    std::forward<Content>(content)();
    return close(name);
  }
  Writer& element(Name name, Attributes attributes, std::string_view content) {
    open(name, attributes);
    text(content);
    return close(name);
  }
  Writer& element(Name name, std::string_view content) { return element(name, {}, content); }
  template <class Content>
    requires std::invocable<Content&>
  Writer& element(Name name, Content&& content) {
    return element(name, {}, std::forward<Content>(content));
  }

  /// <meta …>, <link …>, <br>: elements without content.
  Writer& leaf(Name name, Attributes attributes = {});

  /// <script type="application/ld+json">: data, which no browser runs. JsonWriter escapes `<`.
  Writer& json_ld(const JsonWriter& json);

  std::string take() { return std::move(out_); }
  const std::string& written() const { return out_; }

 private:
  void open(Name name, Attributes attributes);
  Writer& close(Name name);
  void write_attribute(const Attribute& attribute);

  std::string out_;
};

/// Escapes &, <, >, " and '. Control characters that HTML and XML forbid are dropped.
void append_escaped(std::string& out, std::string_view text);

}  // namespace matwork::html
