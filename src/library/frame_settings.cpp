#include "library/frame_settings.h"

#include <fmt/format.h>

#include <array>

#include "base/text.h"
#include "diagnostics/codes.h"
#include "exercise/field_reader.h"
#include "library/language_tag.h"
#include "library/page_words.h"

namespace matwork {
namespace {

constexpr std::array kMenuFields{
    required({"title", FieldType::kText, "what the menu says"}),
    required({"address", FieldType::kText, "where it leads: /exercises/"}),
};

void reject(Diagnostics& findings, const SourceFile& source, Span span, std::string message, std::string help) {
  findings.add(codes::kConfigValue, source, span, std::move(message)).with_help(std::move(help));
}

bool check_tag(const YamlMember& member, const SourceFile& source, Diagnostics& findings) {
  if (is_language_tag(member.key.value)) return true;
  reject(findings, source, member.key.span, fmt::format("`{}` is no language tag", shorten(member.key.value, 40)),
         "write it as in BCP 47: en, es, pt-BR");
  return false;
}

class MenuReader {
 public:
  MenuReader(const SourceFile& source, Diagnostics& made, Diagnostics& findings)
      : source_(source), made_(made), findings_(findings) {}

  std::vector<MenuEntry> read(const YamlNode& list) {
    std::vector<MenuEntry> entries;
    if (list.kind != YamlNode::Kind::kSequence) {
      reject(findings_, source_, first_line_of(source_, list.span),
             fmt::format("a menu should be a list, and is {}", describe_kind(list)),
             "write `- {title: Exercises, address: /exercises/}`, one on a line");
      return entries;
    }
    for (const auto& item : list.items) {
      if (auto entry = read_entry(item); !entry.title.value.empty()) entries.push_back(std::move(entry));
    }
    return entries;
  }

 private:
  MenuEntry read_entry(const YamlNode& item) {
    if (item.kind != YamlNode::Kind::kMapping) {
      reject(findings_, source_, first_line_of(source_, item.span), "an entry of a menu should be a group of fields",
             "write `{title: Exercises, address: /exercises/}`");
      return {};
    }
    FieldReader fields(item, source_, made_, kMenuFields);
    MenuEntry entry{fields.text("title"), fields.text("address")};
    fields.report_unknown();
    if (!entry.title.value.empty() && !entry.address.value.empty()) return entry;
    reject(findings_, source_, start_of_group(source_, item), "an entry of a menu needs a `title` and an `address`",
           "write `{title: Exercises, address: /exercises/}`");
    return {};
  }

  const SourceFile& source_;
  Diagnostics& made_;
  Diagnostics& findings_;
};

/// The marks of a text that are filled in: {n}, {name}.
std::vector<std::string> marks_of(std::string_view text) {
  std::vector<std::string> marks;
  for (auto open = text.find('{'); open != text.npos; open = text.find('{', open + 1)) {
    const auto close = text.find('}', open);
    if (close == text.npos) break;
    marks.emplace_back(text.substr(open, close - open + 1));
  }
  return marks;
}

class OwnWordsReader {
 public:
  OwnWordsReader(const SourceFile& source, Diagnostics& findings) : source_(source), findings_(findings) {}

  OwnWords read(const YamlNode& node) {
    for (const auto& language : node.members) {
      if (!check_tag(language, source_, findings_)) continue;
      if (language.value.kind != YamlNode::Kind::kMapping) {
        if (!language.value.is_null()) report_shape(language.value);
        continue;
      }
      for (const auto& word : language.value.members) read_word(word, out_[language.key.value]);
    }
    return std::move(out_);
  }

 private:
  void report_shape(const YamlNode& value) {
    reject(findings_, source_, first_line_of(source_, value.span),
           "the words of a language should be a group of fields", "write `key: \"text\"`, one on a line");
  }

  void read_word(const YamlMember& word, std::map<std::string, std::string, std::less<>>& texts) {
    const auto known = find_page_word(word.key.value);
    if (!known.known) return report_unknown(word, known.nearest);
    if (word.value.kind != YamlNode::Kind::kScalar || trim(word.value.text).empty())
      return reject(findings_, source_, first_line_of(source_, word.value.span),
                    fmt::format("`{}` should be a text", word.key.value), "write it in quotes, or leave it out");
    for (const auto& mark : marks_of(word.value.text)) {
      if (known.text.find(mark) == known.text.npos) return report_mark(word, mark);
    }
    texts[word.key.value] = word.value.text;
  }

  void report_unknown(const YamlMember& word, const std::string& nearest) {
    auto& finding = findings_.add(codes::kConfigUnknown, source_, word.key.span,
                                  fmt::format("there are no words `{}`", shorten(word.key.value, 60)));
    finding.with_help(nearest.empty() ? "docs/content-format.md says where all keys stand"
                                      : fmt::format("did you mean `{}`?", nearest));
  }

  void report_mark(const YamlMember& word, const std::string& mark) {
    reject(findings_, source_, word.value.span, fmt::format("nothing is filled in for `{}` here", shorten(mark, 40)),
           "use the marks that the program's own words have, or none");
  }

  const SourceFile& source_;
  Diagnostics& findings_;
  OwnWords out_;
};

}  // namespace

std::span<const Field> menu_fields() { return kMenuFields; }

Menus read_menus(const YamlNode& node, const SourceFile& source, Diagnostics& made, Diagnostics& findings) {
  Menus menus;
  MenuReader reader(source, made, findings);
  if (node.kind != YamlNode::Kind::kMapping) {
    menus.emplace(std::string(), reader.read(node));
    return menus;
  }
  for (const auto& language : node.members) {
    if (check_tag(language, source, findings)) menus.emplace(language.key.value, reader.read(language.value));
  }
  return menus;
}

OwnWords read_own_words(const YamlNode& node, const SourceFile& source, Diagnostics& findings) {
  if (node.kind == YamlNode::Kind::kMapping) return OwnWordsReader(source, findings).read(node);
  reject(findings, source, first_line_of(source, node.span), "`words` should be a group of languages",
         "write `en: {key: \"text\"}`, one on a line");
  return {};
}

}  // namespace matwork
