#include <algorithm>

#include "base/json_writer.h"
#include "diagnostics/codes.h"
#include "diagnostics/render.h"

namespace matwork {
namespace {

/// A path as a relative reference: what may not stand in one is percent-encoded.
std::string to_uri(std::string_view path) {
  constexpr std::string_view kHex = "0123456789ABCDEF";
  std::string out;
  for (const char c : path) {
    const auto byte = static_cast<unsigned char>(c);
    if (std::isalnum(byte) != 0 || std::string_view("-._~/").find(c) != std::string_view::npos) {
      out += c;
    } else {
      out += {'%', kHex[byte >> 4], kHex[byte & 15]};
    }
  }
  return out;
}

void write_text(JsonWriter& json, std::string_view name, std::string_view text) {
  json.key(name).begin_object().member("text", text).end_object();
}

void write_rules(JsonWriter& json) {
  json.key("rules").begin_array();
  for (const auto* code : codes::all()) {
    json.begin_object().member("id", code->id);
    write_text(json, "shortDescription", code->summary);
    json.key("defaultConfiguration").begin_object().member("level", to_string(code->severity)).end_object();
    json.end_object();
  }
  json.end_array();
}

void write_region(JsonWriter& json, const SourceFile& source, Span span) {
  const auto begin = source.position_at(span.begin);
  const auto end = source.position_at(span.end);
  json.begin_object();
  json.member("startLine", begin.line).member("startColumn", begin.column);
  json.member("endLine", end.line).member("endColumn", end.column);
  json.end_object();
}

void write_location(JsonWriter& json, const Diagnostic& finding, std::string_view base) {
  json.begin_object().key("physicalLocation").begin_object();
  json.key("artifactLocation").begin_object();
  json.member("uri", to_uri(relative_path(finding.source->path(), base))).end_object();
  json.key("region");
  write_region(json, *finding.source, finding.span);
  json.end_object().end_object();
}

std::string whole_message(const Diagnostic& finding) {
  auto text = finding.message;
  for (const auto& note : finding.notes) text += "; " + note;
  if (!finding.help.empty()) text += "; " + finding.help;
  return text;
}

void write_result(JsonWriter& json, const Diagnostic& finding, std::string_view base) {
  const auto rules = codes::all();
  const auto rule = std::find(rules.begin(), rules.end(), finding.code) - rules.begin();
  json.begin_object();
  json.member("ruleId", finding.code->id).member("ruleIndex", rule).member("level", to_string(finding.severity));
  write_text(json, "message", whole_message(finding));
  json.key("locations").begin_array();
  write_location(json, finding, base);
  json.end_array().end_object();
}

}  // namespace

std::string render_sarif(const Diagnostics& findings, std::string_view version, std::string_view path_base) {
  JsonWriter json;
  json.pretty().begin_object();
  json.member("$schema", "https://json.schemastore.org/sarif-2.1.0.json").member("version", "2.1.0");
  json.key("runs").begin_array().begin_object();
  json.key("tool").begin_object().key("driver").begin_object();
  json.member("name", "matwork").member("version", version);
  write_rules(json);
  json.end_object().end_object();
  json.member("columnKind", "unicodeCodePoints");
  json.key("results").begin_array();
  for (const auto& finding : findings.list()) write_result(json, finding, path_base);
  json.end_array().end_object().end_array().end_object();
  return json.take() + "\n";
}

}  // namespace matwork
