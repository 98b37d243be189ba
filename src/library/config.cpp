#include "library/config.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/text.h"
#include "diagnostics/codes.h"
#include "document/document.h"
#include "document/limits.h"
#include "exercise/field_reader.h"
#include "exercise/read_facts.h"
#include "library/language_tag.h"

namespace matwork {
namespace {

constexpr YamlCodes kConfigCodes{codes::kConfigSyntax, codes::kConfigSyntax, codes::kConfigSyntax};

constexpr std::array kSilence{
    required({"code", FieldType::kText, "the code of the findings"}),
    required({"documents", FieldType::kTexts, "paths in the library, or folders that end with /"}),
    required({"reason", FieldType::kText, "why they are right to be there"}),
};

const std::array kSettings{
    Field{"title", FieldType::kText, "of the site"},
    Field{"description", FieldType::kText, "of the site"},
    Field{"base_url", FieldType::kText, "where it will live: https://example.org/library/"},
    Field{"default_language", FieldType::kText, "the language at the root"},
    Field{"languages", FieldType::kAny, "en: {title: …, description: …} a line; only these are published"},
    Field{"sections", FieldType::kAny, "folder: kind a line"},
    Field{"placeholder_videos", FieldType::kTexts, "ids that stand in for missing videos"},
    Field{"severities", FieldType::kAny, "code: error, warning, note or off, a line"},
    Field{"silence", FieldType::kGroups, "findings that are right to be there", FieldScope::kEverywhere,
          TermKind::kMuscle, kSilence},
    Field{"sources", FieldType::kGroups, "sources that documents may cite", FieldScope::kEverywhere, TermKind::kMuscle,
          group_fields("sources")},
    Field{"theme", FieldType::kGroup, "colours, fonts, logo and a stylesheet", FieldScope::kEverywhere,
          TermKind::kMuscle, theme_fields()},
    Field{"menu", FieldType::kAny, "a list of {title: …, address: …}; or such a list for each language"},
    Field{"words", FieldType::kAny, "en: {key: text} a line: what pages say in place of the program's words"},
};

/// The reader of fields reports with the codes of documents: here they are those of the configuration.
void rename_codes(Diagnostics& made, Diagnostics& findings) {
  for (const auto& finding : made.list()) {
    const bool unknown = finding.code == &codes::kUnknownField;
    auto& renamed = findings.add(unknown ? codes::kConfigUnknown : codes::kConfigValue, *finding.source, finding.span,
                                 finding.message);
    if (!finding.help.empty()) renamed.with_help(finding.help);
  }
}

class ConfigReader {
 public:
  ConfigReader(const YamlNode& root, const SourceFile& source, Diagnostics& findings)
      : root_(root), source_(source), findings_(findings) {}

  Config read() {
    FieldReader fields(root_, source_, made_, config_fields());
    if (const auto title = fields.text("title"); !title.value.empty()) config_.title = title.value;
    config_.description = fields.text("description").value;
    read_base_url(fields.text("base_url"));
    for (const auto& id : fields.texts("placeholder_videos")) config_.placeholder_videos.push_back(id.value);
    read_languages(fields.find("languages"));
    read_default_language(fields.text("default_language"));
    read_sections(fields.find("sections"));
    read_severities(fields.find("severities"));
    for (const auto* group : fields.groups("silence", "a group with `code`, `documents` and `reason`"))
      read_library_silence(*group);
    for (const auto* group : fields.groups("sources", "a group with `id` and `title`")) {
      if (auto source = read_source(*group, source_, made_)) config_.sources.push_back(std::move(*source));
    }
    if (const auto* theme = fields.group("theme")) config_.theme = read_theme(*theme, source_, made_, findings_);
    if (const auto* menu = fields.find("menu")) config_.menus = read_menus(*menu, source_, made_, findings_);
    if (const auto* words = fields.find("words")) config_.words = read_own_words(*words, source_, findings_);
    fields.report_unknown();
    rename_codes(made_, findings_);
    return std::move(config_);
  }

 private:
  void reject(Span span, std::string message, std::string help) {
    findings_.add(codes::kConfigValue, source_, span, std::move(message)).with_help(std::move(help));
  }

  void read_base_url(const Located<std::string>& written) {
    if (written.value.empty()) return;
    auto url = normalise_base_url(written.value);
    if (url.empty())
      return reject(written.span, "the base_url is no web address", "write it whole: https://example.org/");
    config_.base_url = std::move(url);
    config_.base_url_stated = true;
  }

  void read_languages(const YamlNode* value) {
    if (value == nullptr) return;
    if (value->kind != YamlNode::Kind::kMapping)
      return reject(value->span, "`languages` should be a group of fields",
                    "write each language as a line of its own: `en: {title: …}`");
    for (const auto& member : value->members) {
      if (!is_language_tag(member.key.value)) {
        reject(member.key.span, fmt::format("`{}` is no language tag", shorten(member.key.value, 40)),
               "write it as in BCP 47: en, es, pt-BR");
        continue;
      }
      LanguageConfig language;
      if (member.value.kind == YamlNode::Kind::kMapping) {
        FieldReader fields(member.value, source_, made_);
        language.title = fields.text("title").value;
        language.description = fields.text("description").value;
        fields.report_unknown();
      }
      config_.languages.emplace(member.key.value, std::move(language));
    }
  }

  void read_default_language(const Located<std::string>& written) {
    if (written.value.empty()) return;
    const bool known =
        config_.languages.empty() ? is_language_tag(written.value) : config_.languages.contains(written.value);
    if (!known)
      return reject(written.span,
                    fmt::format("the default language `{}` is not one of the languages", shorten(written.value, 40)),
                    "name one of those under `languages`");
    config_.default_language = written.value;
  }

  void read_sections(const YamlNode* value) {
    if (value == nullptr) return;
    if (value->kind != YamlNode::Kind::kMapping)
      return reject(value->span, "`sections` should be a group of fields", "write `folder: kind`, one on a line");
    for (const auto& member : value->members) {
      if (const auto kind = kind_from_id(member.value.text)) {
        config_.sections.emplace(member.key.value, *kind);
      } else {
        reject(member.value.span, fmt::format("no kind of document is called `{}`", shorten(member.value.text, 40)),
               "exercise, workout, programme, article, teacher, video or page");
      }
    }
  }

  /// Errors keep documents out because they would do harm: they are not for a library to allow.
  bool may_change(const Located<std::string>& code) {
    const auto* known = codes::find(code.value);
    if (known == nullptr) {
      reject(code.span, fmt::format("no finding has the code `{}`", shorten(code.value, 60)),
             "codes stand in brackets before each finding, such as link/dead");
    } else if (known->severity == Severity::kError) {
      reject(code.span, fmt::format("`{}` is an error, and stays one", code.value),
             "the document would be left out all the same: mend it");
    } else {
      return true;
    }
    return false;
  }

  void read_severities(const YamlNode* value) {
    if (value == nullptr) return;
    if (value->kind != YamlNode::Kind::kMapping)
      return reject(value->span, "`severities` should be a group of fields", "write `link/dead: note`, one on a line");
    for (const auto& member : value->members) {
      if (!may_change(member.key)) continue;
      if (const auto severity = severity_from(member.value.text)) {
        config_.severities.emplace(member.key.value, severity);
      } else if (member.value.text == "off") {
        config_.severities.emplace(member.key.value, std::nullopt);
      } else {
        reject(member.value.span, fmt::format("`{}` is no severity", shorten(member.value.text, 40)),
               "error, warning, note or off");
      }
    }
  }

  static std::optional<Severity> severity_from(std::string_view word) {
    for (const auto severity : {Severity::kError, Severity::kWarning, Severity::kNote}) {
      if (word == to_string(severity)) return severity;
    }
    return std::nullopt;
  }

  void read_library_silence(const YamlNode& group) {
    FieldReader fields(group, source_, made_, kSilence);
    LibrarySilence out{{fields.text("code"), fields.text("reason").value}, fields.texts("documents")};
    fields.report_unknown();
    if (out.silence.reason.empty() || out.documents.empty() || out.silence.code.value.empty()) {
      return reject(start_of_group(source_, group),
                    "a silence needs a `code`, the `documents` it is for, and a `reason`",
                    "to change a code for the whole library, use `severities`");
    }
    if (may_change(out.silence.code)) config_.silences.push_back(std::move(out));
  }

  const YamlNode& root_;
  const SourceFile& source_;
  Diagnostics& findings_;
  Diagnostics made_;
  Config config_;
};

}  // namespace

std::span<const Field> config_fields() { return kSettings; }

std::string normalise_base_url(std::string_view written) {
  auto url = std::string(trim(written));
  const bool http = url.starts_with("http://") || url.starts_with("https://");
  if (!http || url.find_first_of(" \"<>\\?#") != url.npos) return {};
  const auto host = url.find("://") + 3;
  if (host >= url.size() || url[host] == '/') return {};
  const bool control =
      std::any_of(url.begin(), url.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; });
  if (control) return {};
  if (!url.ends_with('/')) url += '/';
  return url;
}

std::string Config::base_path() const {
  const auto host = base_url.find("://") + 3;
  const auto slash = base_url.find('/', host);
  return base_url.substr(slash, base_url.size() - slash - 1);
}

Config read_config(const SourceFile& source, Diagnostics& findings) {
  if (!check_bytes(source, limits::kConfigBytes, findings)) return {};
  const auto size = static_cast<std::uint32_t>(source.text().size());
  const auto root = parse_yaml(source, {0, size}, kConfigCodes, findings);
  return root ? ConfigReader(*root, source, findings).read() : Config{};
}

}  // namespace matwork
