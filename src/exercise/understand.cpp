#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"
#include "diagnostics/codes.h"
#include "document/limits.h"
#include "exercise/entry.h"
#include "exercise/field_reader.h"
#include "exercise/read_body.h"
#include "exercise/read_facts.h"
#include "exercise/term_resolver.h"

namespace matwork {
namespace {

class Understanding {
 public:
  Understanding(Document document, Place place, Kind kind, const Vocabulary& vocabulary, Diagnostics& findings)
      : document_(std::move(document)),
        vocabulary_(vocabulary),
        findings_(findings),
        fields_(document_.head, *document_.source, findings, head_fields()) {
    entry_.source = document_.source;
    entry_.place = std::move(place);
    entry_.kind = kind;
  }

  std::optional<Entry> run() {
    if (!read_title()) return std::nullopt;
    decide_kind();
    const bool address_ok = read_head();
    read_silences();
    if (!entry_.is_section()) read_facts(entry_, fields_, vocabulary_, findings_);
    accept_fields();
    fields_.report_unknown();
    entry_.body = std::move(document_.body);
    read_body(entry_, vocabulary_);
    if (!address_ok) return std::nullopt;
    return std::move(entry_);
  }

 private:
  Diagnostic& find(const Code& code, Span span, std::string message) {
    return findings_.add(code, *document_.source, span, std::move(message));
  }

  bool read_title() {
    const auto* value = fields_.find("title");
    const auto start = document_.head.span.begin;
    if (value == nullptr || (value->kind == YamlNode::Kind::kScalar && trim(value->text).empty())) {
      find(codes::kMissingTitle, {start, start}, "the document has no title")
          .with_help("add a line `title: \"…\"` to the head");
      return false;
    }
    if (value->kind != YamlNode::Kind::kScalar) {
      find(codes::kMissingTitle, fields_.span_of("title"),
           fmt::format("the title should be a text, and is {}", describe_kind(*value)))
          .with_help("put the title in quotes");
      return false;
    }
    if (value->text.size() > limits::kTitleBytes) {
      find(codes::kMissingTitle, fields_.span_of("title"),
           fmt::format("the title has {} bytes; {} is the most", value->text.size(), limits::kTitleBytes))
          .with_help("a title is a line; the rest is text");
      return false;
    }
    entry_.head.title = {collapse_space(value->text), value->span};
    return true;
  }

  /// A page that has steps and muscles is an exercise wherever it lies.
  /// What lies beside the folders of workouts and states nothing of one is a page about them.
  void decide_kind() {
    const auto has = [&](std::string_view name) { return document_.head.find(name) != nullptr; };
    if (entry_.kind == Kind::kPage && has("steps") && has("muscles")) entry_.kind = Kind::kExercise;
    const bool states_workout = has("duration") || has("difficulty") || has("equipment") || has("focus");
    if (entry_.kind == Kind::kWorkout && entry_.place.folders.size() == 1 && !states_workout) entry_.kind = Kind::kPage;
  }

  bool read_head() {
    auto& head = entry_.head;
    head.translation_key = fields_.text("translationKey");
    head.description = fields_.text("description");
    head.description.value = collapse_space(head.description.value);
    head.date = fields_.date("date");
    head.last_modified = fields_.date("lastmod");
    head.keywords = fields_.texts("keywords");
    head.author = fields_.text("author");
    head.image = fields_.text("image");
    head.slug = fields_.text("slug");
    head.url = fields_.text("url");
    head.aliases = fields_.texts("aliases");
    if (const auto weight = fields_.integer("weight")) head.weight = weight->value;
    head.draft = fields_.flag("draft");
    std::erase_if(head.aliases, [&](const auto& alias) { return !check_address(alias, "alias", Severity::kWarning); });
    const bool slug_ok = check_address(head.slug, "slug", Severity::kError);
    return check_address(head.url, "url", Severity::kError) && slug_ok;
  }

  bool check_address(const Located<std::string>& address, const char* name, Severity severity) {
    const auto bad = find_fault(address.value);
    // An alias may be written against its document; it is resolved, and never leads above the site.
    const bool relative_alias = severity == Severity::kWarning && bad.starts_with("it holds `.");
    if (bad.empty() || relative_alias) return true;
    auto& finding = find(codes::kBadAddress, address.span,
                         fmt::format("the {} `{}` cannot be an address: {}", name, shorten(address.value, 60), bad));
    finding.with_help("use letters, digits and hyphens, with / between the parts");
    finding.severity = severity;
    return false;
  }

  static std::string find_fault(std::string_view address) {
    if (address.empty()) return {};
    if (address.find("://") != address.npos || address.starts_with("//")) return "it names another host";
    if (address.find('\\') != address.npos) return "it holds a backslash";
    for (const char c : address) {
      if (static_cast<unsigned char>(c) < 0x20 || c == 0x7f) return "it holds a control character";
    }
    if (address.size() > limits::kAddressBytes) return fmt::format("it is longer than {} bytes", limits::kAddressBytes);
    for (const auto part : split(address, '/')) {
      if (part == ".." || part == ".") return "it holds `" + std::string(part) + "`";
      if (part.size() > limits::kAddressPartBytes)
        return fmt::format("a part of it is longer than {} bytes", limits::kAddressPartBytes);
    }
    if (fold(address).empty()) return "no letter or digit is left of it";
    return {};
  }

  void read_silences() {
    for (const auto* group : fields_.groups("silence", "a group with `code` and `reason`")) {
      if (auto silence = read_silence(*group, *document_.source, findings_))
        entry_.head.silences.push_back(std::move(*silence));
    }
  }

  /// Fields that other kinds of documents, and Hugo, use: known, though not all of them are shown.
  void accept_fields() {
    for (const auto& field : head_fields()) {
      if (has_field(entry_.kind, field)) fields_.accept(field.name);
    }
  }

  Document document_;
  const Vocabulary& vocabulary_;
  Diagnostics& findings_;
  FieldReader fields_;
  Entry entry_;
};

}  // namespace

std::optional<Silence> read_silence(const YamlNode& group, const SourceFile& file, Diagnostics& findings) {
  FieldReader fields(group, file, findings, group_fields("silence"));
  Silence silence{fields.text("code"), fields.text("reason").value};
  fields.report_unknown();
  if (!silence.code.value.empty() && !silence.reason.empty()) return silence;
  findings.add(codes::kMissingField, file, start_of_group(file, group), "a silence needs a `code` and a `reason`")
      .with_help("say why the finding is right to be there; without a reason nothing is silenced");
  return std::nullopt;
}

std::optional<Entry> understand(Document document, Place place, Kind kind, const Vocabulary& vocabulary,
                                Diagnostics& findings) {
  return Understanding(std::move(document), std::move(place), kind, vocabulary, findings).run();
}

}  // namespace matwork
