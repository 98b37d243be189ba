#pragma once

#include <concepts>
#include <cstdint>
#include <string>
#include <string_view>

namespace matwork {

/// Writes JSON text in the order it is told to, so that the same calls give the same bytes.
/// Commas are its own business; `<`, `>`, `&` and U+2028/9 are always escaped, so the text may
/// stand inside a <script> element. Bytes that are not UTF-8 become U+FFFD.
class JsonWriter {
 public:
  JsonWriter& begin_object();
  JsonWriter& end_object();
  JsonWriter& begin_array();
  JsonWriter& end_array();
  JsonWriter& key(std::string_view name);
  JsonWriter& value(std::string_view text);
  JsonWriter& value(const char* text) { return value(std::string_view(text)); }
  JsonWriter& value(const std::string& text) { return value(std::string_view(text)); }
  JsonWriter& value(std::int64_t number);
  template <std::same_as<bool> Bool>
  JsonWriter& value(Bool flag) {
    return literal(flag ? "true" : "false");
  }
  JsonWriter& null() { return literal("null"); }

  template <class Value>
  JsonWriter& member(std::string_view name, const Value& content) {
    key(name);
    if constexpr (std::integral<Value> && !std::same_as<Value, bool>) {
      return value(static_cast<std::int64_t>(content));
    } else {
      return value(content);
    }
  }

  /// Members are put on lines of their own from here on, indented by two spaces a level.
  JsonWriter& pretty() {
    pretty_ = true;
    return *this;
  }

  /// For a text of about so many bytes.
  void reserve(std::size_t bytes) { text_.reserve(bytes); }

  const std::string& text() const { return text_; }
  std::string take() { return std::move(text_); }

 private:
  JsonWriter& literal(std::string_view written);
  void before_value();
  void close(char bracket);
  void new_line();

  std::string text_;
  int depth_ = 0;
  bool first_ = true;
  bool after_key_ = false;
  bool pretty_ = false;
};

}  // namespace matwork
